//! How many alerts wait, for the title of the window: a number, and no word of what it is about.

use crate::state::Notebook;
use shared::domain::live::unanswered;

/// How many alerts nobody has answered; none while the notebook is closed. Tracks.
pub fn waiting(notebook: Notebook) -> usize {
    notebook.read(|open| unanswered(&open.replica, &open.book).len()).unwrap_or_default()
}
