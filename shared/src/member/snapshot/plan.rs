//! The next snapshot: only packs of records that changed are written again, one at a time, so that a tap can come in between.

use super::pack::{self, Entry};
use super::seal::{Index, Owner};
use super::{Kept, RECORDS, Shelf};
use crate::history::{Content, Step, Unreadable};
use crate::ids::{CircleId, RecordId};
use crate::member::sync::Position;
use crate::member::{Keyring, Replica};
use rand_core::CryptoRng;
use std::collections::{BTreeMap, BTreeSet};
use zeroize::Zeroizing;

/// A snapshot on its way. What changes while it is made is in it or is not; either way it is noted as written since.
#[derive(Clone, Debug)]
pub struct Plan {
    next: Shelf,
    to_do: BTreeMap<u32, (CircleId, Vec<RecordId>)>,
    packs: Vec<(u32, Vec<u8>)>,
}

/// What is to be written in one transaction.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// The packs that changed, by number.
    pub packs: Vec<(u32, Vec<u8>)>,
    /// The index.
    pub index: Vec<u8>,
    /// What is on disk once it is.
    pub next: Shelf,
}

impl Plan {
    /// Plans to write what changed since `shelf` was.
    pub fn new(shelf: &Shelf, replica: &Replica, changed: &BTreeSet<RecordId>) -> Self {
        let mut next = shelf.clone();
        let mut to_do: BTreeMap<u32, (CircleId, Vec<RecordId>)> = BTreeMap::new();
        let mut rooms: BTreeMap<CircleId, (u32, usize)> = BTreeMap::new();
        let mut unused = shelf.packs.last_key_value().map_or(0, |(number, _)| number + 1);
        for record in changed {
            // One of which only a key is here has no circle yet.
            let Some(circle) = replica.circle(*record) else { continue };
            let number = *next.places.entry(*record).or_insert_with(|| {
                let room = rooms.entry(circle).or_insert_with(|| shelf.room(circle).unwrap_or_default());
                if room.1 == 0 {
                    *room = (unused, RECORDS);
                    unused += 1;
                }
                room.1 -= 1;
                room.0
            });
            let kept = || shelf.packs.get(&number).map(|kept| kept.records.clone()).unwrap_or_default();
            let (_, records) = to_do.entry(number).or_insert_with(|| (circle, kept()));
            if shelf.places.get(record) != Some(&number) {
                records.push(*record);
            }
        }
        Self { next, to_do, packs: Vec::new() }
    }

    /// Makes and seals one more pack; false when there is none left to make. `card` tells what is to be known of a record at once.
    pub fn step(
        &mut self,
        rng: &mut impl CryptoRng,
        owner: &Owner<'_>,
        replica: &Replica,
        keyring: &Keyring,
        card: impl Fn(RecordId) -> Vec<u8>,
    ) -> bool {
        let Some((number, (circle, records))) = self.to_do.pop_first() else { return false };
        let entries: Vec<Entry> =
            records.iter().filter_map(|&record| entry(replica, keyring, record, card(record))).collect();
        let (named, sealed) = owner.seal_pack(rng, number, circle, &pack::encode(&entries));
        let revisions = entries.iter().map(|entry| u64::from(entry.revisions)).sum();
        let written: Vec<_> = entries.into_iter().map(|entry| entry.record).collect();
        for record in records.iter().filter(|record| !written.contains(record)) {
            self.next.places.remove(record);
        }
        self.next.packs.insert(number, Kept { named, records: written, revisions });
        self.packs.push((number, sealed));
        true
    }

    /// Seals the index over the packs; `position` is where the device stands.
    pub fn finish(mut self, rng: &mut impl CryptoRng, owner: &Owner<'_>, position: Position) -> Sealed {
        let packs = self.next.packs.values().map(|kept| kept.named.clone()).collect();
        let index = owner.seal_index(rng, &Index { position, packs });
        self.next.sealed = Some(index.clone());
        Sealed { packs: self.packs, index, next: self.next }
    }
}

fn entry(replica: &Replica, keyring: &Keyring, record: RecordId, card: Vec<u8>) -> Option<Entry> {
    let keys = match keyring.shelved(record) {
        Some(shelved) => shelved.key_bytes().to_vec(),
        None => postcard::to_allocvec(&keyring.keys_of(record)).unwrap_or_default(),
    };
    if let Some(shelved) = replica.shelved(record) {
        return Some(Entry {
            record,
            kinds: shelved.kinds().to_vec(),
            revisions: u32::try_from(shelved.revisions()).ok()?,
            unread: shelved.unread().to_vec(),
            card,
            keys,
            history: Zeroizing::new(shelved.history_bytes().to_vec()),
        });
    }
    // What the server withholds is kept nowhere, and a snapshot holds what is kept.
    let kept = |step: &&Step| step.content != Content::Unreadable(Unreadable::Withheld);
    let steps: Vec<&Step> = replica.history(record)?.steps().filter(kept).collect();
    if steps.is_empty() {
        return None;
    }
    let kinds: BTreeSet<_> = steps.iter().filter_map(|step| Some(step.payload()?.kind)).collect();
    let unread = steps.iter().filter(|step| matches!(step.content, Content::Unreadable(_))).map(|step| step.id);
    Some(Entry {
        record,
        kinds: kinds.into_iter().collect(),
        revisions: u32::try_from(steps.len()).ok()?,
        unread: unread.collect(),
        card,
        keys,
        history: Zeroizing::new(postcard::to_allocvec(&steps).unwrap_or_default()),
    })
}
