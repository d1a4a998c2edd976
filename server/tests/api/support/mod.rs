//! What the tests share.

pub mod api;
pub mod server;
pub mod signer;
