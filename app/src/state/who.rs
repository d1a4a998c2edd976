//! Who is who, for screens: what several records that are one say together, and saying so.

use super::{Notebook, OpenBook, SaveError};
use shared::domain::{Edit, Question, Said};
use shared::history::{Cell, State};
use shared::ids::RecordId;
use std::borrow::Cow;

impl OpenBook {
    /// What a record says as it is to be shown; of several that are one what they say together, by any of their ids. **Only to be
    /// read**: a draft is opened on a record's own state (`replica.state`).
    pub fn seen(&self, record: RecordId) -> Option<Cow<'_, State>> {
        self.book.reads(&self.replica, record)
    }

    /// The records that are one with this one and that are here, itself too, by id.
    pub fn parts(&self, record: RecordId) -> Vec<RecordId> {
        let mut parts = self.book.members(record);
        parts.retain(|part| self.replica.state(*part).is_some());
        parts
    }

    /// Where records that are one differ and somebody is asked.
    pub fn questions(&self, record: RecordId) -> Vec<Question> {
        self.book.questions(&self.replica, record)
    }

    /// Of the records that are one with this one, every two of which the team says that they are one.
    pub fn ties(&self, record: RecordId) -> Vec<[RecordId; 2]> {
        let members = self.book.members(record);
        let pairs = members.iter().enumerate().flat_map(|(place, one)| {
            let later = members.iter().skip(place + 1);
            later.map(|other| [*one, *other])
        });
        pairs.filter(|[one, other]| self.said(*one, *other) == Some(Said::Joined)).collect()
    }

    /// Those of whom it is not settled whether they are one with this record.
    pub fn disputed_with(&self, record: RecordId) -> Vec<[RecordId; 2]> {
        let (who, members) = (self.book.who(), self.book.members(record));
        let disputed = who.persons.pairs().chain(who.encounters.pairs()).filter(|(_, said)| *said == Said::Disputed);
        disputed.map(|(two, _)| two).filter(|two| two.iter().any(|end| members.contains(end))).collect()
    }
}

impl OpenBook {
    /// Whether a part of a record has not arrived here.
    pub fn lacks_part(&self, record: RecordId) -> bool {
        self.replica.state(record).is_some_and(|state| state.is_incomplete() || !state.not_held.is_empty())
    }

    /// The encounters of which it is not settled whose they are, each with who is named in it: of an encounter those of its notes, of
    /// a person those in which she is named, or which somebody says are hers.
    pub fn whose_with(&self, record: RecordId) -> Vec<(RecordId, RecordId)> {
        let members = self.book.members(record);
        let disputed = self.book.who().moves.disputed();
        let hers = |(encounter, named): &(RecordId, RecordId)| {
            members.contains(encounter)
                || self
                    .book
                    .claims(&self.replica, *encounter, *named)
                    .iter()
                    .any(|claim| members.contains(&claim.person))
        };
        disputed.filter(hers).collect()
    }
}

impl Notebook {
    /// Says of two persons or two encounters that they are one, or two, or undoes what was said of them.
    ///
    /// # Errors
    /// [`SaveError`].
    pub async fn say(&self, two: [RecordId; 2], said: Said) -> Result<(), SaveError> {
        let fresh = self.random_id();
        self.carry_out(self.plan(|open| open.book.say(two, said, fresh))?).await
    }

    /// Takes one of several records that are one out of them.
    ///
    /// # Errors
    /// [`SaveError`].
    pub async fn leave(&self, record: RecordId) -> Result<(), SaveError> {
        self.carry_out(self.plan(|open| open.book.leave(record))?).await
    }

    /// Settles what records that are one differ in.
    ///
    /// # Errors
    /// [`SaveError`].
    pub async fn answer(&self, record: RecordId, cell: Cell, value: Vec<u8>) -> Result<(), SaveError> {
        let plan = self.plan(|open| open.book.answer(&open.replica, record, &cell, value).into_iter().collect())?;
        self.carry_out(plan).await
    }

    /// Takes an answer back: it is asked again.
    ///
    /// # Errors
    /// [`SaveError`].
    pub async fn unanswer(&self, record: RecordId, cell: Cell) -> Result<(), SaveError> {
        self.carry_out(self.plan(|open| open.book.unanswer(&open.replica, record, &cell))?).await
    }

    /// Says that these encounters of a person are of another one.
    ///
    /// # Errors
    /// [`SaveError`].
    pub async fn split(&self, person: RecordId, encounters: &[RecordId], to: RecordId) -> Result<(), SaveError> {
        self.carry_out(self.plan(|open| open.book.split(person, encounters, to, &mut || self.random_id()))?).await
    }

    /// Undoes a split.
    ///
    /// # Errors
    /// [`SaveError`].
    pub async fn split_back(&self, split: RecordId) -> Result<(), SaveError> {
        self.carry_out(self.plan(|open| open.book.split_back(split))?).await
    }

    /// Settles whose an encounter is of which several things are said.
    ///
    /// # Errors
    /// [`SaveError`].
    pub async fn say_whose(&self, encounter: RecordId, named: RecordId, to: RecordId) -> Result<(), SaveError> {
        self.carry_out(self.plan(|open| open.book.say_whose(encounter, named, to))?).await
    }

    fn plan(&self, plan: impl FnOnce(&OpenBook) -> Vec<Edit>) -> Result<Vec<Edit>, SaveError> {
        self.peek(plan).ok_or(SaveError::Locked)
    }

    /// Writes each edit as a revision of its own. One that fails ends it, and saying the same again does what was left: what stands
    /// already is not written twice.
    async fn carry_out(&self, edits: Vec<Edit>) -> Result<(), SaveError> {
        for edit in edits {
            let cells = edit.cells;
            let change = |draft: &mut shared::history::Draft, _: &State| {
                cells.into_iter().for_each(|(cell, value)| draft.assert(cell, value));
            };
            self.write(Some(edit.record), edit.kind, change).await?;
        }
        Ok(())
    }
}
