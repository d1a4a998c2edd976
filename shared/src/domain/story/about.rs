//! What others said of a record, told in its story: that it is one with another, that they are two, whose an encounter is.

use super::{Change, Moment, story};
use crate::domain::describe::{FieldName, Value};
use crate::domain::{Book, kind};
use crate::ids::RecordId;
use crate::member::Replica;

/// A moment of a record's story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What happened; of a statement the changes are the answers that it gives where the two differ.
    pub moment: Moment,
    /// What was said of the record in a statement of its own; none for a step of the record itself.
    pub about: Option<About>,
}

/// What somebody said of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The statement.
    pub statement: RecordId,
    /// What it says.
    pub saying: Saying,
    /// The other of the two: who or what it is one with or not. For an encounter that was moved, whose it is now.
    pub other: Option<RecordId>,
}

/// What a statement says from a moment on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    /// They are one.
    Joined,
    /// They are two.
    Distinct,
    /// What was said of them is undone.
    Undone,
    /// Something in which the two differ was answered.
    Answered,
    /// An encounter is of another person.
    Moved,
    /// It was deleted, or a newer version says something else.
    Other,
}

/// A record's story, newest first, with what was said of it. Statements stand among the record's own steps by their clocks; the steps
/// themselves keep their order, in which none stands below one that it knew of.
pub fn whole_story(replica: &Replica, book: &Book, record: RecordId) -> Vec<Told> {
    let own = replica.history(record).map(story).unwrap_or_default();
    let mut said: Vec<Told> = book
        .statements_about(record)
        .into_iter()
        .flat_map(|statement| of_statement(replica, statement, record))
        .collect();
    said.sort_by_key(|told| core::cmp::Reverse((told.moment.when(), told.moment.revision)));
    let mut said = said.into_iter().peekable();
    let mut whole = Vec::with_capacity(own.len());
    for moment in own {
        while let Some(told) = said.next_if(|told| moment.when().is_some_and(|at| told.moment.when() >= Some(at))) {
            whole.push(told);
        }
        whole.push(Told { moment, about: None });
    }
    whole.extend(said);
    whole
}

fn of_statement(replica: &Replica, statement: RecordId, record: RecordId) -> Vec<Told> {
    let Some(history) = replica.history(statement) else { return Vec::new() };
    let kind = replica.state(statement).and_then(|state| state.kind);
    let moments = story(history);
    let two = moments.iter().flat_map(|moment| &moment.changes).filter(|change| change.field == FieldName::Two);
    let other = two.filter_map(|change| record_of(change.key.as_ref()?)).find(|one| *one != record);
    let told = |mut moment: Moment| {
        let split = kind == Some(kind::SPLIT);
        let (saying, to) = if split { moved(&moment, record)? } else { (said(&moment), None) };
        moment.changes.retain(|change| {
            !matches!(change.field, FieldName::Two | FieldName::Said | FieldName::Moved | FieldName::Person)
        });
        Some(Told { moment, about: Some(About { statement, saying, other: to.or(other) }) })
    };
    moments.into_iter().filter_map(told).collect()
}

pub(super) fn record_of(value: &Value) -> Option<RecordId> {
    if let Value::Record(record) = value { Some(*record) } else { None }
}

/// What a step of a statement about two says.
pub(super) fn said(moment: &Moment) -> Saying {
    let says = |change: &Change| match &change.to {
        Value::Item { id, .. } if *id == "joined" => Saying::Joined,
        Value::Item { id, .. } if *id == "distinct" => Saying::Distinct,
        Value::Item { id, .. } if *id == "undone" => Saying::Undone,
        Value::Nothing => Saying::Undone,
        _ => Saying::Other,
    };
    let said = moment.changes.iter().find(|change| change.field == FieldName::Said).map(says);
    let answers = moment.changes.iter().any(|change| !matches!(change.field, FieldName::Two | FieldName::Deleted));
    said.or(answers.then_some(Saying::Answered)).unwrap_or(Saying::Other)
}

/// What a step of a split says of a record: of an encounter whose it is, of a person that encounters are somebody else's.
fn moved(moment: &Moment, record: RecordId) -> Option<(Saying, Option<RecordId>)> {
    let moves = moment.changes.iter().filter(|change| change.field == FieldName::Moved);
    let of = |change: &Change| (change.key.as_ref().and_then(record_of), record_of(&change.to));
    let hers =
        |(encounter, to): &(Option<RecordId>, Option<RecordId>)| *encounter == Some(record) || *to == Some(record);
    let all: Vec<_> = moves.map(of).collect();
    if let Some((encounter, to)) = all.iter().find(|one| hers(one)) {
        return Some((Saying::Moved, if *to == Some(record) { *encounter } else { *to }));
    }
    // The person who is named: whose the first of them is.
    Some(all.first().map_or((Saying::Other, None), |(_, to)| (Saying::Moved, *to)))
}
