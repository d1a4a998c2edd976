//! What an encounter's record says.

use super::*;
use crate::domain::{QuantityReading, SetReading};
use crate::history::State;

/// One participant and what is held of her that night.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// Who.
    pub participant: Participant,
    /// Whether she took part; several when one phone took her out while another wrote on.
    pub present: Reading<bool>,
    /// How many she stands for; unset is one.
    pub size: Reading<u32>,
    /// First contact, known, after a gap.
    pub contact: Reading<ValueId>,
    /// Minor or adult.
    pub minority: Reading<ValueId>,
    /// By what that was verified.
    pub minority_source: Reading<ValueId>,
    /// Prostitution status.
    pub prostitution: Reading<ValueId>,
    /// Estimated age.
    pub age_band: Reading<ValueId>,
    /// Gender.
    pub gender: Reading<ValueId>,
}

impl Met {
    /// Reads what is held of one participant, whether she takes part or not.
    pub fn read(participant: Participant, state: &State) -> Self {
        Self {
            participant,
            present: PARTICIPANTS.get(state, &participant),
            size: SIZE.get(state, &participant),
            contact: CONTACT.get(state, &participant),
            minority: MINORITY.get(state, &participant),
            minority_source: MINORITY_SOURCE.get(state, &participant),
            prostitution: PROSTITUTION.get(state, &participant),
            age_band: AGE_BAND.get(state, &participant),
            gender: GENDER.get(state, &participant),
        }
    }

    /// How many she stands for: one unless somebody says otherwise; the highest while two numbers stand side by side.
    pub fn count(&self) -> u32 {
        self.size.values().into_iter().max().copied().unwrap_or(1).max(1)
    }
}

/// What an encounter's record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encounter {
    /// Its record.
    pub record: RecordId,
    /// When they met.
    pub at: Reading<Millis>,
    /// The round it belongs to.
    pub round: Reading<Option<RecordId>>,
    /// How they met.
    pub channel: Reading<ValueId>,
    /// Where.
    pub place: Reading<Place>,
    /// The members who were there.
    pub authors: SetReading<MemberId>,
    /// Team-mates without an account.
    pub others: SetReading<String>,
    /// Who took part, or may have: those whom everybody took out are left out.
    pub participants: Vec<Met>,
    /// One to one, or in a group.
    pub form: Reading<ValueId>,
    /// What they talked about.
    pub topics: SetReading<ValueId>,
    /// What was done; what was taken back to zero is left out.
    pub acts: QuantityReading<ValueId>,
    /// What was handed out; what was taken back to zero is left out.
    pub material: QuantityReading<ValueId>,
    /// Where to, and how far that got.
    pub referrals: Vec<(ValueId, Reading<ValueId>)>,
    /// What was spoken.
    pub languages: SetReading<ValueId>,
    /// Whether a cultural mediator was there.
    pub mediator: Reading<ValueId>,
    /// Her situation.
    pub situation: SetReading<ValueId>,
    /// How worrying it was.
    pub vigilance: Reading<ValueId>,
    /// Facts.
    pub note: Reading<String>,
}

/// The same, by its longer name.
pub type EncounterView = Encounter;

impl Encounter {
    /// Reads an encounter.
    pub fn read(record: RecordId, state: &State) -> Self {
        let there = PARTICIPANTS.all(state).into_iter().filter(|(_, present)| *present != Reading::Settled(false));
        Self {
            record,
            at: AT.get(state),
            round: ROUND.get(state),
            channel: CHANNEL.get(state),
            place: PLACE.get(state),
            authors: AUTHORS.all(state),
            others: OTHERS.all(state),
            participants: there.map(|(participant, _)| Met::read(participant, state)).collect(),
            form: FORM.get(state),
            topics: TOPICS.all(state),
            acts: counted(ACTS.all(state)),
            material: counted(MATERIAL.all(state)),
            referrals: REFERRALS.all(state),
            languages: LANGUAGES.all(state),
            mediator: MEDIATOR.get(state),
            situation: SITUATION.all(state),
            vigilance: VIGILANCE.get(state),
            note: NOTE.get(state),
        }
    }

    /// What is held of one participant.
    pub fn met(&self, participant: Participant) -> Option<&Met> {
        self.participants.iter().find(|met| met.participant == participant)
    }

    /// The records of the persons who took part.
    pub fn persons(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.participants.iter().filter_map(|met| met.participant.person())
    }

    /// How many people were met.
    pub fn count(&self) -> u32 {
        self.participants.iter().map(Met::count).fold(0, u32::saturating_add)
    }

    /// Whether somebody rated it as needing help at once.
    pub fn is_danger(&self) -> bool {
        self.vigilance.values().iter().any(|level| **level == "immediate_danger")
    }
}

fn counted(numbers: QuantityReading<ValueId>) -> QuantityReading<ValueId> {
    numbers.into_iter().filter(|(_, number)| *number != Reading::Settled(0)).collect()
}

#[cfg(test)]
mod tests;
