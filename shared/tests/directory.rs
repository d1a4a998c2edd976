//! The signed chain of a team: what follows, what is refused, and that nothing can be changed in it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "directory/admitting.rs"]
mod admitting;
#[path = "directory/chain.rs"]
mod chain;
#[path = "directory/devices.rs"]
mod devices;
#[path = "directory/epochs.rs"]
mod epochs;
#[path = "directory/founding.rs"]
mod founding;
#[path = "directory/returning.rs"]
mod returning;
#[path = "directory/revisions.rs"]
mod revisions;
#[path = "directory/roles.rs"]
mod roles;
#[path = "directory/tampering.rs"]
mod tampering;
