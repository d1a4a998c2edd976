//! What signs in beside the passphrase: another device's code, read already or to be scanned, or the words of the sheet.

use super::Form;
use crate::components::*;
use crate::i18n::use_messages;
use crate::pages::public::browser;
use crate::pages::public::read_already::read_already;
use crate::pages::public::sheet::WORDS;
use leptos::prelude::*;

/// Draws what is still to be given, or that it is there.
pub(super) fn view(form: Form) -> AnyView {
    if form.link.with(String::is_empty) { ask(form) } else { read(form) }
}

/// The other device's code was read, and is shown nowhere.
fn read(form: Form) -> AnyView {
    let m = use_messages();
    let other = Callback::new(move |()| form.link.set(String::new()));
    read_already(m.sign_in.link_found, m.sign_in.link_found_text, m.sign_in.by_sheet, other)
}

fn ask(form: Form) -> AnyView {
    let m = use_messages();
    let scanned = Callback::new(move |text: String| {
        // The code on the printed sheet says its words.
        if browser::is_sheet(&text) {
            form.words.set(text);
            browser::focus("passphrase");
            return true;
        }
        let whole = browser::is_account_link(&text);
        if whole {
            form.shown(text);
        }
        whole
    });
    let bad_words = Signal::derive(move || {
        let bad = form.tried.get() && !form.words.with(|words| browser::is_sheet(words));
        bad.then(|| m.sign_in.account_code_bad.to_owned())
    });
    let to_passphrase = Callback::new(|()| browser::focus("passphrase"));
    view! {
        <div class="stack-tight">
            <Scanner label=m.sign_in.scan other=m.sign_in.link_bad on_text=scanned />
            <p class="soft">{m.sign_in.scan_help}</p>
        </div>
        <WordsField
            id="sheet"
            label=m.sign_in.sheet_words
            value=form.words
            words=browser::french_words()
            expected=WORDS
            shown=true
            error=bad_words
            on_enter=to_passphrase
        />
    }
    .into_any()
}
