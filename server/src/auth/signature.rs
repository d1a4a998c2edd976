//! Signatures that the server checks itself; those of entries and revisions are checked by `shared`.

use ed25519_dalek::VerifyingKey;
use shared::directory::{DeviceCard, MemberCard};
use shared::ids::TeamId;
use shared::wire::Signature;

/// Whether the key made this signature, strictly.
pub fn is_by(key: &[u8; 32], message: &[u8], signature: &Signature) -> bool {
    VerifyingKey::from_bytes(key)
        .and_then(|key| key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(&signature.0)))
        .is_ok()
}

/// Whether the member consents to the device being hers.
pub fn consents(team: TeamId, member: &MemberCard, device: &DeviceCard, consent: &Signature) -> bool {
    is_by(&member.signing, &device.consent_bytes(team, member.id), consent)
}
