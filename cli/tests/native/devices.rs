//! A member's second device, and what does not open it.

use crate::team::{PASSPHRASE, Team, assert_same, nicknames, now};
use client::member::{Client, ClientError};
use shared::crypto::{self, AccountKeys, AccountSecret, CryptoError, Passphrase};
use shared::directory::{Action, Entry, SignedEntry, Signer};
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
    let own = signed_by_herself(&desk, &words).await;
    assert_eq!(desk.api().append(vec![own]).await.unwrap_err().kind(), Some(ProblemKind::DirectoryRefused));
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

    let stranger = AccountSecret::random(&mut team.rng).words();
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

/// The entry by which a member would enrol her own device, were she a coordinator.
async fn signed_by_herself(desk: &Client, account_words: &str) -> SignedEntry {
    let secret = AccountSecret::from_words(account_words).unwrap();
    let params = desk.api().sign_in_params(secret.account_id()).await.unwrap();
    let stretched = crypto::stretch(&Passphrase::new(PASSPHRASE), &params.salt, params.kdf).unwrap();
    let opened = desk.api().session().await.unwrap();
    let keys = AccountKeys::derive(&stretched, &secret);
    let me = crypto::open_account(&keys, secret.account_id(), &opened.wrapped_member).unwrap();
    desk.read(|book| {
        let device = book.pen.device.card();
        let entry = Entry {
            format: 1,
            team: opened.team,
            seq: book.directory.len(),
            previous: Some(book.directory.head()),
            signer: Signer::Member(me.id),
            at: now(),
            action: Action::EnrollDevice { member: me.id, consent: me.consent(opened.team, &device), device },
        };
        let bytes = entry.encode();
        let signature = me.signing.sign(&SignedEntry::signed_bytes(&bytes));
        SignedEntry { bytes, signature }
    })
}
