//! What can go wrong on a member's device.

use crate::api::ApiError;
use shared::crypto::CryptoError;
use shared::directory::DirectoryError;
use shared::member::{AdmitError, PenError, ReturnError};
use shared::wire::ProblemKind;

/// Why something could not be done. Without any part of a note, a name or a key.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The server, or the way there.
    #[error(transparent)]
    Api(#[from] ApiError),
    /// A passphrase, a sheet, a link, a key.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
    /// The server's directory does not follow from what this device has checked.
    #[error("the server's directory: {0}")]
    Directory(#[from] DirectoryError),
    /// A draft that cannot be written.
    #[error(transparent)]
    Pen(#[from] PenError),
    /// Somebody who cannot be admitted, or a device that cannot be enrolled.
    #[error(transparent)]
    Admit(#[from] AdmitError),
    /// What a device kept does not open for a member who comes back.
    #[error(transparent)]
    Return(#[from] ReturnError),
    /// The server's directory does not have this member, or with other keys.
    #[error("the server's directory does not know this member")]
    NotHere,
    /// The work was given up because the program ends.
    #[error("interrupted")]
    Interrupted,
}

impl ClientError {
    /// The kind of the server's refusal, when it is one.
    pub fn kind(&self) -> Option<ProblemKind> {
        if let Self::Api(error) = self { error.kind() } else { None }
    }
}
