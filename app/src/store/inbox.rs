//! What was noted while the notebook was closed, and the public key it is sealed to.

use super::db::{Change, Key};
use super::member::{DIRECTORY, DRAFTS, INBOX, META, MemberStore};
use super::rows::{self, DraftRow, InboxRow, Receiving};
use super::trouble::StorageTrouble;
use shared::directory::SignedEntry;

/// A row of `meta`.
const RECEIVING: &str = "receiving";

impl MemberStore {
    /// Keeps a note as far as it has grown.
    ///
    /// # Errors
    /// [`StorageTrouble`]: what was kept before is still there.
    pub async fn put_inbox(&self, row: &InboxRow) -> Result<(), StorageTrouble> {
        self.0.write(&[Change::Put(INBOX, row.key.as_str().into(), rows::write(row))], None).await
    }

    /// Takes a note away in which nothing stands any more.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn delete_inbox(&self, key: &str) -> Result<(), StorageTrouble> {
        self.0.write(&[Change::Delete(INBOX, key.into())], None).await
    }

    /// Every row; of one that is no row of ours, only its bytes.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn inbox(&self) -> Result<Vec<InboxRow>, StorageTrouble> {
        let found = self.0.read(&[INBOX]).await?.pop().unwrap_or_default();
        let strange = |bytes: Vec<u8>| InboxRow { key: String::new(), sealed: bytes };
        Ok(found.into_iter().map(|bytes| rows::read(&bytes).unwrap_or_else(|| strange(bytes))).collect())
    }

    /// Notes become drafts: both in one transaction, so that neither is ever there twice, and one of them always.
    ///
    /// # Errors
    /// [`StorageTrouble`]: the notes are still where they were.
    pub async fn take_up(&self, drafts: &[DraftRow], taken: &[String]) -> Result<(), StorageTrouble> {
        let puts = drafts.iter().map(|row| Change::Put(DRAFTS, row.key.as_str().into(), rows::write(row)));
        let gone = taken.iter().map(|key| Change::Delete(INBOX, Key::Text(key.clone())));
        self.0.write(&puts.chain(gone).collect::<Vec<_>>(), None).await
    }

    /// The public key that stands here in clear.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn receiving(&self) -> Result<Option<Receiving>, StorageTrouble> {
        self.meta(RECEIVING).await
    }

    /// Puts the public key here.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn put_receiving(&self, receiving: Receiving) -> Result<(), StorageTrouble> {
        self.0.write(&[Change::Put(META, RECEIVING.into(), rows::write(&receiving))], None).await
    }

    /// The team's chain as far as it has come.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn entries(&self) -> Result<(Vec<SignedEntry>, Option<rows::Pinned>), StorageTrouble> {
        let entries = self.0.read(&[DIRECTORY]).await?.pop().unwrap_or_default();
        Ok((rows::read_all(&entries), self.pinned().await?))
    }
}
