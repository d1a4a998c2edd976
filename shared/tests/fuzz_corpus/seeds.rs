//! The seeds of the corpus: valid inputs, made the same each time, and what cutting and flipping makes of them.

use shared::clock::{Millis, Stamp};
use shared::crypto::AccountSecret;
use shared::directory::{Action, Entry, Recipient, Role, SignedEntry, Signer};
use shared::fuzz::world::World;
use shared::history::cell::{NO, YES};
use shared::history::{Cell, Header, Kind, Payload, Shape};
use shared::ids::*;
use shared::member::{invite, new_epoch};
use shared::wire::account::*;
use shared::wire::directory::{Append, Appended, DirectoryPage};
use shared::wire::encode;
use shared::wire::pull::*;
use shared::wire::push::*;
use std::collections::BTreeMap;

/// Seeds by name.
pub type Seeds = BTreeMap<String, Vec<u8>>;

/// The seeds of every target.
pub fn all() -> [(&'static str, Seeds); 5] {
    [
        ("wire_decode", damaged(messages())),
        ("header_decode", damaged(headers())),
        ("directory_entry", damaged(entries())),
        ("payload_decode", damaged(payloads())),
        ("open_revision", damaged(revisions())),
    ]
}

/// Each valid input, cut at a third and two thirds and near its end, and with a bit flipped at some places.
fn damaged(valid: Vec<(&str, Vec<u8>)>) -> Seeds {
    let mut seeds = Seeds::new();
    for (name, data) in valid {
        for (n, end) in [data.len() / 3, data.len() * 2 / 3, data.len().saturating_sub(1)].into_iter().enumerate() {
            seeds.insert(format!("cut-{name}-{n}"), data[..end].to_vec());
        }
        for (n, place) in [0, 1, data.len() / 5, data.len() / 2, data.len() - 1].into_iter().enumerate() {
            let mut flipped = data.clone();
            if let Some(byte) = flipped.get_mut(place) {
                *byte ^= 1 << (n + 2);
            }
            seeds.insert(format!("flip-{name}-{n}"), flipped);
        }
        seeds.insert(format!("valid-{name}"), data);
    }
    seeds
}

fn record(n: u8) -> RecordId {
    RecordId::from_bytes([n; 16])
}

fn message<T: serde::Serialize>(kind: u8, message: &T) -> Vec<u8> {
    [&[kind][..], &encode(message)].concat()
}

fn messages() -> Vec<(&'static str, Vec<u8>)> {
    let mut world = World::new();
    let written = world.write(record(7), b"seen");
    let cursor = Cursor { log_epoch: LogEpoch::from_bytes([1; 16]), seq: 300 };
    let entries = world.directory.entries().to_vec();
    let Header { context, .. } = Header::decode(&written.item.revision.header).unwrap();
    let items = vec![PulledItem { seq: 300, revision: PulledRevision::Whole(written.item.revision.clone()) }];
    let results = vec![(written.id, PushResult::Stored(9)), (written.id, PushResult::Refused(RefusalReason::Erased))];
    let (_, invitation) =
        invite(&mut world.rng, context.team, &world.member, Role::Educator, "for the new one", Millis(5));
    let account = AccountSecret::from_bytes([4; 16]).account_id();
    let creation = AccountCreation {
        account,
        salt: [1; 16],
        kdf: KdfParams::MINIMUM,
        authenticator: [2; 32],
        wrapped_member: vec![3; 90],
    };
    let founding = entries[0].clone();
    let heads = vec![Heads { record: record(7), heads: vec![written.id] }];
    let page = PullPage {
        restarted: true,
        cursor,
        more: false,
        total: 300,
        directory_len: 1,
        now: Millis(1_700_000_000_000),
        items,
        keys: vec![written.record_key.clone()],
    };
    vec![
        ("push", message(0, &Push { items: vec![written.item] })),
        ("push-answer", message(1, &PushAnswer { log_epoch: cursor.log_epoch, results })),
        ("pull", message(2, &Pull { after: Some(cursor), limit: MAX_PAGE })),
        ("pull-page", message(3, &page)),
        ("heads", message(5, &heads)),
        ("directory-page", message(6, &DirectoryPage { len: 1, entries: entries.clone() })),
        ("append", message(7, &Append { entries })),
        ("appended", message(8, &Appended { len: 1, head: world.directory.head() })),
        ("create-team", message(9, &CreateTeam { setup_code: "ABCD".into(), founding, account: creation })),
        ("create-invitation", message(12, &invitation)),
    ]
}

fn headers() -> Vec<(&'static str, Vec<u8>)> {
    let mut world = World::new();
    let first = world.write(record(7), b"seen");
    let second = world.write(record(7), b"seen again");
    let header = Header::decode(&second.item.revision.header).unwrap();
    let mut many = header.clone();
    many.context.parents = (0..64_u8).map(|n| RevisionId::from_bytes([n; 32])).collect();
    let mut far = header.clone();
    (far.context.counter, far.context.epoch, far.context.circle) = (u64::MAX, u32::MAX, CircleId(u16::MAX));
    vec![
        ("first", first.item.revision.header),
        ("second", header.encode()),
        ("many-parents", many.encode()),
        ("largest-numbers", far.encode()),
    ]
}

fn entries() -> Vec<(&'static str, Vec<u8>)> {
    let mut world = World::new();
    let (team, founder, device) = (world.directory.team(), world.member.id, world.device.clone());
    let newcomer = shared::crypto::MemberSecrets::random(&mut world.rng);
    let phone = shared::crypto::DeviceSecrets::random(&mut world.rng);
    let terrain = world.keyring.circle(CircleId::TERRAIN, 1).unwrap().clone();
    let to = Recipient::Member(newcomer.id);
    let grant =
        shared::crypto::grant(&mut world.rng, team, CircleId::TERRAIN, 1, &terrain, to, &newcomer.card().receiving);
    let admit = Action::Admit {
        invitation: Some(InvitationId::from_bytes([6; 16])),
        member: newcomer.card(),
        device: phone.card(),
        consent: newcomer.consent(team, &phone.card()),
        role: Role::Coordinator,
        grants: vec![grant.unwrap()],
        name: vec![8; 60],
    };
    let consent = world.member.consent(team, &phone.card());
    let enrol = Action::EnrollDevice { member: founder, device: phone.card(), consent };
    let next = |action| {
        let (seq, previous) = (1, Some(world.directory.head()));
        Entry { format: 1, team, seq, previous, signer: Signer::Device(device.id), at: Millis(2), action }.encode()
    };
    let epoch: SignedEntry =
        new_epoch(&mut world.rng, Millis(3), &world.directory, &device, CircleId::TERRAIN).unwrap();
    vec![
        ("founding", world.directory.entries()[0].bytes.clone()),
        ("admission", next(admit)),
        ("enrolment", next(enrol)),
        ("revocation", next(Action::RevokeDevice { device: device.id, last_counter: 40 })),
        ("role", next(Action::ChangeRole { member: founder, role: Role::Educator })),
        ("removal", next(Action::RemoveMember { member: founder })),
        ("new-epoch", epoch.bytes),
    ]
}

fn payload(kind: u16, cells: Vec<(Cell, Vec<u8>)>) -> Payload {
    let stamp =
        Stamp { device: Millis(1_700_000_000_000), server: Some(Millis(1_699_999_999_000)), since_server: Some(1000) };
    Payload { kind: Kind(kind), stamp, cells: cells.into_iter().collect() }
}

fn payloads() -> Vec<(&'static str, Vec<u8>)> {
    // Every field of every kind, under every shape, with a value that some of them read.
    let everything = |kind| {
        let fields = (1..30).flat_map(|field| {
            [
                (Cell::register(field), b"\x04tent".to_vec()),
                (Cell::text(field), b"\x05tired".to_vec()),
                (Cell::member(field, b"\x04prep".to_vec()), YES.to_vec()),
                (Cell::quantity(field, b"\x07condoms".to_vec()), vec![3]),
                (Cell { key: b"\x00\x07\x07\x07".to_vec(), ..Cell::register(field) }, b"\x03yes".to_vec()),
            ]
        });
        payload(kind, fields.collect()).encode()
    };
    let future = Cell { shape: Shape(200), field: 900, key: b"from the future".to_vec() };
    let reserved = Cell { shape: Shape(9), field: 0, key: vec![1] };
    let revision = RevisionId::of(b"one");
    vec![
        ("nothing", payload(2, vec![]).encode()),
        ("encounter", everything(2)),
        ("person", everything(3)),
        ("settings", everything(6)),
        ("unknown-kind", everything(4000)),
        ("delete", payload(2, vec![(Cell::lifecycle(), YES.to_vec())]).encode()),
        ("restore", payload(2, vec![(Cell::lifecycle(), NO.to_vec()), (Cell::text(1), vec![])]).encode()),
        ("set-aside", payload(2, vec![(Cell::set_aside(revision), YES.to_vec())]).encode()),
        ("future", payload(2, vec![(future, vec![0; 300]), (reserved, vec![1])]).encode()),
    ]
}

fn revisions() -> Vec<(&'static str, Vec<u8>)> {
    let mut world = World::new();
    let written = world.write(record(7), b"seen");
    let other = world.write(record(8), b"another record");
    let inside = |content: &[u8], zeros: usize| {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        [&[1][..], &length, content, &vec![0; zeros]].concat()
    };
    let note = payload(2, vec![(Cell::text(1), b"\x04seen".to_vec())]).encode();
    vec![
        ("ciphertext", [&[0][..], &written.item.revision.ciphertext].concat()),
        ("inside", inside(&note, 900)),
        ("inside-unpadded", inside(&note, 0)),
        ("inside-newer", inside(&[2, 1, 1], 100)),
        ("pulled", [&[2][..], &encode(&written.item)].concat()),
        ("pulled-other", [&[2][..], &encode(&other.item)].concat()),
    ]
}
