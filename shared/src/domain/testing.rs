//! A team's records written in memory, for the tests of this module.

mod sheet;
pub(crate) use sheet::{RECORD, Sheet};

use super::kind;
use crate::clock::{Millis, Stamp};
use crate::history::{Content, Draft, Kind, State, Step};
use crate::ids::{CircleId, DeviceId, MemberId, RecordId, RevisionId};
use crate::member::Replica;

/// A member by number.
pub(crate) fn member(number: u8) -> MemberId {
    MemberId::from_bytes([number; 16])
}

/// A record by number.
pub(crate) fn record(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

/// What a new record of this kind says once `write` wrote in it.
pub(crate) fn written(kind: Kind, write: impl FnOnce(&mut Draft, &State)) -> State {
    let mut draft = Draft::create(record(0), kind, CircleId::TERRAIN, Stamp::unheard(Millis(0)));
    let empty = State::empty();
    write(&mut draft, &empty);
    draft.over(&empty)
}

/// A replica into which anybody writes.
#[derive(Default)]
pub(crate) struct Notes {
    pub(crate) replica: Replica,
    /// Who writes, and on which device; the first for zero.
    pub(crate) by: u8,
    written: u64,
}

impl Notes {
    /// Writes in a record as somebody who saw all of it.
    pub(crate) fn write(&mut self, record: RecordId, kind: Kind, edit: impl FnOnce(&mut Draft, &State)) -> RevisionId {
        let state = self.replica.state(record).cloned().unwrap_or_else(State::empty);
        self.write_over(record, kind, &state, edit)
    }

    /// Writes in a record as somebody who saw only `state` of it.
    pub(crate) fn write_over(
        &mut self,
        record: RecordId,
        kind: Kind,
        state: &State,
        edit: impl FnOnce(&mut Draft, &State),
    ) -> RevisionId {
        self.written += 1;
        let stamp = Stamp::unheard(Millis(i64::try_from(self.written).unwrap_or_default()));
        let opened = Draft::open(record, CircleId::TERRAIN, state, stamp);
        let mut draft = opened.unwrap_or_else(|| Draft::create(record, kind, CircleId::TERRAIN, stamp));
        edit(&mut draft, state);
        let id = RevisionId::of(&self.written.to_le_bytes());
        let by = self.by.max(1);
        let (author, device) = (member(by), DeviceId::from_bytes([by; 16]));
        let content = Content::Open(draft.payload(stamp));
        let parents = draft.parents;
        let step = Step { id, parents, author, device, counter: self.written, epoch: 1, content };
        self.replica.insert(record, CircleId::TERRAIN, step);
        id
    }

    /// Writes an encounter.
    pub(crate) fn encounter(&mut self, number: u8, edit: impl FnOnce(&mut Draft, &State)) -> RecordId {
        self.write(record(number), kind::ENCOUNTER, edit);
        record(number)
    }

    /// Writes a person.
    pub(crate) fn person(&mut self, number: u8, edit: impl FnOnce(&mut Draft, &State)) -> RecordId {
        self.write(record(number), kind::PERSON, edit);
        record(number)
    }
}
