//! Several phones of one team, on which one list is brought in, written in, taken back and brought again.

use super::*;
use crate::domain::{Book, encounter as e, person as p};
use crate::history::{Content, Lifecycle, Step};
use crate::ids::{CircleId, DeviceId, RevisionId};
use crate::member::Replica;

/// Three persons; and encounters of two of them and somebody new.
pub(super) const PERSONS: &str = "surnom;sexe\nLune;F\nKiwi;F\nZoé;F\n";
pub(super) const ENCOUNTERS: &str = "date;personne\n03/03/2026;Nour\n04/03/2026;Nour + Sam\n05/03/2026;Sam\n";

/// What somebody does on a phone.
#[derive(Clone, Debug)]
pub(super) enum Act {
    /// Brings in the first rows of the list: all of them when nothing comes between.
    Bring(usize),
    /// Writes in one of the records that are there.
    Edit(usize),
    /// Notes an encounter with one of the persons who are there.
    Meet(usize),
    /// Takes the import back.
    Back,
    /// Brings it again.
    Again,
    /// Hears what another phone knows.
    Hear(usize),
}

#[derive(Clone, Default)]
pub(super) struct Phone {
    pub(super) replica: Replica,
    pub(super) book: Book,
    pub(super) log: Vec<(RecordId, Step)>,
    number: u8,
    written: u64,
}

pub(super) fn import_of(sheet: &Sheet, plan: &Plan) -> Import {
    Import {
        record: IMPORT,
        file: hex(&sheet.digest),
        name: "liste.csv".to_owned(),
        at: Millis(5),
        by: MemberId::from_bytes([1; 16]),
        rows: u32::try_from(sheet.rows.len()).unwrap(),
        records: u32::try_from(plan.records()).unwrap(),
        seed: SEED,
        setting: Setting::guessed(sheet, today()),
    }
}

impl Phone {
    pub(super) fn new(number: u8) -> Self {
        Self { number, ..Self::default() }
    }

    pub(super) fn hear(&mut self, notes: &[(RecordId, Step)]) {
        for (record, step) in notes {
            if self.replica.insert(*record, CircleId::TERRAIN, step.clone()) {
                self.log.push((*record, step.clone()));
            }
        }
        let touched: Vec<RecordId> = notes.iter().map(|(record, _)| *record).collect();
        self.book.update(&self.replica, &touched);
    }

    pub(super) fn keep(&mut self, draft: &Draft) -> RevisionId {
        self.written += 1;
        let id = RevisionId::of(&[&[self.number][..], &self.written.to_le_bytes()].concat());
        let content = Content::Open(draft.payload(Stamp::unheard(Millis(0))));
        let (author, device) = (MemberId::from_bytes([self.number; 16]), DeviceId::from_bytes([self.number; 16]));
        let step =
            Step { id, parents: draft.parents.clone(), author, device, counter: self.written, epoch: 1, content };
        self.hear(&[(draft.record, step)]);
        id
    }

    pub(super) fn write(
        &mut self,
        record: RecordId,
        kind: crate::history::Kind,
        edit: impl FnOnce(&mut Draft, &State),
    ) {
        let stamp = Stamp::unheard(Millis(0));
        let state = self.replica.state(record).cloned().unwrap_or_else(State::empty);
        let opened = Draft::open(record, CircleId::TERRAIN, &state, stamp);
        let mut draft = opened.unwrap_or_else(|| Draft::create(record, kind, CircleId::TERRAIN, stamp));
        edit(&mut draft, &state);
        self.keep(&draft);
    }

    pub(super) fn bring(&mut self, plan: &Plan, rows: usize) {
        let drafts: Vec<Draft> = plan.taken().take(rows).flatten().cloned().collect();
        for draft in drafts.iter().filter(|draft| self.replica.circle(draft.record).is_none()).collect::<Vec<_>>() {
            self.keep(draft);
        }
    }

    pub(super) fn back(&mut self, import: &Import) -> Back {
        let plan = back(&self.replica, &self.book, import);
        for record in &plan.back {
            let kind = self.replica.kind(*record).unwrap();
            self.write(*record, kind, |draft, _| take_back(draft, import.record));
        }
        plan
    }

    pub(super) fn again(&mut self, import: &Import) -> usize {
        let all = again(&self.replica, import);
        for record in &all {
            let kind = self.replica.kind(*record).unwrap();
            self.write(*record, kind, |draft, _| bring_again(draft, import.record));
        }
        all.len()
    }

    pub(super) fn edit(&mut self, record: RecordId, what: u64) {
        match self.replica.kind(record) {
            Some(kind::PERSON) => {
                self.write(record, kind::PERSON, |draft, base| p::NOTE.set(draft, base, &format!("vue {what}")));
            }
            Some(kind) => self.write(record, kind, |draft, base| e::NOTE.set(draft, base, &format!("vue {what}"))),
            None => {}
        }
    }

    pub(super) fn meet(&mut self, person: RecordId, what: u8) {
        let met = RecordId::from_bytes([what; 16]);
        self.write(met, kind::ENCOUNTER, |draft, base| {
            e::AT.set(draft, base, &Millis(9));
            e::PARTICIPANTS.set(draft, base, &crate::domain::Participant::Person(person), true);
        });
    }

    pub(super) fn is(&self, record: RecordId, lifecycle: &Lifecycle) -> bool {
        self.replica.state(record).is_some_and(|state| state.lifecycle == *lifecycle)
    }
}

/// Carries an act out on one of the phones.
pub(super) fn carry_out(phones: &mut [Phone], on: usize, act: &Act, (plan, import): (&Plan, &Import), step: usize) {
    let came = came(&phones[on].replica, import);
    let one = |index: usize| came.get(index % came.len().max(1)).copied();
    match act {
        Act::Bring(rows) => phones[on].bring(plan, *rows),
        Act::Edit(index) => one(*index).into_iter().for_each(|record| phones[on].edit(record, step as u64)),
        Act::Meet(index) => {
            let person = one(*index).filter(|record| phones[on].replica.kind(*record) == Some(kind::PERSON));
            let what = u8::try_from(100 + step).unwrap();
            person.into_iter().for_each(|person| phones[on].meet(person, what));
        }
        Act::Back => drop(phones[on].back(import)),
        Act::Again => drop(phones[on].again(import)),
        Act::Hear(from) => {
            let notes = phones[*from].log.clone();
            phones[on].hear(&notes);
        }
    }
}
