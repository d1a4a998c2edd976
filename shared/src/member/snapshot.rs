//! A member's records as they were when last written down: what a device reads at an opening instead of opening every revision
//! again. It holds no state and no merge, only the steps of history, already read, record by record in packs; so what is shown from
//! a snapshot and later revisions is what is shown from all revisions. The kept revisions stay the truth: whatever is not right
//! about a snapshot, it is dropped and made anew from them.
//!
//! - Everything is sealed by the device's store key, and bound to team, member, device and to the very code that wrote it
//!   ([`CODE`]). A pack is bound to its circle, its number and a stamp drawn when it was written; the index names them all, and
//!   where the device stood towards the log.
//! - What was kept since is noted beside the revisions, by whoever stores them; [`Shelf::accounts_for`] compares the numbers.
//! - Signatures and revocations are judged where a revision arrives, as without a snapshot: only what was kept gets in.

mod pack;
mod plan;
mod seal;

pub use pack::Shelved;
pub use plan::{Plan, Sealed};
pub use seal::Owner;

use crate::ids::{CircleId, RecordId};
use crate::member::sync::Position;
use seal::Named;
use std::collections::{BTreeMap, HashMap};

/// The code that makes and reads snapshots: of another build nothing is read.
pub const CODE: &str = env!("LANTERNE_SHARED_CODE");

/// A new pack takes so many records.
const RECORDS: usize = 256;

/// One pack, as it is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kept {
    named: Named,
    /// In the order in which they stand in it.
    records: Vec<RecordId>,
    revisions: u64,
}

/// Which record stands in which pack on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    packs: BTreeMap<u32, Kept>,
    places: HashMap<RecordId, u32>,
    /// The index as it is on disk: whoever writes the next one makes sure that nobody wrote in between.
    sealed: Option<Vec<u8>>,
}

impl Shelf {
    /// Nothing on disk but, perhaps, an index that is of no use.
    pub fn empty(sealed: Option<Vec<u8>>) -> Self {
        Self { sealed, ..Self::default() }
    }

    /// Opens a snapshot: the sealed index, and the packs in ascending order of their numbers. `None` when anything about it is not
    /// right, or when the device stands somewhere the snapshot's maker had not come from.
    pub fn open(owner: &Owner<'_>, now: Position, sealed: &[u8], packs: &[Vec<u8>]) -> Option<(Self, Vec<Shelved>)> {
        let index = owner.open_index(sealed)?;
        if !comes_after(index.position, now) || index.packs.len() != packs.len() {
            return None;
        }
        let mut shelf = Self::empty(Some(sealed.to_vec()));
        let mut all = Vec::with_capacity(packs.len() * RECORDS);
        for (named, sealed) in index.packs.into_iter().zip(packs) {
            let shelved = pack::decode(named.circle, owner.open_pack(&named, sealed)?)?;
            let records: Vec<_> = shelved.iter().map(Shelved::record).collect();
            let revisions = shelved.iter().map(Shelved::revisions).sum();
            for record in &records {
                // A record stands in one pack only.
                if shelf.places.insert(*record, named.number).is_some() {
                    return None;
                }
            }
            shelf.packs.insert(named.number, Kept { named, records, revisions });
            all.extend(shelved);
        }
        Some((shelf, all))
    }

    /// Whether the snapshot and so many revisions that it does not hold are all the revisions that are kept.
    pub fn accounts_for(&self, since: u64, kept: u64) -> bool {
        self.packs.values().map(|kept| kept.revisions).sum::<u64>().checked_add(since) == Some(kept)
    }

    /// The index as it is on disk.
    pub fn sealed_index(&self) -> Option<&[u8]> {
        self.sealed.as_deref()
    }

    /// How many packs there are.
    pub fn len(&self) -> usize {
        self.packs.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.packs.is_empty()
    }

    /// The last pack of a circle, and how many records it still takes; `None` when a new one is to be begun.
    fn room(&self, circle: CircleId) -> Option<(u32, usize)> {
        let (number, kept) = self.packs.iter().rev().find(|(_, kept)| kept.named.circle == circle)?;
        Some((*number, RECORDS.saturating_sub(kept.records.len())))
    }
}

/// A device's cursor only moves on. After a restored backup it counts anew, and the snapshot is made anew.
fn comes_after(then: Position, now: Position) -> bool {
    match (then.cursor, now.cursor) {
        (None, _) => true,
        (Some(then), Some(now)) => then.log_epoch == now.log_epoch && then.seq <= now.seq,
        (Some(_), None) => false,
    }
}
