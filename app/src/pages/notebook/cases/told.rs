//! What happened around a person besides encounters: her case and its stages, objectives, decisions, referrals, and who she was said
//! to be.

use super::super::decisions::decision_title;
use super::said::said;
use crate::components::NoteState;
use crate::labels::{Labels, local};
use crate::state::OpenBook;
use chrono::NaiveDateTime;
use shared::domain::{Change, FieldName, Moment, Value, decision, encounter, kind, story};
use shared::ids::RecordId;
use std::collections::BTreeSet;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// When.
    pub at: NaiveDateTime,
    /// What.
    pub title: String,
    /// Where it is told in full.
    pub href: String,
    /// More of it.
    pub lines: Vec<String>,
    /// Whether it is to be seen first.
    pub strong: bool,
    /// Where the note is.
    pub state: Option<NoteState>,
}

/// Everything around a person, in no order: also what was said of her and of others.
pub fn happenings(open: &OpenBook, labels: &Labels<'_>, person: RecordId) -> Vec<Happening> {
    let mut all = said(open, labels, person);
    for case in open.book.cases_of(person) {
        let page = format!("/app/cases/{case}");
        all.extend(steps(open, case).filter_map(|step| of_case(labels, &step, &page)));
        for objective in open.book.objectives_of(case) {
            let page = format!("/app/objectives/{objective}");
            all.extend(steps(open, objective).filter_map(|step| of_objective(labels, &step, &page)));
        }
    }
    let met: Vec<RecordId> = open.book.encounters_of(person).iter().copied().collect();
    let about = met.iter().chain(std::iter::once(&person)).flat_map(|one| open.book.decisions_about(*one));
    all.extend(about.collect::<BTreeSet<_>>().into_iter().filter_map(|one| of_decision(open, labels, one)));
    for one in met.iter().flat_map(|one| open.book.members(*one)) {
        // Most encounters have none, and then their history need not be read.
        let referred = |state| !encounter::REFERRALS.all(state).is_empty();
        if open.replica.state(one).is_some_and(referred) {
            all.extend(steps(open, one).flat_map(|step| referrals(labels, &step, one)));
        }
    }
    all
}

fn steps(open: &OpenBook, record: RecordId) -> impl Iterator<Item = Moment> {
    open.replica.history(record).map(story).unwrap_or_default().into_iter()
}

fn change(step: &Moment, field: FieldName) -> Option<&Change> {
    step.changes.iter().find(|change| change.field == field)
}

/// The lines of a step but for what its title says already.
fn lines(labels: &Labels<'_>, step: &Moment, but: &[FieldName]) -> Vec<String> {
    let by = labels.words().cases.by(&labels.names.member(step.author));
    let changes = step.changes.iter().filter(|change| !but.contains(&change.field));
    std::iter::once(by).chain(changes.map(|change| labels.change_line(change))).collect()
}

fn of_case(labels: &Labels<'_>, step: &Moment, href: &str) -> Option<Happening> {
    let m = labels.words();
    let said = |field| change(step, field).is_some_and(|change| change.to != Value::Nothing);
    let reopened = !step.first && said(FieldName::Opened) && change(step, FieldName::Opened)?.from.is_empty();
    let (title, but): (String, &[FieldName]) = if step.first {
        (m.cases.story_opened.to_owned(), &[FieldName::Person])
    } else if said(FieldName::Closed) {
        (m.cases.closed.to_owned(), &[])
    } else if reopened {
        (m.cases.reopened.to_owned(), &[])
    } else if said(FieldName::LostSince) {
        (m.cases.lost.to_owned(), &[FieldName::LostSince])
    } else if change(step, FieldName::LostSince).is_some() {
        (m.cases.found.to_owned(), &[FieldName::LostSince])
    } else if let Some(stage) = change(step, FieldName::Stage) {
        (labels.change_line(stage), &[FieldName::Stage])
    } else {
        (m.cases.story_changed.to_owned(), &[])
    };
    let lines = lines(labels, step, but);
    Some(Happening { at: local(step.when()?), title, href: href.to_owned(), lines, strong: false, state: None })
}

fn of_objective(labels: &Labels<'_>, step: &Moment, href: &str) -> Option<Happening> {
    let m = labels.words();
    let (title, but): (String, &[FieldName]) = if step.first {
        (m.objectives.story_new.to_owned(), &[FieldName::Case])
    } else if let Some(state) = change(step, FieldName::State) {
        (m.objectives.state_is(&labels.value(&state.to)), &[FieldName::State])
    } else {
        (m.objectives.story_changed.to_owned(), &[])
    };
    let lines = lines(labels, step, but);
    Some(Happening { at: local(step.when()?), title, href: href.to_owned(), lines, strong: false, state: None })
}

fn of_decision(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<Happening> {
    let state = open.replica.state(record).filter(|state| state.kind == Some(kind::DECISION))?;
    let decided = decision::AT.get(state).values().into_iter().copied().max();
    let at = decided.or_else(|| steps(open, record).last()?.when())?;
    let reason = decision::REASON.get(state);
    Some(Happening {
        at: local(at),
        title: decision_title(labels, state),
        href: format!("/app/decisions/{record}"),
        lines: reason.values().into_iter().cloned().collect(),
        strong: true,
        state: Some(open.state_of(record)),
    })
}

/// How referrals of an encounter went on, and those that were made after it was first noted.
fn referrals(labels: &Labels<'_>, step: &Moment, encounter: RecordId) -> Vec<Happening> {
    let Some(at) = step.when().map(local) else { return Vec::new() };
    let m = labels.words();
    let became = |change: &Change| {
        let target = change.key.as_ref().map(|key| labels.value(key))?;
        (change.field == FieldName::Referrals && change.to != Value::Nothing).then(|| Happening {
            at,
            title: m.referring.became(&target, &labels.value(&change.to)),
            href: format!("/app/encounters/{encounter}"),
            lines: vec![m.cases.by(&labels.names.member(step.author))],
            strong: false,
            state: None,
        })
    };
    step.changes.iter().filter_map(became).collect()
}
