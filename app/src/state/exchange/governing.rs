//! What a coordinator decides about members and devices: signed here, appended, taken in.

use super::super::inner::Inner;
use super::super::session::Session;
use super::super::{Trouble, clock};
use super::{Wants, chain, round};
use crate::sync::{Failure, api};
use shared::directory::{Action, Directory, DirectoryError, SignedEntry, Signer};
use shared::history::Header;
use shared::ids::DeviceId;
use shared::member::{new_epoch, next_entry};
use shared::wire::ProblemKind;
use std::rc::Rc;

/// How often another coordinator may be faster in a row.
const ATTEMPTS: usize = 5;

/// Signs what is decided and appends it; when the chain went on meanwhile, looks at it and decides again.
async fn decide(
    inner: &Rc<Inner>,
    ticket: u64,
    entries: impl Fn(&Session, &Directory) -> Result<Vec<SignedEntry>, DirectoryError>,
) -> Result<(), Trouble> {
    for _ in 0..ATTEMPTS {
        let signed = inner.with(ticket, |session| {
            let directory = session.open.as_ref().map(|open| &open.directory).ok_or(DirectoryError::NotAllowed)?;
            entries(session, directory)
        })?;
        // The same refusal that the server and every reader would give.
        let signed = signed.map_err(|_| Trouble::Problem(ProblemKind::DirectoryRefused))?;
        match api::append(signed).await {
            Ok(_) => return chain::fetch(inner, ticket).await.map_err(|failure| failure.trouble),
            Err(Failure { trouble: Trouble::Problem(ProblemKind::DirectoryMoved), .. }) => {
                chain::fetch(inner, ticket).await.map_err(|failure| failure.trouble)?;
            }
            Err(failure) => return Err(failure.trouble),
        }
    }
    Err(Trouble::Problem(ProblemKind::DirectoryMoved))
}

/// Signs one entry by this device.
fn signed(session: &Session, directory: &Directory, action: Action) -> Result<SignedEntry, DirectoryError> {
    let device = &session.unlocked.device;
    next_entry(clock::now(), directory, Signer::Device(device.id), &device.signing, action)
}

/// Does one thing.
pub(in crate::state) async fn act(inner: &Rc<Inner>, action: Action) -> Result<(), Trouble> {
    let ticket = inner.ticket().ok_or(Trouble::Locked)?;
    decide(inner, ticket, |session, directory| Ok(vec![signed(session, directory, action.clone())?])).await
}

/// Revokes a device at the last of its notes that the team has, and gives every circle a new key, in one step. What the team has is
/// asked for first: a note that has arrived must not be refused for it.
pub(in crate::state) async fn revoke(inner: &Rc<Inner>, device: DeviceId) -> Result<(), Trouble> {
    let ticket = inner.ticket().ok_or(Trouble::Locked)?;
    round::exchange(inner, ticket, Wants::default()).await.map_err(|failure| failure.trouble)?;
    let store = inner.with(ticket, |session| session.store.clone())?;
    let (revisions, _) = store.everything().await.map_err(Trouble::Storage)?;
    let headers = revisions.iter().filter_map(|row| Header::decode(row.header()).ok());
    let counters = headers.filter(|header| header.context.device == device).map(|header| header.context.counter);
    let last_counter = counters.max().unwrap_or(0);
    decide(inner, ticket, |session, directory| {
        let mut after = directory.clone();
        let mut entries = vec![signed(session, &after, Action::RevokeDevice { device, last_counter })?];
        after.append(entries[0].clone())?;
        for circle in directory.circles().collect::<Vec<_>>() {
            let entry = new_epoch(&mut clock::rng(), clock::now(), &after, &session.unlocked.device, circle)?;
            after.append(entry.clone())?;
            entries.push(entry);
        }
        Ok(entries)
    })
    .await
}
