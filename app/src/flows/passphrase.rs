//! The slow part, in a worker (`public/derive.js`), and whether a phrase is worth it.

use super::Trouble;
use crate::device::rng;
use crate::{script, vault};
use rand_core::Rng;
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

/// Stretches a passphrase that was just chosen, with a salt of its own and at the cost that every new account has.
///
/// # Errors
/// [`Trouble::Derivation`].
pub(super) async fn stretch_anew(passphrase: &Sensitive<String>) -> Result<(Stretched, [u8; 16]), Trouble> {
    let mut salt = [0; 16];
    rng().fill_bytes(&mut salt);
    Ok((stretch(passphrase, &salt, KdfParams::MINIMUM).await?, salt))
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
