//! What the page's own script gives (`public/boot.js`): functions on `globalThis.lanterne`.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Calls one. `None` when the script has none of that name, or it threw.
pub(crate) fn call(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let lanterne = Reflect::get(&js_sys::global(), &JsValue::from_str("lanterne")).ok()?;
    let function: Function = Reflect::get(&lanterne, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    function.apply(&lanterne, &arguments.iter().collect()).ok()
}

/// Calls one that answers by a promise. `None` as for [`call`], or when the answer is no promise; an error is the promise's own.
pub(crate) async fn ask(name: &str, arguments: &[JsValue]) -> Option<Result<JsValue, JsValue>> {
    let promise: Promise = call(name, arguments)?.dyn_into().ok()?;
    Some(JsFuture::from(promise).await)
}
