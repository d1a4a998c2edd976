//! Exchange with the team's server. Knows requests and rows; no signal.

pub mod backoff;

#[cfg(feature = "hydrate")]
pub(crate) mod alone;
#[cfg(feature = "hydrate")]
pub mod api;
#[cfg(feature = "hydrate")]
pub(crate) mod hints;
#[cfg(feature = "hydrate")]
pub mod http;
#[cfg(feature = "hydrate")]
pub(crate) mod later;
#[cfg(feature = "hydrate")]
mod trouble;

#[cfg(feature = "hydrate")]
pub use {http::Failure, trouble::Trouble};
