//! What one encounter of the night adds.

use super::tonight::{Of, Place};
use crate::domain::book::{Book, Records};
use crate::domain::{Encounter, PlaceName, Reading, ValueId};
use crate::ids::RecordId;

/// An encounter, as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// All records that are one with it.
    pub(super) members: Vec<RecordId>,
    pub(super) channel: Of<ValueId>,
    pub(super) place: Place,
    pub(super) vigilance: Of<ValueId>,
    /// What was given, where that is settled.
    pub(super) given: Vec<(ValueId, u32)>,
    /// How many of these numbers have several versions.
    pub(super) unsettled: u32,
    /// Who was met, and whether somebody said of her that she was known.
    pub(super) persons: Vec<(RecordId, bool)>,
    /// How many who have no record.
    pub(super) unnamed: u32,
    /// Of how many it is not settled whether they were there.
    pub(super) doubtful: u32,
    pub(super) referrals: Vec<(ValueId, Of<ValueId>)>,
}

impl Line {
    pub(super) fn of(records: &impl Records, book: &Book, lead: RecordId) -> Option<Self> {
        let encounter = Encounter::read(lead, book.reads(records, lead)?.as_ref());
        let mut line = Self {
            members: book.members(lead),
            channel: Of::read(&encounter.channel),
            place: match &encounter.place {
                Reading::Settled(place) if place.kind == "sector" => match &place.value {
                    // "Not sure where": chosen, and says nothing.
                    PlaceName::Listed(id) if *id == "unknown" => Place::Unsaid,
                    PlaceName::Listed(id) => Place::Sector(id.clone()),
                    PlaceName::Free(_) => Place::Elsewhere,
                },
                Reading::Settled(_) => Place::Elsewhere,
                Reading::Unset => Place::Unsaid,
                Reading::Newer | Reading::Several(_) => Place::Unsure,
            },
            vigilance: Of::read(&encounter.vigilance),
            given: Vec::new(),
            unsettled: 0,
            persons: Vec::new(),
            unnamed: 0,
            doubtful: 0,
            referrals: encounter.referrals.iter().map(|(to, state)| (to.clone(), Of::read(state))).collect(),
        };
        line.referrals.retain(|(_, state)| *state != Of::Unsaid);
        for (what, number) in encounter.material {
            match number {
                Reading::Settled(number) => line.given.push((what, number)),
                Reading::Several(_) => line.unsettled += 1,
                Reading::Unset | Reading::Newer => {}
            }
        }
        for met in &encounter.participants {
            match (met.participant.person(), met.present.settled()) {
                (_, None) => line.doubtful = line.doubtful.saturating_add(met.count()),
                (None, _) => line.unnamed = line.unnamed.saturating_add(met.count()),
                (Some(person), _) => {
                    let known = met.contact.values().into_iter().any(|contact| *contact != "first");
                    line.persons.push((person, known));
                }
            }
        }
        Some(line)
    }
}
