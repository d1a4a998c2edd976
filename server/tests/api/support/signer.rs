//! Members and devices that sign as real ones do and seal random bytes. Also used by the tests of the binary.
#![allow(dead_code, reason = "each of the two test programs uses its part")]

use ed25519_dalek::{Signer as _, SigningKey};
use shared::clock::Millis;
use shared::directory::*;
use shared::history::{Context, FORMAT, Header, SealedRevision};
use shared::ids::*;
use shared::wire::Signature;
use shared::wire::account::{AccountCreation, EnrollmentRequest, KdfParams};
use shared::wire::invitation::{Join, JoinRequest};
use shared::wire::push::{PushItem, WrappedRecordKey};

/// Random bytes.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

fn sign(key: &SigningKey, message: &[u8]) -> Signature {
    Signature(key.sign(message).to_bytes())
}

/// A phone.
#[derive(Clone)]
pub struct Device {
    pub id: DeviceId,
    pub key: SigningKey,
    pub counter: u64,
    pub previous: Option<RevisionId>,
}

impl Device {
    pub fn new() -> Self {
        let (id, key) = (DeviceId::from_bytes(random()), SigningKey::from_bytes(&random()));
        Self { id, key, counter: 0, previous: None }
    }

    pub fn card(&self) -> DeviceCard {
        DeviceCard { id: self.id, signing: self.key.verifying_key().to_bytes(), receiving: [7; 32] }
    }

    pub fn sign(&self, message: &[u8]) -> Signature {
        sign(&self.key, message)
    }
}

/// A member with her first phone.
#[derive(Clone)]
pub struct Member {
    pub id: MemberId,
    pub key: SigningKey,
    pub account: AccountId,
    pub authenticator: [u8; 32],
    pub device: Device,
}

impl Member {
    pub fn new() -> Self {
        Self {
            id: MemberId::from_bytes(random()),
            key: SigningKey::from_bytes(&random()),
            account: AccountId::from_bytes(random()),
            authenticator: random(),
            device: Device::new(),
        }
    }

    pub fn card(&self) -> MemberCard {
        MemberCard { id: self.id, signing: self.key.verifying_key().to_bytes(), receiving: [8; 32] }
    }

    pub fn consent(&self, team: TeamId, device: &Device) -> Signature {
        sign(&self.key, &device.card().consent_bytes(team, self.id))
    }

    pub fn creation(&self) -> AccountCreation {
        AccountCreation {
            account: self.account,
            salt: [5; 16],
            kdf: KdfParams::MINIMUM,
            authenticator: self.authenticator,
            wrapped_member: vec![6; 120],
        }
    }

    pub fn join(&self, team: TeamId, invitation: InvitationId) -> Join {
        let request = JoinRequest {
            invitation,
            member: self.card(),
            device: self.device.card(),
            consent: self.consent(team, &self.device),
            sealed_name: vec![4; 60],
        };
        Join { request, mac: [3; 32], account: self.creation() }
    }

    pub fn enrollment(&self, team: TeamId, device: &Device) -> EnrollmentRequest {
        EnrollmentRequest { device: device.card(), consent: self.consent(team, device) }
    }
}

/// A team as its members know it.
#[derive(Clone)]
pub struct Team {
    pub id: TeamId,
    pub directory: Directory,
}

impl Team {
    pub fn found(founder: &Member) -> (Self, SignedEntry) {
        let id = TeamId::from_bytes(random());
        let grants = [Recipient::Member(founder.id), Recipient::Recovery];
        let action = Action::Found {
            member: founder.card(),
            device: founder.device.card(),
            consent: founder.consent(id, &founder.device),
            recovery: RecoveryCard {
                signing: SigningKey::from_bytes(&[1; 32]).verifying_key().to_bytes(),
                receiving: [2; 32],
            },
            circles: vec![CircleKey { circle: CircleId::TERRAIN, epoch: 1, key_id: KeyId::of(b"terrain 1") }],
            grants: grants.into_iter().map(grant).collect(),
            name: vec![9; 40],
            team_name: vec![9; 40],
        };
        let signer = Signer::Device(founder.device.id);
        let entry = Entry { format: 1, team: id, seq: 0, previous: None, signer, at: Millis(1), action };
        let signed = signed(&entry, &founder.device.key);
        (Self { id, directory: Directory::found(signed.clone()).unwrap() }, signed)
    }

    /// An entry that follows the chain as this team knows it; not applied.
    pub fn entry(&self, by: &Device, action: Action) -> SignedEntry {
        let (seq, previous) = (self.directory.len(), Some(self.directory.head()));
        let entry =
            Entry { format: 1, team: self.id, seq, previous, signer: Signer::Device(by.id), at: Millis(2), action };
        signed(&entry, &by.key)
    }

    pub fn admit(&self, by: &Device, who: &Member, invitation: Option<InvitationId>, role: Role) -> SignedEntry {
        let action = Action::Admit {
            invitation,
            member: who.card(),
            device: who.device.card(),
            consent: who.consent(self.id, &who.device),
            role,
            grants: vec![grant(Recipient::Member(who.id))],
            name: vec![9; 40],
        };
        self.entry(by, action)
    }

    pub fn enroll(&self, by: &Device, who: &Member, device: &Device) -> SignedEntry {
        let consent = who.consent(self.id, device);
        self.entry(by, Action::EnrollDevice { member: who.id, device: device.card(), consent })
    }

    /// The next revision of a device, as pushed.
    pub fn revision(
        &self,
        author: MemberId,
        device: &mut Device,
        record: RecordId,
        parents: &[RevisionId],
    ) -> PushItem {
        self.sized_revision(author, device, record, parents, 1064)
    }

    pub fn sized_revision(
        &self,
        author: MemberId,
        device: &mut Device,
        record: RecordId,
        parents: &[RevisionId],
        size: usize,
    ) -> PushItem {
        let mut ciphertext = vec![0; size];
        getrandom::fill(&mut ciphertext).unwrap();
        let mut parents = parents.to_vec();
        parents.sort();
        device.counter += 1;
        let context = Context {
            format: FORMAT,
            team: self.id,
            circle: CircleId::TERRAIN,
            record,
            parents,
            author,
            device: device.id,
            counter: device.counter,
            previous: device.previous,
            epoch: 1,
            key_id: KeyId::of(record.as_bytes()),
        };
        let item = seal(context, ciphertext, device);
        device.previous = Some(item.revision.id());
        item
    }
}

/// Signs a revision of this context over these bytes.
pub fn seal(context: Context, ciphertext: Vec<u8>, device: &Device) -> PushItem {
    let header = Header { context, ciphertext: CiphertextHash::of(&ciphertext) }.encode();
    let signature = device.sign(&SealedRevision::signed_bytes(&header));
    PushItem { revision: SealedRevision { header, signature, ciphertext }, key: WrappedRecordKey(vec![0xaa; 72]) }
}

fn grant(to: Recipient) -> KeyGrant {
    KeyGrant { circle: CircleId::TERRAIN, epoch: 1, to, wrapped: vec![0xbb; 80] }
}

fn signed(entry: &Entry, key: &SigningKey) -> SignedEntry {
    let bytes = entry.encode();
    let signature = sign(key, &SignedEntry::signed_bytes(&bytes));
    SignedEntry { bytes, signature }
}
