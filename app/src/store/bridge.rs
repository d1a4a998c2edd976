//! What the store needs of the page beside IndexedDB.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// The name of the error that aborted the last transaction (`public/durability.js`).
pub(super) fn last_abort() -> String {
    crate::script::call("lastAbort", &[]).and_then(|name| name.as_string()).unwrap_or_default()
}

/// Resolves when the second copy has what was complete by now (`public/second-copy.js`), and in a second at the latest: only then does a
/// screen call something kept, and only then is it sent. Browsers without a copy answer at once.
pub async fn copied() {
    let _ = crate::script::ask("copied", &[]).await;
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
