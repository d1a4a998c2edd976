//! Who is who in three years of a large team: 2,000 persons, 20,000 encounters, and the team has said of every two records that really
//! are one that they are.
//!
//! `scratch` is the whole book of it, from the states of the records. `one statement` is what it costs to hear that two are one: both
//! are lifted out of the book with what stands under them, and shown as one; the statements are taken in turn from all. `worst statement` joins
//! the person who was met most often. `one encounter` is one more note of an encounter that is one with others: what they read like
//! together is made anew.
#![allow(missing_docs, clippy::unwrap_used)]

use criterion::{Criterion, criterion_group, criterion_main};
use shared::clock::{Millis, Stamp};
use shared::domain::{Book, kind, same};
use shared::history::{Draft, Kind, State};
use shared::ids::{CircleId, RecordId};
use std::hint::black_box;
use std::time::{Duration, Instant};

#[path = "../tests/alike/set.rs"]
mod set;
#[path = "support/without.rs"]
mod without;
use set::{HELD_OUT, Set, Size};
use without::Without;

/// That two are one.
fn statement(kind: Kind, two: [RecordId; 2], number: u64) -> (RecordId, State) {
    let mut id = [0xff; 16];
    id[..8].copy_from_slice(&number.to_be_bytes());
    let record = RecordId::from_bytes(id);
    let (mut draft, empty) =
        (Draft::create(record, kind, CircleId::TERRAIN, Stamp::unheard(Millis(0))), State::empty());
    two.iter().for_each(|one| same::TWO.set(&mut draft, &empty, one, true));
    same::SAID.set(&mut draft, &empty, &"joined".into());
    (record, draft.over(&empty))
}

/// Says it of all that really are one; answers the statements about persons, then those about encounters.
fn say(set: &mut Set) -> [Vec<(RecordId, [RecordId; 2])>; 2] {
    let mut number = 0;
    [(kind::SAME_PERSON, set.same_persons()), (kind::SAME_ENCOUNTER, set.same_encounters())].map(|(kind, pairs)| {
        let said = pairs.into_iter().map(|(one, other)| {
            number += 1;
            let (record, state) = statement(kind, [one, other], number);
            set.states.insert(record, state);
            (record, [one, other])
        });
        said.collect()
    })
}

/// The time that it takes to hear of these records, one after the other, each when it alone is missing.
fn hear(book: &mut Book, set: &Set, records: impl Iterator<Item = RecordId>) -> Duration {
    let mut took = Duration::ZERO;
    for record in records {
        book.update(&Without(set, record), &[record]);
        let began = Instant::now();
        book.update(set, black_box(&[record]));
        took += began.elapsed();
    }
    took
}

fn benches(criterion: &mut Criterion) {
    let mut set = Set::make(HELD_OUT, Size::WHOLE);
    let [persons, encounters] = say(&mut set);
    assert!(persons.len() > 150 && encounters.len() > 900, "there is something to join");
    let mut book = Book::of(&set);
    let before = book.clone();
    let met = |two: &[RecordId; 2]| book.encounters_of(two[0]).len();
    let worst = persons.iter().max_by_key(|(_, two)| met(two)).unwrap().0;

    let mut group = criterion.benchmark_group("who");
    group.sample_size(10);
    group.bench_function("scratch", |bencher| bencher.iter(|| black_box(Book::of(&set))));
    let mut turn = persons.iter().chain(&encounters).cycle().step_by(7).map(|(statement, _)| *statement);
    group.bench_function("one statement", |bencher| {
        bencher.iter_custom(|times| hear(&mut book, &set, turn.by_ref().take(usize::try_from(times).unwrap())));
    });
    group.bench_function("worst statement", |bencher| {
        bencher.iter_custom(|times| hear(&mut book, &set, (0..times).map(|_| worst)));
    });
    let mut turn = encounters.iter().cycle().step_by(7).map(|(_, two)| two[0]);
    group.bench_function("one encounter", |bencher| {
        bencher.iter_custom(|times| hear(&mut book, &set, turn.by_ref().take(usize::try_from(times).unwrap())));
    });
    group.finish();
    assert!(book == before, "heard of again, everything is as it was");
}

criterion_group!(all, benches);
criterion_main!(all);
