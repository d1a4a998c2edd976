//! Several phones that write apart and exchange what they wrote.

use super::*;
use crate::clock::{Millis, Stamp};
use crate::domain::book::Book;
use crate::domain::testing::record;
use crate::domain::value::Participant;
use crate::domain::{Encounter, Person, ValueId, encounter as e, kind, person as p};
use crate::history::{Cell, Content, Draft, State, Step};
use crate::ids::{CircleId, DeviceId, MemberId, RevisionId};
use crate::member::Replica;
use serde::Serialize;

mod acts;
mod laws;
mod laws_of_live;
mod laws_of_ties;
mod s2;
mod s3;
mod splits;

/// What somebody wrote.
type Note = (RecordId, Step);

/// One phone: what it holds, what its book shows, kept up to date step by step.
#[derive(Clone)]
struct Phone {
    me: u8,
    replica: Replica,
    book: Book,
    counter: u64,
    log: Vec<Note>,
}

impl Phone {
    fn new(me: u8) -> Self {
        Self { me, replica: Replica::default(), book: Book::default(), counter: 0, log: Vec::new() }
    }

    fn stamp(&self) -> Stamp {
        Stamp::unheard(Millis(i64::try_from(self.counter).unwrap()))
    }

    fn fresh(&mut self) -> RecordId {
        self.counter += 1;
        let mut id = [0xf0; 16];
        id[1] = self.me;
        id[2..10].copy_from_slice(&self.counter.to_be_bytes());
        RecordId::from_bytes(id)
    }

    fn keep(&mut self, draft: &Draft) {
        self.counter += 1;
        let mut name = self.counter.to_le_bytes().to_vec();
        name.push(self.me);
        let content = Content::Open(draft.payload(self.stamp()));
        let (author, device) = (MemberId::from_bytes([self.me; 16]), DeviceId::from_bytes([self.me; 16]));
        let (id, parents) = (RevisionId::of(&name), draft.parents.clone());
        let step = Step { id, parents, author, device, counter: self.counter, epoch: 1, content };
        self.receive(&(draft.record, step));
    }

    fn receive(&mut self, note: &Note) {
        if self.replica.insert(note.0, CircleId::TERRAIN, note.1.clone()) {
            self.log.push(note.clone());
            self.book.update(&self.replica, &[note.0]);
        }
    }

    fn hear(&mut self, other: &Self) {
        other.log.iter().for_each(|note| self.receive(note));
    }

    fn write(&mut self, record: RecordId, kind: Kind, edit: impl FnOnce(&mut Draft, &State)) {
        let state = self.replica.state(record).cloned().unwrap_or_else(State::empty);
        let opened = Draft::open(record, CircleId::TERRAIN, &state, self.stamp());
        let mut draft = opened.unwrap_or_else(|| Draft::create(record, kind, CircleId::TERRAIN, self.stamp()));
        edit(&mut draft, &state);
        if !draft.is_empty() {
            self.keep(&draft);
        }
    }

    fn carry_out(&mut self, edits: impl IntoIterator<Item = Edit>) {
        for edit in edits {
            let draft = edit.draft(&self.replica, CircleId::TERRAIN, self.stamp()).unwrap();
            self.keep(&draft);
        }
    }

    fn person(&mut self, number: u8, name: &str) -> RecordId {
        self.write(record(number), kind::PERSON, |draft, base| p::NAME.set(draft, base, &name.to_owned()));
        record(number)
    }

    fn met(&mut self, number: u8, at: i64, who: RecordId) -> RecordId {
        self.write(record(number), kind::ENCOUNTER, |draft, base| {
            e::AT.set(draft, base, &Millis(at));
            e::PARTICIPANTS.set(draft, base, &Participant::Person(who), true);
        });
        record(number)
    }

    fn say(&mut self, one: RecordId, other: RecordId, said: Said) {
        let fresh = self.fresh();
        let edits = self.book.say([one, other], said, fresh);
        self.carry_out(edits);
    }

    fn split(&mut self, person: RecordId, encounters: &[RecordId], to: RecordId) {
        let mut ids: Vec<RecordId> = (0..8).map(|_| self.fresh()).collect();
        let edits = self.book.split(person, encounters, to, &mut || ids.pop().unwrap());
        self.carry_out(edits);
    }

    fn answer(&mut self, of: RecordId, cell: &Cell, value: &impl Serialize) {
        let value = postcard::to_allocvec(value).unwrap();
        let edit = self.book.answer(&self.replica, of, cell, value);
        self.carry_out(edit);
    }

    fn one(&self, record: RecordId) -> One {
        self.book.one(&self.replica, record).unwrap()
    }

    fn encounter(&self, record: RecordId) -> Encounter {
        let one = self.one(record);
        Encounter::read(one.lead, &one.state)
    }

    fn her(&self, record: RecordId) -> Person {
        let one = self.one(record);
        Person::read(one.lead, &one.state)
    }

    fn line(&self, person: RecordId) -> Vec<RecordId> {
        self.book.encounters_of(person).iter().copied().collect()
    }

    fn asked(&self, record: RecordId) -> Vec<Cell> {
        self.one(record).questions.into_iter().map(|question| question.cell).collect()
    }
}

/// Everybody hears everything.
fn exchange(phones: &mut [&mut Phone]) {
    let all: Vec<Note> = phones.iter().flat_map(|phone| phone.log.clone()).collect();
    for phone in phones {
        all.iter().for_each(|note| phone.receive(note));
        assert_eq!(phone.book, Book::of(&phone.replica), "kept up to date is built anew");
    }
}

fn value(id: &str) -> ValueId {
    ValueId::new(id)
}
