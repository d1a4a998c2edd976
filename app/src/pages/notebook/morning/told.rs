//! One thing to settle, in words.

use super::super::ask::field_of;
use super::super::parts::{round_title, when};
use super::super::settle::title_of;
use super::super::tonight::drafts::kind_name;
use super::begun;
use super::links::settled_at;
use crate::components::IconName;
use crate::i18n::list;
use crate::labels::{Labels, Names, encounter_line};
use crate::state::{Notebook, OpenBook};
use chrono::NaiveDate;
use leptos::prelude::Get as _;
use shared::clock::Millis;
use shared::domain::morning::{Item, Reason, Waits};
use shared::domain::{Ask, alert, follow_up, import, kind, round};
use shared::ids::RecordId;

/// One thing to settle, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What tells it from the others, in an address.
    pub key: String,
    /// The thing itself.
    pub item: Item,
    /// What it is about.
    pub title: String,
    /// Why it is here.
    pub why: String,
    /// Who it waits for.
    pub waits: String,
    /// Since when.
    pub since: Option<String>,
    /// Its icon.
    pub icon: IconName,
    /// Where it is settled, and what the link says.
    pub href: Option<(String, &'static str)>,
    /// What was put to whom about it: the question's record and its words.
    pub asks: Vec<(RecordId, String)>,
}

/// Says an item.
pub fn tell(notebook: Notebook, open: &OpenBook, labels: &Labels<'_>, item: &Item) -> Told {
    let (number, record, other) = item.key();
    let other = other.map(|other| format!(".{other}")).unwrap_or_default();
    Told {
        key: format!("{number}.{record}{other}"),
        item: item.clone(),
        title: title(notebook, open, labels, item),
        why: begun::why(notebook, open, labels, item),
        waits: waits(open, labels, item.waits),
        since: item.at.filter(|at| at.0 != i64::MIN).map(|at| labels.when(at)),
        icon: icon(&item.reason),
        href: settled_at(labels.words(), notebook, open, item),
        asks: item.asks.iter().filter_map(|ask| Some((*ask, asked(open, labels, *ask)?))).collect(),
    }
}

/// A question that waits, with whom it was put to.
fn asked(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<String> {
    let ask = Ask::read(record, open.replica.state(record)?);
    let whom: Vec<String> = ask.whom.values().into_iter().map(|who| open.member_name(*who)).collect();
    let words = ask.words.values().into_iter().cloned().collect::<Vec<_>>().join(" / ");
    let whom = list(labels.lang, &whom);
    Some(match field_of(open, labels, &ask) {
        Some(field) => labels.words().ask.to_of(&whom, &field, &words),
        None => labels.words().ask.to(&whom, &words),
    })
}

fn title(notebook: Notebook, open: &OpenBook, labels: &Labels<'_>, item: &Item) -> String {
    let of = |record| name(open, labels, record);
    match &item.reason {
        Reason::SameEncounter { other, .. } | Reason::SamePerson { other, .. } | Reason::Disagreement { other, .. } => {
            labels.words().morning.pair(&of(item.record), &of(*other))
        }
        Reason::LeftOn { device, .. } => labels.words().morning.phone_of(&open.device(*device)),
        Reason::Draft { .. } => {
            let cards = notebook.drafts().get();
            let kind = cards.iter().find(|card| card.record == item.record).map(|card| card.kind);
            kind.and_then(|kind| kind_name(labels.lang, kind)).unwrap_or(labels.words().state.draft).to_owned()
        }
        _ => of(item.record),
    }
}

/// What a record is called in a list: who was met and when, a nickname, a round's place.
pub fn name(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> String {
    let m = labels.words();
    let Some(state) = open.seen(record) else { return m.common.not_here.to_owned() };
    let state = &*state;
    match state.kind {
        Some(kind::ENCOUNTER) => {
            let who = encounter_line(labels, state).who;
            match open.book.time_of(record) {
                Some(at) => m.morning.of_round(&who, &when::time(labels.lang, at)),
                None => who,
            }
        }
        Some(kind::PERSON) => open.record(record).unwrap_or_else(|| m.person.not_here_short.to_owned()),
        Some(kind::ROUND) => round_title(labels, state),
        Some(kind::FOLLOW_UP) => {
            let said = follow_up::ACTION.get(state).values().into_iter().cloned().collect::<Vec<_>>().join(" / ");
            if said.is_empty() { m.tonight.follow_ups.to_owned() } else { said }
        }
        Some(kind::ALERT) => {
            let by = open.replica.history(record).and_then(alert::raised_by);
            by.map_or_else(|| m.alerts.title.to_owned(), |(member, _)| m.alerts.of(&open.member_name(member)))
        }
        Some(kind::TEAM_SETTINGS) => m.team.lists.to_owned(),
        Some(kind::DEVICE) => {
            let device =
                open.replica.history(record).and_then(|history| history.steps().next()).map(|step| step.device);
            device.map_or_else(String::new, |device| m.morning.phone_of(&open.device(device)))
        }
        Some(kind::ASK) => m.ask.title_plain.to_owned(),
        Some(kind::IMPORT) => import::NAME.get(state).settled().cloned().unwrap_or_default(),
        _ => title_of(open, labels, record),
    }
}

/// Why it is in the list.
pub fn why(open: &OpenBook, labels: &Labels<'_>, item: &Item) -> String {
    let w = &labels.words().morning;
    match &item.reason {
        Reason::Alert => w.alert.to_owned(),
        Reason::Vigilance { immediate } => if *immediate { w.immediate } else { w.grave }.to_owned(),
        Reason::Versions => w.versions.to_owned(),
        Reason::Differing { .. } => w.differing.to_owned(),
        // An encounter and a person: whose it is.
        Reason::Disagreement { other, .. } if open.replica.kind(item.record) != open.replica.kind(*other) => {
            w.whose_why.to_owned()
        }
        Reason::Disagreement { .. } => w.disagreement.to_owned(),
        Reason::ImportedTwice { rows, .. } => w.imported_twice(*rows),
        Reason::SameEncounter { .. } => w.same_encounter.to_owned(),
        Reason::SamePerson { .. } => w.same_person.to_owned(),
        Reason::Lacks(fields) => {
            let fields: Vec<String> = fields.iter().map(|field| labels.field(*field).to_lowercase()).collect();
            w.lacks(&list(labels.lang, &fields))
        }
        Reason::Asked => w.asked.to_owned(),
        Reason::Draft { noted } => if *noted { w.draft_noted } else { w.draft }.to_owned(),
        Reason::LeftOn { device, drafts, noted } => {
            let left = w.left_on(&open.device(*device), *drafts as usize);
            if *noted == 0 { left } else { format!("{left} · {}", w.left_noted(*noted as usize)) }
        }
        Reason::Late => w.late.to_owned(),
        Reason::Estimate { age_band, .. } => w.estimate(&labels.item("age_band", age_band)),
        Reason::Majority { from, .. } => {
            let first = NaiveDate::from_ymd_opt(from.year.into(), from.month.into(), 1);
            w.majority(&first.map_or_else(String::new, |date| crate::i18n::month_year(labels.lang, date)))
        }
        Reason::Round { ended: false } => w.to_end.to_owned(),
        Reason::Round { ended: true } => w.to_validate.to_owned(),
    }
}

fn waits(open: &OpenBook, labels: &Labels<'_>, waits: Waits) -> String {
    let w = &labels.words().morning;
    match waits {
        Waits::Team => w.waits_team.to_owned(),
        Waits::NotThe(member) => w.waits_not(&open.member_name(member)),
        Waits::Member(member) => open.member_name(member),
        Waits::Phone(member, _) => w.waits_phone(&open.member_name(member)),
    }
}

fn icon(reason: &Reason) -> IconName {
    match reason {
        Reason::Alert | Reason::Vigilance { .. } => IconName::Warning,
        Reason::Versions | Reason::Differing { .. } | Reason::Disagreement { .. } => IconName::Versions,
        Reason::ImportedTwice { .. } => IconName::Sheet,
        Reason::SameEncounter { .. } | Reason::SamePerson { .. } => IconName::People,
        Reason::Lacks(_) => IconName::Incomplete,
        Reason::Asked => IconName::Message,
        Reason::Draft { .. } => IconName::Draft,
        Reason::LeftOn { .. } => IconName::Here,
        Reason::Late | Reason::Estimate { .. } | Reason::Majority { .. } => IconName::Info,
        Reason::Round { .. } => IconName::Check,
    }
}

/// A round's heading: where, and when it began.
pub fn round_heading(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> String {
    let Some(state) = open.replica.state(record) else { return labels.words().round.unknown_round.to_owned() };
    let began: Option<Millis> = round::STARTED.get(state).values().into_iter().copied().min();
    let title = round_title(labels, state);
    began.map_or(title.clone(), |at| labels.words().morning.of_round(&title, &labels.when(at)))
}
