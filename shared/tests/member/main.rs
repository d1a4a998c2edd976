//! Members who found, invite, join, write and read, in memory and with the real keys; and everything that must not work.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a whole program of tests; clippy exempts only its #[test] functions"
)]

mod accounts;
mod flows;
mod inbox;
mod invitations;
mod keys;
mod random;
mod replica;
mod return_vault;
mod screen_lock;
mod snapshot;
mod spares;
mod tampering;
mod team;
mod vectors;
