//! Components, checked: colours by computation, markup by rendering every component to a gallery one can look at.

mod contrast;
mod folding;
mod gallery;
mod parts;
mod screens;
mod sheets;
