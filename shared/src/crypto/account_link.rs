//! What a member's device shows as a QR code so that another device of hers signs in: the account secret, and how the team's chain
//! begins, so that the new device believes no other team.

use super::account::AccountSecret;
use super::error::CryptoError;
use crate::ids::{EntryHash, TeamId};
use data_encoding::BASE64URL_NOPAD;
use zeroize::Zeroizing;

/// The first byte of every link this version writes. Not an invitation's, so that neither passes for the other.
const FORMAT: u8 = 0xa1;

/// An account's link. With the passphrase it opens the account; alone it opens nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLink {
    /// The account's secret.
    pub secret: AccountSecret,
    /// The team's fingerprint.
    pub root: EntryHash,
    /// The team.
    pub team: TeamId,
}

impl AccountLink {
    /// The link's fragment, without `#`: version, secret, root, team in base64url.
    pub fn fragment(&self) -> String {
        let parts = [&[FORMAT][..], self.secret.reveal(), self.root.as_bytes(), self.team.as_bytes()];
        BASE64URL_NOPAD.encode(&Zeroizing::new(parts.concat()))
    }

    /// Reads a whole link or only its fragment, as it was scanned or pasted.
    ///
    /// # Errors
    /// [`CryptoError::UnknownFormat`] or [`CryptoError::Malformed`].
    pub fn parse(link: &str) -> Result<Self, CryptoError> {
        let malformed = CryptoError::Malformed;
        let fragment = link.trim().rsplit('#').next().unwrap_or_default();
        let bytes = Zeroizing::new(BASE64URL_NOPAD.decode(fragment.as_bytes()).map_err(|_| malformed)?);
        let rest = match bytes.split_first() {
            Some((&FORMAT, rest)) => rest,
            Some((&format, _)) => return Err(CryptoError::UnknownFormat(format)),
            None => return Err(malformed),
        };
        let (secret, rest) = rest.split_first_chunk::<16>().ok_or(malformed)?;
        let (root, team) = rest.split_first_chunk::<32>().ok_or(malformed)?;
        let team = team.try_into().map_err(|_| malformed)?;
        let (root, team) = (EntryHash::from_bytes(*root), TeamId::from_bytes(team));
        Ok(Self { secret: AccountSecret::from_bytes(*secret), root, team })
    }
}
