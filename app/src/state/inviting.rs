//! Inviting: the link is made here and given away by hand; the server only learns that there is one.

use super::inner::Inner;
use super::session::Session;
use super::{Notebook, Trouble, clock};
use crate::sync::api;
use shared::clock::Millis;
use shared::crypto::{InvitationLink, InvitationNote, InvitationSecret, MemberSecrets};
use shared::directory::Role;
use shared::ids::{InvitationId, MemberId, TeamId};
use shared::member;
use shared::wire::invitation::{CreateInvitation, Invitation, MAX_VALIDITY};

impl Notebook {
    /// Makes an invitation, sends it to the server, and answers the link to give away. It opens nothing by itself.
    ///
    /// # Errors
    /// [`Trouble`]; inviting needs a network.
    pub async fn invite(&self, role: Role, label: String) -> Result<String, Trouble> {
        self.send_invitation(|me, team, expires| {
            let (secret, message) = member::invite(&mut clock::rng(), team, me, role, &label, expires);
            (secret, message, None)
        })
        .await
    }

    /// Makes an invitation by which a member who forgot her passphrase comes back on a device of hers, and answers its link.
    ///
    /// # Errors
    /// [`Trouble`]; inviting needs a network.
    pub async fn invite_back(&self, who: MemberId, label: String) -> Result<String, Trouble> {
        self.send_invitation(|me, team, expires| {
            let (secret, message) = member::invite_back(&mut clock::rng(), team, me, who, &label, expires);
            (secret, message, Some(who))
        })
        .await
    }

    /// What was made is told to the server, and its link is answered.
    async fn send_invitation(
        &self,
        make: impl FnOnce(&MemberSecrets, TeamId, Millis) -> (InvitationSecret, CreateInvitation, Option<MemberId>),
    ) -> Result<String, Trouble> {
        let inner = self.inner();
        let expires = clock::now().plus(MAX_VALIDITY);
        let made = with_open(&inner, |session, root| {
            let team = session.vault.team;
            let (secret, message, renews) = make(&session.unlocked.member, team, expires);
            (InvitationLink { secret, root, team, renews }, message)
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
            let note = note(session, invitation)?;
            Some(InvitationLink { secret: note.secret, root, team: session.vault.team, renews: note.renews })
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
