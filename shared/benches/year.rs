//! The figures of a period in which a large team met 2,000 persons in 20,000 encounters.
//!
//! `scratch` reads every encounter and counts; the book is there. `count` counts what was read already, as another filter does.
//! `one encounter` is what one new encounter costs: book, figures, and the rows that a page shows; taken in turn from the whole set.
#![allow(missing_docs, clippy::unwrap_used)]

use criterion::{Criterion, criterion_group, criterion_main};
use shared::domain::value::Day;
use shared::domain::year::Figure;
use shared::domain::{Asked, Book, Lists, Records, Year};
use shared::history::State;
use shared::ids::RecordId;
use std::hint::black_box;
use std::time::{Duration, Instant};

#[path = "../tests/alike/set.rs"]
mod set;
use set::{HELD_OUT, Set, Size};

/// Everything but one record.
struct Without<'a>(&'a Set, RecordId);

impl Records for Without<'_> {
    fn state(&self, record: RecordId) -> Option<&State> {
        self.0.state(record).filter(|_| record != self.1)
    }

    fn records(&self) -> impl Iterator<Item = RecordId> {
        self.0.records().filter(|record| *record != self.1)
    }
}

fn benches(criterion: &mut Criterion) {
    let set = Set::make(HELD_OUT, Size::WHOLE);
    let (mut book, lists) = (Book::of(&set), Lists::default());
    let whole = Asked::period(Day(0), Day(40_000));
    let mut year = Year::of(&set, &book, &lists, whole.clone());
    let before = year.figures(&[], &[]);
    assert!(before.count(Figure::Encounters, &[]) > 18_000 && before.count(Figure::Persons, &[]) > 1_500);

    let mut group = criterion.benchmark_group("year");
    group.sample_size(10);
    group.bench_function("scratch", |bencher| {
        bencher.iter(|| black_box(Year::of(&set, &book, &lists, whole.clone()).figures(&[], &[])));
    });
    group.bench_function("count", |bencher| {
        bencher.iter(|| {
            year.ask(&set, &book, &lists, whole.clone());
            black_box(year.figures(&[], &[]))
        });
    });
    let mut turn = set.order.iter().cycle().step_by(37).copied();
    group.bench_function("one encounter", |bencher| {
        bencher.iter_custom(|times| {
            let mut took = Duration::ZERO;
            for record in turn.by_ref().take(usize::try_from(times).unwrap()) {
                let gone = Without(&set, record);
                let changed = book.update(&gone, &[record]);
                year.update(&gone, &book, &changed);
                let began = Instant::now();
                let changed = book.update(&set, black_box(&[record]));
                year.update(&set, &book, &changed);
                black_box(year.figures(&[], &[]));
                took += began.elapsed();
            }
            took
        });
    });
    group.finish();
    assert_eq!(year.figures(&[], &[]), before, "heard of again, everything is as it was");
}

criterion_group!(all, benches);
criterion_main!(all);
