//! This device: whether the browser keeps the notes, how much room there is, which language, which version.

mod other_device;
mod room;
mod version;

use super::opening::OpeningSection;
use super::parts::{NotebookBar, language, when};
use crate::components::{
    ActionBar, Button, ButtonKind, ChipOption, ChoiceChips, IconName, Notice, Page, Section, WaitingCounter,
};
use crate::i18n::{Lang, lang_signal, use_lang, use_messages};
use crate::state::use_notebook;
use leptos::prelude::*;

/// The page.
#[component]
pub fn ThisDevicePage() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let lock = Callback::new(move |()| notebook.lock());
    view! {
        <Page
            bar=move || view! { <NotebookBar title=m.team.this_device back="/app/team" /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button icon=IconName::Lock on_click=lock>
                            {m.settings.lock}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <OpeningSection />
            <room::RoomSection />
            <Sending />
            <Languages />
            <other_device::OtherDevice />
            <Section title=m.settings.account_sheet>
                <Notice>
                    <p>{m.settings.account_sheet_why}</p>
                    <p>{m.account_sheet.keep}</p>
                    <p>{m.account_sheet.lost}</p>
                </Notice>
            </Section>
            <Section title=m.settings.lock>
                <p class="soft">{m.settings.lock_why}</p>
            </Section>
            <version::VersionSection />
        </Page>
    }
}

/// How the exchange with the team stands, and a button.
#[component]
fn Sending() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let sync = notebook.sync();
    let working = Signal::derive(move || sync.with(|sync| sync.working));
    let last = move || match sync.with(|sync| sync.last) {
        Some(at) => m.sync.last(&when::ago(lang, at, notebook.now())),
        None => m.sync.last(m.sync.never),
    };
    let send = Callback::new(move |()| notebook.sync_now());
    view! {
        <Section title=m.settings.sending>
            <div role="status">
                <a class="counter-link" href="/app/sent">
                    <WaitingCounter count=Signal::derive(move || sync.with(|sync| sync.waiting)) />
                </a>
            </div>
            <p class="soft">{last}</p>
            <Button kind=ButtonKind::Quiet icon=IconName::Send busy=working on_click=send>
                {m.sync.now}
            </Button>
        </Section>
    }
}

/// The language of this device.
#[component]
fn Languages() -> impl IntoView {
    let m = use_messages();
    let signal = lang_signal();
    let options: Vec<ChipOption> = Lang::ALL.into_iter().map(|lang| ChipOption::new(lang.tag(), lang.name())).collect();
    let choose = move |tag: Option<String>| {
        if let Some(lang) = tag.as_deref().and_then(Lang::parse) {
            language::remember(lang);
            signal.set(lang);
        }
    };
    view! {
        <ChoiceChips
            name="language"
            label=m.settings.language
            options=options
            value=Signal::derive(move || Some(signal.get().tag().to_owned()))
            on_choose=choose
        />
    }
}
