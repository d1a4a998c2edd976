//! Invitations. The link's secret opens nothing: it proves to the inviting member's devices whose public keys these are.

use super::aead;
use super::derive::{derive, derive_id};
use super::error::CryptoError;
use super::identity::ReceivingSecret;
use super::link;
use super::name::{MAX_NAME, clip, text};
use super::pad::{self, pad, unpad};
use super::short::Secret16;
use crate::directory::Role;
use crate::ids::{EntryHash, InvitationId, MemberId, TeamId};
use crate::wire::invitation::JoinRequest;
use hmac::{Hmac, KeyInit, Mac};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

/// The first byte of every link and note this version writes.
const FORMAT: u8 = 1;

/// The first byte when the invitation is for a member to come back. 2 is an account's link.
const FORMAT_BACK: u8 = 3;

/// 128 random bits that travel in a link's fragment, which browsers do not send to servers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationSecret(Secret16);

impl InvitationSecret {
    /// Draws a new secret.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(Secret16::random(rng))
    }

    fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Secret16::new(bytes))
    }

    /// The name under which the server knows the invitation.
    pub fn id(&self) -> InvitationId {
        InvitationId::from_bytes(derive_id(self.0.reveal(), b"lanterne invitation id 1\0"))
    }

    fn mac(&self, request: &JoinRequest) -> Hmac<Sha256> {
        let key = derive(&[self.0.reveal()], b"lanterne join mac 1\0");
        // HMAC fills shorter keys up with zeros; doing it here leaves nothing that can fail.
        let mut block = Zeroizing::new([0; 64]);
        block[..32].copy_from_slice(key.reveal());
        let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
        mac.update(&request.encode());
        mac
    }
}

/// What an invitation link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationLink {
    /// Proves that one was invited.
    pub secret: InvitationSecret,
    /// The team's fingerprint, so that a server cannot show another team.
    pub root: EntryHash,
    /// The team.
    pub team: TeamId,
    /// The member who is to come back by it with new keys, on a device of hers; none when somebody new is invited.
    pub renews: Option<MemberId>,
}

impl InvitationLink {
    /// The link's fragment, without `#`: version, secret, root, team and, for one who comes back, her id, in base64url.
    pub fn fragment(&self) -> String {
        let format = if self.renews.is_some() { FORMAT_BACK } else { FORMAT };
        let renews = self.renews.as_ref().map_or(&[][..], |member| &member.as_bytes()[..]);
        link::write(&[&[format][..], self.secret.0.reveal(), self.root.as_bytes(), self.team.as_bytes(), renews])
    }

    /// Reads a whole link or only its fragment, as it was scanned or pasted.
    ///
    /// # Errors
    /// [`CryptoError::UnknownFormat`] or [`CryptoError::Malformed`].
    pub fn parse(link: &str) -> Result<Self, CryptoError> {
        let bytes = link::bytes(link)?;
        let (rest, renews) = match bytes.split_first() {
            Some((&FORMAT, rest)) => (rest, None),
            Some((&FORMAT_BACK, rest)) => {
                let (rest, member) = rest.split_last_chunk::<16>().ok_or(CryptoError::Malformed)?;
                (rest, Some(MemberId::from_bytes(*member)))
            }
            Some((&format, _)) => return Err(CryptoError::UnknownFormat(format)),
            None => return Err(CryptoError::Malformed),
        };
        let (secret, root, team) = link::parts(rest)?;
        Ok(Self { secret: InvitationSecret::from_bytes(secret), root, team, renews })
    }
}

/// Authenticates a request to join.
pub fn mac(secret: &InvitationSecret, request: &JoinRequest) -> [u8; 32] {
    secret.mac(request).finalize().into_bytes().into()
}

/// Whether `code` authenticates this very request, in constant time.
pub fn check_mac(secret: &InvitationSecret, request: &JoinRequest, code: &[u8; 32]) -> bool {
    secret.mac(request).verify(code.into()).is_ok()
}

const NAME_LABEL: &[u8] = b"lanterne joining name 1\0";

/// Seals an invitee's name for the member who invited her.
pub fn seal_joining_name(rng: &mut impl CryptoRng, secret: &InvitationSecret, name: &str) -> Vec<u8> {
    let padded = pad(clip(name, MAX_NAME).as_bytes(), pad::SHORT);
    aead::encrypt(rng, &derive(&[secret.0.reveal()], NAME_LABEL), NAME_LABEL, &padded)
}

/// Opens an invitee's name.
///
/// # Errors
/// [`CryptoError::DoesNotOpen`] when it was sealed for another invitation.
pub fn open_joining_name(secret: &InvitationSecret, sealed: &[u8]) -> Result<String, CryptoError> {
    let key = derive(&[secret.0.reveal()], NAME_LABEL);
    text(&aead::decrypt(&key, NAME_LABEL, sealed).ok_or(CryptoError::DoesNotOpen)?)
}

/// Longer labels are cut after this many bytes of UTF-8.
pub const MAX_LABEL: usize = 200;

/// What the inviting member's devices must remember, kept by the server and sealed for her.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationNote {
    /// The link's secret.
    pub secret: InvitationSecret,
    /// What the invitee will be.
    pub role: Role,
    /// For whom the invitation is, in the inviting member's words.
    pub label: String,
    /// The member who is to come back by it; none when somebody new is invited.
    pub renews: Option<MemberId>,
}

impl core::fmt::Debug for InvitationNote {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The label is somebody's name.
        f.debug_struct("InvitationNote").field("role", &self.role).finish_non_exhaustive()
    }
}

#[derive(Serialize, Deserialize)]
struct Written<'a> {
    format: u8,
    secret: [u8; 16],
    role: Role,
    label: &'a str,
}

const NOTE_LABEL: &[u8] = b"lanterne invitation note 1\0";

fn note_bound(team: TeamId, id: &InvitationId) -> Vec<u8> {
    [NOTE_LABEL, team.as_bytes(), id.as_bytes()].concat()
}

impl InvitationNote {
    /// Seals the note under a key that only the inviting member's devices have: with it, what they find on the server is theirs.
    pub fn seal(&self, rng: &mut impl CryptoRng, team: TeamId, me: &ReceivingSecret) -> Vec<u8> {
        let label = clip(&self.label, MAX_LABEL);
        let written = Written { format: FORMAT, secret: *self.secret.0.reveal(), role: self.role, label };
        let mut bytes = Zeroizing::new(postcard::to_allocvec(&written).unwrap_or_default());
        if let (Some(member), Some(format)) = (self.renews, bytes.first_mut()) {
            *format = FORMAT_BACK;
            bytes.extend_from_slice(member.as_bytes());
        }
        let bound = note_bound(team, &self.secret.id());
        aead::encrypt(rng, &me.own_key(NOTE_LABEL), &bound, &pad(&bytes, pad::SHORT))
    }

    /// Opens the note of the invitation `id`.
    ///
    /// # Errors
    /// [`CryptoError::DoesNotOpen`] when another member invited, when nobody did, or when the note is another invitation's.
    pub fn open(team: TeamId, id: InvitationId, me: &ReceivingSecret, sealed: &[u8]) -> Result<Self, CryptoError> {
        let padded = aead::decrypt(&me.own_key(NOTE_LABEL), &note_bound(team, &id), sealed);
        let padded = padded.ok_or(CryptoError::DoesNotOpen)?;
        let bytes = unpad(&padded).ok_or(CryptoError::Malformed)?;
        let (bytes, renews) = match bytes.first() {
            Some(&FORMAT) => (bytes, None),
            Some(&FORMAT_BACK) => {
                let (bytes, member) = bytes.split_last_chunk::<16>().ok_or(CryptoError::Malformed)?;
                (bytes, Some(MemberId::from_bytes(*member)))
            }
            Some(&format) => return Err(CryptoError::UnknownFormat(format)),
            None => return Err(CryptoError::Malformed),
        };
        let written: Written<'_> = postcard::from_bytes(bytes).map_err(|_| CryptoError::Malformed)?;
        let secret = InvitationSecret::from_bytes(written.secret);
        Ok(Self { secret, role: written.role, label: written.label.to_owned(), renews })
    }
}
