//! What is said of pairs of one kind, and the classes that follow from it.

use super::between::{between, parts};
use crate::domain::same::{Said, Voice};
use crate::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

/// What is said of pairs, and which records are one by it.
///
/// A pair is joined, distinct, undone or disputed by all statements about it together. A **clump** is what joined pairs hold
/// together. Where nobody says that two of a clump are distinct it is one class. Where somebody does, the joins on the ways between
/// those two are in question and do not count until somebody settles it; the others do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// By both orders of each pair, each statement about it.
    said: BTreeMap<(RecordId, RecordId), BTreeMap<RecordId, Voice>>,
    /// The first of each record's class; only of those that are not alone.
    first: BTreeMap<RecordId, RecordId>,
    /// Each class by its first, ascending.
    classes: BTreeMap<RecordId, Vec<RecordId>>,
    /// The joins in question, by the two of a clump that are said to be distinct.
    clashes: BTreeMap<[RecordId; 2], Vec<[RecordId; 2]>>,
}

const LOWEST: RecordId = RecordId::from_bytes([0; 16]);
const HIGHEST: RecordId = RecordId::from_bytes([0xff; 16]);

impl Ties {
    /// What is said of two, in either order; none when nobody ever said anything.
    pub fn said(&self, one: RecordId, other: RecordId) -> Option<Said> {
        self.voice(one, other).map(Voice::said)
    }

    /// Every pair of which something is said, with what; each once, the lesser id first.
    pub fn pairs(&self) -> impl Iterator<Item = ([RecordId; 2], Said)> + '_ {
        let once = self.said.iter().filter(|((one, other), _)| one < other);
        once.filter_map(|((one, other), voices)| Some(([*one, *other], Voice::together(voices.values())?.said())))
    }

    /// What each statement about two says by itself, by statement.
    pub fn each(&self, one: RecordId, other: RecordId) -> impl Iterator<Item = (RecordId, Said)> + '_ {
        let voices = self.said.get(&(one, other)).into_iter().flatten();
        voices.map(|(statement, voice)| (*statement, voice.said()))
    }

    /// All that are one with a record, by id; itself alone when it was not joined.
    pub fn members<'a>(&'a self, record: &'a RecordId) -> &'a [RecordId] {
        let class = self.first.get(record).and_then(|first| self.classes.get(first));
        class.map_or(core::slice::from_ref(record), Vec::as_slice)
    }

    /// Every class of more than one, by its first.
    pub fn classes(&self) -> impl Iterator<Item = &[RecordId]> + '_ {
        self.classes.values().map(Vec::as_slice)
    }

    /// Two that are said to be distinct while joins hold them together, and those joins.
    pub fn clashes(&self) -> impl Iterator<Item = ([RecordId; 2], &[[RecordId; 2]])> + '_ {
        self.clashes.iter().map(|(two, joins)| (*two, joins.as_slice()))
    }

    /// Takes in what a statement says now of its two, or that it says nothing any more. Gives all whose class may be another; only
    /// their clumps were made anew.
    pub(in crate::domain) fn set(
        &mut self,
        two: [RecordId; 2],
        statement: RecordId,
        voice: Option<Voice>,
    ) -> BTreeSet<RecordId> {
        let [one, other] = two;
        let mut touched = BTreeSet::new();
        touched.extend(two.into_iter().flat_map(|end| self.clump(end)));
        for pair in [(one, other), (other, one)] {
            let voices = self.said.entry(pair).or_default();
            match voice {
                Some(voice) => _ = voices.insert(statement, voice),
                None => _ = voices.remove(&statement),
            }
            if voices.is_empty() {
                self.said.remove(&pair);
            }
        }
        touched.extend(two.into_iter().flat_map(|end| self.clump(end)));
        self.remake(&touched);
        touched
    }

    fn voice(&self, one: RecordId, other: RecordId) -> Option<Voice> {
        Voice::together(self.said.get(&(one, other))?.values())
    }

    /// Of whom something is said together with a record, and what.
    fn beside(&self, record: RecordId) -> impl Iterator<Item = (RecordId, Voice)> + '_ {
        let range = self.said.range((record, LOWEST)..=(record, HIGHEST));
        range.filter_map(|((_, other), voices)| Some((*other, Voice::together(voices.values())?)))
    }

    /// All that joins hold together with a record, whether in question or not, ascending.
    fn clump(&self, record: RecordId) -> Vec<RecordId> {
        let (mut seen, mut left) = (BTreeSet::from([record]), vec![record]);
        while let Some(next) = left.pop() {
            let joined = self.beside(next).filter(|(_, voice)| voice.said() == Said::Joined);
            left.extend(joined.map(|(other, _)| other).filter(|other| seen.insert(*other)));
        }
        seen.into_iter().collect()
    }

    /// Makes the classes of whole clumps anew.
    fn remake(&mut self, touched: &BTreeSet<RecordId>) {
        for record in touched {
            if let Some(first) = self.first.remove(record) {
                self.classes.remove(&first);
            }
        }
        self.clashes.retain(|[one, _], _| !touched.contains(one));
        let mut left = touched.clone();
        while let Some(record) = left.pop_first() {
            let clump = self.clump(record);
            clump.iter().for_each(|record| _ = left.remove(record));
            self.class(&clump);
        }
    }

    /// Makes the classes of one clump.
    fn class(&mut self, clump: &[RecordId]) {
        let (mut joins, mut distinct) = (Vec::new(), Vec::new());
        for (place, record) in clump.iter().enumerate() {
            for (other, voice) in self.beside(*record) {
                let Ok(beside) = clump.binary_search(&other) else { continue };
                if place < beside && voice.said() == Said::Joined {
                    joins.push((place, beside));
                } else if place < beside && voice.parts() {
                    distinct.push((place, beside));
                }
            }
        }
        let mut counts = vec![true; joins.len()];
        for ends in distinct {
            let mut asked = Vec::new();
            for ((join, on), counts) in joins.iter().zip(between(clump.len(), &joins, ends)).zip(&mut counts) {
                if on {
                    *counts = false;
                    asked.push([clump[join.0], clump[join.1]]);
                }
            }
            self.clashes.insert([clump[ends.0], clump[ends.1]], asked);
        }
        let counted = joins.into_iter().zip(counts).filter(|(_, counts)| *counts).map(|(join, _)| join);
        for (place, first) in
            parts(clump.len(), counted).into_iter().enumerate().filter(|(place, first)| place != first)
        {
            let first = clump[first];
            self.first.insert(first, first);
            self.first.insert(clump[place], first);
            self.classes.entry(first).or_insert_with(|| vec![first]).push(clump[place]);
        }
    }
}
