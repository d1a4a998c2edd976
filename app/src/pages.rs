//! The pages, by route.

#[cfg(feature = "hydrate")]
pub mod notebook;
