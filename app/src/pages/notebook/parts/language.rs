//! Which language this device shows, kept between starts. It is the only thing that Lanterne keeps in clear.

use crate::i18n::Lang;
use web_sys::window;

const PLACE: &str = "lanterne-language";

/// The language that was chosen here, else the browser's, else French.
pub fn initial() -> Lang {
    let Some(window) = window() else { return Lang::default() };
    let kept = window.local_storage().ok().flatten().and_then(|kept| kept.get_item(PLACE).ok().flatten());
    kept.as_deref()
        .and_then(Lang::parse)
        .or_else(|| window.navigator().language().as_deref().and_then(Lang::parse))
        .unwrap_or_default()
}

/// Keeps the choice; a browser that keeps nothing asks again next time.
pub fn remember(lang: Lang) {
    if let Some(kept) = window().and_then(|w| w.local_storage().ok().flatten()) {
        let _ = kept.set_item(PLACE, lang.tag());
    }
}
