//! Install first: the installed app may not share the browser's memory, and an invitation serves once.

use super::browser;
use super::frame::{StepHead, alive};
use crate::components::*;
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Where installing stands.
#[derive(Clone, Copy)]
pub struct Installing {
    /// The browser offers to install.
    pub offered: RwSignal<bool>,
    /// It has.
    pub done: RwSignal<bool>,
}

impl Installing {
    /// Listens for the browser's offer.
    pub fn new() -> Self {
        let state = Self { offered: RwSignal::new(false), done: RwSignal::new(false) };
        Effect::new(move |_| browser::on_install_offer(move || state.offered.set(true), move || state.done.set(true)));
        state
    }
}

impl Default for Installing {
    fn default() -> Self {
        Self::new()
    }
}

/// Why and how to install. `invitation` is what to carry over, when the address held one.
#[component]
pub fn InstallFirst(
    /// Where installing stands.
    installing: Installing,
    /// The invitation's link, empty when there is none.
    #[prop(into)]
    invitation: Signal<String>,
    /// Which step this is, of how many.
    step: (usize, usize),
) -> impl IntoView {
    let m = use_messages();
    let Installing { offered, done } = installing;
    let copied = RwSignal::new(false);
    let copy = Callback::new(move |()| {
        copied.set(browser::copy(&invitation.get_untracked()));
    });
    view! {
        <StepHead title=m.install.title lead=m.install.lead step=step.0 total=step.1 />
        {move || {
            (!invitation.with(String::is_empty))
                .then(|| {
                    view! {
                        <Card title=m.install.copy_first>
                            <p>{m.install.copy_first_text}</p>
                            <Button icon=IconName::Copy on_click=copy>
                                {move || if copied.get() { m.common.copied } else { m.install.copy_link }}
                            </Button>
                        </Card>
                    }
                })
        }}
        <div role="status" class="stack">
            {move || {
                if done.get() {
                    view! {
                        <Notice tone=Tone::Ok title=m.install.done>
                            <p>{m.install.done_text}</p>
                        </Notice>
                    }
                        .into_any()
                } else if offered.get() {
                    view! {
                        <Button
                            kind=ButtonKind::Primary
                            icon=IconName::Download
                            wide=true
                            on_click=Callback::new(|()| browser::install())
                        >
                            {m.install.button}
                        </Button>
                    }
                        .into_any()
                } else {
                    ().into_any()
                }
            }}
        </div>
        <div class="stack">
            <How title=m.install.android steps=[m.install.android_1, m.install.android_2] />
            <How title=m.install.iphone steps=[m.install.iphone_1, m.install.iphone_2] />
            <p class="soft">{m.install.then}</p>
        </div>
    }
}

/// The way to do it on one kind of phone.
#[component]
fn How(title: &'static str, steps: [&'static str; 2]) -> impl IntoView {
    view! {
        <Section title=title>
            <ol class="steps">{steps.map(|step| view! { <li><span>{step}</span></li> }).collect_view()}</ol>
        </Section>
    }
}

/// Goes on in the browser all the same.
#[component]
pub fn Stay(
    /// Goes on.
    #[prop(into)]
    on_stay: Callback<()>,
) -> impl IntoView {
    let m = use_messages();
    let alive = alive();
    view! {
        <Button on_click=on_stay wide=true attr:disabled=move || !alive.get()>
            {m.install.stay}
        </Button>
    }
}
