//! A fictional team of six with four months of notes.

mod calendar;
mod cast;
mod draw;
pub mod script;
mod words;
