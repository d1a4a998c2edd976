//! The short message over the foot of a page; it outlives the page that said it.

use crate::components::Toast;
use leptos::prelude::*;

/// Where pages put what they have to say.
#[derive(Clone, Copy, Debug)]
pub struct Toaster(RwSignal<Option<String>>);

impl Toaster {
    /// Says it, in place of what was said before.
    pub fn say(self, text: impl Into<String>) {
        self.0.set(Some(text.into()));
    }

    /// Forgets what was said: it may name somebody.
    pub fn hush(self) {
        self.0.set(None);
    }
}

/// Makes the place and gives it to everything below.
pub fn provide_toast() {
    provide_context(Toaster(RwSignal::new(None)));
}

/// The place; one that nobody sees where none was provided.
pub fn use_toast() -> Toaster {
    use_context().unwrap_or_else(|| Toaster(RwSignal::new(None)))
}

/// Shows what is said.
#[component]
pub fn ToastPlace() -> impl IntoView {
    view! { <Toast message=use_toast().0 /> }
}
