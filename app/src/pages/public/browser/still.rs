//! On the server nothing moves.

use super::{Asked, lang_of_query};
use crate::i18n::Lang;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

/// The request's path, and the language of its query: French without one, whatever the browser prefers, so that the
/// document of an address is the same for everybody.
pub fn asked() -> Asked {
    // Leptos gives the address with an origin of its own making before it.
    let Ok(url) = use_context::<RequestUrl>().unwrap_or_default().parse() else {
        return Asked { path: "/".to_owned(), lang: Lang::default() };
    };
    Asked { path: url.path().to_owned(), lang: lang_of_query(url.search()).unwrap_or_default() }
}

/// Nobody's yet.
pub fn wanted_lang() -> Option<Lang> {
    None
}

/// Nowhere to keep it.
pub fn keep_lang(_: Lang) {}

/// The document says it already.
pub fn show_lang(_: Lang, _: &str) {}

/// Nothing has the focus.
pub fn focus_heading() {}

/// A fragment never reaches a server.
pub fn take_fragment() -> Option<String> {
    None
}

/// No address bar.
pub fn on_fragment(_: impl Fn(String) + 'static) {}

/// Not an app.
pub fn is_installed() -> bool {
    false
}

/// No clipboard.
pub fn copy(_: &str) -> bool {
    false
}

/// No paper.
pub fn print() {}

/// Nowhere to go.
pub fn go(_: &str) {}

/// Unknown here.
pub fn origin() -> String {
    String::new()
}

/// The code to scan is drawn in the browser.
pub fn qr(_: &str) -> Vec<Vec<bool>> {
    Vec::new()
}

/// The list is in the browser's build only.
pub fn french_words() -> &'static [&'static str] {
    &[]
}

/// No clock for anyone in particular.
pub fn today(_: Lang) -> String {
    String::new()
}

/// Nothing is installed here.
pub fn on_install_offer(_: impl Fn() + 'static, _: impl Fn() + 'static) {}

/// Nothing to install.
pub fn install() {}

/// Secrets are drawn in the browser only.
pub fn passphrase(_: usize) -> String {
    String::new()
}

/// Not judged here.
pub fn enough_words(_: &str) -> bool {
    false
}

/// Not judged here.
pub fn is_invitation(_: &str) -> bool {
    false
}

/// Not judged here.
pub fn calls_back(_: &str) -> bool {
    false
}

/// Not judged here.
pub fn is_sheet(_: &str) -> bool {
    false
}

/// Not judged here.
pub fn is_account_link(_: &str) -> bool {
    false
}

/// Nothing has the focus.
pub fn focus(_: &str) {}
