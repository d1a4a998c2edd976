//! The slow part, in a worker (`public/derive.js`), and whether a phrase is worth it.

use super::Trouble;
use crate::{script, vault};
use shared::crypto::{Passphrase, Stretched, is_enough_words};
use shared::sensitive::Sensitive;
use shared::wire::account::KdfParams;

/// zxcvbn's best score: more than ten thousand million guesses.
const STRONG: f64 = 4.0;

/// Stretches a passphrase.
///
/// # Errors
/// [`Trouble::Derivation`]: the worker did not start or had too little memory.
pub(super) async fn stretch(
    passphrase: &Sensitive<String>,
    salt: &[u8; 16],
    kdf: KdfParams,
) -> Result<Stretched, Trouble> {
    let passphrase = Passphrase::new(passphrase.reveal());
    vault::stretched(&passphrase, salt, kdf).await.map_err(|_| Trouble::Derivation)
}

/// Whether a passphrase of one's own is hard enough to guess: four words of the list, or as strong by the worker's estimate, where
/// this version has one.
pub async fn is_hard_to_guess(passphrase: &Sensitive<String>) -> bool {
    if is_enough_words(passphrase.reveal()) {
        return true;
    }
    let score = script::ask("strength", &[passphrase.reveal().into()]).await.and_then(Result::ok);
    score.and_then(|score| score.as_f64()).is_some_and(|score| score >= STRONG)
}
