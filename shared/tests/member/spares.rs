use crate::team::*;
use shared::crypto::{CryptoError, DeviceSecrets, MemberSecrets, Spare, StoreKey};
use shared::member::{ReturnError, return_to, spare};

#[test]
fn a_spare_is_made_once_an_epoch_and_opens_only_where_it_belongs() {
    let rng = &mut rng(40);
    let Pair { team, amina, bintou, .. } = pair(rng);
    let (who, device, store) = (bintou.secrets.id, &bintou.pen.device, StoreKey::random(rng));
    let made = spare(rng, &bintou.directory, &bintou.keyring, who, (device, &store), None).unwrap();
    assert_eq!(spare(rng, &bintou.directory, &bintou.keyring, who, (device, &store), Some(&made)), None);
    assert_eq!(Spare::decode(&made.encode()), Ok(made.clone()));
    assert_eq!(Spare::decode(&[9, 1]), Err(CryptoError::UnknownFormat(9)));
    for end in 0..made.encode().len() {
        assert!(Spare::decode(&made.encode()[..end]).is_err(), "cut at {end}");
    }
    let back = return_to(&bintou.directory, &bintou.secrets, device.id, &made).unwrap();
    assert_eq!((&back.device, &back.store), (device, &store));
    // Her colleague's id, another device, and keys that the chain does not have.
    let key = amina.keyring.circle(made.circle, made.epoch).unwrap();
    let closed = Err(CryptoError::DoesNotOpen);
    assert_eq!(made.open(key, team, amina.secrets.id, device.id).map(|_| ()), closed);
    assert_eq!(made.open(key, team, who, DeviceSecrets::random(rng).id).map(|_| ()), closed);
    let other = MemberSecrets::renewed(rng, who);
    assert_eq!(return_to(&bintou.directory, &other, device.id, &made), Err(ReturnError::NotYet));
}
