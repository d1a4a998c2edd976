//! What the chain says now.

use super::entry::{CircleKey, DeviceCard, KeyGrant, MemberCard, Recipient, RecoveryCard, Role, SignedEntry};
use crate::clock::Millis;
use crate::ids::{CircleId, DeviceId, EntryHash, InvitationId, KeyId, MemberId, RecordId, TeamId};
use ed25519_dalek::VerifyingKey;
use std::collections::{BTreeMap, BTreeSet};

/// A member as the chain has her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Her public side.
    pub card: MemberCard,
    /// What she may do.
    pub role: Role,
    /// Her name, sealed for the team.
    pub name: Vec<u8>,
    /// The circles she was ever granted.
    pub circles: BTreeSet<CircleId>,
    /// The invitation she came by.
    pub invitation: Option<InvitationId>,
    /// Since when, by the admitting coordinator's clock.
    pub since: Millis,
    /// Whether she left.
    pub removed: bool,
    /// How often she came back with new keys: whoever looks at the team sees it, since a coordinator can do it without her.
    pub renewals: Vec<Renewal>,
}

/// A member's keys were replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renewal {
    /// The invitation that she answered.
    pub invitation: Option<InvitationId>,
    /// On which device of hers.
    pub device: DeviceId,
    /// When, by the signing coordinator's clock.
    pub at: Millis,
}

impl Member {
    /// Whether an answer to this invitation let her in, or back in.
    pub fn came_by(&self, invitation: InvitationId) -> bool {
        let mut all = self.renewals.iter().map(|renewal| renewal.invitation).chain([self.invitation]);
        all.any(|known| known == Some(invitation))
    }
}

/// A device as the chain has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its public side.
    pub card: DeviceCard,
    /// Whose it is.
    pub member: MemberId,
    /// When revoked: the last counter that anyone accepts.
    pub last_accepted: Option<u64>,
    /// The card's key, unpacked once for all the signatures that are checked with it; none when its bytes are no key.
    pub(crate) key: Option<VerifyingKey>,
}

impl Device {
    /// A device that was just enrolled.
    pub(super) fn new(card: DeviceCard, member: MemberId) -> Self {
        Self { key: VerifyingKey::from_bytes(&card.signing).ok(), card, member, last_accepted: None }
    }
}

/// Why an entry does not follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// Written by a version that this one does not know.
    #[error("unknown directory format {0}")]
    UnknownFormat(u8),
    /// Not an entry, or not its canonical bytes.
    #[error("malformed directory entry")]
    Malformed,
    /// Another team's.
    #[error("entry of another team")]
    WrongTeam,
    /// Does not name the chain's last entry as its predecessor: somebody else was first, or somebody forks.
    #[error("entry does not follow the last one")]
    DoesNotFollow,
    /// The signer may not do that.
    #[error("the signer may not do that")]
    NotAllowed,
    /// The signature does not match.
    #[error("bad signature on a directory entry")]
    BadSignature,
    /// A member or device id is already taken, unknown, removed or revoked.
    #[error("wrong subject")]
    WrongSubject,
    /// A grant is missing, superfluous or for somebody else.
    #[error("wrong key grants")]
    WrongGrants,
    /// The team would be left without a coordinator.
    #[error("the last coordinator must stay")]
    LastCoordinator,
    /// A text or list is longer than any honest one.
    #[error("entry too large")]
    TooLarge,
    /// The chain's beginning has another fingerprint than expected.
    #[error("not the team that was expected")]
    WrongRoot,
}

/// The chain, checked, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    pub(super) team: TeamId,
    pub(super) root: EntryHash,
    pub(super) entries: Vec<SignedEntry>,
    pub(super) head: EntryHash,
    pub(super) members: BTreeMap<MemberId, Member>,
    pub(super) devices: BTreeMap<DeviceId, Device>,
    pub(super) circles: BTreeMap<CircleId, BTreeMap<u32, KeyId>>,
    pub(super) grants: Vec<KeyGrant>,
    pub(super) erased: BTreeSet<RecordId>,
    pub(super) recovery: RecoveryCard,
    pub(super) team_name: Vec<u8>,
}

impl Directory {
    /// The team.
    pub fn team(&self) -> TeamId {
        self.team
    }

    /// The hash of the first entry: the team's fingerprint.
    pub fn root(&self) -> EntryHash {
        self.root
    }

    /// The hash of the last entry.
    pub fn head(&self) -> EntryHash {
        self.head
    }

    /// How many entries the chain has; the next one's `seq`.
    pub fn len(&self) -> u64 {
        self.entries.len() as u64
    }

    /// Never: a chain has at least its first entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries, oldest first.
    pub fn entries(&self) -> &[SignedEntry] {
        &self.entries
    }

    /// A member, also one who left.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.get(&id)
    }

    /// All members ever, by id.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.members.values()
    }

    /// A device, also a revoked one.
    pub fn device(&self, id: DeviceId) -> Option<&Device> {
        self.devices.get(&id)
    }

    /// All devices ever, by id.
    pub fn devices(&self) -> impl Iterator<Item = &Device> {
        self.devices.values()
    }

    /// The team's name, sealed for the team.
    pub fn team_name(&self) -> &[u8] {
        &self.team_name
    }

    /// The recovery sheet's public side.
    pub fn recovery(&self) -> &RecoveryCard {
        &self.recovery
    }

    /// Whether a member, present or past, belongs to a circle; what she wrote stays valid after she left.
    pub fn may_write(&self, member: MemberId, circle: CircleId) -> bool {
        self.members.get(&member).is_some_and(|m| m.circles.contains(&circle))
    }

    /// Whether the member is a coordinator who has not left.
    pub fn is_coordinator(&self, member: MemberId) -> bool {
        self.members.get(&member).is_some_and(|m| m.role == Role::Coordinator && !m.removed)
    }

    /// The key of a circle's epoch, by its id.
    pub fn circle_key(&self, circle: CircleId, epoch: u32) -> Option<KeyId> {
        self.circles.get(&circle)?.get(&epoch).copied()
    }

    /// A circle's newest epoch.
    pub fn current_epoch(&self, circle: CircleId) -> Option<CircleKey> {
        let (&epoch, &key_id) = self.circles.get(&circle)?.last_key_value()?;
        Some(CircleKey { circle, epoch, key_id })
    }

    /// Whether a coordinator's entry has erased the record.
    pub fn is_erased(&self, record: RecordId) -> bool {
        self.erased.contains(&record)
    }

    /// Every erased record, by id.
    pub fn erased(&self) -> impl Iterator<Item = RecordId> {
        self.erased.iter().copied()
    }

    /// The team's circles.
    pub fn circles(&self) -> impl Iterator<Item = CircleId> {
        self.circles.keys().copied()
    }

    /// Every grant to a recipient, oldest first.
    pub fn grants_to(&self, to: Recipient) -> impl Iterator<Item = &KeyGrant> {
        self.grants.iter().filter(move |grant| grant.to == to)
    }

    /// Members who have not left and belong to a circle.
    pub(super) fn present_in(&self, circle: CircleId) -> impl Iterator<Item = MemberId> {
        self.members.values().filter(move |m| !m.removed && m.circles.contains(&circle)).map(|m| m.card.id)
    }

    /// Coordinators who have not left.
    pub fn coordinators(&self) -> impl Iterator<Item = &Member> {
        self.members.values().filter(|m| m.role == Role::Coordinator && !m.removed)
    }
}
