//! The invitation calls a member back: what that means on this device, before anything is asked of her.

use super::{Form, Step};
use crate::components::*;
use crate::flows::Kept;
use crate::i18n::use_messages;
use crate::pages::public::browser;
use crate::pages::public::frame::{Frame, StepHead, alive};
use leptos::prelude::*;

/// How many steps the way back has.
pub(super) const STEPS: usize = 2;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    match form.kept.get() {
        Some(Kept::Here(name)) => here(form, &name),
        Some(Kept::Asked(name)) => asked(form, &name),
        Some(Kept::Closed(name)) => closed(form, &name),
        Some(Kept::Absent) | None => absent(form),
    }
}

/// Her notebook is here: what happens, then the passphrase.
fn here(form: Form, name: &str) -> AnyView {
    let m = use_messages();
    let alive = alive();
    let next = Callback::new(move |()| form.go(Step::Phrase));
    let name = name.to_owned();
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <Other form />
                    <Button kind=ButtonKind::Primary on_click=next attr:disabled=move || !alive.get()>
                        {m.common.next}
                    </Button>
                </ActionBar>
            }
        }>
            <StepHead title=m.come_back.title lead=m.come_back.lead step=1 total=STEPS />
            <p class="lead">
                <strong>{name}</strong>
            </p>
            <Notice tone=Tone::Ok title=m.come_back.stays>
                <p>{m.come_back.stays_text}</p>
            </Notice>
            <p>{m.come_back.then}</p>
            <p class="soft">{m.come_back.others}</p>
        </Frame>
    }
    .into_any()
}

/// She has answered: the closed notebook goes on from here.
fn asked(form: Form, name: &str) -> AnyView {
    let m = use_messages();
    let again = Callback::new(move |()| form.go(Step::Phrase));
    let name = name.to_owned();
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <LinkButton href="/app" kind=ButtonKind::Primary icon=IconName::Unlock wide=true>
                        {m.welcome.unlock}
                    </LinkButton>
                </ActionBar>
            }
        }>
            <PageHead title=m.come_back.asked lead=m.come_back.asked_text />
            <p class="lead">
                <strong>{name}</strong>
            </p>
            <Button kind=ButtonKind::Plain on_click=again>
                {m.come_back.ask_again}
            </Button>
        </Frame>
    }
    .into_any()
}

/// Her notebook is here, and no invitation back opens it.
fn closed(form: Form, name: &str) -> AnyView {
    let m = use_messages();
    let name = name.to_owned();
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <Other form />
                    <LinkButton href="/app">{m.welcome.unlock}</LinkButton>
                </ActionBar>
            }
        }>
            <PageHead title=m.come_back.closed />
            <p class="lead">
                <strong>{name}</strong>
            </p>
            <Notice tone=Tone::Warning>
                <p>{m.come_back.closed_text}</p>
            </Notice>
        </Frame>
    }
    .into_any()
}

/// Nothing of hers is here: the invitation serves elsewhere, and it is said what serves here.
fn absent(form: Form) -> AnyView {
    let m = use_messages();
    let copied = RwSignal::new(false);
    let copy = Callback::new(move |()| {
        let link = form.link.get_untracked();
        let fragment = link.rsplit('#').next().unwrap_or_default();
        copied.set(browser::copy(&format!("{}/join#{fragment}", browser::origin())));
    });
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <Other form />
                    <LinkButton href="/sign-in">{m.sign_in.title}</LinkButton>
                </ActionBar>
            }
        }>
            <PageHead title=m.come_back.absent />
            <Notice tone=Tone::Warning>
                <p>{m.come_back.absent_text}</p>
            </Notice>
            <p>{m.come_back.unused}</p>
            <Button icon=IconName::Copy on_click=copy>
                {move || if copied.get() { m.common.copied } else { m.install.copy_link }}
            </Button>
            <p>{m.come_back.absent_known}</p>
            <p>{m.come_back.absent_lost}</p>
        </Frame>
    }
    .into_any()
}

/// To another invitation.
#[component]
fn Other(form: Form) -> impl IntoView {
    let m = use_messages();
    let other = Callback::new(move |()| {
        form.link.set(String::new());
        form.by_address.set(false);
        form.kept.set(None);
        form.go(Step::Invitation);
    });
    view! {
        <Button kind=ButtonKind::Plain on_click=other>
            {m.join.other_link}
        </Button>
    }
}
