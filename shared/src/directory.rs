//! Who is who: one linear signed chain per team. Members, devices, roles and public keys live here and nowhere else, and are
//! never merged. The chain is rooted in the first coordinator's key; a reader who knows the root's fingerprint can check it all.
//!
//! Names are not here in clear: an entry carries them sealed, so that the server learns how many members a team has and not who.

pub mod apply;
mod change;
pub mod entry;
pub mod state;

pub use entry::{
    Action, CircleKey, DeviceCard, Entry, KeyGrant, MemberCard, Recipient, RecoveryCard, Role, SignedEntry, Signer,
};
pub use state::{Device, Directory, DirectoryError, Member, Renewal};
