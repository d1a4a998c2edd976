//! A member's second device, and what does not open it.

use crate::team::{PASSPHRASE, Team, assert_same, nicknames, now};
use client::member::{Client, ClientError};
use shared::crypto::CryptoError;
use shared::wire::ProblemKind;

#[tokio::test]
async fn a_second_device_signs_in_is_enrolled_and_has_everything() {
    let mut team = Team::found().await;
    let mut phone = team.member("Inès").await;
    let (record, other) = (team.record(), team.record());
    team.note(&mut phone, record, "Lune");
    phone.sync().await.unwrap();

    let words = phone.account_words();
    let mut desk = Client::sign_in(&mut team.rng, &team.process.url, &words, PASSPHRASE, now()).await.unwrap();
    assert_eq!(desk.member(), phone.member());
    assert_eq!(desk.sync().await.unwrap_err().kind(), Some(ProblemKind::Pending));
    // A device that waits brings no entries, not even those that the chain has.
    let entries = desk.read(|book| book.directory.entries().to_vec());
    assert_eq!(desk.api().append(entries).await.unwrap_err().kind(), Some(ProblemKind::Pending));
    let admitted = team.sofia.admit_all(&mut team.rng, now()).await.unwrap();
    assert_eq!(admitted.devices, [desk.device()]);
    desk.sync().await.unwrap();
    assert_eq!(nicknames(&desk, record), ["Lune"]);

    team.note(&mut desk, other, "Kiwi");
    desk.sync().await.unwrap();
    phone.sync().await.unwrap();
    assert_eq!(nicknames(&phone, other), ["Kiwi"]);
    assert_same(&phone, &desk);

    // A session that was ended is opened again on the way.
    desk.api().sign_out().await.unwrap();
    assert_eq!(desk.sync().await.unwrap().pages, 1);
}

#[tokio::test]
async fn a_coordinator_enrols_her_own_second_device() {
    let mut team = Team::found().await;
    let record = team.record();
    team.note_by_sofia(record, "Lune");
    team.sofia.sync().await.unwrap();
    let words = team.sofia.account_words();
    let mut desk = Client::sign_in(&mut team.rng, &team.process.url, &words, PASSPHRASE, now()).await.unwrap();
    desk.sync().await.unwrap();
    assert_eq!(nicknames(&desk, record), ["Lune"]);
}

#[tokio::test]
async fn another_passphrase_or_another_sheet_opens_nothing() {
    let mut team = Team::found().await;
    let words = team.sofia.account_words();
    let url = team.process.url.clone();
    let wrong = Client::sign_in(&mut team.rng, &url, &words, "taquiner routine sagesse majorer", now()).await;
    assert_eq!(wrong.unwrap_err().kind(), Some(ProblemKind::SignInRefused));
    // Typed on another keyboard, it is the same.
    Client::sign_in(&mut team.rng, &url, &words, &PASSPHRASE.to_uppercase(), now()).await.unwrap();

    let stranger = shared::crypto::AccountSecret::random(&mut team.rng).words();
    let wrong = Client::sign_in(&mut team.rng, &url, &stranger, PASSPHRASE, now()).await;
    assert_eq!(wrong.unwrap_err().kind(), Some(ProblemKind::SignInRefused));
    let mut mistyped: Vec<&str> = words.split(' ').collect();
    mistyped.swap(0, 11);
    let wrong = Client::sign_in(&mut team.rng, &url, &mistyped.join(" "), PASSPHRASE, now()).await;
    // One swap in sixteen has the right checksum by chance; then the server refuses.
    let refused = matches!(&wrong, Err(ClientError::Crypto(CryptoError::Malformed)))
        || wrong.is_err_and(|error| error.kind() == Some(ProblemKind::SignInRefused))
        || words.split(' ').next() == words.split(' ').next_back();
    assert!(refused);
}
