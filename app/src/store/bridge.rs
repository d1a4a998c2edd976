//! What the store needs of the page beside IndexedDB.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The name of the error that aborted the last transaction (`public/durability.js`).
pub(super) fn last_abort() -> String {
    let global = js_sys::global();
    let ask = || {
        let lanterne = Reflect::get(&global, &JsValue::from_str("lanterne")).ok()?;
        let ask: Function = Reflect::get(&lanterne, &JsValue::from_str("lastAbort")).ok()?.dyn_into().ok()?;
        ask.call0(&lanterne).ok()?.as_string()
    };
    ask().unwrap_or_default()
}

/// Asks the browser not to throw away what is stored when room gets short, and says whether it promised. `None`: this browser has
/// no such promise to make.
pub async fn persist() -> Option<bool> {
    let storage = web_sys::window()?.navigator().storage();
    // An insecure page has no storage manager at all, whatever the bindings say.
    if JsValue::from(&storage).is_undefined() {
        return None;
    }
    if let Ok(Some(true)) = settled(storage.persisted()).await {
        return Some(true);
    }
    settled(storage.persist()).await.ok().flatten()
}

async fn settled(promise: Result<js_sys::Promise, JsValue>) -> Result<Option<bool>, JsValue> {
    Ok(JsFuture::from(promise?).await?.as_bool())
}
