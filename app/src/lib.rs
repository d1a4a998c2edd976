//! The front end of Lanterne: words, components, pages; and, in the browser, the notebook itself.
//!
//! `pages` draw, and call [`state`] and [`flows`]; `state` holds the signals and calls `sync`, `store` and `vault`, which know no signal.

// A view is one type as deep as its page; the compiler asks for this when it lays out the deepest.
#![recursion_limit = "256"]

pub mod components;
#[cfg(feature = "hydrate")]
mod device;
#[cfg(feature = "hydrate")]
mod entry;
#[cfg(feature = "figures")]
pub mod figures;
pub mod flows;
pub mod i18n;
#[cfg(feature = "figures")]
pub mod import_words;
#[cfg(feature = "hydrate")]
pub mod labels;
pub mod pages;
#[cfg(feature = "hydrate")]
mod script;
#[cfg(feature = "ssr")]
pub mod ssr;
pub mod state;
pub mod store;
pub mod sync;
#[cfg(feature = "hydrate")]
pub mod vault;
