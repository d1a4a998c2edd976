//! Opening the notebook on another device: a code for its camera, shown for a minute.

use crate::components::{Button, ButtonKind, IconName, Notice, QrCode, Section, Tone};
use crate::i18n::use_messages;
use crate::pages::public::browser::qr;
use crate::state::use_notebook;
use leptos::prelude::*;
use std::time::Duration;

/// How long the code stays. It goes with the page, too, and the page with the lock.
const SHOWN: Duration = Duration::from_secs(60);

/// How far one has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Closed,
    Asked,
    Shown(u32),
}

/// The section.
#[component]
pub fn OtherDevice() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let step = RwSignal::new(Step::Closed);
    let times = StoredValue::new(0_u32);
    let ask = Callback::new(move |()| step.set(Step::Asked));
    let hide = Callback::new(move |()| step.set(Step::Closed));
    let show = Callback::new(move |()| {
        times.update_value(|times| *times = times.wrapping_add(1));
        let mine = Step::Shown(times.get_value());
        step.set(mine);
        // Shown anew meanwhile, it has a minute of its own.
        let over = move || {
            if step.try_get_untracked() == Some(mine) {
                step.set(Step::Closed);
            }
        };
        set_timeout(over, SHOWN);
    });
    view! {
        <Section title=m.other_device.title>
            {move || match step.get() {
                Step::Closed => {
                    view! {
                        <p class="soft">{m.other_device.why}</p>
                        <Button icon=IconName::Qr on_click=ask>
                            {m.other_device.open}
                        </Button>
                    }
                        .into_any()
                }
                Step::Asked => {
                    view! {
                        <Notice tone=Tone::Warning title=m.other_device.alone live=true>
                            <p>{m.other_device.care}</p>
                        </Notice>
                        <div class="cluster">
                            <Button on_click=hide>{m.common.cancel}</Button>
                            <Button kind=ButtonKind::Primary icon=IconName::Qr on_click=show>
                                {m.other_device.show}
                            </Button>
                        </div>
                    }
                        .into_any()
                }
                Step::Shown(_) => {
                    let link = notebook.account_link();
                    view! {
                        <p role="status">{m.other_device.how}</p>
                        {link.map(|link| view! { <QrCode matrix=qr(&link) /> })}
                        <Button icon=IconName::Mask on_click=hide>
                            {m.other_device.hide}
                        </Button>
                    }
                        .into_any()
                }
            }}
        </Section>
    }
}
