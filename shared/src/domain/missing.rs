//! What must still be said before a note counts as whole. Never age, gender or origin: asking for them would make somebody invent.

use super::describe::FieldName;
use super::encounter::{self, Met};
use super::field::{Reading, Set, Text, cells_of};
use super::value::{Participant, PlaceName};
use super::{case, decision, follow_up, kind, objective, person, round};
use crate::history::cell::NO;
use crate::history::{Kind, Shape, State};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a record of this kind still lacks, in the order a screen asks for it. For an encounter: somebody, a channel, a place, and
/// the prostitution status of everybody. A newer version's value and parallel versions count as said.
pub fn missing(kind: Kind, state: &State) -> Vec<FieldName> {
    let mut lacks = Vec::new();
    let mut require = |said: bool, field: FieldName| {
        if !said {
            lacks.push(field);
        }
    };
    match kind {
        kind::ENCOUNTER => {
            require(somebody(&encounter::PARTICIPANTS, state), FieldName::Participants);
            require(said(&encounter::CHANNEL.get(state), |id| !id.0.is_empty()), FieldName::Channel);
            require(said(&encounter::PLACE.get(state), |place| named(&place.value)), FieldName::Place);
            require(without_status(state).is_empty(), FieldName::Prostitution);
        }
        kind::PERSON => require(said(&person::NAME.get(state), |name| !name.trim().is_empty()), FieldName::Name),
        kind::ROUND => require(said(&round::CHANNEL.get(state), |id| !id.0.is_empty()), FieldName::Channel),
        kind::FOLLOW_UP => {
            require(said(&follow_up::ACTION.get(state), |action| !action.trim().is_empty()), FieldName::Action);
        }
        kind::DECISION => of_decision(state, &mut require),
        kind::CASE => {
            require(said(&case::PERSON.get(state), Option::is_some), FieldName::Person);
            let periods = case::Case::read(crate::ids::RecordId::from_bytes([0; 16]), state).periods;
            let begun = |period: &case::Period| said(&period.opened, |_| true);
            require(!periods.is_empty() && periods.iter().all(begun), FieldName::Opened);
            let why = |reason: &Reading<_>| said(reason, |id: &super::ValueId| !id.0.is_empty());
            require(periods.iter().all(|one| why(&one.opening_reason)), FieldName::OpeningReason);
            let ended = |period: &&case::Period| said(&period.closed, |_| true);
            require(periods.iter().filter(ended).all(|one| why(&one.closing_reason)), FieldName::ClosingReason);
        }
        kind::OBJECTIVE => {
            require(said(&objective::CASE.get(state), Option::is_some), FieldName::Case);
            require(said(&objective::DIMENSION.get(state), |id| !id.0.is_empty()), FieldName::Dimension);
            let words = |text: &String| !text.trim().is_empty();
            require(said(&objective::NEXT.get(state), words), FieldName::NextStep);
        }
        _ => {}
    }
    lacks
}

/// What a decision lacks. One that comes to something (to write to somebody, to wait) says what it stands on, in one of the three
/// boxes at least, and whether the youth and the parents were told or why not; to do nothing needs a reason only.
fn of_decision(state: &State, require: &mut impl FnMut(bool, FieldName)) {
    let words = |text: &String| !text.trim().is_empty();
    let written = |text: &Text| said(&text.get(state), words);
    let what = decision::DECISION.get(state);
    let acts = said(&what, |id| !id.0.is_empty() && *id != decision::NONE);
    require(somebody(&decision::ABOUT, state), FieldName::About);
    let three = [&decision::SEEN, &decision::QUOTED, &decision::OPINION];
    require(!acts || three.into_iter().any(written), FieldName::SeenFacts);
    require(said(&what, |id| !id.0.is_empty()), FieldName::Decision);
    let who = somebody(&decision::BY, state) || somebody(&decision::OTHERS, state);
    require(who, FieldName::DecidedBy);
    require(written(&decision::REASON), FieldName::Reason);
    let put_off = what.values().iter().any(|id| **id == decision::DEFERRED);
    require(!put_off || said(&decision::REVIEW.get(state), |_| true), FieldName::Review);
    let informed = [
        (&decision::YOUTH, FieldName::YouthTold, &decision::YOUTH_WHY, FieldName::YouthWhyNot),
        (&decision::PARENTS, FieldName::ParentsTold, &decision::PARENTS_WHY, FieldName::ParentsWhyNot),
    ];
    for (told, whether, why, why_not) in informed {
        let told = told.get(state);
        require(!acts || said(&told, |id| !id.0.is_empty()), whether);
        let not = told.values().iter().any(|id| **id == decision::NOT_TOLD);
        require(!acts || !not || written(why), why_not);
    }
}

/// The participants of an encounter of whom nobody said the prostitution status.
pub fn without_status(state: &State) -> Vec<Participant> {
    let there = encounter::PARTICIPANTS.all(state).into_iter().filter(|(_, present)| present.may_be());
    let met = there.map(|(participant, _)| Met::read(participant, state));
    met.filter(|met| !said(&met.prostitution, |id| !id.0.is_empty())).map(|met| met.participant).collect()
}

fn said<T>(reading: &Reading<T>, something: impl Fn(&T) -> bool) -> bool {
    match reading {
        Reading::Unset => false,
        Reading::Newer => true,
        Reading::Settled(value) => something(value),
        Reading::Several(versions) => versions.iter().any(|v| v.value.as_ref().map_or(!v.cleared, &something)),
    }
}

fn named(name: &PlaceName) -> bool {
    match name {
        PlaceName::Listed(id) => !id.0.is_empty(),
        PlaceName::Free(words) => !words.trim().is_empty(),
    }
}

/// Whether any key belongs, also one that only a newer version can read.
fn somebody<K: Serialize + DeserializeOwned>(set: &Set<K>, state: &State) -> bool {
    let mut mine = cells_of(state, Shape::MEMBER, set.number());
    mine.any(|(_, cell_state)| cell_state.candidates().iter().any(|c| c.value != NO))
}

#[cfg(test)]
mod tests;
