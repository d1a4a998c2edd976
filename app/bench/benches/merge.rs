//! Merge with decode natively, and beside it the floor.
#![allow(missing_docs, reason = "criterion writes the main function")]

use app_bench::{RECORDS, floor, merge, records};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

fn benches(criterion: &mut Criterion) {
    let records = records();
    let mut group = criterion.benchmark_group("merge");
    group.throughput(Throughput::Elements(u64::from(RECORDS)));
    group.bench_function("whole", |bencher| {
        bencher.iter(|| records.iter().filter_map(|one| black_box(merge(one))).count());
    });
    group.bench_function("floor", |bencher| {
        bencher.iter(|| records.iter().filter_map(|one| black_box(floor(one))).count());
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
