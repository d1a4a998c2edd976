//! Asking the browser to wake the service worker once there is a network (`public/update.js`, `public/outbox.js`): the outbox is
//! sealed, so it can leave without this page and without a key.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Asks. Where the browser cannot do that, nothing happens, and the notes leave with the next opening.
pub(crate) fn send_later() {
    let Ok(lanterne) = Reflect::get(&js_sys::global(), &JsValue::from_str("lanterne")) else { return };
    let send =
        Reflect::get(&lanterne, &JsValue::from_str("sendLater")).ok().and_then(|f| f.dyn_into::<Function>().ok());
    if let Some(send) = send {
        // Its promise never fails.
        let _ = send.call0(&lanterne);
    }
}
