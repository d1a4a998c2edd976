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
}

/// Makes the place and gives it to everything below.
pub fn provide_toast() -> Toaster {
    let toast = Toaster(RwSignal::new(None));
    provide_context(toast);
    toast
}

/// The place; one that nobody sees where none was provided.
pub fn use_toast() -> Toaster {
    use_context().unwrap_or_else(|| Toaster(RwSignal::new(None)))
}

/// Shows what is said.
#[component]
pub fn ToastPlace(
    /// From [`provide_toast`].
    toast: Toaster,
) -> impl IntoView {
    view! { <Toast message=toast.0 /> }
}
