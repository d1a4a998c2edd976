//! The figures in words and tables: what the page shows, the workbook holds, and `lanterne report` writes into one. Whatever is laid out
//! here is the same numbers as the lines of `shared::domain::year`; a property test reads them back from each and compares.
//!
//! A feature of its own (`figures`), for it reads the domain: the server links none of it.

mod layout;
mod sheets;
#[cfg(test)]
mod tests;
mod words;

pub use layout::{Cell, Part, Table, Touched, doubts, lay_out, mark, shown};
pub use sheets::Sheets;
pub use words::{Words, doubt, figure, item, label_in, whole_year};
