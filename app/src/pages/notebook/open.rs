//! The door to the open notebook: its screens come while one unlocks. The locked screen does without them (ADR 31).

use super::shell::Shell;
use crate::pages::late::Fetching;
use futures_util::FutureExt;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use leptos_router::components::Router;

#[wasm_split(open, wasm_split_path = ::leptos::wasm_split, fallible, preload(bring))]
fn inside(waiting: bool) -> Result<AnyView, SplitLoaderError> {
    Ok(view! {
        <Router>
            <Shell waiting />
        </Router>
    }
    .into_any())
}

/// Brings the screens.
pub fn fetch() -> Fetching {
    Box::pin(async { bring().await.is_ok() })
}

/// The open notebook, whether or not its member waits to be admitted; none while the screens are not here.
pub fn draw(waiting: bool) -> Option<AnyView> {
    inside(waiting).now_or_never()?.ok()
}
