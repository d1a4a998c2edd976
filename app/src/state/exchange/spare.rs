//! The device's keys once more, under the circle's key: what brings everything back after a forgotten passphrase.

use super::super::clock;
use super::super::inner::Inner;
use crate::sync::Failure;
use shared::crypto::Spare;
use shared::member;
use std::rc::Rc;

/// Keeps a spare when there is none, or when the circle has a newer key.
pub(super) async fn keep(inner: &Rc<Inner>, ticket: u64) -> Result<(), Failure> {
    let who = inner.with(ticket, |session| session.vault.member)?;
    let kept = inner.known.spare(who).await?.and_then(|bytes| Spare::decode(&bytes).ok());
    let fresh = inner.with(ticket, |session| {
        let (open, unlocked) = (session.open.as_ref()?, &session.unlocked);
        let keys = (&unlocked.device, &unlocked.store);
        member::spare(&mut clock::rng(), &open.directory, &open.keyring, who, keys, kept.as_ref())
    })?;
    if let Some(spare) = fresh {
        inner.known.put_spare(who, spare.encode()).await?;
    }
    Ok(())
}
