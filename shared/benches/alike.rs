//! Probable duplicates of three years of a large team: 2,000 persons, 20,000 encounters.
//!
//! `scratch` is the index of everything, from the states of the records. `one encounter` is what one new encounter costs: its record
//! read, and it and the persons in it compared with their neighbours; the encounters are taken in turn from the whole set, so that
//! those with much-met persons weigh as often as they occur. `worst encounter` is the one that costs most: the person who was met
//! most often is in it.
#![allow(missing_docs, clippy::unwrap_used, clippy::cast_possible_wrap)]

use criterion::{Criterion, criterion_group, criterion_main};
use shared::domain::{Alike, Participant, encounter};
use shared::ids::RecordId;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

#[path = "../tests/alike/set.rs"]
mod set;
#[path = "support/without.rs"]
mod without;
use set::{HELD_OUT, Set, Size};
use without::Without;

/// The time that it takes to hear of these encounters, one after the other, each when it alone is missing.
fn hear(alike: &mut Alike, set: &Set, encounters: impl Iterator<Item = RecordId>) -> Duration {
    let mut took = Duration::ZERO;
    for record in encounters {
        alike.update(&Without(set, record), &[record]);
        let began = Instant::now();
        alike.update(set, black_box(&[record]));
        took += began.elapsed();
    }
    took
}

/// An encounter with whoever was met most often.
fn worst(set: &Set) -> RecordId {
    let mut met: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    for record in &set.order {
        for who in encounter::PARTICIPANTS.present(&set.states[record]) {
            if let Participant::Person(person) = who {
                met.entry(person).or_default().push(*record);
            }
        }
    }
    *met.values().max_by_key(|encounters| encounters.len()).unwrap().last().unwrap()
}

fn benches(criterion: &mut Criterion) {
    let set = Set::make(HELD_OUT, Size::WHOLE);
    let mut alike = Alike::of(&set);
    let before = alike.encounters(&|_, _| false);
    assert!(before.len() > 900 && alike.persons(&|_, _| false).len() > 150, "there is something to suggest");

    let mut group = criterion.benchmark_group("alike");
    group.sample_size(10);
    group.bench_function("scratch", |bencher| bencher.iter(|| black_box(Alike::of(&set))));
    let mut turn = set.order.iter().cycle().step_by(37).copied();
    group.bench_function("one encounter", |bencher| {
        bencher.iter_custom(|times| hear(&mut alike, &set, turn.by_ref().take(usize::try_from(times).unwrap())));
    });
    let worst = worst(&set);
    group.bench_function("worst encounter", |bencher| {
        bencher.iter_custom(|times| hear(&mut alike, &set, (0..times).map(|_| worst)));
    });
    group.finish();
    assert_eq!(alike.encounters(&|_, _| false), before, "heard of again, everything is as it was");
}

criterion_group!(all, benches);
criterion_main!(all);
