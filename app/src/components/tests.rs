//! Components, checked: colours by computation, markup by rendering every component to a gallery one can look at.
#![cfg(feature = "ssr")]

mod contrast;
mod folding;
pub(crate) mod gallery;
mod parts;
mod screens;
pub(crate) mod sheets;
