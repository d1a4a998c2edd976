//! What an opening reads: the snapshot in packs, what was written since, and what waits. A transaction that keeps a revision or a
//! record key also notes in `since` that it did, so that whoever opens the snapshot knows what it lacks.

use super::db::{Change, Expect, Key, Looked};
use super::member::{
    DIRECTORY, DRAFTS, META, MemberStore, OUTBOX, PACKS, PINNED, POSITION, RECORD_KEYS, REVISIONS, SINCE,
};
use super::rows::{self, DraftRow, OutboxRow, Pinned, RevisionRow, SinceRow};
use super::trouble::StorageTrouble;
use crate::device::rng;
use shared::directory::SignedEntry;
use shared::history::Header;
use shared::ids::{KeyId, RecordId};
use shared::member::snapshot::Sealed;
use shared::member::sync::Position;
use shared::wire::pull::RecordKey;

/// The row of `meta` with the index.
const SNAPSHOT: &str = "snapshot";

/// The snapshot, as it was at one moment.
#[derive(Default)]
pub struct Packs {
    /// Its index, sealed.
    pub index: Option<Vec<u8>>,
    /// Its packs, by number, sealed.
    pub packs: Vec<Vec<u8>>,
}

/// What an opening needs beside the snapshot, as it was at one moment.
pub struct Loaded {
    /// The directory's entries, oldest first.
    pub entries: Vec<SignedEntry>,
    /// The snapshot's index, sealed.
    pub index: Option<Vec<u8>>,
    /// What was written since the snapshot.
    pub since: Vec<SinceRow>,
    /// How many revisions are kept.
    pub kept: u64,
    /// What the server has not confirmed, oldest first.
    pub outbox: Vec<OutboxRow>,
    /// All drafts.
    pub drafts: Vec<DraftRow>,
    /// Where the device stands towards the log.
    pub position: Position,
    /// The directory that must not shrink.
    pub pinned: Option<Pinned>,
}

impl MemberStore {
    /// Reads the snapshot. Needs no key, so it can go on while the passphrase is stretched.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn packs(&self) -> Result<Packs, StorageTrouble> {
        let Looked { mut all, mut rows, .. } = self.0.look(&[PACKS], &[(META, SNAPSHOT.into())], None).await?;
        Ok(Packs { index: rows.pop().flatten(), packs: all.pop().unwrap_or_default() })
    }

    /// Reads what an opening needs.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn load(&self) -> Result<Loaded, StorageTrouble> {
        let rows = [POSITION, PINNED, SNAPSHOT].map(|name| (META, Key::from(name)));
        let all = [DIRECTORY, SINCE, OUTBOX, DRAFTS];
        let Looked { all, rows, count } = self.0.look(&all, &rows, Some(REVISIONS)).await?;
        let [entries, since, outbox, drafts] =
            <[Vec<Vec<u8>>; 4]>::try_from(all).map_err(|_| StorageTrouble::Failed)?;
        let [position, pinned, index] = <[_; 3]>::try_from(rows).map_err(|_| StorageTrouble::Failed)?;
        Ok(Loaded {
            entries: rows::read_all(&entries),
            index,
            since: rows::read_all(&since),
            kept: count,
            outbox: rows::read_all(&outbox),
            drafts: rows::read_all(&drafts),
            position: position.and_then(|row| rows::read(&row)).unwrap_or_default(),
            pinned: pinned.and_then(|row| rows::read(&row)),
        })
    }

    /// Closes the connection: nobody opened what was loaded.
    pub fn close(&self) {
        self.0.close();
    }

    /// Some record keys, as far as they are here.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn keys(&self, keys: &[(RecordId, KeyId, u32)]) -> Result<Vec<RecordKey>, StorageTrouble> {
        let name = |&(record, key_id, epoch): &_| (RECORD_KEYS, Key::Text(rows::name_of(record, key_id, epoch)));
        let found = self.0.look(&[], &keys.iter().map(name).collect::<Vec<_>>(), None).await?.rows;
        Ok(found.into_iter().flatten().filter_map(|row| rows::read(&row)).collect())
    }

    /// What was written since the snapshot.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn since(&self) -> Result<Vec<SinceRow>, StorageTrouble> {
        Ok(rows::read_all(&self.0.read(&[SINCE]).await?.pop().unwrap_or_default()))
    }

    /// Keeps a snapshot in place of the one whose index is `before`; it holds what `covered` names.
    ///
    /// # Errors
    /// `Raced` when somebody wrote or dropped one in between. Else [`StorageTrouble`].
    pub async fn put_snapshot(
        &self,
        snapshot: &Sealed,
        before: Option<&[u8]>,
        covered: &[SinceRow],
    ) -> Result<(), StorageTrouble> {
        let packs = snapshot.packs.iter();
        let packs = packs.map(|(number, sealed)| Change::Put(PACKS, Key::Number((*number).into()), sealed.clone()));
        let index = Change::Put(META, SNAPSHOT.into(), snapshot.index.clone());
        let gone = covered.iter().map(|row| Change::Delete(SINCE, row.name.as_str().into()));
        // As many packs as were made: nothing of an older snapshot is left among them.
        let clear = (snapshot.packs.len() == snapshot.next.len()).then_some(Change::Clear(PACKS));
        let changes = clear.into_iter().chain(packs).chain([index]).chain(gone).collect::<Vec<_>>();
        let expect = Expect { store: META, key: SNAPSHOT.into(), value: before.map(<[u8]>::to_vec) };
        self.0.write(&changes, Some(&expect)).await
    }
}

/// What the snapshot does not hold, noted in the transaction that writes it.
pub(super) fn note_since(page: &[RevisionRow], keys: &[RecordKey]) -> Option<Change> {
    let name = drawn();
    let named = |row: &RevisionRow| Some((Header::decode(row.header()).ok()?.context.record, row.id()));
    let revisions = page.iter().filter_map(named).collect();
    let keys: Vec<_> = keys.iter().map(|key| (key.record, key.key_id, key.epoch)).collect();
    let row = SinceRow { name: name.clone(), revisions, keys };
    (!row.revisions.is_empty() || !row.keys.is_empty()).then(|| Change::Put(SINCE, Key::Text(name), rows::write(&row)))
}

/// No pack is left, and nobody who still knows the old index writes a new one over what stands in its place now.
pub(super) fn drop_snapshot() -> (Vec<u8>, [Change; 2]) {
    let index = drawn().into_bytes();
    let changes = [Change::Clear(PACKS), Change::Put(META, SNAPSHOT.into(), index.clone())];
    (index, changes)
}

fn drawn() -> String {
    RecordId::random(&mut rng()).to_string()
}
