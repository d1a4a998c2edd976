//! A team whose members sign with real keys, each drawn from one byte so that a failure is the same every time.

use ed25519_dalek::{Signer as _, SigningKey};
use shared::clock::Millis;
use shared::directory::*;
use shared::ids::*;
use shared::wire::Signature;

pub const TEAM: TeamId = TeamId::from_bytes([0xee; 16]);
pub const TERRAIN: CircleId = CircleId::TERRAIN;
pub const SANTE: CircleId = CircleId::SANTE;

/// Somebody who signs: a member, a device or the recovery sheet.
#[derive(Clone)]
pub struct Key(pub u8);

impl Key {
    pub fn secret(&self) -> SigningKey {
        SigningKey::from_bytes(&[self.0; 32])
    }

    pub fn public(&self) -> [u8; 32] {
        self.secret().verifying_key().to_bytes()
    }

    pub fn sign(&self, message: &[u8]) -> Signature {
        Signature(self.secret().sign(message).to_bytes())
    }
}

/// The member number `n`; her key is `n`, her first device's `n + 100`.
pub fn member(n: u8) -> MemberCard {
    MemberCard { id: MemberId::from_bytes([n; 16]), signing: Key(n).public(), receiving: [n; 32] }
}

/// The device number `n`, with a key of its own.
pub fn device(n: u8) -> DeviceCard {
    DeviceCard { id: DeviceId::from_bytes([n; 16]), signing: Key(n).public(), receiving: [n; 32] }
}

/// The consent of a member to a device.
pub fn consent(n: u8, card: &DeviceCard) -> Signature {
    Key(n).sign(&card.consent_bytes(TEAM, member(n).id))
}

/// The recovery sheet, key 200.
pub fn recovery() -> RecoveryCard {
    RecoveryCard { signing: Key(200).public(), receiving: [200; 32] }
}

pub fn circle_key(circle: CircleId, epoch: u32) -> CircleKey {
    CircleKey { circle, epoch, key_id: KeyId::of(&[circle.0 as u8, epoch as u8]) }
}

pub fn grant(circle: CircleId, epoch: u32, to: Recipient) -> KeyGrant {
    KeyGrant { circle, epoch, to, wrapped: vec![1; 80] }
}

/// Grants of one circle's epoch to members and the recovery sheet.
pub fn grants(circle: CircleId, epoch: u32, members: &[u8]) -> Vec<KeyGrant> {
    let to = members.iter().map(|n| Recipient::Member(member(*n).id)).chain([Recipient::Recovery]);
    to.map(|to| grant(circle, epoch, to)).collect()
}

/// The founding by member 1 on device 101, of two circles.
pub fn founding() -> Action {
    let circles = vec![circle_key(TERRAIN, 1), circle_key(SANTE, 1)];
    Action::Found {
        member: member(1),
        device: device(101),
        consent: consent(1, &device(101)),
        recovery: recovery(),
        circles,
        grants: [grants(TERRAIN, 1, &[1]), grants(SANTE, 1, &[1])].concat(),
        name: vec![5; 40],
        team_name: vec![6; 40],
    }
}

/// The admission of member `n` with her first device, to terrain as it is at `epoch`.
pub fn admission(n: u8, role: Role, epoch: u32) -> Action {
    Action::Admit {
        invitation: Some(InvitationId::from_bytes([n; 16])),
        member: member(n),
        device: device(n + 100),
        consent: consent(n, &device(n + 100)),
        role,
        grants: vec![grant(TERRAIN, epoch, Recipient::Member(member(n).id))],
        name: vec![n; 40],
    }
}

pub fn enrolment(n: u8, card: DeviceCard) -> Action {
    Action::EnrollDevice { member: member(n).id, consent: consent(n, &card), device: card }
}

pub fn revocation(n: u8, last_counter: u64) -> Action {
    Action::RevokeDevice { device: device(n).id, last_counter }
}

pub fn by_device(n: u8) -> Signer {
    Signer::Device(device(n).id)
}

/// Signs an entry with the key number `key`.
pub fn signed(entry: &Entry, key: u8) -> SignedEntry {
    let bytes = entry.encode();
    SignedEntry { signature: Key(key).sign(&SignedEntry::signed_bytes(&bytes)), bytes }
}

pub fn first(action: Action) -> Entry {
    Entry { format: 1, team: TEAM, seq: 0, previous: None, signer: by_device(101), at: Millis(0), action }
}

/// A chain under construction.
#[derive(Clone)]
pub struct Chain(pub Directory);

impl Chain {
    /// Founded by member 1.
    pub fn new() -> Self {
        Self(Directory::found(signed(&first(founding()), 101)).unwrap())
    }

    /// Founded by member 1, with educator 2 and coordinator 3.
    pub fn of_three() -> Self {
        let mut chain = Self::new();
        chain.go(admission(2, Role::Educator, 1));
        chain.go(admission(3, Role::Coordinator, 1));
        chain
    }

    /// The entry that would follow.
    pub fn entry(&self, signer: Signer, action: Action) -> Entry {
        let (seq, previous) = (self.0.len(), Some(self.0.head()));
        Entry { format: 1, team: TEAM, seq, previous, signer, at: Millis(i64::try_from(seq).unwrap()), action }
    }

    /// Appends what the founder's device does.
    pub fn go(&mut self, action: Action) {
        self.by(by_device(101), 101, action).unwrap();
    }

    /// Appends what somebody does, signed with the key number `key`. A refusal must change nothing.
    pub fn by(&mut self, signer: Signer, key: u8, action: Action) -> Result<(), DirectoryError> {
        let entry = signed(&self.entry(signer, action), key);
        self.append(entry)
    }

    /// Appends a signed entry. A refusal must change nothing.
    pub fn append(&mut self, entry: SignedEntry) -> Result<(), DirectoryError> {
        let before = self.0.clone();
        let result = self.0.append(entry);
        if result.is_err() {
            assert_eq!(self.0, before, "a refused entry left a trace");
        }
        result
    }
}
