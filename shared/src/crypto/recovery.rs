//! The team's printed recovery sheet: twelve words from which both of its key pairs follow.

use super::derive::derive;
use super::error::CryptoError;
use super::identity::{ReceivingSecret, SigningSecret};
use super::short::Secret16;
use super::words;
use crate::directory::RecoveryCard;
use rand_core::CryptoRng;

/// The sheet's secret. It exists printed and nowhere else once its words were shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoverySecret(Secret16);

impl RecoverySecret {
    /// Draws a new secret.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(Secret16::random(rng))
    }

    /// The twelve French words to print.
    pub fn words(&self) -> String {
        words::to_words(self.0.reveal())
    }

    /// The secret of a sheet as somebody typed it.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`] when a word is not in the list or the checksum is wrong.
    pub fn from_words(text: &str) -> Result<Self, CryptoError> {
        words::from_words(text).map(|bytes| Self(Secret16::new(*bytes)))
    }

    /// Signs one thing: the entry that admits a new coordinator.
    pub fn signing(&self) -> SigningSecret {
        SigningSecret::from_secret(&derive(&[self.0.reveal()], b"lanterne recovery signing 1\0"))
    }

    /// Receives every epoch of every circle.
    pub fn receiving(&self) -> ReceivingSecret {
        ReceivingSecret::from_seed(*derive(&[self.0.reveal()], b"lanterne recovery receiving 1\0").reveal())
    }

    /// The public side, for the directory.
    pub fn card(&self) -> RecoveryCard {
        RecoveryCard { signing: self.signing().public(), receiving: self.receiving().public() }
    }
}
