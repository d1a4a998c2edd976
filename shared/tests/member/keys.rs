use crate::team::*;
use shared::crypto::*;
use shared::directory::Recipient;
use shared::ids::{CircleId, KeyId, MemberId, RecordId, TeamId};
use shared::sensitive::Secret32;

const TEAM: TeamId = TeamId::from_bytes([1; 16]);
const RECORD: RecordId = RecordId::from_bytes([2; 16]);

#[test]
fn a_record_key_unwraps_only_where_it_belongs() {
    let rng = &mut rng(40);
    let (circle, key) = (CircleSecret::random(rng), RecordSecret::random(rng));
    let terrain = CircleId::TERRAIN;
    let wrapped = wrap_record_key(rng, &circle, TEAM, terrain, RECORD, 3, &key);
    let id = key.key_id();
    let opened = unwrap_record_key(&circle, TEAM, terrain, RECORD, 3, id, &wrapped);
    assert_eq!(opened, Ok(key));
    let closed = Err(CryptoError::DoesNotOpen);
    let team = TeamId::from_bytes([9; 16]);
    assert_eq!(unwrap_record_key(&circle, team, terrain, RECORD, 3, id, &wrapped), closed, "team");
    assert_eq!(unwrap_record_key(&circle, TEAM, CircleId::SANTE, RECORD, 3, id, &wrapped), closed, "circle");
    let record = RecordId::from_bytes([9; 16]);
    assert_eq!(unwrap_record_key(&circle, TEAM, terrain, record, 3, id, &wrapped), closed, "record");
    assert_eq!(unwrap_record_key(&circle, TEAM, terrain, RECORD, 4, id, &wrapped), closed, "epoch");
    let other = KeyId::of(b"other");
    assert_eq!(unwrap_record_key(&circle, TEAM, terrain, RECORD, 3, other, &wrapped), closed, "key id");
    let foreign = CircleSecret::random(rng);
    assert_eq!(unwrap_record_key(&foreign, TEAM, terrain, RECORD, 3, id, &wrapped), closed, "circle key");
    for place in 0..wrapped.0.len() {
        let mut damaged = wrapped.clone();
        damaged.0[place] ^= 0x40;
        assert_eq!(unwrap_record_key(&circle, TEAM, terrain, RECORD, 3, id, &damaged), closed, "byte {place}");
        damaged.0.truncate(place);
        assert_eq!(unwrap_record_key(&circle, TEAM, terrain, RECORD, 3, id, &damaged), closed, "cut at {place}");
    }
}

#[test]
fn a_grant_opens_only_for_its_recipient_and_epoch() {
    let rng = &mut rng(41);
    let (key, hers, theirs) = (CircleSecret::random(rng), ReceivingSecret::random(rng), ReceivingSecret::random(rng));
    let to = Recipient::Member(MemberId::from_bytes([7; 16]));
    let granted = grant(rng, TEAM, CircleId::TERRAIN, 5, &key, to, &hers.public()).unwrap();
    assert_eq!(open_grant(TEAM, &granted, &hers), Ok(key.clone()));
    let closed = Err(CryptoError::DoesNotOpen);
    assert_eq!(open_grant(TEAM, &granted, &theirs), closed);
    assert_eq!(open_grant(TeamId::from_bytes([9; 16]), &granted, &hers), closed);
    let mut changed = [granted.clone(), granted.clone(), granted.clone(), granted.clone()];
    changed[0].circle = CircleId::SANTE;
    changed[1].epoch = 6;
    changed[2].to = Recipient::Recovery;
    changed[3].to = Recipient::Member(MemberId::from_bytes([8; 16]));
    for changed in &changed {
        assert_eq!(open_grant(TEAM, changed, &hers), closed);
    }
    for place in 0..granted.wrapped.len() {
        let mut damaged = granted.clone();
        damaged.wrapped[place] ^= 1;
        assert!(open_grant(TEAM, &damaged, &hers).is_err(), "byte {place}");
        damaged.wrapped.truncate(place);
        assert!(open_grant(TEAM, &damaged, &hers).is_err(), "cut at {place}");
    }
    let unusable = grant(rng, TEAM, CircleId::TERRAIN, 5, &key, to, &[0; 32]);
    assert_eq!(unusable, Err(CryptoError::Malformed));
}

#[test]
fn a_grant_of_another_key_than_the_directory_names_is_told_and_not_used() {
    let rng = &mut rng(42);
    let Pair { amina, bintou, .. } = pair(rng);
    // Bintou's identity with another receiving key: her grants do not open.
    let mut other = bintou.secrets.clone();
    other.receiving = ReceivingSecret::random(rng);
    let keyring = shared::member::Keyring::open(&bintou.directory, &other);
    assert_eq!(keyring.unopened().collect::<Vec<_>>(), [(CircleId::TERRAIN, 1)]);
    assert_eq!(keyring.circles().count(), 0);
    assert_eq!(keyring.member_name(&bintou.directory, amina.secrets.id), None);
}

#[test]
fn the_recovery_sheet_opens_every_epoch() {
    let rng = &mut rng(43);
    let founding = shared::member::found(rng, NOW, "Amina", "Équipe", &[CircleId::TERRAIN, CircleId::SANTE]);
    let directory = shared::directory::Directory::found(founding.entry).unwrap();
    let typed = RecoverySecret::from_words(&founding.recovery.words().to_uppercase()).unwrap();
    assert_eq!(&typed.card(), directory.recovery());
    let keyring = shared::member::Keyring::recover(&directory, &typed);
    let held: Vec<_> = keyring.circles().map(|(circle, epoch, _)| (circle, epoch)).collect();
    assert_eq!(held, [(CircleId::TERRAIN, 1), (CircleId::SANTE, 1)]);
    assert_eq!(keyring.unopened().count(), 0);
}

#[test]
fn a_name_opens_only_as_whose_it_is() {
    let rng = &mut rng(44);
    let key = CircleSecret::random(rng);
    let (lea, mia) = (MemberId::from_bytes([3; 16]), MemberId::from_bytes([4; 16]));
    let sealed = seal_member_name(rng, &key, 7, TEAM, lea, "Léa");
    assert_eq!(name::name_epoch(&sealed), Some(7));
    assert_eq!(open_member_name(&key, TEAM, lea, &sealed).as_deref(), Ok("Léa"));
    let closed = Err(CryptoError::DoesNotOpen);
    assert_eq!(open_member_name(&key, TEAM, mia, &sealed), closed);
    assert_eq!(open_team_name(&key, TEAM, &sealed), closed);
    assert_eq!(open_member_name(&CircleSecret::random(rng), TEAM, lea, &sealed), closed);
    for end in 0..sealed.len() {
        assert!(open_member_name(&key, TEAM, lea, &sealed[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn what_is_stored_opens_only_in_its_place() {
    let rng = &mut rng(45);
    let key = StoreKey::random(rng);
    let sealed = key.seal(rng, b"draft 1", b"half a word");
    assert_eq!(key.open(b"draft 1", &sealed).as_deref(), Ok(&b"half a word"[..]));
    assert_eq!(key.open(b"draft 2", &sealed), Err(CryptoError::DoesNotOpen));
    assert_eq!(StoreKey::random(rng).open(b"draft 1", &sealed), Err(CryptoError::DoesNotOpen));
    assert_eq!(sealed.len(), key.seal(rng, b"draft 1", &[b'x'; 1000]).len(), "short drafts look alike");
    assert_ne!(sealed, key.seal(rng, b"draft 1", b"half a word"), "each time another nonce");
}

#[test]
fn no_secret_prints() {
    let rng = &mut rng(46);
    let secret = Secret32::new([0xab; 32]);
    let member = MemberSecrets::random(rng);
    let account = AccountSecret::from_bytes([0xab; 16]);
    let printed = format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        CircleSecret::from_secret(secret.clone()),
        RecordSecret::from_secret(secret),
        SigningSecret::from_seed([0xab; 32]),
        ReceivingSecret::from_seed([0xab; 32]),
        AccountKeys::derive(&Stretched::from_bytes([0xab; 32]), &account),
        account,
        member.receiving,
    );
    assert_eq!(printed.matches("[secret]").count(), 7, "{printed}");
    assert!(!printed.contains("171") && !printed.contains("ab,") && !printed.contains("abab"), "{printed}");
}

#[test]
fn a_key_that_comes_twice_or_before_its_circle_is_learned_once() {
    let rng = &mut rng(47);
    let Pair { mut amina, mut bintou, .. } = pair(rng);
    let record = RecordId::random(rng);
    let epoch = shared::member::new_epoch(rng, NOW, &amina.directory, &amina.pen.device, CircleId::TERRAIN).unwrap();
    amina.append(&epoch);
    let key = amina.write(rng, record, "a").record_key;
    for _ in 0..3 {
        assert!(!bintou.keyring.learn(&key), "its circle's key is not here yet");
    }
    bintou.directory.append(epoch).unwrap();
    assert_eq!(bintou.keyring.refresh(&bintou.directory).len(), 1);
    assert_eq!(bintou.keyring.refresh(&bintou.directory).len(), 0);
    assert!(bintou.keyring.learn(&key));
    let current = bintou.keyring.current_record_key(record, CircleId::TERRAIN, &bintou.directory).unwrap();
    assert_eq!(current.record_key, key);
    bintou.keyring.forget(record);
    assert!(bintou.keyring.current_record_key(record, CircleId::TERRAIN, &bintou.directory).is_none());
}

#[test]
fn of_two_keys_made_at_once_everybody_goes_on_with_the_same() {
    let rng = &mut rng(48);
    let Pair { mut amina, mut bintou, .. } = pair(rng);
    let record = RecordId::random(rng);
    let (hers, theirs) = (amina.write(rng, record, "a"), bintou.write(rng, record, "b"));
    assert_ne!(hers.record_key, theirs.record_key);
    amina.receive(page([&hers, &theirs]));
    bintou.receive(page([&theirs, &hers]));
    assert!(amina.replica == bintou.replica);
    let (next, other) = (amina.write(rng, record, "c"), bintou.write(rng, record, "d"));
    assert_eq!(next.record_key, other.record_key);
    assert_eq!(next.record_key.key_id, hers.record_key.key_id.min(theirs.record_key.key_id));
}
