//! Who the server is to push services (VAPID, RFC 8292): a key of P-256, made from the server's own secret, so that it is kept, saved and
//! restored with the database and there is no second thing to lose. Browsers bind a subscription to it.

use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use sha2::Sha256;
use shared::clock::Millis;
use shared::sensitive::Secret32;

/// How long a token is good, in seconds: 12 hours, where the standard allows 24.
const GOOD_FOR: i64 = 12 * 3600;

/// The server's key.
#[derive(Clone)]
pub struct VapidKey(SigningKey);

impl VapidKey {
    /// The key that belongs to a server's secret.
    pub fn of(secret: &Secret32) -> Option<Self> {
        // Nearly every 32 bytes are a key; the first that are.
        (0..=u8::MAX).find_map(|attempt| {
            let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&secret.reveal()[..]).ok()?;
            mac.update(b"lanterne vapid 1\0");
            mac.update(&[attempt]);
            SigningKey::from_slice(&mac.finalize().into_bytes()).ok().map(Self)
        })
    }

    /// What browsers are told: a point, uncompressed.
    pub fn public(&self) -> Vec<u8> {
        self.0.verifying_key().to_encoded_point(false).as_bytes().to_vec()
    }

    /// The `Authorization` header for one push service; `contact` is where its operator can complain.
    pub fn authorization(&self, origin: &str, contact: &str, now: Millis) -> String {
        let header = BASE64URL_NOPAD.encode(br#"{"typ":"JWT","alg":"ES256"}"#);
        let claims = serde_json::json!({ "aud": origin, "exp": now.0 / 1000 + GOOD_FOR, "sub": contact });
        let signed = format!("{header}.{}", BASE64URL_NOPAD.encode(claims.to_string().as_bytes()));
        let signature: Signature = self.0.sign(signed.as_bytes());
        let (token, key) = (BASE64URL_NOPAD.encode(&signature.to_bytes()), BASE64URL_NOPAD.encode(&self.public()));
        format!("vapid t={signed}.{token}, k={key}")
    }
}

impl std::fmt::Debug for VapidKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VapidKey")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use p256::ecdsa::VerifyingKey;
    use p256::ecdsa::signature::Verifier;

    #[test]
    fn a_token_is_signed_by_the_key_that_browsers_were_told_and_names_one_push_service() {
        let key = VapidKey::of(&Secret32::new([7; 32])).unwrap();
        let header = key.authorization("https://push.example.org", "https://notes.example.org", Millis(1_000_000));
        let (token, told) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        let point = BASE64URL_NOPAD.decode(told.as_bytes()).unwrap();
        assert_eq!((point.len(), point[0]), (65, 4));
        assert_eq!(point, VapidKey::of(&Secret32::new([7; 32])).unwrap().public(), "the same after a restart");
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let signature = Signature::from_slice(&BASE64URL_NOPAD.decode(signature.as_bytes()).unwrap()).unwrap();
        VerifyingKey::from_sec1_bytes(&point).unwrap().verify(signed.as_bytes(), &signature).unwrap();
        let claims = BASE64URL_NOPAD.decode(signed.split_once('.').unwrap().1.as_bytes()).unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims["aud"], "https://push.example.org");
        assert_eq!(claims["exp"], 1000 + GOOD_FOR);
        assert_eq!(format!("{key:?}"), "VapidKey");
    }
}
