//! Chromium's offer to install, which it makes once, as an event to be kept for the person's tap.

use leptos::ev::Custom;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

thread_local! {
    /// The offer; it can be taken once.
    static OFFER: RefCell<Option<Event>> = const { RefCell::new(None) };
}

/// Calls back when the browser offers to install, and when it has installed.
pub fn on_install_offer(offered: impl Fn() + 'static, installed: impl Fn() + 'static) {
    let offers = window_event_listener(Custom::<Event>::new("beforeinstallprompt"), move |event| {
        event.prevent_default();
        OFFER.set(Some(event));
        offered();
    });
    let done = window_event_listener(Custom::<Event>::new("appinstalled"), move |_| installed());
    on_cleanup(move || {
        offers.remove();
        done.remove();
    });
}

/// Takes the offer: the browser asks the person.
pub fn install() {
    let Some(offer) = OFFER.take() else { return };
    let prompt = js_sys::Reflect::get(&offer, &JsValue::from_str("prompt")).ok();
    if let Some(prompt) = prompt.and_then(|value| value.dyn_into::<js_sys::Function>().ok()) {
        let _ = prompt.call0(&offer);
    }
}
