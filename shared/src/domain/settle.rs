//! Choosing between versions: what stands in several, and what everybody had seen before ([`disputes`]); choices that are being made
//! while others write ([`carry`]); bringing back what stood before a step ([`undo`]); two texts word by word ([`diff`]).
//!
//! Everything is a function of the record's revisions and knows no clock; what is chosen becomes a revision by a
//! [`crate::history::Draft`] and nothing else.

mod carry;
mod dispute;
mod other;
mod undo;
mod words;

pub use carry::{Carried, carry, is_ready};
pub use dispute::{Dispute, Voice, disputes, joined, unseen_edits, voices};
pub use other::{Other, encode, other};
pub(in crate::domain) use undo::before;
pub use undo::undo;
pub use words::{Piece, Side, both, diff, text};

#[cfg(test)]
mod tests;
