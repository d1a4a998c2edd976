use super::{account, new_team, session, team};
use crate::store::Store;
use crate::store::setup_codes::SetupCodeHash;
use crate::store::teams::{NewTeam, TeamCreated};
use shared::clock::Millis;
use shared::sensitive::Secret32;

pub(crate) async fn a_code_pays_for_one_team(store: &dyn Store) {
    let (one, other) = (SetupCodeHash([1; 32]), SetupCodeHash([2; 32]));
    assert!(store.unused_setup_codes().await.unwrap().is_empty());
    assert_eq!(store.create_team(new_team(1)).await.unwrap(), TeamCreated::WrongCode);
    store.add_setup_code(one, Millis(1)).await.unwrap();
    store.add_setup_code(other, Millis(1)).await.unwrap();
    assert_eq!(store.create_team(new_team(1)).await.unwrap(), TeamCreated::Done);
    assert_eq!(store.unused_setup_codes().await.unwrap(), [other]);
    let again = NewTeam { code: one, ..new_team(3) };
    assert_eq!(store.create_team(again).await.unwrap(), TeamCreated::WrongCode);
    assert_eq!(store.count_teams().await.unwrap(), 1);
    assert_eq!(store.teams().await.unwrap(), [new_team(1).team]);
}

pub(crate) async fn a_team_comes_whole_or_not_at_all(store: &dyn Store) {
    let first = team(store, 1).await;
    let code = SetupCodeHash([2; 32]);
    store.add_setup_code(code, Millis(1)).await.unwrap();
    let taken_account = NewTeam { account: account(new_team(2).team, 1), ..new_team(2) };
    let taken_team = NewTeam { team: first, ..new_team(2) };
    for refused in [taken_account, taken_team] {
        assert_eq!(store.create_team(refused).await.unwrap(), TeamCreated::Exists);
        assert_eq!(store.unused_setup_codes().await.unwrap(), [code], "the code is not spent");
    }
    assert!(store.position(new_team(2).team).await.unwrap().is_none());
    assert_eq!(store.create_team(new_team(2)).await.unwrap(), TeamCreated::Done);
    let second = new_team(2);
    assert_eq!(store.account(second.account.id).await.unwrap(), Some(second.account.clone()));
    assert_eq!(store.directory_entries(second.team, 0).await.unwrap(), [second.founding]);
    let opened = store.session(session(second.account.id, 2).token).await.unwrap().unwrap();
    assert_eq!((opened.team, opened.member), (second.team, second.account.member));
}

pub(crate) async fn the_server_secret_stays(store: &dyn Store) {
    let first = store.server_secret(Secret32::new([1; 32])).await.unwrap();
    assert_eq!(first, Secret32::new([1; 32]));
    assert_eq!(store.server_secret(Secret32::new([2; 32])).await.unwrap(), first);
    store.check().await.unwrap();
}
