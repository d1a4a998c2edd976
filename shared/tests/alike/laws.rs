//! The index says the same however it came about.

use crate::report;
use crate::set::{HELD_OUT, Set, Size};
use proptest::collection::vec;
use proptest::prelude::*;
use shared::clock::{Millis, Stamp};
use shared::domain::alike::Suggestion;
use shared::domain::{Alike, Participant, Place, Records, encounter, kind, person};
use shared::history::{Draft, Kind, State};
use shared::ids::{CircleId, MemberId, RecordId};
use std::collections::BTreeMap;

/// Records by number: persons first, then encounters.
const PERSONS: u8 = 7;
const RECORDS: u8 = 18;

/// What a record is made to say; nothing: it goes.
type Change = (u8, Option<Content>);

#[derive(Clone, Debug)]
struct Content {
    name: usize,
    other_name: Option<usize>,
    minutes: i64,
    place: u8,
    author: u8,
    met: Vec<u8>,
    unknown: bool,
    number: u32,
}

const NAMES: &[&str] =
    &["Lulu", "Lune", "Loulou", "Kiwi", "Quiwi", "Sarah B", "Sarah", "Petite Lulu", "Samira", "Sam", ""];

fn change() -> impl Strategy<Value = Change> {
    let met = vec(0..PERSONS, 0..3);
    let content = (0..NAMES.len(), proptest::option::weighted(0.2, 0..NAMES.len()), 0..400_i64, 0..2_u8, 0..3_u8, met)
        .prop_flat_map(|(name, other_name, minutes, place, author, met)| {
            (any::<bool>(), 0..3_u32).prop_map(move |(unknown, number)| Content {
                name,
                other_name,
                minutes,
                place,
                author,
                met: met.clone(),
                unknown,
                number,
            })
        });
    (0..RECORDS, proptest::option::weighted(0.85, content))
}

fn id(number: u8) -> RecordId {
    // Neither in the order of the kinds nor of the numbers.
    RecordId::from_bytes([number.wrapping_mul(97); 16])
}

#[derive(Default)]
struct Few(BTreeMap<RecordId, State>);

impl Records for Few {
    fn state(&self, record: RecordId) -> Option<&State> {
        self.0.get(&record)
    }

    fn records(&self) -> impl Iterator<Item = RecordId> {
        self.0.keys().copied()
    }
}

fn state(number: u8, said: &Content) -> State {
    let kind: Kind = if number < PERSONS { kind::PERSON } else { kind::ENCOUNTER };
    let mut draft = Draft::create(id(number), kind, CircleId::TERRAIN, Stamp::unheard(Millis(0)));
    let base = State::empty();
    if number < PERSONS {
        person::NAME.set(&mut draft, &base, &NAMES[said.name].to_owned());
        if let Some(other) = said.other_name {
            person::OTHER_NAMES.set(&mut draft, &base, &NAMES[other].to_owned(), true);
        }
        person::AGE_BAND.set(&mut draft, &base, &["15_17", "over_25"][usize::from(said.place)].into());
        return draft.over(&base);
    }
    if said.minutes < 390 {
        encounter::AT.set(&mut draft, &base, &Millis(1_800_000_000_000 + said.minutes * 60_000));
    }
    encounter::PLACE.set(&mut draft, &base, &Place::sector(["one", "two"][usize::from(said.place)].into()));
    encounter::AUTHORS.set(&mut draft, &base, &MemberId::from_bytes([said.author + 1; 16]), true);
    for who in &said.met {
        encounter::PARTICIPANTS.set(&mut draft, &base, &Participant::Person(id(*who)), true);
    }
    if said.unknown {
        encounter::PARTICIPANTS.set(&mut draft, &base, &Participant::Unknown(u64::from(number)), true);
    }
    encounter::MATERIAL.set(&mut draft, &base, &"condom".into(), said.number);
    draft.over(&base)
}

fn all(alike: &Alike) -> [Vec<Suggestion>; 2] {
    [alike.encounters(&|_, _| false), alike.persons(&|_, _| false)]
}

fn config() -> ProptestConfig {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/proptest-regressions/alike.txt");
    let persistence = proptest::test_runner::FileFailurePersistence::Direct(seeds);
    let default = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { 150 };
    ProptestConfig { cases, failure_persistence: Some(Box::new(persistence)), ..default }
}

proptest! {
    #![proptest_config(config())]

    /// Whatever comes, changes and goes, one by one or together: what is kept up to date says what a new index says.
    #[test]
    fn kept_up_to_date_is_as_made_anew(batches in vec(vec(change(), 1..4), 1..25)) {
        let (mut records, mut kept) = (Few::default(), Alike::default());
        for batch in &batches {
            for (number, content) in batch {
                match content {
                    Some(content) => _ = records.0.insert(id(*number), state(*number, content)),
                    None => _ = records.0.remove(&id(*number)),
                }
            }
            let touched: Vec<RecordId> = batch.iter().map(|(number, _)| id(*number)).collect();
            kept.update(&records, &touched);
            prop_assert_eq!(all(&kept), all(&Alike::of(&records)));
        }
    }

    /// A slice at a time, with changes between the slices: the same in the end.
    #[test]
    fn compared_by_and_by_is_as_made_anew(batches in vec((vec(change(), 1..6), 0..4_usize), 1..25)) {
        let (mut records, mut kept) = (Few::default(), Alike::default());
        for (batch, slices) in &batches {
            for (number, content) in batch {
                match content {
                    Some(content) => _ = records.0.insert(id(*number), state(*number, content)),
                    None => _ = records.0.remove(&id(*number)),
                }
            }
            let touched: Vec<RecordId> = batch.iter().map(|(number, _)| id(*number)).collect();
            kept.read(&records, &touched);
            (0..*slices).for_each(|_| _ = kept.settle_some(2));
        }
        while kept.settle_some(2) {}
        prop_assert_eq!(all(&kept), all(&Alike::of(&records)));
    }

    /// A pair has one score, whoever asks in which order, and it is the sum of its reasons; what was ruled on is never suggested.
    #[test]
    fn a_score_is_its_reasons_and_a_ruling_is_heard(changes in vec(change(), 10..60)) {
        let mut records = Few::default();
        for (number, content) in &changes {
            if let Some(content) = content {
                records.0.insert(id(*number), state(*number, content));
            }
        }
        let alike = Alike::of(&records);
        for found in all(&alike).concat() {
            prop_assert!(found.one < found.other);
            let why = alike.why(found.other, found.one).unwrap();
            prop_assert_eq!(why.iter().map(|(_, weight)| weight).sum::<i32>(), found.score);
            let ruled = |a: RecordId, b: RecordId| (a, b) == (found.other, found.one);
            let left: Vec<Suggestion> = [alike.encounters(&ruled), alike.persons(&ruled)].concat();
            prop_assert!(!left.contains(&found));
            prop_assert_eq!(left.len() + 1, all(&alike).concat().len());
            prop_assert!(alike.of_record(found.one, &|_, _| false).contains(&found));
        }
    }
}

#[test]
fn filled_in_slices_it_says_the_same() {
    let set = Set::make(HELD_OUT, Size { persons: 120, encounters: 1200 });
    let whole = Alike::of(&set);
    assert!(report::encounters(&whole).len() > 20 && report::persons(&whole).len() > 5);
    let mut filled = Alike::default();
    let mut records: Vec<RecordId> = set.records().collect();
    records.reverse();
    for slice in records.chunks(97) {
        filled.update(&set, slice);
    }
    assert_eq!(all(&filled), all(&whole));
}
