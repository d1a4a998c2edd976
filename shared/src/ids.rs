//! Identifiers. Random ids carry no meaning and no order; hash ids name bytes by their SHA-256.

use core::fmt;
use core::str::FromStr;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The text was not an id of this kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct ParseIdError;

macro_rules! random_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name([u8; 16]);

        impl $name {
            /// Draws a random (version 4) id.
            pub fn random(rng: &mut impl CryptoRng) -> Self {
                let mut bytes = [0; 16];
                rng.fill_bytes(&mut bytes);
                Self(uuid::Builder::from_random_bytes(bytes).into_uuid().into_bytes())
            }

            /// The id made of these bytes.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The id's bytes.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Uuid::from_bytes(self.0).as_hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;
            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                Uuid::try_parse(text).map(|id| Self(id.into_bytes())).map_err(|_| ParseIdError)
            }
        }
    };
}

macro_rules! hash_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name([u8; 32]);

        impl $name {
            /// The SHA-256 of `bytes`.
            pub fn of(bytes: &[u8]) -> Self {
                Self(Sha256::digest(bytes).into())
            }

            /// The id made of these bytes.
            pub const fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// The id's bytes.
            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(base16ct::lower::encode_str(&self.0, &mut [0; 64]).map_err(|_| fmt::Error)?)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;
            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                let mut bytes = [0; 32];
                let read = base16ct::lower::decode(text.as_bytes(), &mut bytes).map_err(|_| ParseIdError)?.len();
                if read == bytes.len() { Ok(Self(bytes)) } else { Err(ParseIdError) }
            }
        }
    };
}

random_id!(
    /// One team: its log, directory and members; teams share nothing.
    TeamId
);
random_id!(
    /// One member of a team.
    MemberId
);
random_id!(
    /// One enrolled phone or desk of a member.
    DeviceId
);
random_id!(
    /// One record (round, encounter, person…): the set of its revisions.
    RecordId
);
random_id!(
    /// One invitation, derived from its secret so that only holders of the link can name it.
    InvitationId
);
random_id!(
    /// One account on the server, derived from the account secret so that it names nobody.
    AccountId
);
random_id!(
    /// One life of a server's log; a restored backup starts another.
    LogEpoch
);
hash_id!(
    /// One revision: the SHA-256 of its header's bytes as received.
    RevisionId
);
hash_id!(
    /// One key, by the hash of its bytes; opening checks it, since the cipher does not commit to its key.
    KeyId
);
hash_id!(
    /// One directory entry: the SHA-256 of its bytes.
    EntryHash
);
hash_id!(
    /// The SHA-256 of a ciphertext.
    CiphertextHash
);

/// A circle: a set of members who hold the same keys. The numbers are part of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CircleId(pub u16);

impl CircleId {
    /// Everyone who goes out at night.
    pub const TERRAIN: Self = Self(1);
    /// Those who follow cases.
    pub const DOSSIER: Self = Self(2);
    /// Those who are bound by medical secrecy.
    pub const SANTE: Self = Self(3);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_what_they_print_and_refuse_the_rest() {
        let id = RecordId::from_bytes([0xab; 16]);
        assert_eq!(id.to_string().parse(), Ok(id));
        let hash = RevisionId::of(b"x");
        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert_eq!("zz".parse::<RevisionId>(), Err(ParseIdError));
        assert_eq!("zz".parse::<RecordId>(), Err(ParseIdError));
        assert_eq!("ab".parse::<RevisionId>(), Err(ParseIdError));
    }
}
