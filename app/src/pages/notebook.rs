//! The notebook's shell and its screens.

use crate::state::Notebook;
use leptos::prelude::*;

/// The notebook.
#[component]
pub fn NotebookApp() -> impl IntoView {
    let _ = Notebook::provide();
}
