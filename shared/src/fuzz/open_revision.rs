use super::world::World;
use crate::clock::Millis;
use crate::crypto::{self, OpenError, RecordSecret};
use crate::history::{Content, Header, Payload, SealedRevision, Unreadable};
use crate::ids::{CiphertextHash, LogEpoch, RecordId};
use crate::member::{Keyring, Written, receive};
use crate::sensitive::Secret32;
use crate::wire::pull::{Cursor, PullPage, PulledItem, PulledRevision, RecordKey};
use crate::wire::{decode, push::PushItem};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use std::sync::OnceLock;

/// The first byte says what the rest is: a ciphertext from nobody, the inside of a seal, or a whole item as it is pulled.
pub fn open_revision(data: &[u8]) {
    let Some((mode, rest)) = data.split_first() else { return };
    match mode % 3 {
        0 => forged(rest),
        1 => inside(rest),
        _ => pulled(rest),
    }
}

/// The team, and all that it ever wrote.
fn team() -> &'static (World, [Written; 2]) {
    static TEAM: OnceLock<(World, [Written; 2])> = OnceLock::new();
    TEAM.get_or_init(|| {
        let mut world = World::new();
        let one = world.write(RecordId::from_bytes([7; 16]), b"seen");
        let other = world.write(RecordId::from_bytes([8; 16]), b"another record");
        (world, [one, other])
    })
}

/// A header that names `ciphertext` and the record key `key`.
fn header(key: &RecordSecret, ciphertext: &[u8]) -> Header {
    let Ok(mut header) = Header::decode(&team().1[0].item.revision.header) else { unreachable!("an honest header") };
    header.context.key_id = key.key_id();
    header.ciphertext = CiphertextHash::of(ciphertext);
    header
}

/// Nobody without the key makes something that opens.
fn forged(ciphertext: &[u8]) {
    let key = RecordSecret::from_secret(Secret32::new([9; 32]));
    assert_eq!(crypto::open(&key, &header(&key, ciphertext), ciphertext), Err(OpenError::DoesNotOpen));
}

/// A colleague with the key puts anything inside: it is a payload or a reason, and a payload is what was inside.
fn inside(plain: &[u8]) {
    let key = RecordSecret::from_secret(Secret32::new([9; 32]));
    let bound = header(&key, &[]).context.encode();
    let nonce = [3; 24];
    let mut body = plain.to_vec();
    let cipher = chacha20poly1305::XChaCha20Poly1305::new(key.secret().reveal().into());
    let Ok(tag) = cipher.encrypt_inout_detached(&nonce.into(), &bound, body.as_mut_slice().into()) else { return };
    let ciphertext = [&nonce[..], &body, &tag].concat();
    match crypto::open(&key, &header(&key, &ciphertext), &ciphertext) {
        Ok(payload) => {
            let (length, content) = plain.split_at(4);
            let length = length.iter().rev().fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte));
            assert_eq!(Payload::decode(&content[..length]), Ok(payload));
        }
        Err(error) => assert!(matches!(error, OpenError::Malformed | OpenError::NewerFormat(_)), "{error}"),
    }
}

/// Whatever a server sends: only what a device of the team signed comes in, and what was signed reads as it was written.
fn pulled(body: &[u8]) {
    let Ok(item) = decode::<PushItem>(body) else { return };
    let (world, written) = team();
    let PushItem { revision, key } = item;
    let page = |revision, keys| PullPage {
        restarted: false,
        cursor: Cursor { log_epoch: LogEpoch::from_bytes([1; 16]), seq: 1 },
        more: false,
        total: 1,
        directory_len: 1,
        now: Millis(0),
        items: vec![PulledItem { seq: 1, revision }],
        keys,
    };
    let keys = written.iter().map(|w| RecordKey { wrapped: key.clone(), ..w.record_key.clone() }).collect();
    let mut keyring = Keyring::open(&world.directory, &world.member);
    let received = receive(&world.directory, &mut keyring, page(PulledRevision::Whole(revision.clone()), keys));
    assert_eq!(received.steps.len() + received.refused.len(), 1);
    for arrived in &received.steps {
        let Some(known) = written.iter().find(|w| w.id == arrived.step.id) else {
            unreachable!("a revision that nobody signed came in")
        };
        let content = &arrived.step.content;
        assert!(*content == known.step.content || matches!(content, Content::Unreadable(_)), "it reads otherwise");
    }
    let SealedRevision { header, signature, .. } = revision;
    let skeleton = receive(&world.directory, &mut keyring, page(PulledRevision::Erased { header, signature }, vec![]));
    for arrived in &skeleton.steps {
        let known = written.iter().any(|w| w.id == arrived.step.id);
        // No entry erases it: whatever the server says, it is withheld.
        let withheld = arrived.step.content == Content::Unreadable(Unreadable::Withheld);
        assert!(known && arrived.sealed.is_none() && withheld);
    }
}
