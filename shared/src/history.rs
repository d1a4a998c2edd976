//! A record is the set of its revisions: a tiny git history. This module knows how revisions name, follow and sign each other and
//! how the state of a record follows from them. Nothing here knows the domain: any record is handled alike.
//!
//! Without the feature `member` only headers, signatures and sealed bytes exist; the rest looks inside payloads.

pub mod header;
pub mod sealed;

#[cfg(feature = "member")]
pub mod cell;
#[cfg(feature = "member")]
pub mod draft;
#[cfg(feature = "member")]
pub mod payload;
#[cfg(feature = "member")]
pub mod record;
#[cfg(feature = "member")]
pub mod state;

pub use header::{Context, FORMAT, Header, HeaderError, MAX_PARENTS};
pub use sealed::{SealedRevision, Verified};

#[cfg(feature = "member")]
pub use {
    cell::{Cell, Shape},
    draft::Draft,
    payload::{Kind, Payload, PayloadError},
    record::{Content, History, Step, Unreadable},
    state::{Candidate, CellState, Lifecycle, State},
};
