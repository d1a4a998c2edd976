//! A record is the set of its revisions. This module knows how revisions name, follow and sign each other; the parts that look
//! inside a payload need the feature `member`. Nothing here knows the domain: any record is handled alike.

pub mod header;
pub mod sealed;

pub use header::{Context, FORMAT, Header, HeaderError, MAX_PARENTS};
pub use sealed::{SealedRevision, Verified};
