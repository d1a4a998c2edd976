//! A revision that is not byte for byte what its author sealed and signed is refused, or at least does not open.

use crate::team::*;
use rand_chacha::ChaCha20Rng;
use shared::crypto::{OpenError, RecordSecret, open, seal};
use shared::history::{Cell, Content, Context, Header, Payload, SealedRevision, Unreadable};
use shared::ids::*;
use shared::member::Written;
use shared::wire::RefusalReason;
use shared::wire::pull::PulledRevision;

/// A revision with parents and a predecessor, as it lies open to whoever stores it.
fn sample(rng: &mut ChaCha20Rng) -> (Pair, Written) {
    let mut pair = pair(rng);
    let record = RecordId::random(rng);
    let first = pair.amina.write(rng, record, "a");
    pair.bintou.receive(page([&first]));
    let second = pair.bintou.write(rng, record, "b");
    pair.amina.receive(page([&second]));
    let written = pair.amina.write(rng, record, "ab");
    pair.bintou.keyring.learn(&written.record_key);
    (pair, written)
}

fn key_of(rng: &mut ChaCha20Rng) -> (RecordSecret, Header, Vec<u8>, Payload) {
    let key = RecordSecret::random(rng);
    let context = Context {
        format: 1,
        team: TeamId::from_bytes([1; 16]),
        circle: CircleId::TERRAIN,
        record: RecordId::from_bytes([2; 16]),
        parents: vec![RevisionId::from_bytes([3; 32]), RevisionId::from_bytes([4; 32])],
        author: MemberId::from_bytes([5; 16]),
        device: DeviceId::from_bytes([6; 16]),
        counter: 7,
        previous: Some(RevisionId::from_bytes([8; 32])),
        epoch: 9,
        key_id: key.key_id(),
    };
    let cells = [(Cell::text(9), "Lune, métro".as_bytes().to_vec())];
    let payload = Payload { kind: KIND, stamp: shared::clock::Stamp::unheard(NOW), cells: cells.into() };
    let ciphertext = seal(rng, &key, &context, &payload);
    let header = Header { context, ciphertext: CiphertextHash::of(&ciphertext) };
    (key, header, ciphertext, payload)
}

/// What is changed, and how.
type Change = (&'static str, fn(&mut Context));

#[test]
fn what_was_sealed_opens() {
    let (key, header, ciphertext, payload) = key_of(&mut rng(60));
    assert_eq!(open(&key, &header, &ciphertext), Ok(payload));
}

#[test]
fn a_wrong_key_is_said_to_be_wrong() {
    let rng = &mut rng(61);
    let (_, header, ciphertext, _) = key_of(rng);
    assert_eq!(open(&RecordSecret::random(rng), &header, &ciphertext), Err(OpenError::WrongKey));
}

#[test]
fn each_field_of_the_header_is_bound() {
    let (key, header, ciphertext, _) = key_of(&mut rng(62));
    let other = RevisionId::from_bytes([0xee; 32]);
    let changes: [Change; 9] = [
        ("team", |c| c.team = TeamId::from_bytes([0xee; 16])),
        ("circle", |c| c.circle = CircleId::SANTE),
        ("record", |c| c.record = RecordId::from_bytes([0xee; 16])),
        ("author", |c| c.author = MemberId::from_bytes([0xee; 16])),
        ("device", |c| c.device = DeviceId::from_bytes([0xee; 16])),
        ("counter", |c| c.counter = 8),
        ("epoch", |c| c.epoch = 10),
        ("a parent less", |c| c.parents.truncate(1)),
        ("parents", |c| c.parents.clear()),
    ];
    for (what, change) in changes {
        let mut changed = header.clone();
        change(&mut changed.context);
        assert_eq!(open(&key, &changed, &ciphertext), Err(OpenError::DoesNotOpen), "{what}");
    }
    let mut changed = header.clone();
    changed.context.parents.push(other);
    assert_eq!(open(&key, &changed, &ciphertext), Err(OpenError::DoesNotOpen), "a parent more");
    changed = header.clone();
    changed.context.previous = Some(other);
    assert_eq!(open(&key, &changed, &ciphertext), Err(OpenError::DoesNotOpen), "previous");
    changed = header.clone();
    changed.context.key_id = KeyId::of(b"other");
    assert_eq!(open(&key, &changed, &ciphertext), Err(OpenError::WrongKey), "key id");
    changed = header;
    changed.ciphertext = CiphertextHash::of(b"other");
    assert_eq!(open(&key, &changed, &ciphertext), Err(OpenError::DoesNotOpen), "hash");
}

#[test]
fn every_flipped_or_missing_byte_of_a_ciphertext_is_found_even_with_its_hash_corrected() {
    let (key, mut header, ciphertext, _) = key_of(&mut rng(63));
    let honest = header.clone();
    for place in 0..ciphertext.len() {
        let mut damaged = ciphertext.clone();
        damaged[place] ^= 1 << (place % 8);
        assert_eq!(open(&key, &honest, &damaged), Err(OpenError::DoesNotOpen), "byte {place}");
        header.ciphertext = CiphertextHash::of(&damaged);
        assert_eq!(open(&key, &header, &damaged), Err(OpenError::DoesNotOpen), "byte {place}, hash corrected");
        damaged.truncate(place);
        header.ciphertext = CiphertextHash::of(&damaged);
        assert_eq!(open(&key, &header, &damaged), Err(OpenError::DoesNotOpen), "cut at {place}");
    }
}

#[test]
fn every_flipped_bit_of_what_travels_is_refused() {
    let rng = &mut rng(64);
    let (Pair { bintou, .. }, written) = sample(rng);
    let honest = written.item.revision;
    assert!(honest.clone().verify(&bintou.directory).is_ok());
    for place in 0..honest.header.len() {
        let mut damaged = honest.clone();
        damaged.header[place] ^= 1 << (place % 8);
        assert!(damaged.verify(&bintou.directory).is_err(), "header byte {place}");
    }
    for place in 0..honest.ciphertext.len() {
        let mut damaged = honest.clone();
        damaged.ciphertext[place] ^= 1 << (place % 8);
        assert_eq!(damaged.verify(&bintou.directory), Err(RefusalReason::HashMismatch), "ciphertext byte {place}");
    }
    for place in 0..honest.signature.0.len() {
        let mut damaged = honest.clone();
        damaged.signature.0[place] ^= 1 << (place % 8);
        assert_eq!(damaged.verify(&bintou.directory), Err(RefusalReason::BadSignature), "signature byte {place}");
    }
}

/// A member who re-signs a changed header cannot move a payload: it does not open, and history shows that.
#[test]
fn a_header_signed_again_does_not_open() {
    let rng = &mut rng(65);
    let (Pair { amina, mut bintou, .. }, written) = sample(rng);
    let honest = Header::decode(&written.item.revision.header).unwrap();
    let refused = |bintou: &mut Person, header: &Header| {
        let revision = resigned(&amina, written.item.revision.clone(), header.encode());
        let received = bintou.receive(page_of(vec![PulledRevision::Whole(revision)], vec![written.record_key.clone()]));
        match (&received.steps[..], &received.refused[..]) {
            ([arrived], []) => Ok(arrived.step.content.clone()),
            ([], [(_, reason)]) => Err(*reason),
            _ => panic!("one revision came"),
        }
    };
    let closed = |why| Ok(Content::Unreadable(why));
    let mut changed = honest.clone();
    changed.context.parents.clear();
    assert_eq!(refused(&mut bintou, &changed), closed(Unreadable::DoesNotOpen), "parents");
    changed = honest.clone();
    changed.context.counter += 1;
    assert_eq!(refused(&mut bintou, &changed), closed(Unreadable::DoesNotOpen), "counter");
    changed = honest.clone();
    changed.context.record = RecordId::random(rng);
    assert_eq!(refused(&mut bintou, &changed), closed(Unreadable::NoKey), "record");
    changed = honest.clone();
    changed.context.key_id = KeyId::of(b"other");
    assert_eq!(refused(&mut bintou, &changed), closed(Unreadable::NoKey), "key id");
    changed = honest.clone();
    changed.context.author = bintou.secrets.id;
    assert_eq!(refused(&mut bintou, &changed), Err(RefusalReason::AuthorMismatch), "author");
    changed = honest.clone();
    changed.context.device = bintou.pen.device.id;
    changed.context.author = bintou.secrets.id;
    assert_eq!(refused(&mut bintou, &changed), Err(RefusalReason::BadSignature), "author and device");
    changed = honest.clone();
    changed.context.epoch = 2;
    assert_eq!(refused(&mut bintou, &changed), Err(RefusalReason::UnknownEpoch), "epoch");
    changed = honest.clone();
    changed.context.circle = CircleId::SANTE;
    assert_eq!(refused(&mut bintou, &changed), Err(RefusalReason::NotInCircle), "circle");
    changed = honest.clone();
    changed.context.team = TeamId::random(rng);
    assert_eq!(refused(&mut bintou, &changed), Err(RefusalReason::WrongTeam), "team");
    assert!(matches!(refused(&mut bintou, &honest), Ok(Content::Open(_))), "unchanged");
}

#[test]
fn one_bad_revision_blocks_none_of_its_page() {
    let rng = &mut rng(66);
    let (Pair { mut amina, mut bintou, .. }, first) = sample(rng);
    let record = RecordId::random(rng);
    let second = amina.write(rng, record, "fine");
    let mut damaged = first.item.revision.clone();
    damaged.ciphertext[40] ^= 1;
    let rubbish = SealedRevision { header: vec![1, 2, 3], ..damaged.clone() };
    let future = SealedRevision { header: vec![2; 90], ..damaged.clone() };
    let id = [rubbish.id(), future.id()];
    let whole = [rubbish, damaged, future, second.item.revision.clone()].map(PulledRevision::Whole).to_vec();
    let received = bintou.receive(page_of(whole, vec![second.record_key.clone()]));
    let expected = [
        (id[0], RefusalReason::MalformedHeader),
        (first.id, RefusalReason::HashMismatch),
        (id[1], RefusalReason::UnknownFormat),
    ];
    assert_eq!(received.refused, expected);
    assert_eq!(
        received.steps.iter().map(|arrived| (arrived.seq, arrived.step.id)).collect::<Vec<_>>(),
        [(4, second.id)]
    );
}
