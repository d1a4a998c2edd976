//! Putting something to a colleague, and answering.

mod mine;
mod new;

pub use mine::{Answered, AsksToMe};
pub use new::{AskLink, AskNew};
