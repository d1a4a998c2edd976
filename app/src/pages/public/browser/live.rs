//! In the browser.

use super::{Asked, lang_of_query};
use crate::i18n::{self, Lang};
use chrono::NaiveDate;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// Where the chosen language is kept.
const LANG: &str = "lanterne-language";

/// The path, and the language that the server wrote into the document.
pub fn asked() -> Asked {
    let path = window().location().pathname().unwrap_or_default();
    let lang = document().document_element().and_then(|root| root.get_attribute("lang"));
    Asked { path, lang: lang.and_then(|tag| Lang::parse(&tag)).unwrap_or_default() }
}

/// The language that the address names, else the one chosen on this device.
pub fn wanted_lang() -> Option<Lang> {
    let query = window().location().search().unwrap_or_default();
    lang_of_query(&query).or_else(|| {
        let kept = window().local_storage().ok().flatten()?.get_item(LANG).ok().flatten()?;
        Lang::parse(&kept)
    })
}

/// Keeps the chosen language, and takes another one out of the address.
pub fn keep_lang(lang: Lang) {
    if let Some(storage) = window().local_storage().ok().flatten() {
        // Without storage the choice lasts as long as the page.
        let _ = storage.set_item(LANG, lang.tag());
    }
    replace_address();
}

/// Writes language and title into the document.
pub fn show_lang(lang: Lang, title: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.tag());
    }
    document().set_title(title);
}

/// The path alone in the address bar: no query, no fragment, nothing in the history.
fn replace_address() {
    let path = window().location().pathname().unwrap_or_default();
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
}

/// Moves the focus, and with it a screen reader, to the heading of what has just been drawn.
pub fn focus_heading() {
    request_animation_frame(|| {
        let heading = document().query_selector("main h1").ok().flatten();
        if let Some(heading) = heading.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
            let _ = heading.focus();
        }
        window().scroll_to_with_x_and_y(0.0, 0.0);
    });
}

/// Reads what stands after `#` and takes it out of the address bar and the history at once.
pub fn take_fragment() -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    let fragment = hash.trim_start_matches('#');
    if fragment.is_empty() {
        return None;
    }
    replace_address();
    Some(fragment.to_owned())
}

/// Calls back with every further fragment, as when a second invitation is opened in the same tab.
pub fn on_fragment(take: impl Fn(String) + 'static) {
    let listening = window_event_listener(leptos::ev::hashchange, move |_| {
        if let Some(fragment) = take_fragment() {
            take(fragment);
        }
    });
    on_cleanup(move || listening.remove());
}

/// Whether this is the installed app, not a page in a browser.
pub fn is_installed() -> bool {
    window().match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches())
}

/// Puts text on the clipboard; false where the browser has none to give, as on a page without https.
pub fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    if JsValue::from(&clipboard).is_undefined() {
        return false;
    }
    let writing = clipboard.write_text(text);
    leptos::task::spawn_local(async move {
        // A refusal is no error in the console; the link can still be selected by hand where it came from.
        let _ = JsFuture::from(writing).await;
    });
    true
}

/// The browser's print dialog.
pub fn print() {
    let _ = window().print();
}

/// Opens another document of ours.
pub fn go(path: &str) {
    let _ = window().location().assign(path);
}

/// Our own address, for paper.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// The modules of a code to scan; none when the text is too long for one.
pub fn qr(text: &str) -> Vec<Vec<bool>> {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return Vec::new() };
    (0..code.size()).map(|y| (0..code.size()).map(|x| code.get_module(x, y)).collect()).collect()
}

/// The French list that completes passphrases and sheets.
pub fn french_words() -> &'static [&'static str] {
    shared::crypto::french_words()
}

/// Today, in words, for paper.
pub fn today(lang: Lang) -> String {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year() as i32, now.get_month() + 1, now.get_date());
    NaiveDate::from_ymd_opt(year, month, day)
        .map(|date| format!("{} {year}", i18n::day(lang, date)))
        .unwrap_or_default()
}

/// A passphrase of that many words, drawn at random.
pub fn passphrase(words: usize) -> String {
    shared::crypto::generate_passphrase(&mut crate::flows::rng(), words)
}

/// Whether a phrase holds enough words of the list.
pub fn enough_words(phrase: &str) -> bool {
    shared::crypto::is_enough_words(phrase)
}

/// Whether this is a whole invitation: a link, or what stands after its `#`.
pub fn is_invitation(link: &str) -> bool {
    shared::crypto::InvitationLink::parse(link).is_ok()
}

/// Whether this invitation calls a member back who has a notebook somewhere.
pub fn calls_back(link: &str) -> bool {
    shared::crypto::InvitationLink::parse(link).is_ok_and(|link| link.renews.is_some())
}

/// Whether these are the twelve words of some sheet; its check digits tell.
pub fn is_sheet(words: &str) -> bool {
    shared::crypto::AccountSecret::from_words(words).is_ok()
}

/// Whether this is what another device shows to sign this one in: a link, or what stands after its `#`.
pub fn is_account_link(link: &str) -> bool {
    shared::crypto::AccountLink::parse(link).is_ok()
}

/// Moves the focus to a field.
pub fn focus(id: &str) {
    if let Some(field) = document().get_element_by_id(id).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _ = field.focus();
    }
}
