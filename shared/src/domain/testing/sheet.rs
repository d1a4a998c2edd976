//! One record written by several hands, for the tests of what is told of it.

use crate::clock::{Millis, Stamp};
use crate::domain::PERSON;
use crate::domain::person::NAME;
use crate::history::{Content, Draft, History, State, Step};
use crate::ids::{CircleId, DeviceId, MemberId, RecordId, RevisionId};

pub(crate) const RECORD: RecordId = RecordId::from_bytes([1; 16]);

/// A record written by several hands; each revision is drafted over the state of the revisions named.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) history: History,
    counter: u64,
}

impl Sheet {
    pub(crate) fn new() -> Self {
        Self { history: History::new(RECORD, CircleId::TERRAIN), counter: 0 }
    }

    pub(crate) fn state_at(&self, parents: &[RevisionId]) -> State {
        let mut wanted = parents.to_vec();
        let mut known = History::new(RECORD, CircleId::TERRAIN);
        while let Some(id) = wanted.pop() {
            let step = self.history.steps().find(|step| step.id == id).unwrap();
            wanted.extend(&step.parents);
            known.insert(step.clone());
        }
        known.state()
    }

    pub(crate) fn put(&mut self, author: u8, parents: &[RevisionId], content: Content) -> RevisionId {
        self.counter += 1;
        let id = RevisionId::of(&self.counter.to_le_bytes());
        let mut parents = parents.to_vec();
        parents.sort();
        let (author, device) = (MemberId::from_bytes([author; 16]), DeviceId::from_bytes([author; 16]));
        self.history.insert(Step { id, parents, author, device, counter: self.counter, epoch: 1, content });
        id
    }

    pub(crate) fn write(
        &mut self,
        author: u8,
        parents: &[RevisionId],
        edit: impl FnOnce(&mut Draft, &State),
    ) -> RevisionId {
        let stamp = Stamp::unheard(Millis(i64::try_from(self.counter).unwrap() + 1));
        let base = self.state_at(parents);
        let mut draft = if parents.is_empty() {
            Draft::create(RECORD, PERSON, CircleId::TERRAIN, stamp)
        } else {
            Draft::open(RECORD, CircleId::TERRAIN, &base, stamp).unwrap()
        };
        edit(&mut draft, &base);
        let payload = draft.payload(stamp);
        self.put(author, parents, Content::Open(payload))
    }

    pub(crate) fn name(&mut self, author: u8, parents: &[RevisionId], name: &str) -> RevisionId {
        self.write(author, parents, |draft, base| NAME.set(draft, base, &name.to_owned()))
    }
}
