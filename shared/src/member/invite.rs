//! Inviting somebody.

use crate::clock::Millis;
use crate::crypto::{InvitationNote, InvitationSecret, MemberSecrets};
use crate::directory::Role;
use crate::ids::TeamId;
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
    let secret = InvitationSecret::random(rng);
    let note = InvitationNote { secret, role, label: label.to_owned(), renews: None };
    let sealed = note.seal(rng, team, &me.receiving);
    let created = CreateInvitation { id: note.secret.id(), expires, sealed };
    (note.secret, created)
}
