//! A real server on a real port, a real SQLite file, a real HTTP client. Members are played by `support::signer`, which seals nothing:
//! to the server a ciphertext is any bytes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a whole program of tests; clippy exempts only its #[test] functions"
)]

mod assets;
mod bad_input;
mod counters;
mod directory;
mod document;
mod events;
mod isolation;
mod joining;
mod log;
mod openapi;
mod privacy;
mod sign_in;
mod support;
mod teams;
mod wake;
