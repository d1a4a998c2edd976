//! First step: the sheet, by the camera or by hand, and the name of who comes.

use super::{Form, STEPS, Step};
use crate::components::*;
use crate::i18n::use_messages;
use crate::pages::public::browser;
use crate::pages::public::frame::{self, Frame, Send, StepHead};
use crate::pages::public::read_already::read_already;
use crate::pages::public::sheet::WORDS;
use leptos::prelude::*;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let next = Callback::new(move |()| {
        let named = form.name.with_untracked(|name| !name.trim().is_empty());
        if named && form.words.with_untracked(|words| browser::is_sheet(words)) {
            form.go(Step::Phrase);
        } else {
            form.tried.set(true);
        }
    });
    let nameless = Signal::derive(move || {
        (form.tried.get() && form.name.with(|name| name.trim().is_empty())).then(|| m.join.name_missing.to_owned())
    });
    view! {
        <Frame
            needs_script=true
            actions=move || {
                view! {
                    <ActionBar>
                        <Send>{m.common.next}</Send>
                    </ActionBar>
                }
            }
        >
            <StepHead title=m.recover.title lead=m.recover.lead step=1 total=STEPS />
            <frame::Form on_send=next>
                {move || if form.scanned.get() { read(form) } else { ask(form) }}
                <TextField
                    id="name"
                    label=m.create.your_name
                    help=m.create.your_name_help
                    value=form.name
                    maxlength=40
                    autocomplete="given-name"
                    error=nameless
                />
            </frame::Form>
            <Notice>
                <p>{m.recover.seen}</p>
            </Notice>
        </Frame>
    }
    .into_any()
}

/// The camera has read it.
fn read(form: Form) -> AnyView {
    let m = use_messages();
    let other = Callback::new(move |()| {
        form.words.set(String::new());
        form.scanned.set(false);
    });
    read_already(m.recover.found, m.recover.found_text, m.recover.by_hand, other)
}

/// To be scanned, or written.
fn ask(form: Form) -> AnyView {
    let m = use_messages();
    let scanned = Callback::new(move |text: String| {
        let whole = browser::is_sheet(&text);
        if whole {
            form.words.set(text);
            form.scanned.set(true);
        }
        whole
    });
    let bad = Signal::derive(move || {
        let bad = form.tried.get() && !form.words.with(|words| browser::is_sheet(words));
        bad.then(|| m.unlock.recovery_wrong.to_owned())
    });
    let to_name = Callback::new(|()| browser::focus("name"));
    view! {
        <Scanner label=m.recover.scan other=m.recover.scan_other on_text=scanned />
        <WordsField
            id="sheet"
            label=m.recover.words
            value=form.words
            words=browser::french_words()
            expected=WORDS
            shown=true
            error=bad
            on_enter=to_name
        />
    }
    .into_any()
}
