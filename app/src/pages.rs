//! The screens. Public pages are rendered by the server and drawn anew by the browser; the notebook's are mounted in the browser and exist nowhere else.

#[cfg(feature = "hydrate")]
pub mod late;
#[cfg(feature = "hydrate")]
pub mod notebook;
pub mod public;
