//! Real members' devices against the real server process.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a whole program of tests; clippy exempts only its #[test] functions"
)]

mod admission;
mod backup;
mod demo;
mod devices;
mod first_load;
mod forked;
mod former_assets;
mod hostile;
mod interchange;
mod killed;
mod list;
mod parallel;
mod privacy;
#[path = "../support/process.rs"]
mod process;
mod refusals;
mod report;
mod restored;
mod returning;
mod team;
mod tls;
