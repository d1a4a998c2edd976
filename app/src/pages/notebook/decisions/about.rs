//! What a decision is, or may be, about.

use crate::labels::Labels;
use crate::labels::at;
use crate::state::OpenBook;
use shared::domain::{Participant, alert, encounter, kind};
use shared::ids::RecordId;

/// Not more encounters than these are offered.
const OFFERED: usize = 6;

/// A record in a few words: a person's nickname, `Rencontre, hier soir, 23 h 38`, `Alerte, …`; none while it is not here.
pub fn named(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<String> {
    let m = labels.words();
    let state = open.replica.state(record)?;
    Some(match state.kind? {
        kind::PERSON => labels.names.record(record).unwrap_or_else(|| m.person.nameless.to_owned()),
        kind::ENCOUNTER => {
            let when = at(state).map(|at| labels.when(at)).unwrap_or_default();
            m.decisions.encounter_of(&when)
        }
        kind::ALERT => {
            let when = alert::AT.get(state).values().into_iter().max().map(|at| labels.when(*at)).unwrap_or_default();
            m.decisions.alert_of(&when)
        }
        _ => return None,
    })
}

/// The page of a record.
pub fn page_of(open: &OpenBook, record: RecordId) -> Option<String> {
    let folder = match open.replica.kind(record)? {
        kind::PERSON => "persons",
        kind::ENCOUNTER => "encounters",
        kind::ALERT => "alerts",
        _ => return None,
    };
    Some(format!("/app/{folder}/{record}"))
}

/// The persons whom a record is about.
fn persons(open: &OpenBook, record: RecordId) -> Vec<RecordId> {
    let Some(state) = open.replica.state(record) else { return Vec::new() };
    match state.kind {
        Some(kind::PERSON) => vec![open.book.lead(record)],
        Some(kind::ENCOUNTER) => {
            let named = encounter::PARTICIPANTS.present(state);
            let named = named.iter().filter_map(Participant::person);
            named.map(|person| open.book.whose(record, person)).collect()
        }
        Some(kind::ALERT) => {
            let person = alert::PERSON.get(state).into_settled().flatten().map(|person| open.book.lead(person));
            let met = alert::ENCOUNTER.get(state).into_settled().flatten();
            met.map(|met| persons(open, met)).unwrap_or_default().into_iter().chain(person).collect()
        }
        _ => Vec::new(),
    }
}

/// What a decision about some records may also be about: the persons, their last encounters, alerts of these.
pub fn offered(open: &OpenBook, chosen: &[RecordId]) -> Vec<RecordId> {
    let mut all: Vec<RecordId> = chosen.to_vec();
    let mut add = |record: RecordId| {
        if !all.contains(&record) {
            all.push(record);
        }
    };
    let whom: Vec<RecordId> = chosen.iter().flat_map(|one| persons(open, *one)).collect();
    whom.iter().copied().for_each(&mut add);
    for person in &whom {
        open.book.encounters_of(*person).iter().take(OFFERED).copied().for_each(&mut add);
    }
    for alert in open.book.alerts().iter().take(OFFERED) {
        if persons(open, *alert).iter().any(|person| whom.contains(person)) {
            add(*alert);
        }
    }
    all
}
