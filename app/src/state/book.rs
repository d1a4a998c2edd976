//! What an unlocked notebook holds in memory.

use crate::components::NoteState;
use crate::store::SinceRow;
use shared::clock::Millis;
use shared::directory::Directory;
use shared::domain::card::{card, restore};
use shared::domain::live::Live;
use shared::domain::{Alike, Book, Lists, PersonIndex, Year, alert, team_settings};
use shared::history::Step;
use shared::ids::{CircleId, DeviceId, MemberId, RecordId, RevisionId};
use shared::member::snapshot::Shelved;
use shared::member::{Keyring, Replica};
use shared::wire::RefusalReason;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that screens read, decrypted, for as long as the notebook is open.
pub struct OpenBook {
    /// Every record.
    pub replica: Replica,
    /// Records across each other: by time, by round, by person.
    pub book: Book,
    /// Persons by what their names sound like.
    pub persons: PersonIndex,
    /// Which records may be one; filled by and by (`state/alike.rs`).
    pub alike: Alike,
    /// Whether a page has asked for these since the opening: a phone at night need not spend its battery on them.
    pub(super) wanted: Cell<bool>,
    /// What it has not looked at since it changed.
    pub(super) unlooked: Vec<RecordId>,
    /// Whether it has looked and not compared everything yet.
    pub(super) comparing: bool,
    /// The night, once a page asked for it since the opening, and kept up to date from then on.
    pub(super) live: RefCell<Option<Live>>,
    /// The figures that were asked for last, kept up to date.
    pub(super) year: RefCell<Option<Year>>,
    /// What changed since a page asked for it last; none while nobody does (`state/changes.rs`).
    pub(super) changes: RefCell<Option<BTreeSet<RecordId>>>,
    /// The team's lists of values.
    pub lists: Lists,
    /// The team's directory.
    pub directory: Directory,
    /// Every key of this member.
    pub keyring: Keyring,
    /// Who reads.
    pub me: MemberId,
    /// On which device.
    pub device: DeviceId,
    /// What the server has not confirmed, and why it refused where it did.
    pub unsent: BTreeMap<RevisionId, (RecordId, Option<RefusalReason>)>,
    /// When the server confirmed what this page has sent since the notebook was opened.
    pub sent: BTreeMap<RevisionId, Millis>,
}

impl OpenBook {
    /// An empty notebook of the team that `directory` tells of.
    pub(super) fn new(directory: Directory, keyring: Keyring, me: MemberId, device: DeviceId) -> Self {
        Self {
            replica: Replica::default(),
            book: Book::default(),
            persons: PersonIndex::default(),
            alike: Alike::default(),
            wanted: Cell::new(false),
            unlooked: Vec::new(),
            comparing: false,
            live: RefCell::new(None),
            year: RefCell::new(None),
            changes: RefCell::new(None),
            lists: Lists::default(),
            directory,
            keyring,
            me,
            device,
            unsent: BTreeMap::new(),
            sent: BTreeMap::new(),
        }
    }

    /// A member's first name; of somebody whose name cannot be read, the beginning of her id.
    pub fn member_name(&self, id: MemberId) -> String {
        let name = self.keyring.member_name(&self.directory, id);
        name.unwrap_or_else(|| id.to_string().chars().take(8).collect())
    }

    /// The team's name, when it can be read.
    pub fn team_name(&self) -> Option<String> {
        self.keyring.team_name(&self.directory)
    }

    /// Whether the reader is a coordinator.
    pub fn is_coordinator(&self) -> bool {
        self.directory.is_coordinator(self.me)
    }

    /// Whether the chain has admitted this device, and nobody revoked it.
    pub fn is_admitted(&self) -> bool {
        self.directory.device(self.device).is_some_and(|device| device.last_accepted.is_none())
    }

    /// Whether the chain says that this device was revoked, or that its member left.
    pub(super) fn is_revoked(&self) -> bool {
        let revoked = self.directory.device(self.device).is_some_and(|device| device.last_accepted.is_some());
        revoked || self.directory.member(self.me).is_some_and(|member| member.removed)
    }

    /// When the latest alert was raised by this member on this device that still waits for an answer.
    pub(super) fn unanswered(&self) -> Option<Millis> {
        let mine = |record: &RecordId| {
            let raised = self.replica.history(*record).and_then(alert::raised_by);
            let alert = alert::Alert::read(*record, self.replica.state(*record)?);
            let at = alert.at.values().into_iter().copied().max()?;
            let waits = alert::standing(at, &alert, Some(self.me), 1).advice != alert::Advice::Nothing;
            (waits && raised == Some((self.me, self.device))).then_some(at)
        };
        self.book.alerts().iter().find_map(mine)
    }

    /// Asks something of the night that began at `from`; made anew when it is another night than was asked of last.
    pub fn live<R>(&self, from: Millis, ask: impl FnOnce(&Live) -> R) -> R {
        let mut kept = self.live.borrow_mut();
        if kept.as_ref().is_none_or(|live| live.from() != from) {
            *kept = None;
        }
        ask(kept.get_or_insert_with(|| Live::of(&self.replica, &self.book, from)))
    }

    /// Where a record is: what a person must look at first, then the weakest of its revisions. Of several that are one, whatever is
    /// the weakest among them, and several versions when people are asked about what differs.
    pub fn state_of(&self, record: RecordId) -> NoteState {
        let parts = self.parts(record);
        if let [_] | [] = parts[..] {
            return self.own_state_of(record);
        }
        if !self.questions(record).is_empty() {
            return NoteState::Versions;
        }
        let states = parts.into_iter().map(|part| self.own_state_of(part));
        states.min_by_key(|state| weakness(*state)).unwrap_or(NoteState::Team)
    }

    /// The same of a record by itself, whatever it is one with.
    pub fn own_state_of(&self, record: RecordId) -> NoteState {
        let state = self.replica.state(record);
        let unsent = || self.unsent.values().filter(|(of, _)| *of == record);
        if state.is_some_and(|state| state.has_conflict()) {
            NoteState::Versions
        } else if unsent().any(|(_, refused)| refused.is_some()) {
            NoteState::Refused
        } else if state.is_some_and(|state| state.is_incomplete()) {
            NoteState::Incomplete
        } else if unsent().next().is_some() {
            NoteState::Here
        } else if state.is_some_and(|state| !state.not_held.is_empty()) {
            NoteState::Held
        } else {
            NoteState::Team
        }
    }

    /// Takes a snapshot in; false when it does not say where a record stands.
    pub(super) fn restore(&mut self, shelved: &[Shelved]) -> bool {
        for shelved in shelved {
            if !restore(&mut self.book, &mut self.persons, shelved.record(), shelved.card()) {
                return false;
            }
            self.keyring.shelve(shelved);
            self.replica.shelve(shelved);
            self.unlooked.push(shelved.record());
        }
        self.view(&[team_settings::record_of(self.directory.team())]);
        true
    }

    /// What a snapshot is to know of a record at once.
    pub(super) fn card(&self, record: RecordId) -> Vec<u8> {
        card(&self.replica, &self.book, &self.persons, record)
    }

    /// The records that a snapshot does not hold as they are.
    pub(super) fn take_changed(&mut self) -> BTreeSet<RecordId> {
        let mut changed = self.replica.take_changed();
        changed.append(&mut self.keyring.take_changed());
        changed
    }

    /// Whether there is something that a snapshot does not hold.
    pub(super) fn has_changed(&self) -> bool {
        self.replica.has_changed() || self.keyring.has_changed()
    }

    /// Whether everything that was noted is in this view.
    pub(super) fn covers(&self, row: &SinceRow) -> bool {
        let keys = row.keys.iter().all(|&(record, key_id, epoch)| {
            let mut known = self.keyring.keys_of(record).into_iter();
            self.replica.circle(record).is_some() && known.any(|key| (key.key_id, key.epoch) == (key_id, epoch))
        });
        keys && row.revisions.iter().all(|&(record, revision)| self.replica.holds(record, revision))
    }

    /// Takes steps of history in; [`OpenBook::view`] must follow.
    pub(super) fn insert(&mut self, steps: impl IntoIterator<Item = (RecordId, CircleId, Step)>) -> Vec<RecordId> {
        let mut touched = Vec::new();
        for (record, circle, step) in steps {
            if self.replica.insert(record, circle, step) {
                touched.push(record);
            }
        }
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    /// Brings what is derived from records up to date.
    pub(super) fn view(&mut self, touched: &[RecordId]) {
        let changed = self.book.update(&self.replica, touched);
        if let Some(year) = self.year.get_mut() {
            year.update(&self.replica, &self.book, &changed);
        }
        if let Some(changes) = self.changes.get_mut() {
            changes.extend(&changed);
        }
        self.persons.update(&self.replica, touched);
        if let Some(live) = self.live.get_mut() {
            live.update(&self.replica, &self.book, touched);
        }
        self.unlooked.extend_from_slice(touched);
        let settings = team_settings::record_of(self.directory.team());
        if touched.contains(&settings) {
            self.lists = Lists::of(self.replica.state(settings));
            // A sector may be of another branch now.
            self.year.take();
            self.changes.take();
        }
    }
}

/// What must be looked at first has the least.
const fn weakness(state: NoteState) -> u8 {
    match state {
        NoteState::Versions => 0,
        NoteState::Refused => 1,
        NoteState::Incomplete => 2,
        NoteState::Draft | NoteState::Here => 3,
        NoteState::Held => 4,
        NoteState::Team => 5,
    }
}
