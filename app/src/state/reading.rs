//! What was kept becomes what screens read: from the snapshot and what was written since, or, when anything about the snapshot is
//! not right, from every revision. Signatures were checked when each thing arrived, and are not checked again; the directory proves
//! itself at every opening.

use super::OpenBook;
use super::exchange::forget_open;
use super::session::{book, step_of};
use crate::store::{Loaded, MemberStore, Packs, RevisionRow, StorageTrouble};
use shared::crypto::{Unlocked, Vault};
use shared::directory::Directory;
use shared::member::snapshot::{Owner, Shelf};
use std::collections::BTreeSet;
use std::rc::Rc;

/// A member's database, and the snapshot in it: read while her passphrase is stretched.
pub(super) struct Kept {
    pub(super) store: Rc<MemberStore>,
    pub(super) packs: Packs,
}

impl Kept {
    /// Reads the snapshot. A storage that does not answer is noticed when the rest is read.
    pub(super) async fn of(store: MemberStore) -> Self {
        let packs = store.packs().await.unwrap_or_default();
        Self { store: Rc::new(store), packs }
    }
}

/// Whose snapshot it is.
pub(super) fn owner<'a>(vault: &Vault, unlocked: &'a Unlocked) -> Owner<'a> {
    Owner { key: &unlocked.store, team: vault.team, member: vault.member, device: vault.device }
}

/// Reads everything. No notebook until the chain has arrived; with it, what is on disk of a snapshot.
///
/// # Errors
/// [`StorageTrouble`].
pub(super) async fn read(
    vault: &Vault,
    unlocked: &Unlocked,
    kept: Kept,
    loaded: &mut Loaded,
) -> Result<(Option<OpenBook>, Shelf), StorageTrouble> {
    let nothing = Shelf::empty(loaded.index.clone());
    let root = loaded.pinned.map(|pinned| pinned.root);
    // Kept entries are few and prove themselves.
    let directory = Directory::replay(std::mem::take(&mut loaded.entries), root).ok();
    let Some(directory) = directory.filter(|directory| directory.team() == vault.team) else {
        return Ok((None, nothing));
    };
    let erased: BTreeSet<_> = directory.erased().collect();
    let read = from_snapshot(vault, unlocked, kept.packs, &kept.store, directory.clone(), loaded).await?;
    let (mut open, shelf) = match read {
        Some(read) => read,
        None => (from_revisions(book(vault, unlocked, directory), &kept.store).await?, nothing),
    };
    // A tab that died between keeping an entry and going by it.
    forget_open(&mut open, &erased);
    Ok((Some(open), shelf))
}

/// `None` when the snapshot and the rows do not fit.
async fn from_snapshot(
    vault: &Vault,
    unlocked: &Unlocked,
    mut packs: Packs,
    store: &MemberStore,
    directory: Directory,
    loaded: &Loaded,
) -> Result<Option<(OpenBook, Shelf)>, StorageTrouble> {
    if packs.index != loaded.index {
        // Another tab wrote one meanwhile.
        packs = store.packs().await?;
    }
    let Some(index) = packs.index.filter(|index| Some(index) == loaded.index.as_ref()) else { return Ok(None) };
    let opened = Shelf::open(&owner(vault, unlocked), loaded.position, &index, &packs.packs);
    drop(packs.packs);
    let Some((shelf, shelved)) = opened else { return Ok(None) };
    let mut open = book(vault, unlocked, directory);
    if !open.restore(&shelved) {
        return Ok(None);
    }
    let keys: Vec<_> = loaded.since.iter().flat_map(|row| row.keys.iter().copied()).collect();
    for key in store.keys(&keys).await? {
        open.keyring.learn(&key);
    }
    // What could not be read when the snapshot was made is tried again: a key may have come.
    let since = loaded.since.iter().flat_map(|row| row.revisions.iter().map(|(_, id)| *id));
    let ids: BTreeSet<_> = since.chain(open.replica.without_key().map(|(_, id)| id)).collect();
    let rows = store.revisions(&ids.into_iter().collect::<Vec<_>>()).await?;
    let before = open.replica.revisions();
    read_in(&mut open, &rows);
    let new = open.replica.revisions() - before;
    Ok(shelf.accounts_for(new, loaded.kept).then_some((open, shelf)))
}

/// Every kept revision, opened and read.
async fn from_revisions(mut open: OpenBook, store: &MemberStore) -> Result<OpenBook, StorageTrouble> {
    let (rows, keys) = store.everything().await?;
    for key in &keys {
        open.keyring.learn(key);
    }
    read_in(&mut open, &rows);
    Ok(open)
}

/// Reads kept revisions into the view.
pub(super) fn read_in(open: &mut OpenBook, rows: &[RevisionRow]) {
    let steps: Vec<_> = rows.iter().filter_map(|row| step_of(&open.keyring, &row.revision)).collect();
    let touched = open.insert(steps);
    open.view(&touched);
}
