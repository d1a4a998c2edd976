//! What a new encounter starts from: the time, the writer, the open round, and someone chosen beforehand.

use shared::clock::Millis;
use shared::domain::{Keyed, Participant, Place, Status, ValueId, encounter, round};
use shared::history::{Draft, State};
use shared::ids::{MemberId, RecordId};

/// What a new encounter starts from.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// When it was begun.
    pub at: Millis,
    /// Who writes.
    pub author: Option<MemberId>,
    /// The round it belongs to.
    pub round: Option<RecordId>,
    /// How one goes out in that round.
    pub channel: Option<ValueId>,
    /// Where the round goes.
    pub place: Option<Place>,
    /// Who was chosen beforehand, and what was known of them last.
    pub person: Option<(RecordId, Status)>,
}

impl Start {
    /// Takes over what a round says.
    #[must_use]
    pub fn in_round(mut self, record: RecordId, state: &State) -> Self {
        self.round = Some(record);
        self.channel = round::CHANNEL.get(state).into_settled();
        let sector = round::SECTOR.get(state).into_settled().map(Place::sector);
        self.place = sector.or_else(|| round::PLATFORM.get(state).into_settled().map(Place::platform));
        self
    }

    /// Writes it into a draft.
    pub fn write(&self, draft: &mut Draft, base: &State) {
        encounter::AT.set(draft, base, &self.at);
        if let Some(author) = &self.author {
            encounter::AUTHORS.set(draft, base, author, true);
        }
        if self.round.is_some() {
            encounter::ROUND.set(draft, base, &self.round);
        }
        if let Some(channel) = &self.channel {
            encounter::CHANNEL.set(draft, base, channel);
        }
        if let Some(place) = &self.place {
            encounter::PLACE.set(draft, base, place);
        }
        if let Some((person, status)) = &self.person {
            add(draft, base, &Participant::Person(*person), Some(status));
        }
    }
}

/// Adds someone, with what was known of them last.
pub fn add(draft: &mut Draft, base: &State, who: &Participant, status: Option<&Status>) {
    encounter::PARTICIPANTS.set(draft, base, who, true);
    let Some(status) = status else { return };
    let known = [
        (&encounter::PROSTITUTION, &status.prostitution),
        (&encounter::MINORITY, &status.minority),
        (&encounter::MINORITY_SOURCE, &status.minority_source),
        (&encounter::AGE_BAND, &status.age_band),
        (&encounter::GENDER, &status.gender),
    ];
    for (field, value) in known {
        if let Some(value) = value {
            field.set(draft, base, who, value);
        }
    }
}

/// Takes someone out, with everything that was said of them.
pub fn remove(draft: &mut Draft, base: &State, who: &Participant) {
    encounter::PARTICIPANTS.set(draft, base, who, false);
    for field in PER_PERSON {
        field.clear(draft, base, who);
    }
    encounter::SIZE.set(draft, base, who, 0);
}

/// The statuses that people met together often share.
pub const SHARED: [&Keyed<Participant, ValueId>; 3] =
    [&encounter::PROSTITUTION, &encounter::MINORITY, &encounter::AGE_BAND];

/// Every field that an encounter holds for each person.
pub const PER_PERSON: [&Keyed<Participant, ValueId>; 6] = [
    &encounter::PROSTITUTION,
    &encounter::MINORITY,
    &encounter::MINORITY_SOURCE,
    &encounter::AGE_BAND,
    &encounter::GENDER,
    &encounter::CONTACT,
];

#[cfg(test)]
mod tests {
    use super::*;
    use shared::clock::Stamp;
    use shared::domain::kind;
    use shared::ids::CircleId;

    const LUNE: RecordId = RecordId::from_bytes([1; 16]);
    const ROUND: RecordId = RecordId::from_bytes([2; 16]);

    fn draft(kind: shared::history::Kind) -> Draft {
        Draft::create(RecordId::from_bytes([9; 16]), kind, CircleId::TERRAIN, Stamp::default())
    }

    fn round(write: impl FnOnce(&mut Draft, &State)) -> State {
        let mut draft = draft(kind::ROUND);
        write(&mut draft, &State::empty());
        draft.over(&State::empty())
    }

    #[test]
    fn in_a_round_someone_known_needs_no_further_answer() {
        let state = round(|draft, base| {
            round::CHANNEL.set(draft, base, &"street".into());
            round::SECTOR.set(draft, base, &"two".into());
        });
        let status = Status { prostitution: Some("confirmed".into()), ..Status::default() };
        let start = Start { person: Some((LUNE, status)), ..Start::default() }.in_round(ROUND, &state);
        let mut draft = draft(kind::ENCOUNTER);
        start.write(&mut draft, &State::empty());
        let seen = draft.over(&State::empty());
        assert_eq!(shared::domain::missing(kind::ENCOUNTER, &seen), []);
        assert_eq!(encounter::PLACE.get(&seen).settled(), Some(&Place::sector("two".into())));
        assert_eq!(encounter::ROUND.get(&seen).settled(), Some(&Some(ROUND)));
    }

    #[test]
    fn an_online_round_gives_its_platform() {
        let state = round(|draft, base| {
            round::CHANNEL.set(draft, base, &"online".into());
            round::PLATFORM.set(draft, base, &"ads".into());
        });
        let start = Start::default().in_round(ROUND, &state);
        assert_eq!(start.place, Some(Place::platform("ads".into())));
    }

    #[test]
    fn who_is_taken_out_leaves_nothing_behind() {
        let (mut draft, base) = (draft(kind::ENCOUNTER), State::empty());
        let status = Status { prostitution: Some("no".into()), minority: Some("unknown".into()), ..Status::default() };
        let who = Participant::Person(LUNE);
        add(&mut draft, &base, &who, Some(&status));
        encounter::SIZE.set(&mut draft, &base, &who, 3);
        remove(&mut draft, &base, &who);
        assert!(draft.is_empty(), "{:?}", draft.cells());
    }
}
