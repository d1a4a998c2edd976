//! Inviting: the link is made here and given away by hand; the server only learns that there is one.

use super::inner::Inner;
use super::session::Session;
use super::{Notebook, Trouble, clock};
use crate::sync::api;
use shared::crypto::{InvitationLink, InvitationNote};
use shared::directory::Role;
use shared::ids::InvitationId;
use shared::member;
use shared::wire::invitation::{Invitation, MAX_VALIDITY};

impl Notebook {
    /// Makes an invitation, sends it to the server, and answers the link to give away. It opens nothing by itself.
    ///
    /// # Errors
    /// [`Trouble`]; inviting needs a network.
    pub async fn invite(&self, role: Role, label: String) -> Result<String, Trouble> {
        let inner = self.inner();
        let expires = clock::now().plus(MAX_VALIDITY);
        let made = with_open(&inner, |session, root| {
            let (me, team) = (&session.unlocked.member, session.vault.team);
            let (secret, message) = member::invite(&mut clock::rng(), team, me, role, &label, expires);
            (InvitationLink { secret, root, team, renews: None }, message)
        });
        let (link, message) = made.ok_or(Trouble::Locked)?;
        api::invite(&message).await?;
        let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
        Ok(format!("{origin}/join#{}", link.fragment()))
    }

    /// The link of an invitation of this coordinator's, to be shown once more.
    pub fn invitation_link(&self, invitation: &Invitation) -> Option<String> {
        let inner = self.inner();
        let origin = web_sys::window()?.location().origin().ok()?;
        let link = with_open(&inner, |session, root| {
            let secret = note(session, invitation)?.secret;
            Some(InvitationLink { secret, root, team: session.vault.team, renews: None })
        });
        Some(format!("{origin}/join#{}", link??.fragment()))
    }

    /// The team's invitations, newest first; coordinators only.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn invitations(&self) -> Result<Vec<Invitation>, Trouble> {
        Ok(api::invitations().await?)
    }

    /// The label that this coordinator gave to an invitation of hers.
    pub fn invitation_label(&self, invitation: &Invitation) -> Option<String> {
        let inner = self.inner();
        with_open(&inner, |session, _| Some(note(session, invitation)?.label)).flatten()
    }

    /// Withdraws an invitation; somebody who has answered it and was not admitted loses her access.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn withdraw(&self, invitation: InvitationId) -> Result<(), Trouble> {
        Ok(api::withdraw(invitation).await?)
    }
}

fn with_open<R>(inner: &Inner, work: impl FnOnce(&Session, shared::ids::EntryHash) -> R) -> Option<R> {
    let session = inner.session.borrow();
    let session = session.as_ref()?;
    let root = session.open.as_ref()?.directory.root();
    Some(work(session, root))
}

fn note(session: &Session, invitation: &Invitation) -> Option<InvitationNote> {
    let (created, me) = (&invitation.created, &session.unlocked.member.receiving);
    InvitationNote::open(session.vault.team, created.id, me, &created.sealed).ok()
}
