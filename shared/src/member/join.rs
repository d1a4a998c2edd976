//! Answering an invitation.

use crate::crypto::{self, AccountSecret, DeviceSecrets, InvitationLink, MemberSecrets, Stretched};
use crate::wire::invitation::{Join, JoinRequest};
use rand_core::CryptoRng;

/// A new member, waiting to be admitted. She can already write.
#[derive(Clone, Debug)]
pub struct Joining {
    /// What to send.
    pub message: Join,
    /// The new member.
    pub member: MemberSecrets,
    /// Her device.
    pub device: DeviceSecrets,
    /// The secret of her account.
    pub account_secret: AccountSecret,
}

/// Answers an invitation. The passphrase was stretched with `salt` and the minimum parameters.
pub fn join(
    rng: &mut impl CryptoRng,
    link: &InvitationLink,
    name: &str,
    stretched: &Stretched,
    salt: [u8; 16],
) -> Joining {
    let (member, device) = (MemberSecrets::random(rng), DeviceSecrets::random(rng));
    let account_secret = AccountSecret::random(rng);
    let card = device.card();
    let request = JoinRequest {
        invitation: link.secret.id(),
        member: member.card(),
        consent: member.consent(link.team, &card),
        device: card,
        sealed_name: crypto::seal_joining_name(rng, &link.secret, name),
    };
    let mac = crypto::mac(&link.secret, &request);
    let account = crypto::create_account(rng, stretched, salt, &account_secret, &member);
    Joining { message: Join { request, mac, account }, member, device, account_secret }
}
