//! Sign-in challenges: nothing is stored when one is given, only when one is used, so that asking costs the server nothing.
//!
//! A challenge is the time it was made, a nonce, and an authentication code over both and the account under the server's secret.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use shared::clock::Millis;
use shared::ids::AccountId;
use shared::sensitive::Secret32;
use subtle::ConstantTimeEq;
use zeroize::Zeroize;

/// A challenge can be signed this many milliseconds: five minutes.
pub const VALIDITY: i64 = 5 * 60 * 1000;

/// A code of the server's secret for one purpose.
fn code(secret: &Secret32, purpose: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC itself fills a shorter key with zeros up to a block.
    let mut key = [0; 64];
    key[..32].copy_from_slice(secret.reveal());
    let mut mac = Hmac::<Sha256>::new(&key.into());
    key.zeroize();
    mac.update(purpose);
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// Makes a challenge for an account, known or not.
pub fn make(secret: &Secret32, account: AccountId, now: Millis, nonce: [u8; 8]) -> [u8; 32] {
    let mut challenge = [0; 32];
    challenge[..8].copy_from_slice(&now.0.to_be_bytes());
    challenge[8..16].copy_from_slice(&nonce);
    let tag = code(secret, b"lanterne challenge 1\0", &[account.as_bytes(), &challenge[..16]]);
    challenge[16..].copy_from_slice(&tag[..16]);
    challenge
}

/// Whether this server made the challenge for the account within [`VALIDITY`].
pub fn is_valid(secret: &Secret32, account: AccountId, now: Millis, challenge: &[u8; 32]) -> bool {
    let (mut at, mut nonce) = ([0; 8], [0; 8]);
    at.copy_from_slice(&challenge[..8]);
    nonce.copy_from_slice(&challenge[8..16]);
    let at = Millis(i64::from_be_bytes(at));
    let expected = make(secret, account, at, nonce);
    bool::from(expected.ct_eq(challenge)) && (0..=VALIDITY).contains(&now.since(at))
}

/// The salt that an unknown account is answered with: always the same for the same account.
pub fn false_salt(secret: &Secret32, account: AccountId) -> [u8; 16] {
    let mut salt = [0; 16];
    salt.copy_from_slice(&code(secret, b"lanterne false salt 1\0", &[account.as_bytes()])[..16]);
    salt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_serves_one_account_for_five_minutes() {
        let (secret, account, now) = (Secret32::new([7; 32]), AccountId::from_bytes([1; 16]), Millis(1_000_000));
        let challenge = make(&secret, account, now, [9; 8]);
        assert!(is_valid(&secret, account, now.plus(VALIDITY), &challenge));
        assert!(!is_valid(&secret, account, now.plus(VALIDITY + 1), &challenge));
        assert!(!is_valid(&secret, account, now.plus(-1), &challenge));
        assert!(!is_valid(&secret, AccountId::from_bytes([2; 16]), now, &challenge));
        assert!(!is_valid(&Secret32::new([8; 32]), account, now, &challenge));
        for index in 0..32 {
            let mut other = challenge;
            other[index] ^= 1;
            assert!(!is_valid(&secret, account, now, &other), "byte {index}");
        }
    }

    #[test]
    fn a_false_salt_never_changes_and_differs_by_account() {
        let secret = Secret32::new([7; 32]);
        let salt = |byte| false_salt(&secret, AccountId::from_bytes([byte; 16]));
        assert_eq!(salt(1), salt(1));
        assert_ne!(salt(1), salt(2));
    }
}
