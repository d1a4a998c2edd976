//! How a record's state follows from its revisions: the annotated table of `docs/merge-rules.md`, and laws over random histories.
#![cfg(feature = "member")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "merge/document.rs"]
mod document;
#[path = "merge/drafts.rs"]
mod drafts;
#[path = "merge/laws.rs"]
mod laws;
#[path = "merge/notation.rs"]
mod notation;
#[path = "merge/random.rs"]
mod random;
#[path = "merge/table.rs"]
mod table;
