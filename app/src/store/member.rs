//! One member's notebook on this device: every operation is one transaction.

use super::db::{Change, Db, Expect, Key};
use super::rows::{self, Chain, DraftRow, OutboxRow, Pinned, RevisionRow, Saved};
use super::seen::see;
use super::snapshot::{drop_snapshot, note_since};
use super::trouble::StorageTrouble;
use shared::directory::SignedEntry;
use shared::ids::{MemberId, RevisionId};
use shared::member::sync::Position;
use shared::wire::pull::{PulledRevision, RecordKey};

const VERSION: u32 = 2;
pub(super) const DIRECTORY: &str = "directory";
pub(super) const REVISIONS: &str = "revisions";
pub(super) const RECORD_KEYS: &str = "record_keys";
pub(super) const OUTBOX: &str = "outbox";
pub(super) const DRAFTS: &str = "drafts";
pub(super) const META: &str = "meta";
/// What was noted while the notebook was closed, sealed to the device.
pub(super) const INBOX: &str = "inbox";
/// The sealed snapshot of the view that unlocking reads.
pub(super) const PACKS: &str = "packs";
/// What was written since the snapshot.
pub(super) const SINCE: &str = "since";
/// Only ever grows: see `db.rs`.
const STORES: &[&str] = &[DIRECTORY, REVISIONS, RECORD_KEYS, OUTBOX, DRAFTS, META, INBOX, PACKS, SINCE];

/// Rows of `meta`.
pub(super) const POSITION: &str = "position";
pub(super) const PINNED: &str = "pinned";
const CHAIN: &str = "chain";
/// At which address this device is woken, as the server was told last (`public/renew.js` writes it too).
const WAKING: &str = "waking";

/// The database `lanterne-<member>`.
pub struct MemberStore(pub(super) Db);

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

    /// At which address this device is to be woken; none when nobody asked for it.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn waking(&self) -> Result<Option<String>, StorageTrouble> {
        self.meta(WAKING).await
    }

    /// Keeps at which address this device is to be woken, or that it is not.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn set_waking(&self, endpoint: Option<&str>) -> Result<(), StorageTrouble> {
        let change = match endpoint {
            Some(endpoint) => Change::Put(META, WAKING.into(), rows::write(&endpoint)),
            None => Change::Delete(META, WAKING.into()),
        };
        self.0.write(&[change], None).await
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

    /// Keeps new revisions, their records' keys, their places in the outbox, their counters and the device's chain, and ends their
    /// drafts. `before` is the chain that the first was written on, and each goes on with the one before it.
    ///
    /// # Errors
    /// `Raced` when another tab went on with the chain: write the revisions again on the new one. Else [`StorageTrouble`]. None of
    /// them is kept.
    pub async fn save<'a>(&self, all: impl Iterator<Item = &'a Saved>, before: Chain) -> Result<(), StorageTrouble> {
        let (mut changes, mut chain) = (Vec::new(), before);
        let (mut page, mut keys) = (Vec::new(), Vec::new());
        for saved in all {
            let Saved { outbox, record_key, draft } = saved;
            let row = RevisionRow { seq: None, revision: PulledRevision::Whole(outbox.item.revision.clone()) };
            chain = saved.chain();
            changes.extend([put_revision(&row), put_key(record_key), put_outbox(outbox)]);
            changes.extend(draft.as_deref().map(|key| Change::Delete(DRAFTS, key.into())));
            page.push(row);
            keys.push(record_key.clone());
        }
        changes.extend(see(&page));
        changes.extend(note_since(&page, &keys));
        changes.push(Change::Put(META, CHAIN.into(), rows::write(&chain)));
        let value = (before != Chain::default()).then(|| rows::write(&before));
        self.0.write(&changes, Some(&Expect { store: META, key: CHAIN.into(), value })).await
    }

    /// Keeps a pulled page, and which counters it brought.
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
        let changes = changes.chain(see(page)).chain(note_since(page, keys));
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

    /// Puts skeletons in the place of erased revisions and takes their records' keys away, and with them the snapshot, which held
    /// what was read of them. Gives what stands in the place of its index; none when there was nothing to take away.
    ///
    /// # Errors
    /// [`StorageTrouble`]: all is as before.
    pub async fn erase(
        &self,
        skeletons: &[RevisionRow],
        keys: &[RecordKey],
    ) -> Result<Option<Vec<u8>>, StorageTrouble> {
        if skeletons.is_empty() && keys.is_empty() {
            return Ok(None);
        }
        let (index, dropped) = drop_snapshot();
        let changes = skeletons.iter().map(put_revision).chain(keys.iter().map(delete_key)).chain(dropped);
        self.0.write(&changes.collect::<Vec<_>>(), None).await?;
        Ok(Some(index))
    }

    /// Takes away drafts, record keys, the snapshot and the wish to be woken: the device was revoked. The sealed outbox stays.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn wipe(&self) -> Result<(), StorageTrouble> {
        let (_, dropped) = drop_snapshot();
        let gone = [RECORD_KEYS, DRAFTS, SINCE].map(Change::Clear);
        let unwoken = [Change::Delete(META, WAKING.into())];
        self.0.write(&[&gone[..], &unwoken[..], &dropped[..]].concat(), None).await
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

    /// The outbox as it is now.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn outbox(&self) -> Result<Vec<OutboxRow>, StorageTrouble> {
        Ok(rows::read_all(&self.0.read(&[OUTBOX]).await?.pop().unwrap_or_default()))
    }

    /// The drafts as they are now.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn drafts(&self) -> Result<Vec<DraftRow>, StorageTrouble> {
        Ok(rows::read_all(&self.0.read(&[DRAFTS]).await?.pop().unwrap_or_default()))
    }

    /// Some revisions, as far as they are here.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn revisions(&self, ids: &[RevisionId]) -> Result<Vec<RevisionRow>, StorageTrouble> {
        let rows: Vec<_> = ids.iter().map(|id| (REVISIONS, Key::Text(id.to_string()))).collect();
        let found = self.0.look(&[], &rows, None).await?.rows;
        Ok(found.into_iter().flatten().filter_map(|row| rows::read(&row)).collect())
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
    Change::Put(RECORD_KEYS, Key::Text(rows::name_of(key.record, key.key_id, key.epoch)), rows::write(key))
}

fn delete_key(key: &RecordKey) -> Change {
    Change::Delete(RECORD_KEYS, Key::Text(rows::name_of(key.record, key.key_id, key.epoch)))
}

fn put_outbox(row: &OutboxRow) -> Change {
    Change::Put(OUTBOX, Key::Number(row.counter), rows::write(row))
}

fn put_position(position: Position) -> Change {
    Change::Put(META, POSITION.into(), rows::write(&position))
}
