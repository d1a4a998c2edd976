//! Inviting somebody.

use crate::clock::Millis;
use crate::crypto::{InvitationNote, InvitationSecret, MemberSecrets};
use crate::directory::Role;
use crate::ids::{MemberId, TeamId};
use crate::wire::invitation::CreateInvitation;
use rand_core::CryptoRng;

/// Makes an invitation: its secret for the link, and what the server is told. `label` says for whom it is, to the inviting member only.
pub fn invite(
    rng: &mut impl CryptoRng,
    team: TeamId,
    me: &MemberSecrets,
    role: Role,
    label: &str,
    expires: Millis,
) -> (InvitationSecret, CreateInvitation) {
    make(rng, team, me, (role, None), label, expires)
}

/// The same, for somebody new or for a member who is to come back.
pub(super) fn make(
    rng: &mut impl CryptoRng,
    team: TeamId,
    me: &MemberSecrets,
    (role, renews): (Role, Option<MemberId>),
    label: &str,
    expires: Millis,
) -> (InvitationSecret, CreateInvitation) {
    let secret = InvitationSecret::random(rng);
    let note = InvitationNote { secret, role, label: label.to_owned(), renews };
    let sealed = note.seal(rng, team, &me.receiving);
    let created = CreateInvitation { id: note.secret.id(), expires, sealed };
    (note.secret, created)
}
