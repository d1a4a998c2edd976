//! What the store needs of the page beside IndexedDB.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

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
/// no such promise to make. Some browsers show a question: asked when somebody enters, never at an opening.
pub async fn persist() -> Option<bool> {
    settled(manager()?.persist()).await.ok().flatten()
}

/// Whether the browser has promised that. Asks nobody anything.
pub async fn persisted() -> Option<bool> {
    settled(manager()?.persisted()).await.ok().flatten()
}

/// An insecure page has no storage manager at all, whatever the bindings say.
fn manager() -> Option<StorageManager> {
    let manager = web_sys::window()?.navigator().storage();
    (!JsValue::from(&manager).is_undefined()).then_some(manager)
}

async fn settled(promise: Result<js_sys::Promise, JsValue>) -> Result<Option<bool>, JsValue> {
    Ok(JsFuture::from(promise?).await?.as_bool())
}
