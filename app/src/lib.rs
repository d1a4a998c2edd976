//! The front end of Lanterne: words, components, pages.

pub mod components;
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod ssr;
