//! The steps of a note, in words.

use crate::i18n::{machine, time};
use crate::labels::{Labels, Names, encounter_line, local};
use crate::state::OpenBook;
use shared::domain::settle::undo;
use shared::domain::{About, FieldName, Moment, Saying, Told, Value, encounter, kind, whole_story};
use shared::ids::{RecordId, RevisionId};

/// So many of the latest steps are looked at for whether they can still be undone.
const UNDOABLE: usize = 6;

/// One step, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub title: String,
    /// Where the other note is of which it was said.
    pub href: Option<String>,
    pub time: String,
    pub machine: Option<String>,
    /// Whether the note began with it.
    pub first: bool,
    pub doubts: Vec<&'static str>,
    /// What was undone.
    pub of: Option<String>,
    pub changes: Vec<(String, String, String)>,
    /// The step to undo; none for one that cannot be undone any more.
    pub undo: Option<RevisionId>,
}

/// A record's story by day, newest first. Steps that follow each other on one day stand together; one whose time cannot be read
/// stands under its own heading.
pub fn days(labels: &Labels<'_>, open: &OpenBook, record: RecordId) -> Vec<(String, Vec<Step>)> {
    let mut days: Vec<(String, Vec<Step>)> = Vec::new();
    let story = whole_story(&open.replica, &open.book, record);
    let plan = |told: &Told| {
        let (history, state) = (open.replica.history(record)?, open.replica.state(record)?);
        // The team's lists are changed by coordinators.
        if state.kind == Some(kind::TEAM_SETTINGS) && !open.is_coordinator() {
            return None;
        }
        let stands = told.about.is_none() && !undo(history, state, told.moment.revision).is_empty();
        stands.then_some(told.moment.revision)
    };
    for (place, told) in story.iter().enumerate() {
        let date = match told.moment.when() {
            Some(at) => labels.date(local(at).date()),
            None => labels.words().history.no_date.to_owned(),
        };
        let mut step = step(labels, open, record, told);
        step.undo = if place < UNDOABLE { plan(told) } else { None };
        match days.last_mut().filter(|(day, _)| *day == date) {
            Some((_, steps)) => steps.push(step),
            None => days.push((date, vec![step])),
        }
    }
    days
}

fn step(labels: &Labels<'_>, open: &OpenBook, record: RecordId, told: &Told) -> Step {
    let m = labels.words();
    let moment = &told.moment;
    let who = labels.names.member(moment.author);
    let about = told.about.as_ref();
    let what = about.map_or_else(|| own(labels, moment).to_owned(), |about| said(labels, open, about));
    let mut doubts = Vec::new();
    if moment.unreadable {
        doubts.push(m.history.unreadable);
    }
    if moment.not_held {
        doubts.push(m.state.held);
    }
    if moment.erased {
        doubts.push(m.history.erased);
    }
    if moment.stamp.is_skewed() {
        doubts.push(m.history.clock_off);
    }
    let at = moment.when().map(local);
    Step {
        title: m.history.who_what(&who, &what),
        href: about.and_then(|about| href(open, about.other?)),
        time: at.map(|at| time(labels.lang, at.time())).unwrap_or_default(),
        machine: at.map(machine),
        first: moment.first,
        doubts,
        of: moment.undoes.and_then(|step| undone(labels, open, record, step)),
        changes: changes(labels, moment),
        undo: None,
    }
}

/// What a step of the record itself is.
fn own(labels: &Labels<'_>, moment: &Moment) -> &'static str {
    let m = labels.words();
    let gone = moment.changes.iter().find(|change| change.field == FieldName::Deleted);
    match gone.map(|change| &change.to) {
        _ if moment.undoes.is_some() => m.story.undone,
        Some(Value::Bool(true)) if moment.import.is_some() => m.import.brought_back,
        Some(_) if moment.import.is_some() => m.import.brought_again,
        None if moment.import.is_some() => m.import.brought,
        Some(Value::Bool(true)) => m.history.deleted,
        Some(_) => m.history.restored,
        None if moment.changes.iter().any(|change| change.field == FieldName::Validated) => validation(labels, moment),
        None if moment.resolves => m.history.chosen,
        None if moment.first => m.history.created,
        None => m.history.changed,
    }
}

/// A round's account was agreed on, or that was taken back.
fn validation(labels: &Labels<'_>, moment: &Moment) -> &'static str {
    let m = labels.words();
    let mut said = moment.changes.iter().filter(|change| change.field == FieldName::Validated);
    if said.all(|change| change.to == Value::Nothing) { m.story.validation_back } else { m.story.validated }
}

/// Whose step was undone, and when that was.
fn undone(labels: &Labels<'_>, open: &OpenBook, record: RecordId, step: RevisionId) -> Option<String> {
    let step = open.replica.history(record)?.step(step)?;
    let when = step.payload().map(|payload| labels.when(payload.stamp.device)).unwrap_or_default();
    Some(labels.words().story.undone_of(&labels.names.member(step.author), &when))
}

/// The changes; several values that one step brought back stand in one line.
fn changes(labels: &Labels<'_>, moment: &Moment) -> Vec<(String, String, String)> {
    let mut lines: Vec<(String, String, String)> = Vec::new();
    let told = moment.changes.iter().filter(|change| change.field != FieldName::Deleted);
    for (field, from, to) in told.map(|change| labels.change(change)) {
        match lines.iter_mut().find(|line| moment.undoes.is_some() && line.0 == field && line.1 == from) {
            Some(line) => line.2 = format!("{} / {to}", line.2),
            None => lines.push((field, from, to)),
        }
    }
    lines
}

/// What somebody said of the record.
fn said(labels: &Labels<'_>, open: &OpenBook, about: &About) -> String {
    let m = labels.words();
    let (which, person) = match about.other {
        Some(other) => which(labels, open, other),
        None => (m.story.somewhere.to_owned(), false),
    };
    match (about.saying, person) {
        (Saying::Joined, true) => m.story.joined_person(&which),
        (Saying::Joined, false) => m.story.joined_encounter(&which),
        (Saying::Distinct, true) => m.story.distinct_person(&which),
        (Saying::Distinct, false) => m.story.distinct_encounter(&which),
        (Saying::Undone, _) => m.story.parted(&which),
        (Saying::Moved, _) => m.story.moved(&which),
        (Saying::Answered, _) => m.story.answered.to_owned(),
        (Saying::Other, _) => m.story.said_other.to_owned(),
    }
}

/// What the other note is called, and whether it is a person's.
fn which(labels: &Labels<'_>, open: &OpenBook, other: RecordId) -> (String, bool) {
    let somewhere = || labels.words().story.somewhere.to_owned();
    match open.replica.state(other) {
        Some(state) if state.kind == Some(kind::ENCOUNTER) => {
            let at = encounter::AT.get(state).values().into_iter().max().map(|at| labels.when(*at));
            let said = [Some(encounter_line(labels, state).who), at];
            (said.into_iter().flatten().collect::<Vec<_>>().join(", "), false)
        }
        Some(_) => (open.record(other).unwrap_or_else(somewhere), true),
        None => (somewhere(), false),
    }
}

fn href(open: &OpenBook, other: RecordId) -> Option<String> {
    let folder = if open.replica.state(other)?.kind? == kind::ENCOUNTER { "encounters" } else { "persons" };
    Some(format!("/app/{folder}/{other}"))
}
