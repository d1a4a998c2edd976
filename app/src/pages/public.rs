//! The pages that anyone may see.

use leptos::prelude::*;

/// Every public page, by the router's path.
#[component]
pub fn PublicApp() -> impl IntoView {}
