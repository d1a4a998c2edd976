use crate::team::*;
use ed25519_dalek::VerifyingKey;
use rand_chacha::ChaCha20Rng;
use shared::crypto::*;
use shared::ids::{AccountId, TeamId};
use shared::wire::account::{DeviceProof, KdfParams};

const TEAM: TeamId = TeamId::from_bytes([1; 16]);

fn vault(rng: &mut ChaCha20Rng) -> (Vault, Unlocked) {
    let (member, device) = (MemberSecrets::random(rng), DeviceSecrets::random(rng));
    let (account_secret, store) = (AccountSecret::random(rng), StoreKey::random(rng));
    let account = AccountKeys::derive(&stretched(), &account_secret);
    let unlocked = Unlocked { member, account_secret, device, store, account };
    let vault = Vault::lock(rng, &stretched(), [5; 16], KdfParams::MINIMUM, TEAM, "Amina", &unlocked.parts());
    (vault, unlocked)
}

#[test]
fn a_vault_unlocks_to_what_was_locked() {
    let (vault, unlocked) = vault(&mut rng(80));
    let stored = Vault::decode(&vault.encode()).unwrap();
    assert_eq!(stored, vault);
    assert_eq!(stored.unlock(&stretched()), Ok(unlocked.clone()));
    assert_eq!((vault.member, vault.device), (unlocked.member.id, unlocked.device.id));
    assert_eq!(vault.account, unlocked.account_secret.account_id());
    assert_eq!((vault.name.as_str(), vault.salt, vault.kdf), ("Amina", [5; 16], KdfParams::MINIMUM));
}

#[test]
fn a_wrong_passphrase_is_a_wrong_key() {
    let (vault, _) = vault(&mut rng(81));
    for other in [[0; 32], [41; 32], [255; 32]] {
        assert_eq!(vault.unlock(&Stretched::from_bytes(other)), Err(CryptoError::WrongKey));
    }
}

#[test]
fn a_new_passphrase_opens_and_the_old_one_does_not() {
    let rng = &mut rng(82);
    let (vault, unlocked) = vault(rng);
    let new = Stretched::from_bytes([7; 32]);
    let parts = unlocked.parts();
    let changed = Vault::lock(rng, &new, [6; 16], KdfParams::MINIMUM, vault.team, &vault.name, &parts);
    assert_eq!(changed.unlock(&stretched()), Err(CryptoError::WrongKey));
    let reopened = changed.unlock(&new).unwrap();
    assert_eq!((reopened.device, reopened.store), (unlocked.device, unlocked.store));
    assert_ne!(reopened.account, unlocked.account, "sign-in follows the passphrase");
}

#[test]
fn a_damaged_vault_never_unlocks_and_never_panics() {
    let (mut vault, unlocked) = vault(&mut rng(83));
    vault.name = String::new();
    let bytes = vault.encode();
    for end in 0..bytes.len() {
        assert_eq!(Vault::decode(&bytes[..end]), Err(CryptoError::Malformed), "cut at {end}");
    }
    assert_eq!(Vault::decode(&[&bytes[..], &[0]].concat()), Err(CryptoError::Malformed));
    assert_eq!(Vault::decode(&[&[2], &bytes[1..]].concat()), Err(CryptoError::UnknownFormat(2)));
    for place in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[place] ^= 1 << (place % 8);
        let outcome = Vault::decode(&damaged).and_then(|vault| vault.unlock(&stretched()));
        assert_ne!(outcome, Ok(unlocked.clone()), "byte {place}");
    }
}

#[test]
fn a_vault_with_cheaper_guessing_is_refused() {
    let (mut vault, _) = vault(&mut rng(84));
    vault.kdf.memory_kib = 1024;
    assert_eq!(Vault::decode(&vault.encode()), Err(CryptoError::WeakParameters));
    assert_eq!(vault.unlock(&stretched()), Err(CryptoError::WrongKey), "the parameters are bound as well");
}

#[test]
fn weak_or_absurd_parameters_are_never_computed() {
    let passphrase = Passphrase::new("quatre mots assez longs");
    let minimum = KdfParams::MINIMUM;
    let refused = [
        KdfParams { memory_kib: 0, ..minimum },
        KdfParams { memory_kib: minimum.memory_kib - 1, ..minimum },
        KdfParams { passes: 2, ..minimum },
        KdfParams { lanes: 0, ..minimum },
        KdfParams { memory_kib: u32::MAX, ..minimum },
        KdfParams { passes: u32::MAX, ..minimum },
        KdfParams { lanes: 5, ..minimum },
    ];
    for params in refused {
        assert_eq!(stretch(&passphrase, &[0; 16], params), Err(CryptoError::WeakParameters), "{params:?}");
    }
}

#[test]
fn an_account_opens_with_both_secrets_and_no_other() {
    let rng = &mut rng(85);
    let (secret, member) = (AccountSecret::random(rng), MemberSecrets::random(rng));
    let created = create_account(rng, &stretched(), [5; 16], &secret, &member);
    assert_eq!(created.account, secret.account_id());
    assert!(created.kdf.is_acceptable());
    let keys = AccountKeys::derive(&stretched(), &AccountSecret::from_words(&secret.words()).unwrap());
    assert_eq!(keys.authenticator, created.authenticator);
    assert_eq!(open_account(&keys, created.account, &created.wrapped_member), Ok(member));
    let wrong = Err(CryptoError::WrongKey);
    let guessed = AccountKeys::derive(&Stretched::from_bytes([9; 32]), &secret);
    assert_eq!(open_account(&guessed, created.account, &created.wrapped_member), wrong, "passphrase");
    let other = AccountKeys::derive(&stretched(), &AccountSecret::random(rng));
    assert_eq!(open_account(&other, created.account, &created.wrapped_member), wrong, "account secret");
    let elsewhere = AccountId::from_bytes([9; 16]);
    assert_eq!(open_account(&keys, elsewhere, &created.wrapped_member), wrong, "account");
    for place in 0..created.wrapped_member.len() {
        let mut damaged = created.wrapped_member.clone();
        damaged[place] ^= 1;
        assert_eq!(open_account(&keys, created.account, &damaged), wrong, "byte {place}");
        assert_eq!(open_account(&keys, created.account, &damaged[..place]), wrong, "cut at {place}");
    }
    assert_ne!(guessed.authenticator, keys.authenticator);
    assert_ne!(other.authenticator, keys.authenticator);
}

#[test]
fn identities_read_back_and_damage_is_told() {
    let rng = &mut rng(86);
    let (member, device) = (MemberSecrets::random(rng), DeviceSecrets::random(rng));
    assert_eq!(MemberSecrets::decode(&member.encode()), Ok(member.clone()));
    assert_eq!(DeviceSecrets::decode(&device.encode()), Ok(device));
    let bytes = member.encode();
    for end in 0..bytes.len() {
        assert_eq!(MemberSecrets::decode(&bytes[..end]), Err(CryptoError::Malformed), "cut at {end}");
    }
    assert_eq!(MemberSecrets::decode(&[&bytes[..], &[0]].concat()), Err(CryptoError::Malformed));
    assert_eq!(MemberSecrets::decode(&[&[9], &bytes[1..]].concat()), Err(CryptoError::UnknownFormat(9)));
}

#[test]
fn a_device_proves_itself_for_one_challenge_of_one_account() {
    let device = DeviceSecrets::random(&mut rng(87));
    let (account, challenge) = (AccountId::from_bytes([1; 16]), [2; 32]);
    let proof = device.proof(account, &challenge);
    let key = VerifyingKey::from_bytes(&device.card().signing).unwrap();
    let proves = |account, challenge| {
        let signature = ed25519_dalek::Signature::from_bytes(&proof.signature.0);
        key.verify_strict(&DeviceProof::signed_bytes(account, challenge), &signature).is_ok()
    };
    assert_eq!(proof.device, device.id);
    assert!(proves(account, &challenge));
    assert!(!proves(account, &[3; 32]));
    assert!(!proves(AccountId::from_bytes([9; 16]), &challenge));
}

#[test]
fn neither_vault_nor_note_prints_a_name() {
    let rng = &mut rng(88);
    let (vault, _) = vault(rng);
    let (secret, role) = (InvitationSecret::random(rng), shared::directory::Role::Educator);
    let note = InvitationNote { secret, role, label: "Amina".to_owned(), renews: None };
    assert!(!format!("{vault:?} {note:?}").contains("Amina"));
}
