//! The records, what is measured on them, and the least that could be done instead.

use serde::Deserialize;
use shared::clock::{Millis, Stamp};
use shared::history::{Cell, Content, Context, FORMAT, Header, History, Kind, Payload, State, Step};
use shared::ids::{CiphertextHash, CircleId, DeviceId, KeyId, MemberId, RecordId, RevisionId, TeamId};
use std::collections::BTreeMap;

/// How many records there are.
pub const RECORDS: u32 = 1000;

/// One revision, as a device keeps it once it is opened.
struct Kept {
    id: RevisionId,
    header: Vec<u8>,
    payload: Vec<u8>,
}

/// One record: three revisions of five asserted cells each.
pub struct Record {
    id: RecordId,
    revisions: [Kept; 3],
}

/// All records. In one of ten the second and third revision were written without knowing of each other: two heads, and three of five cells
/// with two values.
pub fn records() -> Vec<Record> {
    let record = |number: u32| {
        let first = revision(number, 1, Vec::new(), None);
        let second = revision(number, 2, vec![first.id], Some(first.id));
        let seen = if number.is_multiple_of(10) { first.id } else { second.id };
        let third = revision(number, 3, vec![seen], Some(second.id));
        Record { id: record_of(number), revisions: [first, second, third] }
    };
    (0..RECORDS).map(record).collect()
}

/// From the bytes of headers and opened payloads to the record's state; none when something cannot be read. Opening the seal is not in it, nor
/// the signature, which is checked once in a revision's life.
pub fn merge(record: &Record) -> Option<State> {
    let mut history = History::new(record.id, CircleId::TERRAIN);
    for Kept { id, header, payload } in &record.revisions {
        let header = Header::decode(header).ok()?;
        history.insert(Step::new(*id, &header.context, Content::Open(Payload::decode(payload).ok()?)));
    }
    Some(history.state())
}

/// What would be written by hand for one author on one device: the same payloads, decoded without a check for canonical bytes, and per cell the
/// newest value. It keeps no history, knows no conflict and no deletion.
pub fn floor(record: &Record) -> Option<Newest<'_>> {
    let mut newest: Newest<'_> = BTreeMap::new();
    for Kept { payload, .. } in &record.revisions {
        let bare: Bare<'_> = postcard::from_bytes(payload.get(1..)?).ok()?;
        for (cell, value) in bare.cells {
            let known = newest.entry(cell).or_insert((bare.stamp.device, value));
            if known.0 <= bare.stamp.device {
                *known = (bare.stamp.device, value);
            }
        }
    }
    Some(newest)
}

/// Shape, field and key of a cell.
type Name<'a> = (u8, u16, &'a [u8]);

/// The newest value of each cell, and when it was written.
pub type Newest<'a> = BTreeMap<Name<'a>, (Millis, &'a [u8])>;

#[derive(Deserialize)]
struct Bare<'a> {
    #[allow(dead_code, reason = "it is decoded like the rest")]
    kind: Kind,
    stamp: Stamp,
    #[serde(borrow)]
    cells: Vec<(Name<'a>, &'a [u8])>,
}

fn record_of(number: u32) -> RecordId {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&CiphertextHash::of(&number.to_be_bytes()).as_bytes()[..16]);
    RecordId::from_bytes(bytes)
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
        record: record_of(number),
        parents,
        author: MemberId::from_bytes([turn; 16]),
        device: DeviceId::from_bytes([turn; 16]),
        counter: if previous.is_some() { u64::from(number) + 2 } else { 1 },
        previous,
        epoch: 1,
        key_id: KeyId::of(&number.to_be_bytes()),
    };
    let header = Header { context, ciphertext: CiphertextHash::of(&[turn]) }.encode();
    Kept { id: Header::id(&header), header, payload: payload(number, turn).encode() }
}
