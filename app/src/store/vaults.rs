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
/// The new keys of a member who was invited back and not yet admitted, by member.
const RETURNS: &str = "returns";
/// Wrong passphrases in a row, by member.
const ATTEMPTS: &str = "attempts";
/// The telephone numbers on duty, readable while locked, by member.
const DUTY: &str = "duty";
/// Only ever grows: see `db.rs`.
const STORES: &[&str] = &[VAULTS, SCREEN_LOCKS, SPARES, RETURNS, ATTEMPTS, DUTY];

/// What stands beside a member's vault.
#[derive(Clone, Default)]
pub struct Beside {
    /// How many passphrases in a row were wrong.
    pub wrong: u32,
    /// What is kept of her screen lock: [`NOT_WANTED`], or how it opens her vault.
    pub screen_lock: Option<Vec<u8>>,
    /// The keys with which she comes back, when she answered an invitation to.
    pub returning: Option<Vec<u8>>,
}

/// Kept in place of a screen lock by a member who was offered one and said no: she is not asked again.
pub const NOT_WANTED: &[u8] = &[0];

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

    /// Keeps a vault, in place of the member's former one; what opened the former one beside its passphrase, what was tried on it, and
    /// the keys with which she asked to come back go with it. All of it in one transaction: there is never none.
    ///
    /// # Errors
    /// [`StorageTrouble`]: the former one is still there.
    pub async fn put(&self, member: MemberId, vault: Vec<u8>) -> Result<(), StorageTrouble> {
        let key = || Key::Text(member.to_string());
        let beside = [SCREEN_LOCKS, RETURNS, ATTEMPTS].map(|store| Change::Delete(store, key()));
        self.0.write(&[&[Change::Put(VAULTS, key(), vault)], &beside[..]].concat(), None).await
    }

    /// Takes a vault away. What it unlocked stays where it is, and sealed.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn remove(&self, member: MemberId) -> Result<(), StorageTrouble> {
        let gone = [VAULTS, SCREEN_LOCKS, RETURNS, ATTEMPTS, DUTY]
            .map(|store| Change::Delete(store, Key::Text(member.to_string())));
        self.0.write(&gone, None).await
    }

    /// Takes away everything that opens a member's notebook.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn wipe(&self, member: MemberId) -> Result<(), StorageTrouble> {
        let gone = [VAULTS, SCREEN_LOCKS, SPARES, RETURNS, ATTEMPTS, DUTY];
        let gone = gone.map(|store| Change::Delete(store, Key::Text(member.to_string())));
        self.0.write(&gone, None).await
    }

    /// The device's keys once more, sealed under a circle's key.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn spare(&self, member: MemberId) -> Result<Option<Vec<u8>>, StorageTrouble> {
        self.0.get(SPARES, &Key::Text(member.to_string())).await
    }

    /// Keeps the device's keys once more, in place of the former ones.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn put_spare(&self, member: MemberId, spare: Vec<u8>) -> Result<(), StorageTrouble> {
        self.0.write(&[Change::Put(SPARES, Key::Text(member.to_string()), spare)], None).await
    }

    /// The new keys of a member on her way back, under her new passphrase.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn returning(&self, member: MemberId) -> Result<Option<Vec<u8>>, StorageTrouble> {
        self.0.get(RETURNS, &Key::Text(member.to_string())).await
    }

    /// Keeps the new keys of a member on her way back, in place of former ones; with none, takes them away. Her vault stays.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn put_returning(&self, member: MemberId, keys: Option<Vec<u8>>) -> Result<(), StorageTrouble> {
        let key = Key::Text(member.to_string());
        let change = match keys {
            Some(keys) => Change::Put(RETURNS, key, keys),
            None => Change::Delete(RETURNS, key),
        };
        self.0.write(&[change], None).await
    }

    /// What is kept of a member's screen lock: [`NOT_WANTED`], or how it opens her vault.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn screen_lock(&self, member: MemberId) -> Result<Option<Vec<u8>>, StorageTrouble> {
        self.0.get(SCREEN_LOCKS, &Key::Text(member.to_string())).await
    }

    /// Keeps how the screen lock opens a member's vault, or that she does not want it.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn put_screen_lock(&self, member: MemberId, lock: Vec<u8>) -> Result<(), StorageTrouble> {
        self.0.write(&[Change::Put(SCREEN_LOCKS, Key::Text(member.to_string()), lock)], None).await
    }

    /// How many passphrases in a row were wrong.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn attempts(&self, member: MemberId) -> Result<u32, StorageTrouble> {
        let row = self.0.get(ATTEMPTS, &Key::Text(member.to_string())).await?;
        Ok(row.and_then(|row| rows::read(&row)).unwrap_or(0))
    }

    /// What stands beside the vault of each of these members, in their order and all at one moment.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn beside(&self, members: &[MemberId]) -> Result<Vec<Beside>, StorageTrouble> {
        let stores = [ATTEMPTS, SCREEN_LOCKS, RETURNS];
        let of = |member: &MemberId| stores.map(|store| (store, Key::Text(member.to_string())));
        let found = self.0.look(&[], &members.iter().flat_map(of).collect::<Vec<_>>(), None).await?.rows;
        let (mut found, row) = (found.into_iter(), |row: Option<Option<Vec<u8>>>| row.flatten());
        let beside = |_: &MemberId| {
            let wrong = row(found.next()).as_deref().and_then(rows::read).unwrap_or(0);
            Beside { wrong, screen_lock: row(found.next()), returning: row(found.next()) }
        };
        Ok(members.iter().map(beside).collect())
    }

    /// Keeps how many passphrases in a row were wrong.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn set_attempts(&self, member: MemberId, wrong: u32) -> Result<(), StorageTrouble> {
        let key = Key::Text(member.to_string());
        let change = match wrong {
            0 => Change::Delete(ATTEMPTS, key),
            _ => Change::Put(ATTEMPTS, key, rows::write(&wrong)),
        };
        self.0.write(&[change], None).await
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
