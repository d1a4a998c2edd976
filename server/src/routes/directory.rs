//! The signed member directory.

pub mod append;
pub mod read;
