//! Second step: the invitation and one's first name.

use super::{Form, STEPS, Step};
use crate::components::*;
use crate::i18n::use_messages;
use crate::pages::public::frame::{self, Frame, Send, StepHead};
use crate::pages::public::read_already::read_already;
use crate::pages::public::{TroubleNotice, browser};
use leptos::prelude::*;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let next = Callback::new(move |()| {
        if form.look() {
            return;
        }
        let named = form.name.with_untracked(|name| !name.trim().is_empty());
        if named && form.link.with_untracked(|link| browser::is_invitation(link)) {
            form.go(Step::Phrase);
        } else {
            form.tried.set(true);
        }
    });
    let back = Callback::new(move |()| form.go(Step::Install));
    let nameless = Signal::derive(move || {
        (form.tried.get() && form.name.with(|name| name.trim().is_empty())).then(|| m.join.name_missing.to_owned())
    });
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <Button on_click=back>{m.common.back}</Button>
                    <Send>{m.common.next}</Send>
                </ActionBar>
            }
        }>
            <StepHead title=m.join.title lead=m.join.lead step=2 total=STEPS />
            <frame::Form on_send=next>
                {move || if form.by_address.get() { read(form) } else { paste(form) }}
                <TextField
                    id="name"
                    label=m.join.your_name
                    help=m.join.your_name_help
                    value=form.name
                    maxlength=40
                    autocomplete="given-name"
                    error=nameless
                />
            </frame::Form>
            <TroubleNotice trouble=form.trouble />
            <p>
                <a class="link-target" href="/recover">
                    {m.recover.link}
                </a>
            </p>
        </Frame>
    }
    .into_any()
}

/// The invitation came by the address. A broken one can be pasted anew.
fn read(form: Form) -> AnyView {
    let m = use_messages();
    let other = Callback::new(move |()| {
        form.link.set(String::new());
        form.by_address.set(false);
    });
    if form.link.with_untracked(|link| browser::is_invitation(link)) {
        return read_already(m.join.found, m.join.found_text, m.join.other_link, other);
    }
    view! {
        <div class="stack-tight">
            <Notice tone=Tone::Danger live=true>
                <p>{m.join.bad_link}</p>
            </Notice>
            <Button kind=ButtonKind::Plain on_click=other>
                {m.join.other_link}
            </Button>
        </div>
    }
    .into_any()
}

/// Scanning or pasting it: whoever sees it may enter in her place, so it is hidden like a passphrase.
fn paste(form: Form) -> AnyView {
    let m = use_messages();
    let fault = Signal::derive(move || {
        let link = form.link.read();
        let words = match link.trim().is_empty() {
            true => m.join.link_missing,
            false if browser::is_invitation(&link) => return None,
            false => m.join.bad_link,
        };
        form.tried.get().then(|| words.to_owned())
    });
    let scanned = Callback::new(move |text: String| {
        let whole = browser::is_invitation(&text);
        if whole {
            form.invited(text.rsplit('#').next().unwrap_or_default().to_owned());
        }
        whole
    });
    view! {
        <Scanner label=m.join.scan other=m.join.scan_other on_text=scanned />
        <TextField
            id="link"
            label=m.join.paste
            help=m.join.paste_help
            value=form.link
            secret=true
            error=fault
        />
    }
    .into_any()
}
