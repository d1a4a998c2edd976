//! The team's settings: its own values of the lists, what it calls them, which it retired, and whom to call. One record per team,
//! whose id every member can compute.

use super::field::{Keyed, Reading, Set};
use super::fields::fields;
use super::value::{Label, Phone, ValueId};
use super::{KeyedReading, SetReading};
use crate::history::State;
use crate::ids::{RecordId, TeamId};
use sha2::{Digest, Sha256};

/// A value and the list it is in.
pub type InListKey = (String, ValueId);

fields! {
    /// What the team calls a value: its own, or one every team starts with.
    1 LABELS: Keyed<InListKey, Label> = Labels, Keyed(InList, Label);
    /// The team's own values.
    2 VALUES: Set<InListKey> = Values, Set(InList);
    /// Values that are no longer offered; old notes still show them.
    3 RETIRED: Set<InListKey> = Retired, Set(InList);
    /// The branch that a sector belongs to.
    4 SECTOR_ANTENNE: Keyed<ValueId, ValueId> = SectorAntenne, Keyed(Item("sector"), Item("antenne"));
    /// Whom to call at night, in this order.
    5 DUTY: Keyed<u8, Phone> = Duty, Keyed(Rank, Phone);
}

/// The record of a team's settings.
pub fn record_of(team: TeamId) -> RecordId {
    let digest = Sha256::new().chain_update(b"lanterne team settings 1\0").chain_update(team.as_bytes()).finalize();
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    RecordId::from_bytes(id)
}

/// What the record of a team's settings says. Screens ask [`super::Lists`], which adds the values that every team starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamSettings {
    /// Its record.
    pub record: RecordId,
    /// What the team calls a value.
    pub labels: KeyedReading<InListKey, Label>,
    /// The team's own values.
    pub values: SetReading<InListKey>,
    /// Values no longer offered.
    pub retired: SetReading<InListKey>,
    /// The branch of a sector.
    pub sector_antenne: KeyedReading<ValueId, ValueId>,
    /// Whom to call.
    pub duty: KeyedReading<u8, Phone>,
}

/// The same, by its longer name.
pub type TeamSettingsView = TeamSettings;

impl TeamSettings {
    /// Reads the settings.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            labels: LABELS.all(state),
            values: VALUES.all(state),
            retired: RETIRED.all(state),
            sector_antenne: SECTOR_ANTENNE.all(state),
            duty: DUTY.all(state),
        }
    }

    /// The numbers to call, in order; both while two stand side by side.
    pub fn duty_numbers(&self) -> Vec<&Phone> {
        self.duty.iter().flat_map(|(_, phone)| Reading::values(phone)).collect()
    }
}
