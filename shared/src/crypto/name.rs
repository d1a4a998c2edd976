//! Names of members and of the team, sealed for the team: the directory carries them and the server cannot read them.
//! Epoch of the circle's key (u32, little endian), nonce, ciphertext.

use super::aead;
use super::error::CryptoError;
use super::keys::CircleSecret;
use super::pad::{self, pad, unpad};
use crate::ids::{MemberId, TeamId};
use rand_core::CryptoRng;

const BOUND_AS: &[u8] = b"lanterne name 1\0";
const EPOCH: usize = 4;

/// Longer names are cut, at a character's end, after this many bytes of UTF-8.
pub const MAX_NAME: usize = 200;

/// `text` without what lies beyond `most` bytes.
pub(super) fn clip(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

fn bound(team: TeamId, whose: &[u8; 16]) -> Vec<u8> {
    [BOUND_AS, team.as_bytes(), whose].concat()
}

fn seal(
    rng: &mut impl CryptoRng,
    key: &CircleSecret,
    epoch: u32,
    team: TeamId,
    whose: &[u8; 16],
    name: &str,
) -> Vec<u8> {
    let padded = pad(clip(name, MAX_NAME).as_bytes(), pad::SHORT);
    let sealed = aead::encrypt(rng, key.secret(), &bound(team, whose), &padded);
    [&epoch.to_le_bytes()[..], &sealed].concat()
}

fn open(key: &CircleSecret, team: TeamId, whose: &[u8; 16], sealed: &[u8]) -> Result<String, CryptoError> {
    let (_, sealed) = sealed.split_at_checked(EPOCH).ok_or(CryptoError::Malformed)?;
    let padded = aead::decrypt(key.secret(), &bound(team, whose), sealed).ok_or(CryptoError::DoesNotOpen)?;
    text(&padded)
}

/// The padded text.
pub(super) fn text(padded: &[u8]) -> Result<String, CryptoError> {
    let text = unpad(padded).and_then(|bytes| core::str::from_utf8(bytes).ok());
    text.map(str::to_owned).ok_or(CryptoError::Malformed)
}

/// Under which epoch of the terrain circle's key a name is sealed.
pub fn name_epoch(sealed: &[u8]) -> Option<u32> {
    sealed.first_chunk::<EPOCH>().map(|epoch| u32::from_le_bytes(*epoch))
}

/// Seals a member's name under the terrain circle's key of `epoch`.
pub fn seal_member_name(
    rng: &mut impl CryptoRng,
    key: &CircleSecret,
    epoch: u32,
    team: TeamId,
    member: MemberId,
    name: &str,
) -> Vec<u8> {
    seal(rng, key, epoch, team, member.as_bytes(), name)
}

/// Opens a member's name.
///
/// # Errors
/// [`CryptoError::DoesNotOpen`] when it is another member's or sealed under another key.
pub fn open_member_name(
    key: &CircleSecret,
    team: TeamId,
    member: MemberId,
    sealed: &[u8],
) -> Result<String, CryptoError> {
    open(key, team, member.as_bytes(), sealed)
}

/// Seals the team's name under the terrain circle's key of `epoch`.
pub fn seal_team_name(rng: &mut impl CryptoRng, key: &CircleSecret, epoch: u32, team: TeamId, name: &str) -> Vec<u8> {
    seal(rng, key, epoch, team, &[0; 16], name)
}

/// Opens the team's name.
///
/// # Errors
/// [`CryptoError::DoesNotOpen`] when it is another team's, a member's, or sealed under another key.
pub fn open_team_name(key: &CircleSecret, team: TeamId, sealed: &[u8]) -> Result<String, CryptoError> {
    open(key, team, &[0; 16], sealed)
}
