//! A real server on a real port, a real SQLite file, a real HTTP client. Members are played by `support::signer`, which seals nothing:
//! to the server a ciphertext is any bytes.

mod bad_input;
mod directory;
mod events;
mod isolation;
mod joining;
mod log;
mod openapi;
mod privacy;
mod sign_in;
mod support;
mod teams;
