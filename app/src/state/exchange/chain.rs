//! The directory: fetched, checked, kept; offered to a server that lacks some of it.

use super::super::inner::Inner;
use super::super::reading::read_in;
use super::super::{OpenBook, Trouble};
use super::erasing;
use crate::store::Pinned;
use crate::sync::{Failure, api};
use shared::directory::{Directory, SignedEntry};
use shared::member::snapshot::Shelf;
use shared::member::sync::{Limits, batches};
use shared::wire::ProblemKind;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Fetches the entries that this device lacks.
///
/// A chain that does not go on where this one ends, or begins elsewhere than the invitation said, is not taken.
pub(super) async fn fetch(inner: &Rc<Inner>, ticket: u64) -> Result<(), Failure> {
    loop {
        let from = inner.with(ticket, |session| session.open.as_ref().map_or(0, |open| open.directory.len()))?;
        let page = api::directory(from).await?;
        if page.entries.is_empty() {
            return Ok(());
        }
        append(inner, ticket, from, page.entries).await?;
        if inner.with(ticket, |session| session.open.as_ref().map_or(0, |open| open.directory.len()))? >= page.len {
            return Ok(());
        }
    }
}

/// Checks entries, keeps them, then goes by them.
async fn append(inner: &Rc<Inner>, ticket: u64, from: u64, entries: Vec<SignedEntry>) -> Result<(), Failure> {
    let (longer, pinned, store) = inner.with(ticket, |session| {
        let longer = match &session.open {
            Some(open) => {
                let mut longer = open.directory.clone();
                entries.iter().try_for_each(|entry| longer.append(entry.clone())).map(|()| longer)
            }
            None => Directory::replay(entries.clone(), session.pinned.map(|pinned| pinned.root)),
        };
        let longer = longer.ok().filter(|d| d.team() == session.vault.team).ok_or(Trouble::WrongAnswer)?;
        let pinned = Pinned { root: longer.root(), len: longer.len() };
        Ok::<_, Trouble>((longer, pinned, session.store.clone()))
    })??;
    store.add_entries(pinned, from, &entries).await?;
    // All of them, not only the new ones: a tab that died in between has kept the entry and not yet gone by it.
    let erased: BTreeSet<_> = longer.erased().collect();
    let shelf = inner.with(ticket, |session| session.shelf.take())?;
    let dropped = erasing::forget(&store, &erased).await?;
    let first = inner.with(ticket, |session| {
        session.pinned = Some(pinned);
        session.open.is_none()
    })?;
    // What is kept although its chain could not be read is read now; of a device that is new to the team there is nothing.
    let (kept, keys) = if first { store.everything().await? } else { Default::default() };
    let closed = inner.with(ticket, |session| {
        // From here on nothing that is erased is in a snapshot that this tab makes.
        session.shelf = dropped.map_or(shelf, |index| Some(Shelf::empty(Some(index))));
        if session.open.is_none() {
            session.open = Some(session.book(longer.clone()));
            session.count_unsent();
        }
        let Some(open) = &mut session.open else { return Vec::new() };
        open.directory = longer;
        let granted = !open.keyring.refresh(&open.directory).is_empty();
        keys.iter().for_each(|key| _ = open.keyring.learn(key));
        read_in(open, &kept);
        erasing::forget_open(open, &erased);
        if granted { open.replica.without_key().map(|(_, id)| id).collect() } else { Vec::new() }
    })?;
    // Keys came: what arrived before them can be read now.
    let rows = store.revisions(&closed).await?;
    inner.with(ticket, |session| session.open.as_mut().map(|open| read_in(open, &rows)))?;
    if inner.with(ticket, |session| session.open.as_ref().is_some_and(OpenBook::is_revoked))? {
        return Err(Trouble::Problem(ProblemKind::Revoked).into());
    }
    inner.changed();
    Ok(())
}

/// Offers all entries, oldest first. A fork is for people to look at; the exchange goes on.
pub(super) async fn offer(inner: &Rc<Inner>, ticket: u64) -> Result<(), Failure> {
    let entries = inner.with(ticket, |session| {
        session.open.as_ref().map(|open| open.directory.entries().to_vec()).unwrap_or_default()
    })?;
    // The signature and two lengths.
    let sizes: Vec<usize> = entries.iter().map(|entry| entry.bytes.len() + 64 + 2 * 5).collect();
    for range in batches(&sizes, Limits::DIRECTORY) {
        match api::append(entries[range].to_vec()).await {
            Ok(_) => {}
            Err(failure) => {
                let forked = [ProblemKind::DirectoryMoved, ProblemKind::DirectoryRefused].map(Trouble::Problem);
                return if forked.contains(&failure.trouble) { Ok(()) } else { Err(failure) };
            }
        }
    }
    Ok(())
}
