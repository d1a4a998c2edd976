//! Founding a team.

use super::chain::sign;
use crate::clock::Millis;
use crate::crypto::{self, AccountSecret, CircleSecret, DeviceSecrets, MemberSecrets, RecoverySecret};
use crate::directory::entry::FORMAT;
use crate::directory::{Action, CircleKey, Entry, Recipient, SignedEntry, Signer};
use crate::ids::{CircleId, TeamId};
use rand_core::CryptoRng;
use std::collections::BTreeMap;

/// A team that exists on this device and nowhere else yet.
#[derive(Clone, Debug)]
pub struct Founding {
    /// The chain's first entry.
    pub entry: SignedEntry,
    /// The team.
    pub team: TeamId,
    /// Its first coordinator.
    pub member: MemberSecrets,
    /// Her device.
    pub device: DeviceSecrets,
    /// The recovery sheet, to be printed.
    pub recovery: RecoverySecret,
    /// The secret of her account.
    pub account_secret: AccountSecret,
}

/// Founds a team with these circles; *terrain* is always one, since names are sealed under its key.
pub fn found(rng: &mut impl CryptoRng, now: Millis, name: &str, team_name: &str, circles: &[CircleId]) -> Founding {
    let team = TeamId::random(rng);
    let (member, device) = (MemberSecrets::random(rng), DeviceSecrets::random(rng));
    let (recovery, account_secret) = (RecoverySecret::random(rng), AccountSecret::random(rng));
    let terrain = CircleSecret::random(rng);
    let mut secrets = BTreeMap::from([(CircleId::TERRAIN, terrain.clone())]);
    for &circle in circles {
        secrets.entry(circle).or_insert_with(|| CircleSecret::random(rng));
    }
    let (card, recovery_card) = (member.card(), recovery.card());
    let recipients = [(Recipient::Member(member.id), card.receiving), (Recipient::Recovery, recovery_card.receiving)];
    let mut grants = Vec::new();
    for (&circle, key) in &secrets {
        for (to, receiving) in recipients {
            // Both public keys were just derived from private ones, so both can be encrypted to.
            grants.extend(crypto::grant(rng, team, circle, 1, key, to, &receiving));
        }
    }
    let action = Action::Found {
        member: card,
        device: device.card(),
        consent: member.consent(team, &device.card()),
        recovery: recovery_card,
        circles: secrets.iter().map(|(&circle, key)| CircleKey { circle, epoch: 1, key_id: key.key_id() }).collect(),
        grants,
        name: crypto::seal_member_name(rng, &terrain, 1, team, member.id, name),
        team_name: crypto::seal_team_name(rng, &terrain, 1, team, team_name),
    };
    let signer = Signer::Device(device.id);
    let entry = Entry { format: FORMAT, team, seq: 0, previous: None, signer, at: now, action };
    Founding { entry: sign(&entry, &device.signing), team, member, device, recovery, account_secret }
}
