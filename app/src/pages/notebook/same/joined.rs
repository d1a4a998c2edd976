//! On the page of an encounter or a person: what it is one with and the way to undo that, what is asked because of it, what it may
//! be one with, and where one can say so.

mod told;

use super::super::parts::use_toast;
use super::Of;
use super::asked::Asked;
use crate::components::{Button, Card, Disclosure, IconName, ListRow, Notice, Rows, Section, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{SaveError, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::Said;
use shared::ids::RecordId;
use told::{Part, Told, tell};

/// The part of the page.
#[component]
pub fn Joined(
    /// What it is.
    of: Of,
    /// By any of its records.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, toast) = (use_notebook(), use_lang(), use_toast());
    let told = Memo::new(move |_| {
        notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), of, record)).unwrap_or_default()
    });
    let busy = RwSignal::new(false);
    let done = move |outcome: Result<(), SaveError>| {
        busy.try_set(false);
        toast.say(outcome.map_or_else(|error| error.say(m), |()| m.same.saved_undone));
    };
    let undo_tie = move |two| {
        busy.set(true);
        spawn_local(async move { done(notebook.say(two, Said::Undone).await) });
    };
    let undo_split = move |split| {
        busy.set(true);
        spawn_local(async move { done(notebook.split_back(split).await) });
    };
    let row = move |words: String, href: String, undo: Callback<()>| {
        view! {
            <li class="action-row">
                <span class="row-main">
                    <a class="link-target" href=href>
                        {words}
                    </a>
                </span>
                <Button icon=IconName::Undo busy on_click=undo>
                    {m.same.undo}
                </Button>
            </li>
        }
    };
    let maybe = |(words, sure, href): (String, String, String)| {
        view! { <ListRow href title=words sub=sure /> }
    };
    let part = move |part: Part| {
        let edit = if of == Of::Persons { m.same.edit_file } else { m.same.edit_note };
        let none = of == Of::Encounters && part.note.is_empty();
        view! {
            <Card title=part.title>
                {part.note.into_iter().map(|text| view! { <p class="note-text">{text}</p> }).collect_view()}
                {none.then(|| view! { <p class="soft">{m.same.no_note}</p> })}
                <div class="cluster">
                    <a class="link-target" href=part.edit>
                        {edit}
                    </a>
                    <a class="link-target" href=part.history>
                        {m.history.open}
                    </a>
                </div>
            </Card>
        }
    };
    let folder = if of == Of::Persons { "persons" } else { "encounters" };
    view! {
        <Asked of record />
        {move || {
            let Told { ties, moved, disputed, maybe: likely, parts } = told.get();
            let some = !ties.is_empty() || !moved.is_empty();
            let ties = ties.into_iter().map(|line| row(line.words, line.href, Callback::new(move |()| undo_tie(line.undo))));
            let moved =
                moved.into_iter().map(|line| row(line.words, line.href, Callback::new(move |()| undo_split(line.undo))));
            let doubt = |(words, href): (String, String)| {
                view! {
                    <Notice tone=Tone::Warning title=words>
                        <a class="link-target" href=href>
                            {m.same.compare}
                        </a>
                    </Notice>
                }
            };
            view! {
                {disputed.into_iter().map(doubt).collect_view()}
                {some.then(|| view! { <ul class="rows">{ties.collect_view()} {moved.collect_view()}</ul> })}
                {(!likely.is_empty())
                    .then(|| {
                        view! {
                            <Section title=m.same.maybe_title>
                                <Rows>{likely.into_iter().map(maybe).collect_view()}</Rows>
                            </Section>
                        }
                    })}
                {(!parts.is_empty())
                    .then(|| {
                        view! {
                            <Section title=if of == Of::Persons { m.same.files } else { m.same.notes }>
                                <div class="two-sides">{parts.into_iter().map(part).collect_view()}</div>
                            </Section>
                        }
                    })}
            }
        }}
        <Disclosure title=m.same.more icon=IconName::Versions>
            <a class="link-target" href=format!("/app/same/{folder}/{record}")>
                {if of == Of::Persons { m.same.choose_person } else { m.same.choose_encounter }}
            </a>
            {(of == Of::Persons)
                .then(|| {
                    view! {
                        <a class="link-target" href=format!("/app/same/split/{record}")>
                            {m.same.split}
                        </a>
                    }
                })}
        </Disclosure>
    }
}
