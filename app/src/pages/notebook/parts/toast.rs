//! The short message over the foot of a page; it outlives the page that said it.

use crate::components::Toast;
use leptos::prelude::*;
use std::time::Duration;

/// How long it stays: long enough to be read twice; it says nothing that the page does not show as well.
const STAYS: Duration = Duration::from_secs(7);

/// Where pages put what they have to say.
#[derive(Clone, Copy, Debug)]
pub struct Toaster {
    said: RwSignal<Option<String>>,
    /// How often something was said: a message takes away itself only.
    times: RwSignal<u32>,
}

impl Toaster {
    fn new() -> Self {
        Self { said: RwSignal::new(None), times: RwSignal::new(0) }
    }

    /// Says it, in place of what was said before, for some seconds.
    pub fn say(self, text: impl Into<String>) {
        self.said.set(Some(text.into()));
        self.times.update(|times| *times = times.wrapping_add(1));
        let mine = self.times.get_untracked();
        let take_back = move || {
            if self.times.try_get_untracked() == Some(mine) {
                self.said.try_set(None);
            }
        };
        set_timeout(take_back, STAYS);
    }

    /// Forgets what was said: it may name somebody.
    pub fn hush(self) {
        self.said.set(None);
    }
}

/// Makes the place and gives it to everything below.
pub fn provide_toast() {
    provide_context(Toaster::new());
}

/// The place; one that nobody sees where none was provided.
pub fn use_toast() -> Toaster {
    use_context().unwrap_or_else(Toaster::new)
}

/// Shows what is said.
#[component]
pub fn ToastPlace() -> impl IntoView {
    view! { <Toast message=use_toast().said /> }
}
