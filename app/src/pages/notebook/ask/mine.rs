//! What colleagues ask of the reader, each with its one-tap answer; and what was answered to her.

use super::super::morning::links::page_of;
use super::super::morning::night::began;
use super::super::morning::told::name;
use super::super::parts::use_toast;
use super::field_of;
use crate::components::{Button, ButtonKind, Card, Disclosure, IconName, LinkButton, ListRow, Rows, Section, TextArea};
use crate::i18n::{Lang, use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{Notebook, OpenBook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::clock::Millis;
use shared::domain::book::Mark;
use shared::domain::{Ask, NOTE_MAX, ask, kind};
use shared::history::{Cell, Step};
use shared::ids::RecordId;

/// One question, said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    record: RecordId,
    about: String,
    /// Which field of it, if it is about one.
    field: Option<String>,
    /// Where she answers, and what the link says.
    href: Option<(String, &'static str)>,
    words: String,
    by: String,
}

/// The questions that wait for the reader; nothing when there are none.
#[component]
pub fn AsksToMe() -> impl IntoView {
    let m = use_messages();
    let (lang, notebook) = (use_lang(), use_notebook());
    let asks = Memo::new(move |_| waiting(notebook, lang));
    let some = Memo::new(move |_| asks.with(|asks| !asks.is_empty()));
    move || {
        some.get().then(|| {
            view! {
                <Section title=m.ask.mine>
                    <For each=move || asks.get() key=|told| told.record let(told)>
                        <One told />
                    </For>
                </Section>
            }
        })
    }
}

fn waiting(notebook: Notebook, lang: Lang) -> Vec<Told> {
    let read = notebook.read(|open| {
        let labels = Labels::of(open, lang, notebook.now());
        let mine = open.book.marked(Mark::ASK).filter_map(|record| {
            let ask = Ask::read(record, open.replica.state(record)?);
            let mine = ask.whom.values().contains(&&open.me) && ask.waits(&open.replica);
            mine.then(|| tell(open, &labels, &ask)).flatten()
        });
        mine.collect()
    });
    read.unwrap_or_default()
}

fn tell(open: &OpenBook, labels: &Labels<'_>, ask: &Ask) -> Option<Told> {
    let about = ask.about.settled().copied()?;
    let first = |step: &&Step| step.parents.is_empty();
    let step = open.replica.history(ask.record)?.steps().find(first)?;
    let when = step.payload().map(|payload| labels.when(payload.stamp.device)).unwrap_or_default();
    Some(Told {
        record: ask.record,
        about: name(open, labels, about),
        field: field_of(open, labels, ask),
        href: answered_at(open, labels, ask, about),
        words: ask.words.values().into_iter().cloned().collect::<Vec<_>>().join(" / "),
        by: labels.words().ask.by(&open.member_name(step.author), &when),
    })
}

/// Where she answers: on the page of choosing while the field says several things, else where the note is written on, else read.
fn answered_at(open: &OpenBook, labels: &Labels<'_>, ask: &Ask, about: RecordId) -> Option<(String, &'static str)> {
    let m = labels.words();
    let field = ask.field.settled().map(|(_, cell)| cell);
    let disputed = |cell: &Cell| open.replica.state(about).is_some_and(|state| ask::is_disputed(state, cell));
    if field.is_some_and(disputed) {
        return Some((format!("/app/settle/{about}"), m.settle.choose));
    }
    if open.replica.kind(about) == Some(kind::DEVICE) {
        return Some(("/app".to_owned(), m.tonight.drafts));
    }
    let page = page_of(open, about)?;
    let written = field.is_some() && matches!(open.replica.kind(about), Some(kind::ENCOUNTER | kind::PERSON));
    Some(if written { (format!("{page}/edit"), m.ask.write) } else { (page, m.ask.see) })
}

#[component]
fn One(told: Told) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let (busy, words) = (RwSignal::new(false), RwSignal::new(String::new()));
    let record = told.record;
    let answer = Callback::new(move |()| {
        let Some(me) = notebook.peek(|open| open.me) else { return };
        let (now, said) = (notebook.now(), words.get_untracked());
        busy.set(true);
        spawn_local(async move {
            match notebook.write(Some(record), ask::KIND, move |d, b| ask::answer(d, b, me, now, &said)).await {
                Ok(_) => toast.say(m.ask.answered),
                Err(why) => toast.say(why.say(m)),
            }
            busy.try_set(false);
        });
    });
    view! {
        <Card title=told.about lit=true>
            {told.field.map(|field| view! { <p class="row-title">{field}</p> })}
            <p class="ask-words">{told.words}</p>
            <p class="small soft">{told.by}</p>
            <div class="button-row">
                {told.href.map(|(href, label)| view! { <LinkButton href=href>{label}</LinkButton> })}
                <Button kind=ButtonKind::Quiet icon=IconName::Check busy on_click=answer>
                    {m.ask.settled}
                </Button>
            </div>
            <Disclosure title=m.ask.send icon=IconName::Message>
                <TextArea
                    id=format!("answer-{record}")
                    label=m.ask.answer
                    help=m.ask.answer_help
                    value=words
                    max=NOTE_MAX
                    optional=true
                />
                <Button kind=ButtonKind::Primary icon=IconName::Check wide=true busy on_click=answer>
                    {m.ask.send}
                </Button>
            </Disclosure>
        </Card>
    }
}

/// What was asked of the reader about one field, and was chosen since the night began by somebody else: who chose it, and where it
/// is read.
fn chosen(open: &OpenBook, labels: &Labels<'_>, ask: &Ask, since: Millis) -> Option<(String, String, String)> {
    if !ask.is_open() || !ask.whom.values().contains(&&open.me) || !ask.is_chosen(&open.replica) {
        return None;
    }
    let (about, (_, cell)) = (ask.about.settled().copied()?, ask.field.settled()?);
    let (history, state) = (open.replica.history(about)?, open.replica.state(about)?);
    let (who, _) = ask::chosen_by(history, state, cell).filter(|(who, at)| *who != open.me && *at >= since)?;
    let of = [Some(name(open, labels, about)), field_of(open, labels, ask)].into_iter().flatten().collect::<Vec<_>>();
    Some((page_of(open, about)?, labels.words().ask.chosen_by(&open.member_name(who)), of.join(" · ")))
}

/// What was answered to the reader since the night began, and what was asked of her and chosen by somebody else; nothing when there is
/// neither.
#[component]
pub fn Answered() -> impl IntoView {
    let m = use_messages();
    let (lang, notebook) = (use_lang(), use_notebook());
    let rows = Memo::new(move |_| {
        let rows = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let since = began(open, notebook.now());
            let all = open.replica.of_kind(ask::KIND).flat_map(|(record, state)| {
                let ask = Ask::read(record, state);
                let first = |step: &&Step| step.parents.is_empty();
                let by = open.replica.history(record).and_then(|history| history.steps().find(first)).map(|s| s.author);
                let told = ask.about.settled().copied().filter(|_| by == Some(open.me));
                let recent = ask.answered.iter().filter(|(_, at)| at.values().into_iter().any(|at| *at >= since));
                let said = recent.filter_map(|(who, _)| {
                    let about = told?;
                    let words = ask.answers.iter().find(|(by, _)| by == who).and_then(|(_, words)| words.settled());
                    let words = words.map_or(m.ask.settled, String::as_str);
                    let field = field_of(open, &labels, &ask);
                    let of = [Some(name(open, &labels, about)), field].into_iter().flatten().collect::<Vec<_>>();
                    Some((
                        answered_at(open, &labels, &ask, about)?.0,
                        m.ask.said(&open.member_name(*who), words),
                        of.join(" · "),
                    ))
                });
                said.chain(chosen(open, &labels, &ask, since)).collect::<Vec<_>>()
            });
            all.collect::<Vec<_>>()
        });
        rows.unwrap_or_default()
    });
    move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| {
            let rows = rows.into_iter().map(|(href, said, about)| view! { <ListRow href=href title=said sub=about /> });
            view! { <Rows>{rows.collect_view()}</Rows> }
        })
    }
}
