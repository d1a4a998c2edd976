//! A revision as it travels and is stored: clear header, signature, sealed payload.

use super::header::{Context, Header, HeaderError};
use crate::directory::Directory;
use crate::ids::{CiphertextHash, RevisionId};
use crate::wire::{RefusalReason, Signature};
use serde::{Deserialize, Serialize};

/// What a revision's signature starts with, so that no other signed bytes of Lanterne can pass for one.
const SIGNED_AS: &[u8] = b"lanterne revision 1\0";

/// The largest ciphertext, in bytes: a note is a few hundred; this leaves room for attachments of text.
pub const MAX_CIPHERTEXT: usize = 64 * 1024;

/// One sealed revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedRevision {
    /// The canonical bytes of a [`Header`].
    #[serde(with = "serde_bytes")]
    pub header: Vec<u8>,
    /// The device's Ed25519 signature over the header.
    pub signature: Signature,
    /// Nonce and sealed payload.
    #[serde(with = "serde_bytes")]
    pub ciphertext: Vec<u8>,
}

/// A sealed revision whose header, hash, signature and author were checked against the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Its id.
    pub id: RevisionId,
    /// Its header, decoded.
    pub header: Header,
    /// The bytes that were checked.
    pub sealed: SealedRevision,
}

impl SealedRevision {
    /// The bytes a device signs for a header.
    pub fn signed_bytes(header: &[u8]) -> Vec<u8> {
        [SIGNED_AS, header].concat()
    }

    /// The revision's id.
    pub fn id(&self) -> RevisionId {
        Header::id(&self.header)
    }

    /// Checks everything that can be checked without opening: canonical header, hash of the ciphertext, team, circle and
    /// epoch, that the directory knows the device as the author's and its counter as accepted, and the signature, strictly.
    ///
    /// # Errors
    /// The first [`RefusalReason`] found; the server answers it, a reader shows it.
    pub fn verify(self, directory: &Directory) -> Result<Verified, RefusalReason> {
        let header = decode(&self.header)?;
        if self.ciphertext.len() > MAX_CIPHERTEXT {
            return Err(RefusalReason::TooLarge);
        }
        if CiphertextHash::of(&self.ciphertext) != header.ciphertext {
            return Err(RefusalReason::HashMismatch);
        }
        check_author(&header.context, &self.header, &self.signature, directory)?;
        if directory.is_erased(header.context.record) {
            return Err(RefusalReason::Erased);
        }
        Ok(Verified { id: self.id(), header, sealed: self })
    }

    /// Checks what is left of an erased revision: everything that [`SealedRevision::verify`] checks but the ciphertext.
    ///
    /// # Errors
    /// The first [`RefusalReason`] found.
    pub fn verify_erased(header: &[u8], signature: &Signature, directory: &Directory) -> Result<Header, RefusalReason> {
        let decoded = decode(header)?;
        check_author(&decoded.context, header, signature, directory)?;
        Ok(decoded)
    }
}

fn decode(header: &[u8]) -> Result<Header, RefusalReason> {
    Header::decode(header).map_err(|error| match error {
        HeaderError::UnknownFormat(_) => RefusalReason::UnknownFormat,
        HeaderError::Malformed | HeaderError::NotCanonical | HeaderError::TooManyParents => {
            RefusalReason::MalformedHeader
        }
    })
}

fn check_author(
    context: &Context,
    header: &[u8],
    signature: &Signature,
    directory: &Directory,
) -> Result<(), RefusalReason> {
    if context.team != directory.team() {
        return Err(RefusalReason::WrongTeam);
    }
    let device = directory.device(context.device).ok_or(RefusalReason::UnknownDevice)?;
    if device.member != context.author {
        return Err(RefusalReason::AuthorMismatch);
    }
    if device.last_accepted.is_some_and(|last| context.counter > last) {
        return Err(RefusalReason::DeviceRevoked);
    }
    if !directory.may_write(context.author, context.circle) {
        return Err(RefusalReason::NotInCircle);
    }
    if directory.circle_key(context.circle, context.epoch).is_none() {
        return Err(RefusalReason::UnknownEpoch);
    }
    let key = device.key.as_ref().ok_or(RefusalReason::BadSignature)?;
    key.verify_strict(&SealedRevision::signed_bytes(header), &ed25519_dalek::Signature::from_bytes(&signature.0))
        .map_err(|_| RefusalReason::BadSignature)
}
