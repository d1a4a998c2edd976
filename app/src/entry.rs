//! Where the browser enters: `boot.js` calls [`hydrate`] once the module is there.

use crate::i18n::provide_lang;
use crate::pages::late::{Frame, late};
use crate::pages::notebook::NotebookApp;
use crate::pages::public::{browser, door};
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// Draws the page that the document's body asks for.
#[wasm_bindgen]
pub async fn hydrate() {
    // A panic's message may quote what a person wrote; the console gets the place in the code only.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        leptos::logging::error!("panic at {place}");
    }));
    match document().body().and_then(|body| body.get_attribute("data-page")).as_deref() {
        // What the server rendered is drawn anew rather than hydrated (ADR 25). Its fields were disabled, so nothing written is lost;
        // mounting beside it would double it. It can be read until its code is here.
        Some("public") => {
            door::fetch().await;
            if let Some(body) = document().body() {
                body.set_text_content(None);
            }
            leptos::mount::mount_to_body(|| {
                provide_lang(browser::asked().lang);
                late(door::fetch, Frame::Alone, door::draw)
            });
        }
        Some("notebook") => leptos::mount::mount_to_body(NotebookApp),
        _ => {}
    }
}
