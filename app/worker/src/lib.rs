//! The slow key derivation, in a module of its own: it runs in a Web Worker (`public/worker.js`) that lives for one question, so that
//! neither its 64 MiB nor the passphrase in them stay, and the screen never stands still.

use shared::crypto::{CryptoError, Passphrase, stretch};
use shared::wire::account::KdfParams;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use zeroize::Zeroizing;

/// How many bytes a derivation gives.
const LENGTH: usize = 32;

/// Argon2id over a passphrase's bytes (UTF-8). Fails with a kind, never with a secret: `malformed`, `weak-parameters` (below the
/// minimum that is hard-coded, whoever asks) or `no-memory`.
///
/// # Errors
/// See above; JavaScript gets an `Error` with the kind as its message.
#[wasm_bindgen]
pub fn derive(secret: Vec<u8>, salt: &[u8], m_kib: u32, t: u32, p: u32, length: usize) -> Result<Vec<u8>, JsError> {
    let kdf = KdfParams { memory_kib: m_kib, passes: t, lanes: p };
    stretched(Zeroizing::new(secret), salt, kdf, length).map_err(JsError::new)
}

fn stretched(secret: Zeroizing<Vec<u8>>, salt: &[u8], kdf: KdfParams, length: usize) -> Result<Vec<u8>, &'static str> {
    let typed = core::str::from_utf8(&secret).map_err(|_| "malformed")?;
    let salt: &[u8; 16] = salt.try_into().map_err(|_| "malformed")?;
    if length != LENGTH {
        return Err("malformed");
    }
    let passphrase = Passphrase::new(typed);
    match stretch(&passphrase, salt, kdf) {
        Ok(stretched) => Ok(stretched.reveal().to_vec()),
        Err(CryptoError::WeakParameters) => Err("weak-parameters"),
        Err(_) => Err("no-memory"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(secret: &[u8], salt: &[u8], kdf: KdfParams, length: usize) -> Result<Vec<u8>, &'static str> {
        stretched(Zeroizing::new(secret.to_vec()), salt, kdf, length)
    }

    #[test]
    fn gives_what_the_native_client_computes_for_the_same_words() {
        let (salt, kdf) = ([7; 16], KdfParams::MINIMUM);
        let expected = stretch(&Passphrase::new("lune tasse ombre pont"), &salt, kdf).unwrap();
        assert_eq!(of("  Lune TASSE ombre pont".as_bytes(), &salt, kdf, 32), Ok(expected.reveal().to_vec()));
    }

    #[test]
    fn refuses_what_would_be_easier_to_guess_and_what_it_cannot_read() {
        let weak = KdfParams { passes: 1, ..KdfParams::MINIMUM };
        assert_eq!(of(b"lune", &[7; 16], weak, 32), Err("weak-parameters"));
        assert_eq!(of(b"lune", &[7; 15], KdfParams::MINIMUM, 32), Err("malformed"));
        assert_eq!(of(b"lune", &[7; 16], KdfParams::MINIMUM, 64), Err("malformed"));
        assert_eq!(of(&[0xff], &[7; 16], KdfParams::MINIMUM, 32), Err("malformed"));
    }
}
