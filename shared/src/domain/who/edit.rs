//! What to write when somebody joins, parts, undoes, splits or answers. Each is a plan: [`Edit::draft`] makes the draft of one record
//! of it, and the caller writes them all.
//!
//! Whoever says something of a pair writes it into every statement that is there about it, so that it supersedes what she could see
//! and nothing else. What another says meanwhile in a statement of her own stands beside it and asks.

use super::same_kind;
use crate::clock::Stamp;
use crate::domain::book::{Book, Placed, Records};
use crate::domain::field::{CLEARED, bytes};
use crate::domain::kind;
use crate::domain::same::{ANSWERS, Answer, SAID, Said, TWO, answers};
use crate::domain::split::{MOVED, PERSON};
use crate::history::cell::YES;
use crate::history::{Cell, Draft, Kind};
use crate::ids::{CircleId, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// Cells to assert in one record, which is begun by it when it is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The cells and their values.
    pub cells: Vec<(Cell, Vec<u8>)>,
}

impl Edit {
    /// The draft of a revision that asserts it; `circle` is the record's, or that of what it is about when it is begun. None while
    /// nothing of the record can be read on this device.
    pub fn draft(&self, records: &impl Records, circle: CircleId, begun: Stamp) -> Option<Draft> {
        let mut draft = match records.state(self.record) {
            Some(state) => Draft::open(self.record, circle, state, begun)?,
            None => Draft::create(self.record, self.kind, circle, begun),
        };
        self.cells.iter().for_each(|(cell, value)| draft.assert(cell.clone(), value.clone()));
        Some(draft)
    }
}

impl Book {
    /// To say that two persons, or two encounters, are one or distinct, or to undo what was said of them. `fresh` is a new id, used
    /// when nothing was said of them before. Nothing is to be written when that is what is said already, or when the two are not of
    /// one kind.
    pub fn say(&self, two: [RecordId; 2], said: Said, fresh: RecordId) -> Vec<Edit> {
        let [one, other] = two;
        let kind = match (self.placed(one), self.placed(other)) {
            (Some(Placed::Person { .. }), Some(Placed::Person { .. })) => kind::SAME_PERSON,
            (Some(Placed::Encounter { .. }), Some(Placed::Encounter { .. })) => kind::SAME_ENCOUNTER,
            // One of them is not here, or was deleted, and what was said of it can still be undone.
            _ if self.who().persons.said(one, other).is_some() => kind::SAME_PERSON,
            _ if self.who().encounters.said(one, other).is_some() => kind::SAME_ENCOUNTER,
            _ => return Vec::new(),
        };
        self.say_as(kind, two, said, fresh)
    }

    /// To say that one of several records that are one is not: every join of it is undone.
    pub fn leave(&self, record: RecordId) -> Vec<Edit> {
        let others = self.class(&record).iter().filter(|other| **other != record);
        let joined = others.filter(|other| self.said(record, **other) == Some(Said::Joined));
        joined.flat_map(|other| self.say([record, *other], Said::Undone, record)).collect()
    }

    /// To say that these encounters of a person are of another one, and that the two are distinct. The other one may be new; nothing
    /// is to be written when she is one with the first. `fresh` gives new ids.
    pub fn split(
        &self,
        person: RecordId,
        encounters: &[RecordId],
        to: RecordId,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Vec<Edit> {
        if self.lead(person) == self.lead(to) {
            return Vec::new();
        }
        let mut moved: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
        for encounter in encounters.iter().flat_map(|encounter| self.class(encounter)) {
            let Some(Placed::Encounter { persons, .. }) = self.placed(*encounter) else { continue };
            for (named, _) in persons.iter().filter(|(named, _)| self.whose(*encounter, *named) == self.lead(person)) {
                moved.entry(*named).or_default().push(*encounter);
            }
        }
        let mut edits = Vec::new();
        for (named, encounters) in moved {
            edits.extend(self.move_to(named, &encounters, to, fresh));
            edits.extend(self.say_as(kind::SAME_PERSON, [named, to], Said::Distinct, fresh()));
        }
        edits
    }

    /// To undo a split: its encounters are of her who is named in them, and what was said of the two is undone.
    pub fn split_back(&self, split: RecordId) -> Vec<Edit> {
        let Some(Placed::Split { person, moves }) = self.placed(split) else { return Vec::new() };
        let away = || moves.iter().filter(|moved| moved.to != [*person]);
        let encounters: Vec<RecordId> = away().map(|moved| moved.encounter).collect();
        let mut edits = self.move_to(*person, &encounters, *person, &mut || split);
        let others: BTreeSet<RecordId> = away().flat_map(|moved| &moved.to).copied().collect();
        for other in others.into_iter().filter(|other| self.said(*person, *other) == Some(Said::Distinct)) {
            edits.extend(self.say_as(kind::SAME_PERSON, [*person, other], Said::Undone, split));
        }
        edits
    }

    /// To settle a question about what is one ([`super::Question::cell`]) by a value: one of its sides, or another. It is written into
    /// a statement that joins them; where one encounter names somebody twice, into the encounter.
    pub fn answer(&self, records: &impl Records, record: RecordId, cell: &Cell, value: Vec<u8>) -> Option<Edit> {
        let lead = self.lead(record);
        let gathered = self.gathered(records, lead)?;
        let Some(kind) = same_kind(gathered.kind).filter(|_| gathered.members.len() > 1) else {
            let hers = |of: &&Cell| gathered.rekeyed(of, &|person| self.whose(lead, person)) == *cell;
            let mine = records.state(lead)?.cells.keys().filter(hers);
            let cells: Vec<_> = mine.map(|of| (of.clone(), value.clone())).collect();
            return (!cells.is_empty()).then_some(Edit { record: lead, kind: gathered.kind, cells });
        };
        let statements = self.statements_among(&gathered.members);
        let (host, _) = statements.into_iter().find(|(_, said)| *said == Said::Joined)?;
        let answer = Answer { value, over: gathered.over(cell), of: gathered.members };
        Some(Edit { record: host, kind, cells: vec![(ANSWERS.cell(cell), bytes(&answer))] })
    }

    /// To take back every answer that was given to a question: it is asked again.
    pub fn unanswer(&self, records: &impl Records, record: RecordId, cell: &Cell) -> Vec<Edit> {
        let lead = self.lead(record);
        let Some(gathered) = self.gathered(records, lead) else { return Vec::new() };
        let Some(kind) = same_kind(gathered.kind) else { return Vec::new() };
        let mut edits = Vec::new();
        for (statement, _) in self.statements_among(&gathered.members) {
            let Some(state) = records.state(statement) else { continue };
            let mut cells: Vec<Cell> = answers(state).map(|(of, ..)| of).collect();
            cells.dedup();
            cells.retain(|of| gathered.rekeyed(of, &|person| self.lead(person)) == *cell);
            let cleared = cells.iter().map(|of| (ANSWERS.cell(of), CLEARED.to_vec())).collect::<Vec<_>>();
            if !cleared.is_empty() {
                edits.push(Edit { record: statement, kind, cells: cleared });
            }
        }
        edits
    }

    fn say_as(&self, kind: Kind, two: [RecordId; 2], said: Said, fresh: RecordId) -> Vec<Edit> {
        let [one, other] = two;
        let Some(value) = said.value().filter(|_| one != other) else { return Vec::new() };
        let value = (SAID.cell(), bytes(&value));
        let ties = if kind == kind::SAME_PERSON { &self.who().persons } else { &self.who().encounters };
        if ties.said(one, other).is_some() {
            let others = ties.each(one, other).filter(|(_, says)| *says != said);
            return others.map(|(record, _)| Edit { record, kind, cells: vec![value.clone()] }).collect();
        }
        if said == Said::Undone {
            return Vec::new();
        }
        let cells = two.iter().map(|record| (TWO.cell(record), YES.to_vec())).chain([value]).collect();
        vec![Edit { record: fresh, kind, cells }]
    }

    /// To say whose encounters are in which `named` is named: in every statement about them, else in a new one.
    fn move_to(
        &self,
        named: RecordId,
        encounters: &[RecordId],
        to: RecordId,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Vec<Edit> {
        let mut known: BTreeMap<RecordId, Vec<(Cell, Vec<u8>)>> = BTreeMap::new();
        let mut new = Vec::new();
        for encounter in encounters {
            let cell = (MOVED.cell(encounter), bytes(&to));
            let statements: Vec<RecordId> = self.who().moves.statements(*encounter, named).collect();
            if statements.is_empty() {
                new.push(cell.clone());
            }
            statements.into_iter().for_each(|one| known.entry(one).or_default().push(cell.clone()));
        }
        let mut edits: Vec<Edit> =
            known.into_iter().map(|(record, cells)| Edit { record, kind: kind::SPLIT, cells }).collect();
        if !new.is_empty() {
            new.push((PERSON.cell(), bytes(&Some(named))));
            edits.push(Edit { record: fresh(), kind: kind::SPLIT, cells: new });
        }
        edits
    }
}
