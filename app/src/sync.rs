//! Exchange with the team's server. Knows requests and rows; no signal.

pub mod backoff;
#[cfg(feature = "hydrate")]
pub mod trouble;

#[cfg(feature = "hydrate")]
pub use trouble::Trouble;
