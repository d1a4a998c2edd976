//! The vaults of everyone known on this device. One database for all, so that the first screen can offer names.

use super::db::{Change, Db, Key};
use super::rows;
use super::trouble::StorageTrouble;
use shared::domain::Phone;
use shared::ids::MemberId;

const NAME: &str = "lanterne";
const VERSION: u32 = 2;
const VAULTS: &str = "vaults";
/// How the phone's own screen lock opens a vault, by member.
const SCREEN_LOCKS: &str = "screen_locks";
/// The device's keys once more, for a member who forgot her passphrase and was invited again, by member.
const SPARES: &str = "spares";
/// Wrong passphrases in a row, by member.
const ATTEMPTS: &str = "attempts";
/// The telephone numbers on duty, readable while locked, by member.
const DUTY: &str = "duty";
/// Only ever grows: see `db.rs`.
const STORES: &[&str] = &[VAULTS, SCREEN_LOCKS, SPARES, ATTEMPTS, DUTY];

/// The database `lanterne`.
pub struct Vaults(Db);

impl Default for Vaults {
    fn default() -> Self {
        Self(Db::new(NAME.to_owned(), VERSION, STORES))
    }
}

impl Vaults {
    /// Every vault, encoded.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn all(&self) -> Result<Vec<Vec<u8>>, StorageTrouble> {
        Ok(self.0.read(&[VAULTS]).await?.pop().unwrap_or_default())
    }

    /// One member's vault, encoded.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn get(&self, member: MemberId) -> Result<Option<Vec<u8>>, StorageTrouble> {
        self.0.get(VAULTS, &Key::Text(member.to_string())).await
    }

    /// Keeps a vault, in place of the member's former one.
    ///
    /// # Errors
    /// [`StorageTrouble`]: the former one is still there.
    pub async fn put(&self, member: MemberId, vault: Vec<u8>) -> Result<(), StorageTrouble> {
        self.0.write(&[Change::Put(VAULTS, Key::Text(member.to_string()), vault)], None).await
    }

    /// Takes a vault away. What it unlocked stays where it is, and sealed.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn remove(&self, member: MemberId) -> Result<(), StorageTrouble> {
        let row = || Key::Text(member.to_string());
        self.0.write(&[Change::Delete(VAULTS, row()), Change::Delete(DUTY, row())], None).await
    }

    /// Every member's numbers on duty: the team's work numbers, in clear, for the screens before the notebook is open.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn duty(&self) -> Result<Vec<Vec<Phone>>, StorageTrouble> {
        Ok(rows::read_all(&self.0.read(&[DUTY]).await?.pop().unwrap_or_default()))
    }

    /// Keeps a member's numbers on duty.
    ///
    /// # Errors
    /// [`StorageTrouble`]: the former ones are still there.
    pub async fn put_duty(&self, member: MemberId, numbers: &[Phone]) -> Result<(), StorageTrouble> {
        self.0.write(&[Change::Put(DUTY, Key::Text(member.to_string()), rows::write(&numbers))], None).await
    }
}
