//! Merge with decode, in WebAssembly: from the bytes of headers and opened payloads to the states of their records. A thousand records of
//! three revisions with five asserted cells each; in one of ten the second and third were written without knowing of each other.
//!
//! Beside it the least that could be done instead: the same payloads decoded without any check, and per cell the newest value.

use serde::Deserialize;
use shared::clock::{Millis, Stamp};
use shared::history::{Cell, Content, Context, FORMAT, Header, History, Kind, Payload, State, Step};
use shared::ids::{CiphertextHash, CircleId, DeviceId, KeyId, MemberId, RecordId, RevisionId, TeamId};
use std::collections::BTreeMap;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

const RECORDS: u32 = 1000;

/// One revision, as a device keeps it once it is opened.
struct Kept {
    id: RevisionId,
    header: Vec<u8>,
    payload: Vec<u8>,
}

/// The records.
#[wasm_bindgen]
pub struct Records(Vec<(RecordId, [Kept; 3])>);

#[wasm_bindgen]
impl Records {
    /// Writes them.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "called from JavaScript")]
    pub fn new() -> Self {
        let record = |number: u32| {
            let first = revision(number, 1, Vec::new(), None);
            let second = revision(number, 2, vec![first.id], Some(first.id));
            let seen = if number.is_multiple_of(10) { first.id } else { second.id };
            let third = revision(number, 3, vec![seen], Some(second.id));
            (record_of(number), [first, second, third])
        };
        Self((0..RECORDS).map(record).collect())
    }

    /// Merges each once; tells how many have something to ask.
    pub fn merge(&self) -> usize {
        let merged = self.0.iter().filter_map(|(record, kept)| black_box(merge(*record, kept)));
        merged.filter(State::has_conflict).count()
    }

    /// The least instead; tells how many cells there are.
    pub fn floor(&self) -> usize {
        self.0.iter().filter_map(|(_, kept)| black_box(floor(kept))).map(|newest| newest.len()).sum()
    }
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

fn merge(record: RecordId, kept: &[Kept]) -> Option<State> {
    let mut history = History::new(record, CircleId::TERRAIN);
    for Kept { id, header, payload } in kept {
        let header = Header::decode(header).ok()?;
        history.insert(Step::new(*id, &header.context, Content::Open(Payload::decode(payload).ok()?)));
    }
    Some(history.state())
}

/// A cell by the numbers of its encoding, and its value.
type Asserted<'a> = ((u8, u16, &'a [u8]), &'a [u8]);

#[derive(Deserialize)]
struct Bare<'a> {
    #[allow(dead_code, reason = "it is decoded like the rest")]
    kind: Kind,
    stamp: Stamp,
    #[serde(borrow)]
    cells: Vec<Asserted<'a>>,
}

type Newest<'a> = BTreeMap<(u8, u16, &'a [u8]), (Millis, &'a [u8])>;

fn floor(kept: &[Kept]) -> Option<Newest<'_>> {
    let mut newest: Newest<'_> = BTreeMap::new();
    for Kept { payload, .. } in kept {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_measures_what_it_says() {
        let records = Records::new();
        assert_eq!(records.merge(), 100);
        assert_eq!(records.floor(), 5000);
    }
}
