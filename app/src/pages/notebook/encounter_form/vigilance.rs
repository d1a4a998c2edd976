//! How worrying it was. In immediate danger the telephone comes first, and the screen says that Lanterne warns nobody.

use super::Form;
use crate::components::{Disclosure, EmergencyCalls, IconName, Notice, Tone};
use crate::i18n::use_messages;
use crate::pages::notebook::pad::ValueOf;
use leptos::prelude::*;
use shared::domain::encounter;

/// The part of the form.
#[component]
pub fn Vigilance(form: Form) -> impl IntoView {
    let m = use_messages();
    let level = Memo::new(move |_| form.state.with(|s| encounter::VIGILANCE.get(s).into_settled()));
    let danger = Memo::new(move |_| level.with(|level| level.as_ref().is_some_and(|id| *id == "immediate_danger")));
    let summary = move || {
        level
            .with(|level| level.as_ref().map_or_else(String::new, |id| form.say(|labels| labels.item("vigilance", id))))
    };
    view! {
        <Disclosure
            title=m.encounter.vigilance
            summary=summary
            icon=IconName::Warning
            open=danger.get_untracked()
        >
            <div role="alert">
                {move || {
                    danger
                        .get()
                        .then(|| {
                            view! {
                                <div class="stack">
                                    <EmergencyCalls />
                                    <Notice tone=Tone::Danger>
                                        <p>{m.encounter.vigilance_danger}</p>
                                    </Notice>
                                </div>
                            }
                        })
                }}
            </div>
            <ValueOf pad=form.pad field=&encounter::VIGILANCE list="vigilance" label=m.encounter.vigilance />
        </Disclosure>
    }
}
