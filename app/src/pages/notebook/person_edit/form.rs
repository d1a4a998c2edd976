//! The form over a person's record.

use super::super::pad::{self, DiscardDraft, KeptLine, NameSet, NoteField, Pad, SetOf, Several, ValueOf, WrittenOver};
use super::super::parts::NotebookBar;
use super::names::{AdultFrom, FirstContact, KnownAlready};
use crate::components::{
    ActionBar, Button, ButtonKind, CheckField, ChipLayout, Disclosure, IconName, Notice, Page, TextField, Tone,
};
use crate::i18n::use_messages;
use crate::state::SaveError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{kind, missing, person};

/// The form. `on_saved` runs once the browser has it on disk.
#[component]
pub fn PersonForm(
    /// What is written.
    pad: Pad,
    /// The page's title.
    title: &'static str,
    /// Where *back* leads; the draft stays.
    #[prop(into)]
    back: String,
    /// Told once it is saved, with what to say.
    on_saved: Callback<&'static str>,
    /// Told once the draft is thrown away.
    on_discarded: Callback<()>,
) -> impl IntoView {
    let m = use_messages();
    let (busy, asked) = (RwSignal::new(false), RwSignal::new(false));
    let problem = RwSignal::new(None::<String>);
    let nameless = move || pad.state.with(|s| !missing(kind::PERSON, s).is_empty());
    let save = Callback::new(move |()| {
        asked.set(true);
        problem.set(None);
        if untrack(nameless) {
            pad::focus("#nickname");
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let outcome = pad.draft.save().await;
            busy.set(false);
            match outcome {
                Ok(_) => on_saved.run(m.person.saved),
                Err(SaveError::Waiting) => on_saved.run(m.admission.can_write_text),
                Err(error) => problem.set(Some(error.say(m).to_owned())),
            }
        });
    });
    let name = RwSignal::new(pad.state.with_untracked(|s| person::NAME.get(s).into_settled()).unwrap_or_default());
    let error = Signal::derive(move || (asked.get() && nameless()).then(|| m.person.nickname_missing.to_owned()));
    view! {
        <Page
            writing=true
            bar=move || view! { <NotebookBar title back /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Check on_click=save busy>
                            {m.common.save}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <div role="alert">
                {move || problem.get().map(|text| view! { <Notice tone=Tone::Danger><p>{text}</p></Notice> })}
            </div>
            <WrittenOver pad />
            <TextField
                id="nickname"
                label=m.person.nickname
                help=m.person.nickname_help
                value=name
                error
                maxlength=40
                on_input=move |text: String| {
                    pad.edit_text(|draft, base| person::NAME.set(draft, base, &text.trim().to_owned()));
                }
            />
            <KnownAlready pad name />
            <NameSet
                pad
                field=&person::OTHER_NAMES
                id="other-nickname"
                label=m.person.other_nicknames
                add=m.person.add_nickname
                help=m.person.nickname_help
            />
            <Lasting pad />
            <NoteField pad field=&person::NOTE />
            <div class="between">
                <KeptLine pad />
                <DiscardDraft draft=pad.draft on_discarded />
            </div>
        </Page>
    }
}

/// What lasts longer than a night.
#[component]
fn Lasting(pad: Pad) -> impl IntoView {
    let m = use_messages();
    let verified = Memo::new(move |_| {
        pad.state.with(|s| person::MINORITY.get(s).settled().is_some_and(|id| id.as_str().ends_with("_verified")))
    });
    let informed = Memo::new(move |_| pad.state.with(|s| person::INFORMED.get(s).settled().is_some()));
    let inform = move |told: bool| {
        let now = pad.notebook.now();
        pad.edit(
            |draft, base| {
                if told { person::INFORMED.set(draft, base, &now) } else { person::INFORMED.clear(draft, base) }
            },
        );
    };
    view! {
        <ValueOf
            pad
            field=&person::PROSTITUTION
            list="prostitution"
            label=m.encounter.prostitution
            layout=ChipLayout::Grid
        />
        <ValueOf pad field=&person::MINORITY list="minority" label=m.encounter.minority layout=ChipLayout::Grid />
        {move || {
            verified
                .get()
                .then(|| {
                    view! {
                        <ValueOf
                            pad
                            field=&person::MINORITY_SOURCE
                            list="minority_source"
                            label=m.encounter.minority_source
                        />
                    }
                })
        }}
        <Disclosure title=m.encounter.details icon=IconName::Person>
            <ValueOf pad field=&person::AGE_BAND list="age_band" label=m.encounter.age layout=ChipLayout::Grid />
            <AdultFrom pad />
            <FirstContact pad />
            <ValueOf pad field=&person::GENDER list="gender" label=m.encounter.gender />
            <ValueOf pad field=&person::ORIGIN list="origin" label=m.encounter.origin />
            <SetOf
                pad
                of=Several { field: &person::LANGUAGES, list: "language" }
                label=m.encounter.spoken
            />
            <SetOf
                pad
                of=Several { field: &person::SITUATION, list: "situation" }
                label=m.encounter.situation
            />
            <CheckField label=m.person.informed checked=informed on_change=inform />
        </Disclosure>
    }
}
