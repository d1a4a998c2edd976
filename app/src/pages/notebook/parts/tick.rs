//! Time that goes on while a page is looked at.

use crate::state::use_notebook;
use leptos::prelude::*;
use shared::clock::Millis;
use std::time::Duration;

/// How often it is looked at the clock: what is told changes by the minute.
const EVERY: Duration = Duration::from_secs(5);

/// Now, for as long as the page is there.
pub fn use_tick() -> RwSignal<Millis> {
    let notebook = use_notebook();
    let now = RwSignal::new(notebook.now());
    if let Ok(ticking) = set_interval_with_handle(move || _ = now.try_set(notebook.now()), EVERY) {
        on_cleanup(move || ticking.clear());
    }
    now
}
