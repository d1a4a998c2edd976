//! What a case says, for its page and for the person's.

use super::super::parts::when;
use super::objectives::{ObjectiveLine, objective_line};
use crate::components::NoteState;
use crate::labels::Labels;
use crate::state::OpenBook;
use shared::clock::Millis;
use shared::domain::{Case, Day, Period, kind};
use shared::ids::{MemberId, RecordId};

/// A case, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseTold {
    /// Its record.
    pub record: RecordId,
    /// Whose it is, by the record that she goes by.
    pub person: Option<RecordId>,
    /// What she is called.
    pub name: String,
    /// Whether it is open.
    pub open: bool,
    /// `Ouvert depuis le …`, or since when it is closed.
    pub since: String,
    /// Since when the team has lost sight of her.
    pub lost: Option<String>,
    /// The stage, every version of it; empty while nobody said.
    pub stage: String,
    /// Its stages' identifiers, for grouping.
    pub stage_ids: Vec<String>,
    /// Who answers for it.
    pub referent: String,
    /// Who else does.
    pub co_referent: String,
    /// The note.
    pub note: String,
    /// What is to be done next: the first objective that is open.
    pub next: Option<ObjectiveLine>,
    /// Every opening and closing, a line each.
    pub periods: Vec<String>,
    /// Where the note is.
    pub state: NoteState,
}

/// Says a case; none while it is not here.
pub fn tell(open: &OpenBook, labels: &Labels<'_>, now: Millis, record: RecordId) -> Option<CaseTold> {
    let state = open.replica.state(record).filter(|state| state.kind == Some(kind::CASE))?;
    let (m, case) = (labels.words(), Case::read(record, state));
    let person = case.person.values().into_iter().flatten().copied().next().map(|person| open.book.lead(person));
    let say = |day: Option<Day>| day.map(|day| when::due(labels.lang, day, now)).unwrap_or_default();
    let is_open = case.is_open();
    let since = match case.latest() {
        Some(period) if is_open => m.cases.since(&say(period.begin())),
        Some(period) => m.cases.closed_since(&say(period.end())),
        None => String::new(),
    };
    let member = |who: &shared::domain::Reading<Option<MemberId>>| {
        who.values().into_iter().flatten().map(|id| labels.names.member(*id)).collect::<Vec<_>>().join(" / ")
    };
    let lost = case.lost.values().into_iter().min().copied();
    let stages = case.stage.values();
    let objectives = open.book.objectives_of(record);
    let next = objectives
        .iter()
        .find(|one| open.replica.state(**one).is_some_and(|s| shared::domain::Objective::read(**one, s).is_open()));
    Some(CaseTold {
        record,
        person,
        name: person.and_then(|person| labels.names.record(person)).unwrap_or_else(|| m.cases.nobody_named.to_owned()),
        open: is_open,
        since,
        lost: lost.filter(|_| is_open).map(|day| m.cases.lost_since(&say(Some(day)))),
        stage: stages.iter().map(|id| labels.item("stage", id)).collect::<Vec<_>>().join(" / "),
        stage_ids: stages.iter().map(|id| id.0.clone()).collect(),
        referent: member(&case.referent),
        co_referent: member(&case.co_referent),
        note: case.note.values().into_iter().cloned().collect::<Vec<_>>().join(" / "),
        next: next.and_then(|one| objective_line(open, labels, now, *one)),
        periods: case.periods.iter().flat_map(|period| lines(labels, period, &say)).collect(),
        state: open.state_of(record),
    })
}

/// An opening, and its closing where there is one.
fn lines(labels: &Labels<'_>, period: &Period, say: &dyn Fn(Option<Day>) -> String) -> Vec<String> {
    let m = labels.words();
    let why = |list: &str, ids: Vec<&shared::domain::ValueId>| {
        let said: Vec<String> = ids.into_iter().map(|id| labels.item(list, id)).collect();
        if said.is_empty() { m.common.not_noted.to_owned() } else { said.join(" / ") }
    };
    let opened = period
        .begin()
        .map(|day| m.cases.period(&say(Some(day)), &why("opening_reason", period.opening_reason.values())));
    let closed =
        period.end().map(|day| m.cases.ended(&say(Some(day)), &why("closing_reason", period.closing_reason.values())));
    opened.into_iter().chain(closed).collect()
}
