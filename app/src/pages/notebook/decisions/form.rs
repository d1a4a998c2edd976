//! The form of a decision: what it is about; seen, said and thought apart; what was decided, by whom, why; who was told; sending.

use super::super::cases::fields::{DayField, ItemField, WordsField, members};
use super::super::cases::places::{DayIn, ItemIn};
use super::super::cases::writing::WritingPage;
use super::super::encounter_form::when;
use super::super::pad::{NameSet, Pad, Start, ValueOf};
use super::super::parts::came_from;
use super::about::{named, offered, page_of};
use super::help::NothingSent;
use crate::components::{ChipLayout, ChipOption, ChoiceChips, Disclosure, IconName, MultiChips, TextField};
use crate::i18n::{machine, use_messages};
use crate::labels::{instant, local};
use crate::state::{DraftHandle, use_notebook};
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::{Register, Text, ValueId, decision};
use shared::ids::{MemberId, RecordId};

/// The form.
#[component]
pub fn DecisionForm(
    /// What is written.
    draft: DraftHandle,
    /// What a new one takes over.
    start: Option<Start>,
    /// What a new one is about, as the address says.
    about: Option<RecordId>,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let pad = Pad::new(notebook, draft, start);
    let page = format!("/app/decisions/{}", draft.record());
    let (title, back) = if draft.is_new() {
        let first = about.or_else(|| pad.state.with_untracked(|s| decision::ABOUT.present(s).first().copied()));
        let of = first.and_then(|record| notebook.peek(|open| page_of(open, record)).flatten());
        (m.decisions.new, of.unwrap_or_else(|| "/app".to_owned()))
    } else {
        (m.decisions.change, page.clone())
    };
    // Whoever comes from Ce matin goes back there, also from a decision that is not finished.
    let back = came_from().map_or(back, str::to_owned);
    view! {
        <WritingPage pad title back done=page saved=m.decisions.saved>
            <NothingSent />
            <About pad />
            <section class="section" aria-labelledby="three">
                <h2 class="section-title" id="three">
                    {m.decisions.three}
                </h2>
                <p class="soft">{m.decisions.three_help}</p>
                <WordsField
                    pad
                    field=&decision::SEEN
                    id="seen"
                    label=m.decisions.seen
                    help=m.decisions.seen_help
                    optional=true
                />
                <WordsField
                    pad
                    field=&decision::QUOTED
                    id="quoted"
                    label=m.decisions.quoted
                    help=m.decisions.quoted_help
                    optional=true
                />
                <WordsField
                    pad
                    field=&decision::OPINION
                    id="opinion"
                    label=m.decisions.opinion
                    help=m.decisions.opinion_help
                    optional=true
                />
            </section>
            <What pad />
            <Deciders pad />
            <Informed
                pad
                told=&decision::YOUTH
                why=&decision::YOUTH_WHY
                id="youth"
                label=m.decisions.youth
            />
            <Informed
                pad
                told=&decision::PARENTS
                why=&decision::PARENTS_WHY
                id="parents"
                label=m.decisions.parents
            />
            <Sending pad />
        </WritingPage>
    }
}

/// What it is about: what is chosen, and what goes with it.
#[component]
fn About(pad: Pad) -> impl IntoView {
    let m = use_messages();
    let chosen = Memo::new(move |_| pad.state.with(|s| decision::ABOUT.present(s)));
    // What was offered stays offered, so that nothing moves away under the thumb.
    let first = chosen.get_untracked();
    let options = Memo::new(move |_| {
        let chosen = chosen.get();
        pad.ask(|labels, open| {
            let mut all = offered(open, &first);
            all.extend(chosen.iter().filter(|one| !all.contains(one)).copied().collect::<Vec<_>>());
            let option = |record: &RecordId| {
                let name = named(open, labels, *record).unwrap_or_else(|| labels.words().common.not_here.to_owned());
                ChipOption::new(record.to_string(), name)
            };
            all.iter().map(option).collect::<Vec<_>>()
        })
    });
    let values = Signal::derive(move || chosen.with(|chosen| chosen.iter().map(ToString::to_string).collect()));
    let toggle = move |(id, present): (String, bool)| {
        let Ok(record) = id.parse::<RecordId>() else { return };
        pad.edit(|draft, base| decision::ABOUT.set(draft, base, &record, present));
    };
    view! {
        <div class="about">
            <MultiChips label=m.decisions.about options values on_toggle=toggle layout=ChipLayout::Grid />
        </div>
    }
}

/// What was decided, why, and when it is looked at again.
#[component]
fn What(pad: Pad) -> impl IntoView {
    let m = use_messages();
    view! {
        <ItemField pad of=ItemIn::Own(&decision::DECISION, "decision") label=m.decisions.what layout=ChipLayout::Row />
        <WordsField pad field=&decision::REASON id="reason" label=m.decisions.reason />
        <DayField pad of=DayIn::Own(&decision::REVIEW) id="review" label=m.decisions.review optional=true />
    }
}

/// Who decided, and when.
#[component]
fn Deciders(pad: Pad) -> impl IntoView {
    let m = use_messages();
    let by = Memo::new(move |_| pad.state.with(|s| decision::BY.present(s)));
    let options = Memo::new(move |_| members(pad.notebook, None));
    let values = Signal::derive(move || by.with(|by| by.iter().map(ToString::to_string).collect()));
    let toggle = move |(id, present): (String, bool)| {
        let Ok(member) = id.parse::<MemberId>() else { return };
        pad.edit(|draft, base| decision::BY.set(draft, base, &member, present));
    };
    view! {
        <div class="deciders stack">
            <MultiChips label=m.decisions.by options values on_toggle=toggle />
            <NameSet
                pad
                field=&decision::OTHERS
                id="decided-with"
                label=m.decisions.others
                add=m.decisions.other
                help=m.decisions.others_help
            />
        </div>
        <Instant pad field=&decision::AT id="decided-at" label=m.decisions.at />
    }
}

/// A date and a time.
#[component]
fn Instant(pad: Pad, field: &'static Register<Millis>, id: &'static str, label: &'static str) -> impl IntoView {
    let at = pad.state.with_untracked(|s| field.get(s).into_settled());
    let value = RwSignal::new(at.map(|at| machine(local(at))).unwrap_or_default());
    let set = move |text: String| {
        pad.edit_text(|draft, base| match when::parse(&text) {
            Some(at) => field.set(draft, base, &instant(at)),
            None => field.clear(draft, base),
        });
    };
    view! { <TextField id label value kind="datetime-local" optional=true on_input=set /> }
}

/// Whether somebody was told; if not, why not.
#[component]
fn Informed(
    pad: Pad,
    told: &'static Register<ValueId>,
    why: &'static Text,
    id: &'static str,
    label: &'static str,
) -> impl IntoView {
    let m = use_messages();
    let chosen = Memo::new(move |_| pad.state.with(|s| told.get(s).into_settled()));
    let not = Memo::new(move |_| chosen.get().is_some_and(|id| id == decision::NOT_TOLD));
    let choose = move |id: Option<String>| {
        pad.edit(|draft, base| match id {
            Some(id) => told.set(draft, base, &ValueId::new(id)),
            None => told.clear(draft, base),
        });
    };
    let why_id = if id == "youth" { "youth-why" } else { "parents-why" };
    view! {
        <ChoiceChips
            name=format!("told-{id}")
            label
            options=pad.options("told", move || chosen.get().into_iter().collect())
            value=Signal::derive(move || chosen.get().map(|id| id.0))
            on_choose=choose
            clearable=true
        />
        {move || {
            not.get()
                .then(|| {
                    view! { <WordsField pad field=why id=why_id label=m.decisions.why_not help=m.decisions.why_not_help /> }
                })
        }}
    }
}

/// When, how and to whom it was sent, by somebody; and what came back.
#[component]
fn Sending(pad: Pad) -> impl IntoView {
    let m = use_messages();
    let noted = pad.state.with_untracked(|s| {
        !decision::SENT.get(s).is_unset() || !decision::REPLY.get(s).is_unset() || !decision::SENT_TO.get(s).is_unset()
    });
    let to = RwSignal::new(pad.state.with_untracked(|s| decision::SENT_TO.get(s).into_settled()).unwrap_or_default());
    view! {
        <Disclosure title=m.decisions.sending icon=IconName::Send open=noted>
            <p class="soft">{m.decisions.not_sent_text}</p>
            <Instant pad field=&decision::SENT id="sent-at" label=m.decisions.sent_at />
            <ValueOf pad field=&decision::SENT_HOW list="sent_how" label=m.decisions.sent_how layout=ChipLayout::Grid />
            <TextField
                id="sent-to"
                label=m.decisions.sent_to
                help=m.decisions.sent_to_help
                value=to
                optional=true
                maxlength=120
                on_input=move |text: String| {
                    pad.edit_text(|draft, base| decision::SENT_TO.set(draft, base, &text));
                }
            />
            <DayField pad of=DayIn::Own(&decision::REPLIED) id="replied" label=m.decisions.replied optional=true />
            <WordsField pad field=&decision::REPLY id="reply" label=m.decisions.reply optional=true />
        </Disclosure>
    }
}
