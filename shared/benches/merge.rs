//! Merge with decode: from the bytes of headers and opened payloads to the states of their records.
//!
//! A thousand records of three revisions, each of which asserts five cells. In one record of ten the second and third were written without
//! knowing of each other: two heads, and three of five cells with two values. Opening the seal is not measured, nor the signature, which is
//! checked once in a revision's life.
//!
//! The floor is what would be written by hand for one author on one device: the same payloads, decoded without a check for canonical bytes, and
//! per cell the newest value. It keeps no history, knows no conflict and no deletion.
#![allow(missing_docs, reason = "criterion writes the main function")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde::Deserialize;
use shared::clock::{Millis, Stamp};
use shared::history::{Cell, Content, Context, FORMAT, Header, History, Kind, Payload, State, Step};
use shared::ids::{CiphertextHash, CircleId, DeviceId, KeyId, MemberId, RecordId, RevisionId, TeamId};
use std::collections::BTreeMap;
use std::hint::black_box;

const RECORDS: u32 = 1000;

/// One revision, as a device keeps it once it is opened.
struct Kept {
    id: RevisionId,
    header: Vec<u8>,
    payload: Vec<u8>,
}

struct Record {
    id: RecordId,
    revisions: [Kept; 3],
}

fn id(number: u32, salt: u8) -> [u8; 16] {
    let mut bytes = [salt; 16];
    bytes[..16].copy_from_slice(&CiphertextHash::of(&[&number.to_be_bytes()[..], &[salt]].concat()).as_bytes()[..16]);
    bytes
}

fn payload(number: u32, turn: u8) -> Payload {
    let at = Millis(1_700_000_000_000 + i64::from(number) * 1000 + i64::from(turn) * 60_000);
    let text = format!("Rencontrée près du quai, fatiguée mais bavarde. Repasser jeudi avant minuit. {number} {turn}");
    let cells = [
        (Cell::register(1), at.0.to_be_bytes().to_vec()),
        (Cell::register(3), b"street".to_vec()),
        (Cell::member(16, b"housing".to_vec()), vec![1]),
        (Cell::quantity(18, b"hot_drink".to_vec()), vec![turn]),
        (Cell::text(24), text.into_bytes()),
    ];
    Payload { kind: Kind(2), stamp: Stamp::unheard(at), cells: cells.into() }
}

fn revision(number: u32, turn: u8, parents: Vec<RevisionId>, previous: Option<RevisionId>) -> Kept {
    let context = Context {
        format: FORMAT,
        team: TeamId::from_bytes([1; 16]),
        circle: CircleId::TERRAIN,
        record: RecordId::from_bytes(id(number, 2)),
        parents,
        author: MemberId::from_bytes(id(u32::from(turn), 3)),
        device: DeviceId::from_bytes(id(u32::from(turn), 4)),
        counter: if previous.is_some() { u64::from(number) + 2 } else { 1 },
        previous,
        epoch: 1,
        key_id: KeyId::of(&number.to_be_bytes()),
    };
    let header = Header { context, ciphertext: CiphertextHash::of(&[turn]) }.encode();
    Kept { id: Header::id(&header), header, payload: payload(number, turn).encode() }
}

fn records() -> Vec<Record> {
    let record = |number| {
        let first = revision(number, 1, Vec::new(), None);
        let second = revision(number, 2, vec![first.id], Some(first.id));
        let seen = if number % 10 == 0 { first.id } else { second.id };
        let third = revision(number, 3, vec![seen], Some(second.id));
        Record { id: RecordId::from_bytes(id(number, 2)), revisions: [first, second, third] }
    };
    (0..RECORDS).map(record).collect()
}

fn merge(record: &Record) -> Option<State> {
    let mut history = History::new(record.id, CircleId::TERRAIN);
    for Kept { id, header, payload } in &record.revisions {
        let header = Header::decode(header).ok()?;
        history.insert(Step::new(*id, &header.context, Content::Open(Payload::decode(payload).ok()?)));
    }
    Some(history.state())
}

/// Shape, field and key of a cell.
type Name<'a> = (u8, u16, &'a [u8]);

#[derive(Deserialize)]
struct Bare<'a> {
    #[allow(dead_code, reason = "it is decoded like the rest")]
    kind: Kind,
    stamp: Stamp,
    #[serde(borrow)]
    cells: Vec<(Name<'a>, &'a [u8])>,
}

type Newest<'a> = BTreeMap<Name<'a>, (Millis, &'a [u8])>;

fn floor(record: &Record) -> Option<Newest<'_>> {
    let mut newest: Newest = BTreeMap::new();
    for Kept { payload, .. } in &record.revisions {
        let bare: Bare = postcard::from_bytes(payload.get(1..)?).ok()?;
        for (cell, value) in bare.cells {
            let known = newest.entry(cell).or_insert((bare.stamp.device, value));
            if known.0 <= bare.stamp.device {
                *known = (bare.stamp.device, value);
            }
        }
    }
    Some(newest)
}

fn benches(criterion: &mut Criterion) {
    let records = records();
    let states: Vec<State> = records.iter().filter_map(merge).collect();
    assert_eq!(states.len(), records.len(), "every record is read");
    assert_eq!(states.iter().filter(|state| state.has_conflict()).count(), 100, "one in ten asks");
    assert!(states.iter().all(|state| state.cells.len() == 5 && !state.is_incomplete()));
    assert!(records.iter().filter_map(floor).all(|newest| newest.len() == 5));

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
