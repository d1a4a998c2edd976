//! The words of street outreach as typed fields over records. Everything here is a view on a [`crate::history::State`]: cells in,
//! typed values out, and typed changes into a [`crate::history::Draft`].

pub mod field;

pub use field::{Quantities, Reading, Register, Set, Text, Version};
