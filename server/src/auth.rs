//! Who is asking, and whether they may.

pub mod address;
pub mod authenticator;
pub mod caller;
pub mod challenge;
pub mod cookie;
pub mod setup_code;
pub mod signature;
pub mod throttle;
