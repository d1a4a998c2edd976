//! Sealing and everything around it: what only a member's own device may do.
//!
//! ```text
//! passphrase ─Argon2id─▶ Stretched ─▶ Vault on this device ─▶ MemberSecrets, AccountSecret ─▶ DeviceSecrets, StoreKey
//! passphrase and account secret ─▶ AccountKeys ─▶ the server's copy of MemberSecrets, and sign-in
//! MemberSecrets ─grant─▶ CircleSecret of each epoch ─wrap─▶ RecordSecret ─seal─▶ a revision's payload
//! ```
//!
//! Everything below "seal" and "wrap" comes from RustCrypto and dalek: XChaCha20-Poly1305 with random nonces, HPKE (X25519,
//! HKDF-SHA256, ChaCha20-Poly1305), HKDF and HMAC over SHA-256, Ed25519, Argon2id. Each use has a label of its own, so that bytes
//! made for one purpose can never pass for another's. Formats are frozen by the vectors in `shared/tests/vectors`.
//!
//! | what | key | bound to it | inside |
//! |---|---|---|---|
//! | payload | record key, named by the header | the header without the ciphertext's hash | length (u32), payload, zeros to 1 KiB or more, then Padmé |
//! | record key | circle key of the epoch | team, circle, record, epoch, key id | the key |
//! | grant | the recipient's X25519 key, by HPKE | team, circle, epoch, recipient | the circle key |
//! | name | terrain key of the epoch in front | team, member (zeros: the team's own name) | length, text, zeros to 128 bytes |
//! | server's copy | HKDF of Stretched and account secret | account id | [`MemberSecrets`] |
//! | vault | HKDF of Stretched alone | ids, salt, parameters | [`MemberSecrets`], [`AccountSecret`] |
//! | screen lock | HKDF of the authenticator's PRF output | everything clear in the vault but the name; credential, salt | Stretched |
//! | the vault's device part | HKDF of the member's receiving key | ids | [`DeviceSecrets`], [`StoreKey`] |
//! | return vault | HKDF of Stretched alone | ids, invitation, salt, parameters | new [`MemberSecrets`], [`AccountSecret`] |
//! | spare | HKDF of a circle's key of an epoch | team, member, device, circle, epoch | [`DeviceSecrets`], [`StoreKey`] |
//! | local data | store key | the place | as a payload |
//! | note of a closed notebook | the device's X25519 key, by HPKE | team, member, device | as a payload |
//! | invitation's note | HKDF of the member's receiving key | team, invitation id | secret, role, label |
//! | invitee's name | HKDF of the invitation's secret | nothing else | as a name |
//!
//! This module knows headers, payloads and the directory's cards; it never imports the domain.

mod aead;
mod derive;
mod hybrid;
mod link;
mod pad;
mod short;
mod versioned;

pub mod account;
pub mod account_link;
pub mod error;
pub mod grant;
pub mod identity;
pub mod inbox;
pub mod invitation;
pub mod keys;
pub mod name;
pub mod passphrase;
pub mod recovery;
pub mod return_vault;
pub mod screen_lock;
pub mod seal;
pub mod spare;
pub mod store;
pub mod stretch;
pub mod vault;
pub mod words;
pub mod wrap;

pub use account::{AccountKeys, AccountSecret, create_account, open_account, rebuild_account};
pub use account_link::AccountLink;
pub use error::{CryptoError, OpenError};
pub use grant::{grant, open_grant};
pub use identity::{DeviceSecrets, MemberSecrets, ReceivingSecret, SigningSecret};
pub use inbox::{InboxKind, InboxNote, InboxOwner, open_inbox, seal_inbox};
pub use invitation::{
    InvitationLink, InvitationNote, InvitationSecret, check_mac, mac, open_joining_name, seal_joining_name,
};
pub use keys::{CircleSecret, RecordSecret};
pub use name::{open_member_name, open_team_name, seal_member_name, seal_team_name};
pub use passphrase::{MIN_WORDS, Passphrase, generate_passphrase, is_enough_words};
pub use recovery::RecoverySecret;
pub use return_vault::{ReturnKeys, ReturnVault};
pub use screen_lock::{PrfOutput, ScreenLock};
pub use seal::{open, seal};
pub use spare::Spare;
pub use store::StoreKey;
pub use stretch::Stretched;
#[cfg(feature = "argon")]
pub use stretch::stretch;
pub use vault::{Unlocked, Vault, VaultParts};
pub use words::french_words;
pub use wrap::{unwrap_record_key, wrap_record_key};
