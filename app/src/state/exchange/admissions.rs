//! A coordinator's device lets in whom its member invited, and her and others' new devices, without being asked.

use super::super::inner::Inner;
use super::super::session::Session;
use super::super::{OpenBook, Trouble, clock};
use super::chain;
use crate::sync::{Failure, api};
use shared::directory::SignedEntry;
use shared::member::{admit, enroll};
use shared::wire::ProblemKind;
use shared::wire::account::PendingEnrollment;
use shared::wire::invitation::Invitation;
use std::rc::Rc;

/// How often another coordinator may be faster in a row.
const ATTEMPTS: usize = 5;

/// Somebody who waits.
enum Waiting {
    Member(Box<Invitation>),
    Device(Box<PendingEnrollment>),
}

/// Admits everybody who can be admitted.
pub(super) async fn admit_all(inner: &Rc<Inner>, ticket: u64) -> Result<(), Failure> {
    let coordinator = |session: &mut Session| session.open.as_ref().is_some_and(OpenBook::is_coordinator);
    if !inner.with(ticket, coordinator)? {
        return Ok(());
    }
    let answered = api::invitations().await?.into_iter().filter(|i| i.join.is_some() && !i.admitted);
    let members = answered.map(|invitation| Waiting::Member(Box::new(invitation)));
    let devices = api::enrollments().await?.into_iter().map(|pending| Waiting::Device(Box::new(pending)));
    for waiting in members.chain(devices).collect::<Vec<_>>() {
        let_in(inner, ticket, &waiting).await?;
    }
    Ok(())
}

/// Signs and appends; when the chain went on meanwhile, looks at it and signs again.
async fn let_in(inner: &Rc<Inner>, ticket: u64, waiting: &Waiting) -> Result<(), Failure> {
    for _ in 0..ATTEMPTS {
        // Somebody else's invitation, a forged answer, a member who left: not for this device to let in. The team page shows who waits.
        let Some(entry) = inner.with(ticket, |session| entry_for(session, waiting))? else { return Ok(()) };
        match api::append(vec![entry]).await {
            Ok(_) => return chain::fetch(inner, ticket).await,
            Err(Failure { trouble: Trouble::Problem(ProblemKind::DirectoryMoved), .. }) => {
                chain::fetch(inner, ticket).await?;
            }
            // One who cannot be admitted must not keep the others out.
            Err(Failure { trouble: Trouble::Problem(ProblemKind::DirectoryRefused), .. }) => return Ok(()),
            Err(failure) => return Err(failure),
        }
    }
    Err(Trouble::Problem(ProblemKind::DirectoryMoved).into())
}

fn entry_for(session: &Session, waiting: &Waiting) -> Option<SignedEntry> {
    let open = session.open.as_ref()?;
    let (me, device, now) = (&session.unlocked.member, &session.unlocked.device, clock::now());
    match waiting {
        Waiting::Member(invitation) => {
            admit(&mut clock::rng(), now, &open.directory, &open.keyring, me, device, invitation).ok()
        }
        Waiting::Device(pending) => enroll(now, &open.directory, device, pending).ok(),
    }
}
