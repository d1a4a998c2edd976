//! One member's notebook on this device: every operation is one transaction.

use super::db::{Change, Db, Expect, Key};
use super::rows::{self, Chain, DraftRow, OutboxRow, Pinned, RevisionRow, Saved};
use super::trouble::StorageTrouble;
use shared::directory::SignedEntry;
use shared::ids::{MemberId, RevisionId};
use shared::member::sync::Position;
use shared::wire::pull::{PulledRevision, RecordKey};

const VERSION: u32 = 2;
pub(super) const DIRECTORY: &str = "directory";
const REVISIONS: &str = "revisions";
const RECORD_KEYS: &str = "record_keys";
const OUTBOX: &str = "outbox";
pub(super) const DRAFTS: &str = "drafts";
pub(super) const META: &str = "meta";
/// What was noted while the notebook was closed, sealed to the device.
pub(super) const INBOX: &str = "inbox";
/// The sealed snapshot of the view that unlocking reads.
const PACKS: &str = "packs";
/// Only ever grows: see `db.rs`.
const STORES: &[&str] = &[DIRECTORY, REVISIONS, RECORD_KEYS, OUTBOX, DRAFTS, META, INBOX, PACKS];

/// Rows of `meta`.
const POSITION: &str = "position";
const PINNED: &str = "pinned";
const CHAIN: &str = "chain";

/// The database `lanterne-<member>`.
pub struct MemberStore(pub(super) Db);

/// Everything that is kept, as it was at one moment.
pub struct Loaded {
    /// The directory's entries, oldest first.
    pub entries: Vec<SignedEntry>,
    /// All revisions, in no order.
    pub revisions: Vec<RevisionRow>,
    /// All record keys.
    pub keys: Vec<RecordKey>,
    /// What the server has not confirmed, oldest first.
    pub outbox: Vec<OutboxRow>,
    /// All drafts.
    pub drafts: Vec<DraftRow>,
    /// Where the device stands towards the log.
    pub position: Position,
    /// The directory that must not shrink.
    pub pinned: Option<Pinned>,
}

/// How much of a member's waits on this device. Known without any key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// Revisions that the server has not confirmed.
    pub unsent: usize,
    /// Drafts.
    pub drafts: usize,
    /// Notes that were written while the notebook was closed.
    pub inbox: usize,
}

impl MemberStore {
    /// Counts what waits, and lets go of the database.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn here(&self) -> Result<Here, StorageTrouble> {
        let counted = self.0.count(&[OUTBOX, DRAFTS, INBOX]).await;
        self.0.close();
        let [unsent, drafts, inbox] = counted?[..] else { return Err(StorageTrouble::Failed) };
        Ok(Here { unsent, drafts, inbox })
    }

    /// The notebook of `member`; nothing is opened yet.
    pub fn of(member: MemberId) -> Self {
        Self(Db::new(format!("lanterne-{member}"), VERSION, STORES))
    }

    /// Reads everything.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn load(&self) -> Result<Loaded, StorageTrouble> {
        let stores = self.0.read(&[DIRECTORY, REVISIONS, RECORD_KEYS, OUTBOX, DRAFTS]).await?;
        let [entries, revisions, keys, outbox, drafts] = &stores[..] else { return Err(StorageTrouble::Failed) };
        Ok(Loaded {
            entries: rows::read_all(entries),
            revisions: rows::read_all(revisions),
            keys: rows::read_all(keys),
            outbox: rows::read_all(outbox),
            drafts: rows::read_all(drafts),
            position: self.meta(POSITION).await?.unwrap_or_default(),
            pinned: self.meta(PINNED).await?,
        })
    }

    pub(super) async fn pinned(&self) -> Result<Option<Pinned>, StorageTrouble> {
        self.meta(PINNED).await
    }

    pub(super) async fn meta<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StorageTrouble> {
        Ok(self.0.get(META, &name.into()).await?.and_then(|row| rows::read(&row)))
    }

    /// Where this device's chain stands: another tab may have gone on with it.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn chain(&self) -> Result<Chain, StorageTrouble> {
        Ok(self.meta(CHAIN).await?.unwrap_or_default())
    }

    /// Keeps directory entries that were checked; `from` is the first one's place.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn add_entries(&self, pinned: Pinned, from: u64, entries: &[SignedEntry]) -> Result<(), StorageTrouble> {
        let numbered = (from..).zip(entries);
        let puts = numbered.map(|(seq, entry)| Change::Put(DIRECTORY, Key::Number(seq), rows::write(entry)));
        let pin = Change::Put(META, PINNED.into(), rows::write(&pinned));
        self.0.write(&puts.chain([pin]).collect::<Vec<_>>(), None).await
    }

    /// Keeps a new revision, its record's key, its place in the outbox and the device's chain, and ends its draft. `before` is the chain
    /// it was written on.
    ///
    /// # Errors
    /// `Raced` when another tab went on with the chain: write the revision again on the new one. Else [`StorageTrouble`].
    pub async fn save(&self, saved: &Saved, before: Chain) -> Result<(), StorageTrouble> {
        let Saved { outbox, record_key, draft } = saved;
        let row = RevisionRow { seq: None, revision: PulledRevision::Whole(outbox.item.revision.clone()) };
        let mut changes = vec![
            put_revision(&row),
            put_key(record_key),
            put_outbox(outbox),
            Change::Put(META, CHAIN.into(), rows::write(&saved.chain())),
        ];
        changes.extend(draft.as_deref().map(|key| Change::Delete(DRAFTS, key.into())));
        let value = (before != Chain::default()).then(|| rows::write(&before));
        self.0.write(&changes, Some(&Expect { store: META, key: CHAIN.into(), value })).await
    }

    /// Keeps a pulled page.
    ///
    /// # Errors
    /// [`StorageTrouble`]: the cursor did not move.
    pub async fn receive(
        &self,
        page: &[RevisionRow],
        keys: &[RecordKey],
        position: Position,
    ) -> Result<(), StorageTrouble> {
        let revisions = page.iter().map(put_revision);
        let changes = revisions.chain(keys.iter().map(put_key)).chain([put_position(position)]);
        self.0.write(&changes.collect::<Vec<_>>(), None).await
    }

    /// Keeps what the server said to a batch: `held` leave the outbox, `refused` stay with their reasons.
    ///
    /// # Errors
    /// [`StorageTrouble`]: the batch is sent again.
    pub async fn pushed(&self, position: Position, held: &[u64], refused: &[OutboxRow]) -> Result<(), StorageTrouble> {
        let gone = held.iter().map(|&counter| Change::Delete(OUTBOX, Key::Number(counter)));
        let changes = gone.chain(refused.iter().map(put_outbox)).chain([put_position(position)]);
        self.0.write(&changes.collect::<Vec<_>>(), None).await
    }

    /// Puts skeletons in the place of erased revisions and takes their records' keys away.
    ///
    /// # Errors
    /// [`StorageTrouble`]: all is as before.
    pub async fn erase(&self, skeletons: &[RevisionRow], keys: &[RecordKey]) -> Result<(), StorageTrouble> {
        let gone = keys.iter().map(|key| Change::Delete(RECORD_KEYS, Key::Text(rows::name_of(key))));
        self.0.write(&skeletons.iter().map(put_revision).chain(gone).collect::<Vec<_>>(), None).await
    }

    /// Takes away drafts and record keys: the device was revoked. The sealed outbox stays.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn wipe(&self) -> Result<(), StorageTrouble> {
        let (_, keys) = self.everything().await?;
        let (_, drafts) = self.waiting().await?;
        let keys = keys.iter().map(|key| Change::Delete(RECORD_KEYS, Key::Text(rows::name_of(key))));
        let drafts = drafts.iter().map(|draft| Change::Delete(DRAFTS, draft.key.as_str().into()));
        self.0.write(&keys.chain(drafts).collect::<Vec<_>>(), None).await
    }

    /// Keeps where the device stands.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn set_position(&self, position: Position) -> Result<(), StorageTrouble> {
        self.0.write(&[put_position(position)], None).await
    }

    /// Keeps a draft.
    ///
    /// # Errors
    /// [`StorageTrouble`]: what was kept before is still there.
    pub async fn put_draft(&self, draft: &DraftRow) -> Result<(), StorageTrouble> {
        self.0.write(&[Change::Put(DRAFTS, draft.key.as_str().into(), rows::write(draft))], None).await
    }

    /// Keeps a draft in the place of another tab's.
    ///
    /// # Errors
    /// [`StorageTrouble`]: the other is still there.
    pub async fn take_over(&self, draft: &DraftRow, other: &str) -> Result<(), StorageTrouble> {
        let put = Change::Put(DRAFTS, draft.key.as_str().into(), rows::write(draft));
        self.0.write(&[put, Change::Delete(DRAFTS, other.into())], None).await
    }

    /// Ends a draft.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn delete_draft(&self, key: &str) -> Result<(), StorageTrouble> {
        self.0.write(&[Change::Delete(DRAFTS, key.into())], None).await
    }

    /// The outbox and the drafts as they are now, for a tab that was told of changes by another.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn waiting(&self) -> Result<(Vec<OutboxRow>, Vec<DraftRow>), StorageTrouble> {
        let stores = self.0.read(&[OUTBOX, DRAFTS]).await?;
        let [outbox, drafts] = &stores[..] else { return Err(StorageTrouble::Failed) };
        Ok((rows::read_all(outbox), rows::read_all(drafts)))
    }

    /// Some revisions, as far as they are here.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn revisions(&self, ids: &[RevisionId]) -> Result<Vec<RevisionRow>, StorageTrouble> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            let row = self.0.get(REVISIONS, &Key::Text(id.to_string())).await?;
            found.extend(row.and_then(|row| rows::read(&row)));
        }
        Ok(found)
    }

    /// Every revision and every record key, for giving a restored server back what it lost.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn everything(&self) -> Result<(Vec<RevisionRow>, Vec<RecordKey>), StorageTrouble> {
        let stores = self.0.read(&[REVISIONS, RECORD_KEYS]).await?;
        let [revisions, keys] = &stores[..] else { return Err(StorageTrouble::Failed) };
        Ok((rows::read_all(revisions), rows::read_all(keys)))
    }
}

fn put_revision(row: &RevisionRow) -> Change {
    Change::Put(REVISIONS, Key::Text(row.id().to_string()), rows::write(row))
}

fn put_key(key: &RecordKey) -> Change {
    Change::Put(RECORD_KEYS, Key::Text(rows::name_of(key)), rows::write(key))
}

fn put_outbox(row: &OutboxRow) -> Change {
    Change::Put(OUTBOX, Key::Number(row.counter), rows::write(row))
}

fn put_position(position: Position) -> Change {
    Change::Put(META, POSITION.into(), rows::write(&position))
}
