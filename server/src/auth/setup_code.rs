//! Set-up codes: sixteen letters and digits without the ones that look alike, 80 bits.

use crate::store::Result;
use crate::store::Store;
use crate::store::setup_codes::SetupCodeHash;
use crate::world::World;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// Crockford's alphabet.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Makes a code and keeps its hash; the code itself exists only in the answer.
///
/// # Errors
/// When the store fails.
pub async fn make(store: &dyn Store, world: &dyn World) -> Result<String> {
    let letters = world.random::<16>().map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    let code = letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-");
    store.add_setup_code(hash(&code), world.now()).await?;
    Ok(code)
}

/// The hash of a code as people type it: in any case, with or without dashes, with O for 0 and I or L for 1.
fn hash(code: &str) -> SetupCodeHash {
    let letters = code.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    let mut hasher = Sha256::new();
    hasher.update(b"lanterne set-up code 1\0");
    hasher.update(letters.collect::<String>());
    SetupCodeHash(hasher.finalize().into())
}

/// The unused code that this is, compared in constant time.
///
/// # Errors
/// When the store fails.
pub async fn find(store: &dyn Store, typed: &str) -> Result<Option<SetupCodeHash>> {
    let wanted = hash(typed);
    let mut found = None;
    for code in store.unused_setup_codes().await? {
        if bool::from(code.0.ct_eq(&wanted.0)) {
            found = Some(code);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let code = hash("AB1D-0FGH-JKMN-PQRS");
        assert_eq!(hash("ab1d 0fgh jkmn pqrs"), code);
        assert_eq!(hash("ABLDOFGHJKMNPQRS"), code);
        assert_ne!(hash("AB1D-0FGH-JKMN-PQRT"), code);
    }
}
