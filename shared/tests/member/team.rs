//! Two members of one team, each with a device, and a log between them.

use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng as _;
use shared::clock::{Millis, Stamp};
use shared::crypto::{DeviceSecrets, InvitationLink, MemberSecrets, Stretched};
use shared::directory::{Directory, Role, SignedEntry};
use shared::history::{Cell, Draft, Kind, SealedRevision, State};
use shared::ids::{CircleId, LogEpoch, RecordId, TeamId};
use shared::member::{Keyring, Pen, Received, Replica, Written, admit, found, invite, join, receive};
use shared::wire::invitation::{Invitation, WaitingJoin};
use shared::wire::pull::{Cursor, PullPage, PulledItem, PulledRevision, RecordKey};

pub const NOW: Millis = Millis(1_800_000_000_000);
pub const KIND: Kind = Kind(2);

pub fn rng(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

pub fn stretched() -> Stretched {
    Stretched::from_bytes([42; 32])
}

/// A member at her device.
#[derive(Clone)]
pub struct Person {
    pub secrets: MemberSecrets,
    pub directory: Directory,
    pub keyring: Keyring,
    pub pen: Pen,
    pub replica: Replica,
}

impl Person {
    pub fn new(directory: Directory, secrets: MemberSecrets, device: DeviceSecrets) -> Self {
        let keyring = Keyring::open(&directory, &secrets);
        let pen = Pen { team: directory.team(), member: secrets.id, device, counter: 0, previous: None };
        Self { secrets, directory, keyring, pen, replica: Replica::default() }
    }

    pub fn append(&mut self, entry: &SignedEntry) {
        self.directory.append(entry.clone()).unwrap();
        self.keyring.refresh(&self.directory);
    }

    /// A draft on what she sees of the record.
    pub fn draft(&self, record: RecordId) -> Draft {
        let begun = Stamp::unheard(NOW);
        match self.replica.state(record) {
            Some(state) => Draft::open(record, CircleId::TERRAIN, state, begun).unwrap(),
            None => Draft::create(record, KIND, CircleId::TERRAIN, begun),
        }
    }

    /// Writes one text, keeps it, and gives what is pushed.
    pub fn write(&mut self, rng: &mut ChaCha20Rng, record: RecordId, text: &str) -> Written {
        let mut draft = self.draft(record);
        draft.assert(Cell::text(9), text.as_bytes().to_vec());
        let written = self.pen.write(rng, &mut self.keyring, &self.directory, &draft, Stamp::unheard(NOW)).unwrap();
        assert!(self.replica.insert(record, written.circle, written.step.clone()));
        written
    }

    pub fn receive(&mut self, page: PullPage) -> Received {
        let received = receive(&self.directory, &mut self.keyring, page);
        for arrived in &received.steps {
            self.replica.insert(arrived.record, arrived.circle, arrived.step.clone());
        }
        received
    }

    /// The text that she reads, when there is exactly one.
    pub fn text(&self, record: RecordId) -> Option<String> {
        text(self.replica.state(record)?)
    }
}

pub fn text(state: &State) -> Option<String> {
    let value = state.cells.get(&Cell::text(9))?.value()?;
    Some(String::from_utf8(value.to_vec()).unwrap())
}

/// Amina founded the team, Bintou was invited.
pub struct Pair {
    pub team: TeamId,
    pub amina: Person,
    pub bintou: Person,
    pub chain: Vec<SignedEntry>,
}

pub fn founder(rng: &mut ChaCha20Rng) -> (Person, SignedEntry) {
    let founding = found(rng, NOW, "Amina", "Équipe de nuit", &[CircleId::TERRAIN]);
    let directory = Directory::found(founding.entry.clone()).unwrap();
    (Person::new(directory, founding.member, founding.device), founding.entry)
}

/// An invitation of the founder's, answered under this name; and who answered.
pub fn answered(rng: &mut ChaCha20Rng, host: &Person, name: &str) -> (Invitation, MemberSecrets, DeviceSecrets) {
    let team = host.directory.team();
    let (secret, created) = invite(rng, team, &host.secrets, Role::Educator, "la nouvelle", NOW);
    let link = InvitationLink { secret, root: host.directory.root(), team, renews: None };
    let link = InvitationLink::parse(&format!("https://lanterne.example/join#{}", link.fragment())).unwrap();
    let joining = join(rng, &link, name, &stretched(), [5; 16]);
    let waiting = WaitingJoin { request: joining.message.request, mac: joining.message.mac };
    (Invitation { created, join: Some(waiting), admitted: false }, joining.member, joining.device)
}

pub fn admitted(rng: &mut ChaCha20Rng, host: &Person, invitation: &Invitation) -> SignedEntry {
    let Person { secrets, directory, keyring, pen, .. } = host;
    admit(rng, NOW, directory, keyring, secrets, &pen.device, invitation).unwrap()
}

pub fn pair(rng: &mut ChaCha20Rng) -> Pair {
    let (mut amina, first) = founder(rng);
    let (invitation, member, device) = answered(rng, &amina, "Bintou");
    let second = admitted(rng, &amina, &invitation);
    amina.append(&second);
    // Bintou checks the whole chain against the fingerprint in her link.
    let chain = vec![first, second];
    let directory = Directory::replay(chain.clone(), Some(amina.directory.root())).unwrap();
    let bintou = Person::new(directory, member, device);
    Pair { team: amina.directory.team(), amina, bintou, chain }
}

/// A page with these items and keys.
pub fn page_of(items: Vec<PulledRevision>, keys: Vec<RecordKey>) -> PullPage {
    let items: Vec<_> = items.into_iter().zip(1..).map(|(revision, seq)| PulledItem { seq, revision }).collect();
    let cursor = Cursor { log_epoch: LogEpoch::from_bytes([1; 16]), seq: items.len() as u64 };
    let total = items.len() as u64;
    PullPage { restarted: false, cursor, more: false, total, directory_len: 0, now: NOW, items, keys }
}

/// A page with what was written, as a server would give it.
pub fn page<'a>(written: impl IntoIterator<Item = &'a Written>) -> PullPage {
    let (mut items, mut keys) = (Vec::new(), Vec::new());
    for written in written {
        items.push(PulledRevision::Whole(written.item.revision.clone()));
        if !keys.contains(&written.record_key) {
            keys.push(written.record_key.clone());
        }
    }
    page_of(items, keys)
}

/// The same revision, its header changed and signed again by the device that wrote it.
pub fn resigned(by: &Person, mut revision: SealedRevision, header: Vec<u8>) -> SealedRevision {
    revision.signature = by.pen.device.signing.sign(&SealedRevision::signed_bytes(&header));
    revision.header = header;
    revision
}
