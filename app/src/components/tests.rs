//! Components, checked.
