use crate::team::*;
use shared::crypto::*;
use shared::ids::{DeviceId, InvitationId, MemberId, TeamId};
use shared::wire::account::KdfParams;

const IDS: (InvitationId, TeamId, DeviceId) =
    (InvitationId::from_bytes([4; 16]), TeamId::from_bytes([1; 16]), DeviceId::from_bytes([2; 16]));

fn locked(seed: u64) -> (ReturnVault, ReturnKeys) {
    let rng = &mut rng(seed);
    let (member, account_secret) = (MemberSecrets::random(rng), AccountSecret::random(rng));
    let account = AccountKeys::derive(&stretched(), &account_secret);
    let vault = ReturnVault::lock(rng, (&stretched(), [5; 16]), IDS, &member, &account_secret);
    (vault, ReturnKeys { member, account_secret, account })
}

#[test]
fn the_new_passphrase_gives_the_new_keys_and_no_other_does() {
    let (vault, keys) = locked(140);
    let stored = ReturnVault::decode(&vault.encode()).unwrap();
    assert_eq!(stored, vault);
    assert_eq!(stored.open(&stretched()), Ok(keys.clone()));
    assert_eq!((vault.member, vault.account), (keys.member.id, keys.account_secret.account_id()));
    assert_eq!(vault.open(&Stretched::from_bytes([0; 32])), Err(CryptoError::WrongKey));
}

#[test]
fn it_is_bound_to_all_that_stands_in_clear() {
    let (vault, _) = locked(141);
    let mut others = vec![vault.clone(); 6];
    others[0].invitation = InvitationId::from_bytes([9; 16]);
    others[1].team = TeamId::from_bytes([9; 16]);
    others[2].member = MemberId::from_bytes([9; 16]);
    others[3].device = DeviceId::from_bytes([9; 16]);
    others[4].salt = [9; 16];
    others[5].kdf.passes += 1;
    for other in others {
        assert_eq!(other.open(&stretched()), Err(CryptoError::WrongKey));
    }
    let mut weak = vault.clone();
    weak.kdf = KdfParams { memory_kib: 8, ..KdfParams::MINIMUM };
    assert_eq!(ReturnVault::decode(&weak.encode()), Err(CryptoError::WeakParameters));
    let bytes = vault.encode();
    for end in 0..bytes.len() {
        assert_eq!(ReturnVault::decode(&bytes[..end]), Err(CryptoError::Malformed), "cut at {end}");
    }
    assert_eq!(ReturnVault::decode(&[&[2], &bytes[1..]].concat()), Err(CryptoError::UnknownFormat(2)));
}
