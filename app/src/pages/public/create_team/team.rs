//! First step: the set-up code and the names.

use super::{Form, STEPS, Step, is_whole_code};
use crate::components::*;
use crate::i18n::use_messages;
use crate::pages::public::frame::{self, Frame, Send, StepHead};
use leptos::prelude::*;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let next = Callback::new(move |()| {
        let named = |name: RwSignal<String>| name.with_untracked(|name| !name.trim().is_empty());
        if form.code.with_untracked(|code| is_whole_code(code)) && named(form.team) && named(form.name) {
            form.go(Step::Phrase);
        } else {
            form.tried.set(true);
        }
    });
    let missing = move |name: RwSignal<String>| {
        Signal::derive(move || {
            (form.tried.get() && name.with(|name| name.trim().is_empty())).then(|| m.create.name_missing.to_owned())
        })
    };
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
            <StepHead title=m.create.title lead=m.create.lead step=1 total=STEPS />
            <Notice tone=Tone::Warning title=m.common.fictional_only>
                <p>{m.common.fictional_why}</p>
            </Notice>
            <frame::Form on_send=next>
                <SetupCode form />
                <TextField
                    id="team"
                    label=m.create.team_name
                    help=m.create.team_name_help
                    value=form.team
                    maxlength=60
                    error=missing(form.team)
                />
                <TextField
                    id="name"
                    label=m.create.your_name
                    help=m.create.your_name_help
                    value=form.name
                    maxlength=40
                    autocomplete="given-name"
                    error=missing(form.name)
                />
            </frame::Form>
            <p class="soft small">{m.create.nothing_sent}</p>
        </Frame>
    }
    .into_any()
}

/// The set-up code; asked for again when the server does not know it.
#[component]
pub(super) fn SetupCode(
    /// Where it is written.
    form: Form,
) -> impl IntoView {
    let m = use_messages();
    let fault = Signal::derive(move || {
        let code = form.code.read();
        let tried = form.tried.get();
        match code.trim().is_empty() {
            true => tried.then(|| m.create.code_missing.to_owned()),
            false => (tried && !is_whole_code(&code)).then(|| m.create.code_length.to_owned()),
        }
    });
    view! {
        <TextField
            id="code"
            label=m.create.setup_code
            help=m.create.setup_code_help
            value=form.code
            maxlength=40
            secret=true
            error=fault
        />
    }
}
