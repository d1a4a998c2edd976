//! What the browser says about the room on this device, and whether it promises to keep what is there.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageManager, window};

/// The room on this device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Whether the browser promised to keep what is stored; none when it does not say.
    pub kept: Option<bool>,
    /// Bytes in use.
    pub used: Option<u64>,
    /// Bytes there may be.
    pub total: Option<u64>,
}

fn manager() -> Option<StorageManager> {
    let navigator = window()?.navigator();
    Reflect::has(&navigator, &"storage".into()).ok()?.then(|| navigator.storage())
}

async fn answer(promise: Result<js_sys::Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(promise.ok()?).await.ok()
}

/// Asks the browser.
pub async fn room() -> Room {
    let Some(manager) = manager() else { return Room::default() };
    let kept = answer(manager.persisted()).await.and_then(|kept| kept.as_bool());
    let estimate = answer(manager.estimate()).await;
    let bytes = |name: &str| {
        let number = Reflect::get(estimate.as_ref()?, &name.into()).ok()?.as_f64()?;
        Some(number as u64)
    };
    Room { kept, used: bytes("usage"), total: bytes("quota") }
}

/// Asks the browser to keep what is stored; tells whether it agreed.
pub async fn ask_to_keep() -> bool {
    let Some(manager) = manager() else { return false };
    answer(manager.persist()).await.and_then(|kept| kept.as_bool()).unwrap_or(false)
}
