use super::{new_team, session, team};
use crate::store::Store;
use crate::store::sessions::TokenHash;
use shared::clock::Millis;

pub(crate) async fn sessions_live_until_they_are_closed_or_old(store: &dyn Store) {
    team(store, 1).await;
    let account = new_team(1).account.id;
    for (byte, at) in [(10, 5_000), (11, 5_000), (12, 9_000)] {
        let mut new = session(account, byte);
        new.now = Millis(at);
        store.open_session(new).await.unwrap();
    }
    let (ten, eleven, twelve) = (TokenHash([10; 32]), TokenHash([11; 32]), TokenHash([12; 32]));
    store.touch_session(eleven, Millis(8_000)).await.unwrap();
    store.touch_session(eleven, Millis(7_000)).await.unwrap();
    let touched = store.session(eleven).await.unwrap().unwrap();
    assert_eq!((touched.created, touched.seen), (Millis(5_000), Millis(8_000)), "time does not run backwards");

    store.close_old_sessions(Millis(0), Millis(6_000)).await.unwrap();
    assert!(store.session(ten).await.unwrap().is_none(), "not seen for long");
    assert!(store.session(eleven).await.unwrap().is_some());
    store.close_old_sessions(Millis(6_000), Millis(0)).await.unwrap();
    assert!(store.session(eleven).await.unwrap().is_none(), "too old");
    store.close_session(twelve).await.unwrap();
    store.close_session(twelve).await.unwrap();
    assert!(store.session(twelve).await.unwrap().is_none());
}

pub(crate) async fn a_challenge_is_spent_once(store: &dyn Store) {
    assert!(store.spend_challenge(&[1; 32], Millis(1)).await.unwrap());
    assert!(!store.spend_challenge(&[1; 32], Millis(2)).await.unwrap());
    assert!(store.spend_challenge(&[2; 32], Millis(5)).await.unwrap());
    store.forget_challenges(Millis(5)).await.unwrap();
    assert!(store.spend_challenge(&[1; 32], Millis(6)).await.unwrap(), "forgotten");
    assert!(!store.spend_challenge(&[2; 32], Millis(6)).await.unwrap(), "kept");
}
