//! What a member does, as pure flows that the app and the native client both use. Nothing here does I/O: a flow takes what was
//! read, and gives what is to be stored and sent.
//!
//! - [`found()`], [`invite()`], [`join()`], [`admit()`], [`enroll`], [`new_epoch`]: who is who
//! - [`invite_back`], [`rejoin`], [`return_to`], [`spare()`]: a forgotten passphrase; [`prove_sheet`], [`recover()`]: the recovery sheet
//! - [`erase()`]: records go for everybody
//! - [`Keyring`]: every key that this member can open, from the directory and from what is pulled
//! - [`Pen`]: drafts become sealed, signed revisions
//! - [`receive()`]: a pulled page becomes steps of history, each checked once
//! - [`Replica`]: every record's history and, kept up to date, its state
//! - [`Seen`]: which of each device's revisions are here, and so which are missing
//! - [`snapshot`]: the replica as it is kept for the next opening, sealed
//! - [`sync`]: what is concluded from a server's answers, and what is sent next

pub mod admit;
pub mod chain;
pub mod erase;
pub mod found;
pub mod invite;
pub mod join;
pub mod keyring;
pub mod pen;
pub mod receive;
pub mod recover;
pub mod renew;
pub mod replica;
pub mod seen;
pub mod snapshot;
pub mod sync;

pub use admit::{AdmitError, admit, enroll, enroll_own, enrollment_request};
pub use chain::{new_epoch, next_entry};
pub use erase::erase;
pub use found::{Founding, found};
pub use invite::invite;
pub use join::{Joining, join};
pub use keyring::{CurrentKey, Keyring};
pub use pen::{Pen, PenError, Written};
pub use receive::{Arrived, Received, read_back, receive};
pub use recover::{Recovering, prove_sheet, recover};
pub use renew::{Rejoining, ReturnError, Returned, invite_back, rejoin, return_to, spare};
pub use replica::Replica;
pub use seen::{Gap, Seen};
