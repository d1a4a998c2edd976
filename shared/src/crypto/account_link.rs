//! What one of a member's devices hands to her next one: the account secret, and with it what the printed sheet cannot carry, the
//! team and its fingerprint.

use super::account::AccountSecret;
use super::error::CryptoError;
use super::link;
use crate::ids::{EntryHash, TeamId};

/// The first byte of every link this version writes. No invitation's: one can never pass for the other.
const FORMAT: u8 = 2;

/// A link that lets a member's next device sign in, together with her passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLink {
    /// One half of the sign-in; the passphrase is the other.
    pub account_secret: AccountSecret,
    /// The team's fingerprint, so that a server cannot show another team.
    pub root: EntryHash,
    /// The team.
    pub team: TeamId,
}

impl AccountLink {
    /// The link's fragment, without `#`: version, secret, root, team in base64url.
    pub fn fragment(&self) -> String {
        link::write(&[&[FORMAT][..], self.account_secret.reveal(), self.root.as_bytes(), self.team.as_bytes()])
    }

    /// Reads a whole link or only its fragment.
    ///
    /// # Errors
    /// [`CryptoError::UnknownFormat`], for an invitation too, or [`CryptoError::Malformed`].
    pub fn parse(link: &str) -> Result<Self, CryptoError> {
        let bytes = link::bytes(link)?;
        match bytes.split_first() {
            Some((&FORMAT, rest)) => {
                let (secret, root, team) = link::parts(rest)?;
                Ok(Self { account_secret: AccountSecret::from_bytes(secret), root, team })
            }
            Some((&format, _)) => Err(CryptoError::UnknownFormat(format)),
            None => Err(CryptoError::Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::InvitationLink;

    fn link() -> AccountLink {
        AccountLink {
            account_secret: AccountSecret::from_bytes([7; 16]),
            root: EntryHash::from_bytes([8; 32]),
            team: TeamId::from_bytes([9; 16]),
        }
    }

    #[test]
    fn a_link_is_read_whole_or_by_its_fragment() {
        let fragment = link().fragment();
        assert_eq!(AccountLink::parse(&fragment), Ok(link()));
        assert_eq!(AccountLink::parse(&format!(" https://lanterne.example/sign-in#{fragment}\n")), Ok(link()));
    }

    #[test]
    fn no_link_passes_for_the_other_kind_and_none_is_read_in_part() {
        let fragment = link().fragment();
        assert_eq!(InvitationLink::parse(&fragment), Err(CryptoError::UnknownFormat(FORMAT)));
        for cut in 0..fragment.len() {
            assert!(AccountLink::parse(&fragment[..cut]).is_err(), "{cut}");
        }
        assert!(AccountLink::parse(&format!("{fragment}AAAA")).is_err());
    }

    #[test]
    fn the_secret_does_not_print() {
        assert!(!format!("{:?}", link()).contains('7'));
    }
}
