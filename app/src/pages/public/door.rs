//! The door to the public pages: what nothing else calls comes when one of them is opened (ADR 31).

use super::PublicApp;
use crate::pages::late::Fetching;
use futures_util::FutureExt;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

#[wasm_split(public, wasm_split_path = ::leptos::wasm_split, fallible, preload(bring))]
fn inside() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <PublicApp /> }.into_any())
}

/// Brings them.
pub fn fetch() -> Fetching {
    Box::pin(async { bring().await.is_ok() })
}

/// The page that the address asks for; none while they are not here.
pub fn draw() -> Option<AnyView> {
    inside().now_or_never()?.ok()
}
