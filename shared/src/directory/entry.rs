//! The entries of the chain, as they are signed and sent.

use crate::clock::Millis;
use crate::ids::{CircleId, DeviceId, EntryHash, InvitationId, KeyId, MemberId, RecordId, TeamId};
use crate::wire::Signature;
use serde::{Deserialize, Serialize};

/// The first byte of every entry this version writes.
pub const FORMAT: u8 = 1;

/// What an entry's signature starts with.
const SIGNED_AS: &[u8] = b"lanterne directory 1\0";

/// What a member's consent to a device starts with.
const CONSENT_AS: &[u8] = b"lanterne device consent 1\0";

/// A member's public side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCard {
    /// Who.
    pub id: MemberId,
    /// Ed25519 public key: consents to the member's devices.
    pub signing: [u8; 32],
    /// X25519 public key: receives circle keys.
    pub receiving: [u8; 32],
}

/// A device's public side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceCard {
    /// Which.
    pub id: DeviceId,
    /// Ed25519 public key: signs revisions and, on a coordinator's device, entries.
    pub signing: [u8; 32],
    /// X25519 public key: receives what is noted while locked.
    pub receiving: [u8; 32],
}

impl DeviceCard {
    /// The bytes with which a member consents to this device being hers.
    pub fn consent_bytes(&self, team: TeamId, member: MemberId) -> Vec<u8> {
        let card = postcard::to_allocvec(self).unwrap_or_default();
        [CONSENT_AS, team.as_bytes(), member.as_bytes(), &card].concat()
    }
}

/// The public side of the team's printed recovery sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryCard {
    /// Ed25519 public key: may admit a coordinator, and nothing else.
    pub signing: [u8; 32],
    /// X25519 public key: receives every circle key.
    pub receiving: [u8; 32],
}

/// What a member may do to the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Writes and reads notes.
    Educator,
    /// Also invites, admits and revokes.
    Coordinator,
}

/// Who a key grant is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Recipient {
    /// A member, by her receiving key.
    Member(MemberId),
    /// The printed recovery sheet.
    Recovery,
}

/// One epoch of a circle's key, by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleKey {
    /// The circle.
    pub circle: CircleId,
    /// From 1.
    pub epoch: u32,
    /// Commits to the key.
    pub key_id: KeyId,
}

/// A circle key wrapped to one recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyGrant {
    /// The circle.
    pub circle: CircleId,
    /// The epoch.
    pub epoch: u32,
    /// For whom.
    pub to: Recipient,
    /// The wrapped key; only the recipient opens it.
    pub wrapped: Vec<u8>,
}

/// What an entry does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// The first entry: the team exists, with its first coordinator.
    Found {
        /// The first coordinator.
        member: MemberCard,
        /// Her device, whose key signs this entry.
        device: DeviceCard,
        /// Her consent to the device.
        consent: Signature,
        /// The recovery sheet's public side.
        recovery: RecoveryCard,
        /// The first epoch of each circle.
        circles: Vec<CircleKey>,
        /// To the founder and to the recovery sheet, each circle.
        grants: Vec<KeyGrant>,
        /// Her name, sealed for the team.
        name: Vec<u8>,
        /// The team's name, sealed for the team.
        team_name: Vec<u8>,
    },
    /// An invited member joins with her first device.
    Admit {
        /// Which invitation brought her.
        invitation: Option<InvitationId>,
        /// The member.
        member: MemberCard,
        /// Her first device.
        device: DeviceCard,
        /// Her consent to the device.
        consent: Signature,
        /// What she may do.
        role: Role,
        /// The circles she enters, every epoch she may read.
        grants: Vec<KeyGrant>,
        /// Her name, sealed for the team.
        name: Vec<u8>,
    },
    /// A member gets another device.
    EnrollDevice {
        /// Whose.
        member: MemberId,
        /// The device.
        device: DeviceCard,
        /// The member's consent.
        consent: Signature,
    },
    /// A device loses access.
    RevokeDevice {
        /// Which.
        device: DeviceId,
        /// Revisions with a higher counter are refused by everyone.
        last_counter: u64,
    },
    /// A member's role changes.
    ChangeRole {
        /// Whose.
        member: MemberId,
        /// To what.
        role: Role,
    },
    /// A member leaves; her devices must be revoked by entries of their own.
    RemoveMember {
        /// Who.
        member: MemberId,
    },
    /// A circle gets a new key.
    NewEpoch {
        /// Circle, epoch (the current one plus 1) and key.
        key: CircleKey,
        /// To every member of the circle who stays, and to the recovery sheet.
        grants: Vec<KeyGrant>,
    },
    /// A member who forgot her passphrase comes back on a device of hers with new keys of her own. Id, role, name, circles and
    /// what she wrote stay; the device and its chain of revisions go on. Nothing is revoked by it: her other devices go on signing,
    /// read nothing of later epochs, and cannot sign in, since they hold her old keys.
    RenewMember {
        /// Which invitation brought her back.
        invitation: Option<InvitationId>,
        /// Her id with her new keys.
        member: MemberCard,
        /// The device, as the chain has it.
        device: DeviceCard,
        /// The consent to the device by her new key.
        consent: Signature,
        /// The circles that she reads again, every epoch, as at an admission.
        grants: Vec<KeyGrant>,
    },
    /// Records are erased for everybody: their keys and payloads are destroyed wherever this entry arrives, headers and signatures
    /// stay, and their bytes are taken from nobody any more.
    Erase {
        /// Which, strictly ascending, at least one.
        records: Vec<RecordId>,
    },
}

/// Who signs an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Signer {
    /// A coordinator's device.
    Device(DeviceId),
    /// A coordinator herself: only to enrol a device of her own.
    Member(MemberId),
    /// The recovery sheet: only to admit a coordinator.
    Recovery,
}

/// One step of the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// [`FORMAT`].
    pub format: u8,
    /// The team.
    pub team: TeamId,
    /// Position in the chain, from 0.
    pub seq: u64,
    /// The entry before; none exactly when `seq` is 0.
    pub previous: Option<EntryHash>,
    /// Who signs.
    pub signer: Signer,
    /// The signer's clock, shown to people, never decisive.
    pub at: Millis,
    /// What happens.
    pub action: Action,
}

impl Entry {
    /// The canonical bytes.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }
}

/// An entry's bytes and the signature over them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedEntry {
    /// The canonical bytes of an [`Entry`].
    pub bytes: Vec<u8>,
    /// The signer's Ed25519 signature.
    pub signature: Signature,
}

impl SignedEntry {
    /// The bytes a signer signs.
    pub fn signed_bytes(entry: &[u8]) -> Vec<u8> {
        [SIGNED_AS, entry].concat()
    }

    /// The entry's hash; of the first entry, the team's fingerprint.
    pub fn hash(&self) -> EntryHash {
        EntryHash::of(&self.bytes)
    }
}
