//! What both sides of Lanterne agree on.
//!
//! Without features this crate holds only what the server may know: [`ids`], the clear [`history`] headers, the signed member
//! [`directory`] and the [`wire`]. The feature `member` adds what a member's own device does: sealing, merge, the domain.
//! Nothing here does I/O; time and randomness are parameters.

mod canonical;
pub mod clock;
pub mod directory;
pub mod history;
pub mod ids;
pub mod sensitive;
pub mod wire;

#[cfg(feature = "member")]
pub mod crypto;
#[cfg(feature = "member")]
pub mod domain;
#[cfg(feature = "member")]
pub mod member;
#[cfg(feature = "member")]
pub mod xlsx;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzz;
