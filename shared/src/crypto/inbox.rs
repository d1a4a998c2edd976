//! "Noter sans ouvrir": what is written while the notebook is closed, sealed to the device's own receiving key. The page that writes
//! it has the public half alone, so that nothing it wrote can be read back before the notebook is opened.

use super::error::CryptoError;
use super::hybrid;
use super::identity::ReceivingSecret;
use super::pad::{self, pad, unpad};
use super::versioned;
use crate::clock::Stamp;
use crate::ids::{DeviceId, MemberId, TeamId};
use core::fmt;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

const BOUND_AS: &[u8] = b"lanterne inbox 1\0";

/// The first byte inside every seal this version makes.
const FORMAT: u8 = 1;

/// How it is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum InboxKind {
    /// A note.
    #[default]
    Note,
    /// Somebody is in danger.
    Alert,
}

/// What was written while the notebook was closed. Everything but the text may be empty.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxNote {
    /// A note, or an alert.
    pub kind: InboxKind,
    /// When it was begun: this, not the opening, is the time of the encounter.
    pub at: Stamp,
    /// What happened.
    pub text: String,
    /// Who, in the writer's own words.
    pub who: String,
    /// Where, in the writer's own words.
    pub place: String,
}

impl fmt::Debug for InboxNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Without a word of what was written.
        f.debug_struct("InboxNote").field("kind", &self.kind).field("at", &self.at).finish_non_exhaustive()
    }
}

impl InboxNote {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        [&self.text, &self.who, &self.place].into_iter().all(|words| words.trim().is_empty())
    }
}

/// To whom: one member on one device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxOwner {
    /// Her team.
    pub team: TeamId,
    /// Who.
    pub member: MemberId,
    /// On which device.
    pub device: DeviceId,
}

impl InboxOwner {
    fn info(&self) -> Vec<u8> {
        [BOUND_AS, self.team.as_bytes(), self.member.as_bytes(), self.device.as_bytes()].concat()
    }
}

/// Seals a note to the device's public receiving key, padded as notes are.
///
/// # Errors
/// [`CryptoError::Malformed`] when nothing can be encrypted to that public key.
pub fn seal_inbox(
    rng: &mut impl CryptoRng,
    owner: &InboxOwner,
    receiving: &[u8; 32],
    note: &InboxNote,
) -> Result<Vec<u8>, CryptoError> {
    let plain = postcard::to_extend(note, vec![FORMAT]).map(Zeroizing::new).map_err(|_| CryptoError::Malformed)?;
    hybrid::encrypt_to(rng, receiving, &owner.info(), &pad(&plain, pad::NOTE))
}

/// Opens a note. What does not open is to be kept as it is: a newer version may read it.
///
/// # Errors
/// [`CryptoError::DoesNotOpen`] when it was sealed to another key or for another member, team or device; [`CryptoError::UnknownFormat`]
/// when a newer version wrote it; [`CryptoError::Malformed`].
pub fn open_inbox(owner: &InboxOwner, receiving: &ReceivingSecret, sealed: &[u8]) -> Result<InboxNote, CryptoError> {
    let padded = hybrid::decrypt(receiving, &owner.info(), sealed)?;
    let plain = unpad(&padded).ok_or(CryptoError::Malformed)?;
    versioned::read(FORMAT, plain)
}
