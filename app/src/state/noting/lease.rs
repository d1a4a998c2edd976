//! Whose row it is: a Web Lock for as long as it grows. Without locks in the browser a row that two tabs touch may be taken up early,
//! and what is written after that becomes a second draft: twice rather than lost.

use crate::sync::alone::{alone, in_turn};
use js_sys::{Function, Promise};
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Held until it is dropped.
pub(super) struct Lease(Option<Function>);

fn name(key: &str) -> String {
    format!("lanterne-noting-{key}")
}

impl Lease {
    /// Takes it.
    pub(super) fn take(key: &str) -> Self {
        let mut end = None;
        let until = Promise::new(&mut |resolve, _| end = Some(resolve));
        let name = name(key);
        spawn_local(async move {
            let held = async move {
                let _ = JsFuture::from(until).await;
            };
            in_turn(&name, held).await;
        });
        Self(end)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            let _ = end.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Whether nobody holds it.
pub(super) async fn is_free(key: &str) -> bool {
    alone(&name(key), async {}).await.is_some()
}

/// Waits until nobody holds it.
pub(super) async fn is_over(key: &str) {
    in_turn(&name(key), async {}).await;
}
