//! What was said of a person over time: that she is one with another, that they are two, whose some encounters are, and all of it
//! taken back.

use super::about::{Saying, record_of, said};
use super::{Moment, story};
use crate::domain::describe::FieldName;
use crate::domain::{Book, kind, split};
use crate::history::History;
use crate::ids::RecordId;
use crate::member::Replica;
use std::collections::BTreeMap;

/// One thing that somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// When, and by whom.
    pub moment: Moment,
    /// What: joined, distinct, undone, moved, or something that a newer version says.
    pub saying: Saying,
    /// Of whom; of encounters that were moved who is named in them, then whose they are (of such as were brought back, were).
    pub two: [RecordId; 2],
    /// The encounters that were moved or brought back; none where two persons are meant.
    pub encounters: Vec<RecordId>,
}

/// What was said of a person under any of the records that are one with her, each thing once and in no order. Answers to what two
/// files differ in are told by the files' own histories.
pub fn heard(replica: &Replica, book: &Book, person: RecordId) -> Vec<Heard> {
    let hers = book.members(person);
    let mut all = Vec::new();
    for statement in book.statements_on(&hers) {
        let Some(history) = replica.history(statement) else { continue };
        match replica.state(statement).and_then(|state| state.kind) {
            Some(kind::SAME_PERSON) => all.extend(of_two(history)),
            Some(kind::SPLIT) => {
                let named =
                    replica.state(statement).and_then(|state| split::PERSON.get(state).into_settled().flatten());
                let moved = named.map(|named| of_split(history, named)).unwrap_or_default();
                all.extend(moved.into_iter().filter(|heard| heard.two.iter().any(|end| hers.contains(end))));
            }
            _ => {}
        }
    }
    all
}

fn of_two(history: &History) -> Vec<Heard> {
    let moments = story(history);
    let named = moments.iter().flat_map(|moment| &moment.changes).filter(|change| change.field == FieldName::Two);
    let mut two: Vec<RecordId> = named.filter_map(|change| record_of(change.key.as_ref()?)).collect();
    two.sort_unstable();
    two.dedup();
    let Ok(two) = <[RecordId; 2]>::try_from(two) else { return Vec::new() };
    let told = |moment: Moment| Heard { saying: said(&moment), moment, two, encounters: Vec::new() };
    moments.into_iter().map(told).filter(|heard| heard.saying != Saying::Answered).collect()
}

fn of_split(history: &History, named: RecordId) -> Vec<Heard> {
    let mut all = Vec::new();
    for moment in story(history) {
        // By whose they are, and for such as were brought back by whose they were.
        let mut by: BTreeMap<(bool, RecordId), Vec<RecordId>> = BTreeMap::new();
        for change in moment.changes.iter().filter(|change| change.field == FieldName::Moved) {
            let Some(encounter) = change.key.as_ref().and_then(record_of) else { continue };
            let whose = record_of(&change.to).filter(|to| *to != named);
            let was = change.from.iter().find_map(record_of).filter(|was| *was != named);
            match (whose, was) {
                (Some(to), _) => by.entry((true, to)).or_default().push(encounter),
                (None, Some(was)) => by.entry((false, was)).or_default().push(encounter),
                (None, None) => {}
            }
        }
        for ((away, other), encounters) in by {
            let saying = if away { Saying::Moved } else { Saying::Undone };
            all.push(Heard { moment: moment.clone(), saying, two: [named, other], encounters });
        }
    }
    all
}
