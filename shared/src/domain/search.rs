//! Finding a person by a name as somebody heard it.

mod fold;
pub use fold::fold;
