//! The front end of Lanterne: words, components, pages.

pub mod i18n;
