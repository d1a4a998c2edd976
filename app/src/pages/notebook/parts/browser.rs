//! What only the browser can do: copy, hand on, save as a file, bring in a new version.

use crate::script;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Url, window};

/// Puts text on the clipboard; false where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// Whether the browser can hand a link on to another app.
pub fn can_share() -> bool {
    window().is_some_and(|w| Reflect::has(&w.navigator(), &"share".into()).unwrap_or(false))
}

/// Hands a link on; a person who changes her mind is no error.
pub fn share(title: &str, url: &str) {
    let Some(navigator) = window().map(|w| w.navigator()) else { return };
    let data = Object::new();
    for (name, value) in [("title", title), ("url", url)] {
        let _ = Reflect::set(&data, &name.into(), &value.into());
    }
    let share = Reflect::get(&navigator, &"share".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    if let Some(promise) = share.and_then(|share| share.call1(&navigator, &data).ok()) {
        settle(promise);
    }
}

/// Lets a promise end unheard, without an error in the console when it is refused.
fn settle(promise: JsValue) {
    if let Ok(promise) = promise.dyn_into::<Promise>() {
        leptos::task::spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// How long a file stays within the browser's reach: Safari and Firefox begin to read it some time after the click, and Safari asks
/// before it does.
const FETCHED: Duration = Duration::from_secs(60);

/// Saves text as a file of that name; false when the browser cannot.
pub fn save_file(name: &str, text: &str) -> bool {
    save_bytes(name, "text/plain;charset=utf-8", text.as_bytes())
}

/// Saves bytes as a file of that name and media type; false when the browser cannot.
pub fn save_bytes(name: &str, media: &str, bytes: &[u8]) -> bool {
    try_save(name, media, bytes).is_ok()
}

fn try_save(name: &str, media: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &kind)?;
    let document = window().and_then(|w| w.document()).ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    let url = Url::create_object_url_with_blob(&blob)?;
    link.set_href(&url);
    link.set_download(name);
    // Out of the document some browsers do not follow it.
    body.append_child(&link)?;
    link.click();
    link.remove();
    leptos::prelude::set_timeout(move || drop(Url::revoke_object_url(&url)), FETCHED);
    Ok(())
}

/// Writes the document's title and language.
pub fn set_document(title: &str, lang: &str) {
    let Some(document) = window().and_then(|w| w.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang);
    }
}

/// Puts the focus on the page's title, so that a screen reader starts there.
pub fn focus_title() {
    focus("h1[tabindex]");
}

/// Puts the focus on the first element that the selector finds.
pub fn focus(selector: &str) {
    let found = window().and_then(|w| w.document()).and_then(|d| d.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Whether there is room for a list with what is chosen beside it: the sheets' own breakpoint.
pub fn is_desk() -> bool {
    let wide = window().and_then(|w| w.match_media("(min-width: 64rem)").ok().flatten());
    wide.is_some_and(|wide| wide.matches())
}

pub use crate::pages::public::browser::print;

/// Whether a new version waits for consent.
pub fn update_waiting() -> bool {
    script::call("updateWaiting", &[]).is_some_and(|answer| answer.is_truthy())
}

/// The person agreed: every tab saves, then the pages load again. False when a tab could not save.
pub async fn accept_update() -> bool {
    script::ask("acceptUpdate", &[]).await.is_some_and(|answer| answer.is_ok_and(|answer| answer.is_truthy()))
}
