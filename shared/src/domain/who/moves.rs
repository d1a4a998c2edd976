//! Whose an encounter is in which somebody else is named.

use crate::domain::split::Move;
use crate::ids::RecordId;
use std::collections::BTreeMap;

/// What splits say, by encounter and by who is named in it. As with pairs, all that is said of one place is read as if it stood in
/// one register: while it says two things, or a part of it is not here, the encounter stays with her who is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    said: BTreeMap<(RecordId, RecordId), BTreeMap<RecordId, Move>>,
}

impl Moves {
    /// Whose an encounter is in which `person` is named: exactly one person's.
    pub fn whose(&self, encounter: RecordId, person: RecordId) -> RecordId {
        self.settled(encounter, person).flatten().unwrap_or(person)
    }

    /// The statements about a place, by id.
    pub fn statements(&self, encounter: RecordId, person: RecordId) -> impl Iterator<Item = RecordId> + '_ {
        self.said.get(&(encounter, person)).into_iter().flat_map(BTreeMap::keys).copied()
    }

    /// Every encounter that is another's than hers who is named in it: the encounter, who is named, whose it is.
    pub fn away(&self) -> impl Iterator<Item = (RecordId, RecordId, RecordId)> + '_ {
        let all = self.said.keys().map(|&(encounter, named)| (encounter, named, self.whose(encounter, named)));
        all.filter(|(_, named, whose)| named != whose)
    }

    /// Every encounter, and who is named in it, that is said to be of several, or of whom a part of what is said is not here.
    pub fn disputed(&self) -> impl Iterator<Item = (RecordId, RecordId)> + '_ {
        let places = self.said.keys().copied();
        places.filter(|&(encounter, person)| self.settled(encounter, person) == Some(None))
    }

    /// Every encounter, and who is named in it, of which anybody said whose it is.
    pub(in crate::domain) fn places(&self) -> impl Iterator<Item = (RecordId, RecordId)> + '_ {
        self.said.keys().copied()
    }

    /// Takes in what a statement says now of one place, or that it says nothing any more.
    pub(in crate::domain) fn set(&mut self, person: RecordId, moved: &Move, statement: RecordId, stands: bool) {
        let place = (moved.encounter, person);
        let said = self.said.entry(place).or_default();
        if stands {
            said.insert(statement, moved.clone());
        } else {
            said.remove(&statement);
        }
        if said.is_empty() {
            self.said.remove(&place);
        }
    }

    /// None where nothing is said, `Some(None)` where it is not settled.
    fn settled(&self, encounter: RecordId, person: RecordId) -> Option<Option<RecordId>> {
        let said = self.said.get(&(encounter, person))?;
        let mut all = said.values().flat_map(|moved| &moved.to);
        let first = all.next().copied();
        let one = said.values().all(|moved| moved.whole) && all.all(|to| Some(*to) == first);
        Some(first.filter(|_| one))
    }
}
