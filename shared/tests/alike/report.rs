//! Precision and recall of what is suggested, against what one would do without it.

// The report and the tests each use a part.
#![allow(dead_code)]

use crate::set::{Set, pair};
use shared::domain::alike::Reason;
use shared::domain::{Alike, ENCOUNTER, PERSON, encounter, person};
use shared::history::State;
use shared::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

pub type Pairs = BTreeSet<(RecordId, RecordId)>;

/// How well one way of suggesting does.
#[derive(Clone, Copy, Debug)]
pub struct Quality {
    pub suggested: usize,
    pub right: usize,
    pub truly: usize,
}

impl Quality {
    pub fn of(suggested: &Pairs, truth: &Pairs) -> Self {
        let right = suggested.intersection(truth).count();
        Self { suggested: suggested.len(), right, truly: truth.len() }
    }

    /// Of a thousand suggestions so many are right.
    pub fn precision(&self) -> usize {
        self.right * 1000 / self.suggested.max(1)
    }

    /// Of a thousand duplicates so many are suggested.
    pub fn recall(&self) -> usize {
        self.right * 1000 / self.truly.max(1)
    }
}

pub fn encounters(alike: &Alike) -> Pairs {
    alike.encounters(&|_, _| false).iter().map(|s| (s.one, s.other)).collect()
}

pub fn persons(alike: &Alike) -> Pairs {
    alike.persons(&|_, _| false).iter().map(|s| (s.one, s.other)).collect()
}

fn name(state: &State) -> String {
    person::NAME.get(state).into_settled().unwrap_or_default()
}

/// The baseline for persons: the same name, letter by letter.
pub fn same_name(set: &Set) -> Pairs {
    grouped(set.of_kind(PERSON).map(|(record, state)| (name(state), record)))
}

/// The baseline for encounters: somebody of exactly the same name on the same day. (A day from noon to noon, since a night does not
/// end at midnight.)
pub fn same_name_and_day(set: &Set) -> Pairs {
    let mut keyed = Vec::new();
    for (record, state) in set.of_kind(ENCOUNTER) {
        let at = encounter::AT.get(state).into_settled().unwrap_or_default();
        let day = (at.0 - 12 * 3_600_000).div_euclid(24 * 3_600_000);
        for who in encounter::PARTICIPANTS.present(state).iter().filter_map(|who| who.person()) {
            keyed.push(((day, set.states.get(&who).map(name)), record));
        }
    }
    grouped(keyed)
}

fn grouped<K: Ord>(keyed: impl IntoIterator<Item = (K, RecordId)>) -> Pairs {
    let mut groups: BTreeMap<K, Vec<RecordId>> = BTreeMap::new();
    for (key, record) in keyed {
        groups.entry(key).or_default().push(record);
    }
    let mut pairs = Pairs::new();
    for group in groups.values() {
        for (at, one) in group.iter().enumerate() {
            pairs.extend(group[at + 1..].iter().filter(|other| *other != one).map(|other| pair(*one, *other)));
        }
    }
    pairs
}

/// The four figures of a set: encounters, their baseline, persons, their baseline.
pub fn measure(set: &Set, alike: &Alike) -> [(&'static str, Quality); 4] {
    let (encounter_truth, person_truth) = (set.same_encounters(), set.same_persons());
    [
        ("encounters", Quality::of(&encounters(alike), &encounter_truth)),
        ("encounters, exact name and same day", Quality::of(&same_name_and_day(set), &encounter_truth)),
        ("persons", Quality::of(&persons(alike), &person_truth)),
        ("persons, exact name", Quality::of(&same_name(set), &person_truth)),
    ]
}

/// The table, in Markdown.
pub fn table(rows: &[(u64, [(&'static str, Quality); 4])]) -> String {
    let mut text = String::from(
        "| seed | what | duplicates | suggested | right | precision | recall |\n|---|---|---|---|---|---|---|\n",
    );
    for (seed, figures) in rows {
        for (what, quality) in figures {
            let Quality { suggested, right, truly } = quality;
            let share = |permille: usize| format!("{}.{} %", permille / 10, permille % 10);
            let (precision, recall) = (share(quality.precision()), share(quality.recall()));
            text += &format!("| {seed} | {what} | {truly} | {suggested} | {right} | {precision} | {recall} |\n");
        }
    }
    text
}

/// Prints what was suggested wrongly and what was not suggested, with the reasons, for whoever changes the rules.
#[allow(clippy::print_stdout)]
pub fn mistakes(set: &Set, alike: &Alike) {
    let told = |kind: &str, suggested: &Pairs, truth: &Pairs, least: i32| {
        for (one, other) in suggested.symmetric_difference(truth) {
            let why = alike.why(*one, *other);
            let score: i32 = why.iter().flatten().map(|(_, weight)| weight).sum();
            let verdict = if truth.contains(&(*one, *other)) { "missed" } else { "wrong" };
            let names: Vec<String> = [one, other].iter().map(|r| name(&set.states[r])).collect();
            println!("{verdict} {kind} {score}/{least} {names:?} {why:?}");
        }
    };
    told("persons", &persons(alike), &set.same_persons(), shared::domain::alike::rules::PERSONS);
    told("encounters", &encounters(alike), &set.same_encounters(), shared::domain::alike::rules::ENCOUNTERS);
}

/// Of the persons' duplicates: those whose records two phones began in one night, and the others, each with how many are suggested.
pub fn by_beginning(set: &Set, alike: &Alike) -> [(&'static str, usize, usize); 2] {
    let suggested = persons(alike);
    let mut counts = [("begun in one night", 0, 0), ("begun later", 0, 0)];
    for (one, other) in set.same_persons() {
        let why = alike.why(one, other).unwrap_or_default();
        let together = why.iter().any(|(reason, _)| *reason == Reason::BegunTogether);
        let (_, found, all) = &mut counts[usize::from(!together)];
        *all += 1;
        *found += usize::from(suggested.contains(&(one, other)));
    }
    counts
}
