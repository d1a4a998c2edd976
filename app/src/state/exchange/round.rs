//! One exchange: the plan comes from [`shared::member::sync`], which tells the order and why; here it is carried out.

use super::super::inner::Inner;
use super::super::session::Session;
use super::super::{OpenBook, Phase, Trouble, saving, unlocking, wiping};
use super::{Wants, admissions, chain, gaps, heal, left, pull, push, spare};
use crate::sync::Failure;
use crate::vault::{Credentials, sign_in};
use leptos::prelude::*;
use shared::member::sync::{Act, Round, next};
use shared::wire::ProblemKind;
use std::rc::Rc;

/// Exchanges everything there is; signs in again first when the session has ended, or speaks for no device, as after a way back.
pub(super) async fn exchange(inner: &Rc<Inner>, ticket: u64, wants: Wants) -> Result<(), Failure> {
    match once(inner, ticket, wants).await {
        Err(Failure { trouble: Trouble::Problem(ProblemKind::NotSignedIn | ProblemKind::Pending), .. }) => {
            let credentials = inner.with(ticket, |session| Credentials::of(&session.vault, &session.unlocked))?;
            let opened = sign_in(&credentials).await?;
            inner.heard.hear(opened.now);
            // What was listened to was nobody's, or a colleague's.
            super::listen(inner, ticket);
            once(inner, ticket, wants).await
        }
        // Only a verified revocation counts: the chain is fetched, and what it says is the next opening is refused by it too.
        // What was not sent stays here, sealed.
        Err(failure @ Failure { trouble: Trouble::Problem(ProblemKind::Revoked), .. }) => {
            let verified = chain::fetch(inner, ticket).await.is_err_and(|found| found.trouble == failure.trouble);
            if verified || inner.with(ticket, |session| session.open.as_ref().is_some_and(OpenBook::is_revoked))? {
                let kept = inner.with(ticket, |session| (session.vault.member, session.store.clone()))?;
                unlocking::lock_out(inner);
                wiping::wipe(&inner.known, kept.0, &kept.1).await?;
            }
            Err(failure)
        }
        other => other,
    }
}

async fn once(inner: &Rc<Inner>, ticket: u64, wants: Wants) -> Result<(), Failure> {
    gaps::begin(inner, ticket).await?;
    if !inner.with(ticket, |session| session.is_admitted())? {
        chain::fetch(inner, ticket).await?;
        if !inner.with(ticket, |session| session.is_admitted())? {
            return Ok(());
        }
        admitted(inner).await;
    }
    spare::keep(inner, ticket).await?;
    if wants.fresh {
        // What was doubted is asked for again: the server may be honest by now.
        inner.with(ticket, |session| {
            if let Some(from) = session.doubted.take() {
                (session.position.cursor, session.reached) = (from, None);
            }
        })?;
    }
    left::tell(inner, ticket).await;
    let mut round = Round::new();
    until_rest(inner, ticket, wants.fresh, &mut round).await?;
    if wants.fresh && gaps::ask_again(inner, ticket, wants.whole).await? {
        round.pull_again();
        until_rest(inner, ticket, wants.fresh, &mut round).await?;
    }
    if wants.admissions {
        admissions::admit_all(inner, ticket).await?;
    }
    if inner.with(ticket, |session| session.doubted.is_some())? {
        // All the rest has arrived; people are told.
        inner.sync.update(|sync| sync.first_load = false);
        return Err(Trouble::WrongAnswer.into());
    }
    Ok(())
}

/// Does one thing after the other, until there is nothing more.
async fn until_rest(inner: &Rc<Inner>, ticket: u64, fresh: bool, round: &mut Round) -> Result<(), Failure> {
    loop {
        let (position, outbox) = inner.with(ticket, |session| (session.position, to_send(session, fresh)))?;
        match next(round, position, outbox) {
            Act::OfferDirectory => {
                chain::offer(inner, ticket).await?;
                round.directory_offered();
            }
            Act::OfferAll(log) => {
                inner.sync.update(|sync| sync.healing = true);
                heal::offer_all(inner, ticket, log).await?;
                round.all_offered();
            }
            Act::PushOutbox => {
                push::outbox(inner, ticket, fresh, round).await?;
                round.outbox_done();
            }
            Act::Pull(asked) => {
                let next = pull::page(inner, ticket, &asked).await?;
                round.pulled(&next);
            }
            Act::Rest => return Ok(()),
        }
    }
}

/// How many revisions this exchange would send.
fn to_send(session: &Session, fresh: bool) -> usize {
    session.outbox.values().filter(|row| push::is_due(row.refused, fresh)).count()
}

/// The chain has her: the notebook opens, and what she finished while she waited becomes notes.
async fn admitted(inner: &Rc<Inner>) {
    if inner.phase.get_untracked() == Phase::Waiting {
        inner.phase.set(Phase::Open);
    }
    inner.sync.update(|sync| sync.first_load = true);
    saving::save_finished(inner).await;
}
