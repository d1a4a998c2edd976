use crate::team::*;
use shared::crypto::*;
use shared::ids::{AccountId, DeviceId, MemberId, TeamId};
use shared::wire::account::KdfParams;

const SALT: [u8; 32] = [3; 32];

fn output(byte: u8) -> PrfOutput {
    PrfOutput::from_bytes(&[byte; 32]).unwrap()
}

fn locked(seed: u64) -> (Vault, Unlocked, ScreenLock) {
    let rng = &mut rng(seed);
    let (member, device) = (MemberSecrets::random(rng), DeviceSecrets::random(rng));
    let (account_secret, store) = (AccountSecret::random(rng), StoreKey::random(rng));
    let account = AccountKeys::derive(&stretched(), &account_secret);
    let unlocked = Unlocked { member, account_secret, device, store, account };
    let team = TeamId::from_bytes([1; 16]);
    let vault = Vault::lock(rng, &stretched(), [5; 16], KdfParams::MINIMUM, team, "Amina", &unlocked.parts());
    let lock = ScreenLock::wrap(rng, &output(9), vec![7; 40], SALT, &vault, &stretched()).unwrap();
    (vault, unlocked, lock)
}

#[test]
fn the_screen_lock_opens_what_the_passphrase_opens() {
    let (vault, unlocked, lock) = locked(120);
    let stored = ScreenLock::decode(&lock.encode()).unwrap();
    assert_eq!(stored, lock);
    assert_eq!(stored.unlock(&output(9), &vault), Ok((stretched(), unlocked.clone())));
    assert_eq!(vault.unlock(&stretched()), Ok(unlocked), "the passphrase goes on opening");
}

#[test]
fn another_output_opens_nothing() {
    let (vault, _, lock) = locked(121);
    for byte in [0, 8, 255] {
        assert_eq!(lock.unlock(&output(byte), &vault), Err(CryptoError::DoesNotOpen));
    }
    assert!(PrfOutput::from_bytes(&[9; 31]).is_none() && PrfOutput::from_bytes(&[9; 64]).is_none());
}

#[test]
fn it_is_bound_to_whose_it_is_and_where() {
    let (vault, _, lock) = locked(122);
    let mut others = vec![vault.clone(); 6];
    others[0].team = TeamId::from_bytes([2; 16]);
    others[1].member = MemberId::from_bytes([2; 16]);
    others[2].account = AccountId::from_bytes([2; 16]);
    others[3].device = DeviceId::from_bytes([2; 16]);
    others[4].salt = [6; 16];
    others[5].kdf.passes += 1;
    for other in others {
        assert_eq!(lock.unlock(&output(9), &other), Err(CryptoError::DoesNotOpen));
    }
    let (mut salted, mut named) = (lock.clone(), lock.clone());
    salted.salt[0] ^= 1;
    named.credential[0] ^= 1;
    assert_eq!(salted.unlock(&output(9), &vault), Err(CryptoError::DoesNotOpen));
    assert_eq!(named.unlock(&output(9), &vault), Err(CryptoError::DoesNotOpen));
    let mut renamed = vault;
    renamed.name = "Awa".to_owned();
    assert!(lock.unlock(&output(9), &renamed).is_ok(), "a name may be corrected");
}

#[test]
fn a_new_passphrase_ends_it() {
    let (vault, unlocked, lock) = locked(123);
    let rng = &mut rng(124);
    for salt in [[6; 16], vault.salt] {
        let new = Stretched::from_bytes([77; 32]);
        let parts = unlocked.parts();
        let renewed = Vault::lock(rng, &new, salt, KdfParams::MINIMUM, vault.team, &vault.name, &parts);
        assert!(lock.unlock(&output(9), &renewed).is_err());
        assert!(renewed.unlock(&new).is_ok());
    }
}

#[test]
fn nothing_useless_is_wrapped_and_nothing_damaged_opens() {
    let (vault, _, lock) = locked(125);
    let wrong = Stretched::from_bytes([0; 32]);
    let made = ScreenLock::wrap(&mut rng(126), &output(9), vec![7; 40], SALT, &vault, &wrong);
    assert_eq!(made, Err(CryptoError::WrongKey));
    let bytes = lock.encode();
    for end in 0..bytes.len() {
        assert!(ScreenLock::decode(&bytes[..end]).is_err(), "cut at {end}");
    }
    for place in 1..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let opened = ScreenLock::decode(&changed).and_then(|lock| lock.unlock(&output(9), &vault));
        assert!(opened.is_err(), "changed at {place}");
    }
    assert_eq!(ScreenLock::decode(&[&[2], &bytes[1..]].concat()), Err(CryptoError::UnknownFormat(2)));
    assert!(!format!("{lock:?} {:?}", output(9)).contains('9'));
}
