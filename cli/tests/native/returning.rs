//! Ways back: a forgotten passphrase on the same phone, and a team whose only coordinator lost everything.

use crate::team::{PASSPHRASE, Team, assert_same, nicknames, now};
use client::api::Api;
use client::member::{Client, ClientError};
use shared::crypto::{self, Passphrase, RecoverySecret, StoreKey};
use shared::directory::{Role, Signer};
use shared::member::{self, AdmitError, ReturnError};
use shared::wire::ProblemKind;
use shared::wire::account::KdfParams;

const ANOTHER: &str = "cactus plume sentier voyager";

#[tokio::test]
async fn a_forgotten_passphrase_costs_no_note() {
    let mut team = Team::found().await;
    let mut ines = team.member("Inès").await;
    let (sent, unsent) = (team.record(), team.record());
    team.note(&mut ines, sent, "Lune");
    ines.sync().await.unwrap();
    let store = StoreKey::random(&mut team.rng);
    let spare = ines.spare(&mut team.rng, &store).unwrap();
    let draft = store.seal(&mut team.rng, b"drafts", b"begun");
    team.note(&mut ines, unsent, "Kiwi");
    // Her phone was not seen since; meanwhile the circle got a new key, twice.
    team.sofia.new_epoch(&mut team.rng, now()).await.unwrap();
    let (member, device, old_words) = (ines.member(), ines.device(), ines.account_words());
    let old = ines.api().clone();

    let link = team.sofia.invite_back(&mut team.rng, member, "Inès", now()).await.unwrap();
    let mut returning = ines.rejoin(&mut team.rng, &link, ANOTHER).await.unwrap();
    let early = returning.finish(&spare).await;
    assert!(matches!(early, Err(ClientError::Return(ReturnError::NotYet))));
    let admitted = team.sofia.admit_all(&mut team.rng, now()).await.unwrap();
    assert_eq!((admitted.members, admitted.refused), (vec![member], vec![]));
    team.sofia.new_epoch(&mut team.rng, now()).await.unwrap();

    let (mut back, kept) = returning.finish(&spare).await.unwrap();
    assert_eq!((back.member(), back.device()), (member, device));
    assert_eq!(kept.open(b"drafts", &draft).unwrap(), b"begun");
    assert_eq!(nicknames(&back, unsent), ["Kiwi"], "before anything was fetched");
    assert_eq!(back.sync().await.unwrap().pushed, 1, "once");
    assert!(back.read(|book| book.outbox.is_empty() && book.refused.is_empty()));
    let written = team.record();
    team.note(&mut back, written, "Plume");
    assert_eq!(back.sync().await.unwrap().pushed, 1, "the device's chain goes on");
    team.sofia.sync().await.unwrap();
    for (record, nickname) in [(sent, "Lune"), (unsent, "Kiwi"), (written, "Plume")] {
        assert_eq!(nicknames(&team.sofia, record), [nickname]);
    }
    assert_same(&team.sofia, &back);
    team.sofia.read(|book| {
        let seen = book.directory.member(member).unwrap();
        assert_eq!((seen.renewals.len(), seen.role), (1, Role::Educator), "everybody sees that her keys were replaced");
        assert_eq!(book.keyring.member_name(&book.directory, member).as_deref(), Some("Inès"));
    });

    // The account of the forgotten passphrase ended with its sessions; the new one opens on a desk.
    assert_eq!(old.session().await.unwrap_err().kind(), Some(ProblemKind::NotSignedIn));
    let url = team.process.url.clone();
    let gone = Client::sign_in(&mut team.rng, &url, &old_words, PASSPHRASE, now()).await;
    assert_eq!(gone.unwrap_err().kind(), Some(ProblemKind::SignInRefused));
    Client::sign_in(&mut team.rng, &url, &back.account_words(), ANOTHER, now()).await.unwrap();
}

#[tokio::test]
async fn nobody_takes_a_members_place_by_another_invitation_or_before_a_coordinator_says_so() {
    let mut team = Team::found().await;
    let ines = team.member("Inès").await;
    let malik = team.member("Malik").await;
    let url = team.process.url.clone();
    let answer = |team: &mut Team, link, client: &Client| {
        let (id, who) = (client.device(), client.member());
        let card = client.read(|book| book.directory.device(id).unwrap().card.clone());
        let link = crypto::InvitationLink { renews: Some(who), ..link };
        let stretched = crypto::stretch(&Passphrase::new(ANOTHER), &[7; 16], KdfParams::MINIMUM).unwrap();
        member::rejoin(&mut team.rng, &link, &card, "", &stretched, [7; 16]).unwrap()
    };
    // An ordinary invitation, answered in Inès's name.
    let link = team.sofia.invite(&mut team.rng, Role::Educator, "Awa", now()).await.unwrap();
    let thief = Api::new(&url).unwrap();
    let ordinary = link.secret.id();
    let message = answer(&mut team, link, &ines).message;
    let opened = thief.join(&message).await.unwrap();
    assert_eq!(opened.device, None, "the device's id proves nothing");
    assert_eq!(thief.pull(None, 1).await.unwrap_err().kind(), Some(ProblemKind::Pending));
    assert_eq!(thief.push(vec![]).await.unwrap_err().kind(), Some(ProblemKind::Pending));
    // Malik was invited back, and Inès's card comes.
    let link = team.sofia.invite_back(&mut team.rng, malik.member(), "Malik", now()).await.unwrap();
    let other = link.secret.id();
    let message = answer(&mut team, link, &ines).message;
    Api::new(&url).unwrap().join(&message).await.unwrap();

    let admitted = team.sofia.admit_all(&mut team.rng, now()).await.unwrap();
    assert_eq!(admitted.members, []);
    let refused: std::collections::BTreeMap<_, _> = admitted.refused.into_iter().collect();
    assert_eq!((refused[&ordinary], refused[&other]), (AdmitError::Already, AdmitError::NotHer));
    assert_eq!(thief.pull(None, 1).await.unwrap_err().kind(), Some(ProblemKind::Pending));
    // Inès herself noticed nothing.
    let mut ines = ines;
    ines.sync().await.unwrap();
}

#[tokio::test]
async fn the_recovery_sheet_gives_a_team_its_coordinator_back() {
    let mut team = Team::found().await;
    let sheet = team.sheet.words();
    let mut ines = team.member("Inès").await;
    let record = team.record();
    team.note_by_sofia(record, "Lune");
    team.sofia.sync().await.unwrap();
    team.sofia.new_epoch(&mut team.rng, now()).await.unwrap();
    let (lost, later) = (team.sofia.device(), team.record());
    team.note_by_sofia(later, "Kiwi");
    team.sofia.sync().await.unwrap();

    let url = team.process.url.clone();
    let stranger = RecoverySecret::random(&mut team.rng).words();
    let wrong = Client::recover(&mut team.rng, &url, &stranger, "Nobody", ANOTHER, now()).await;
    assert_eq!(wrong.unwrap_err().kind(), Some(ProblemKind::SignInRefused));

    let mut awa = Client::recover(&mut team.rng, &url, &sheet, "Awa", ANOTHER, now()).await.unwrap();
    awa.sync().await.unwrap();
    assert_eq!((nicknames(&awa, record), nicknames(&awa, later)), (vec!["Lune".into()], vec!["Kiwi".into()]));
    awa.read(|book| {
        let last = book.directory.entries().last().unwrap().decode().unwrap();
        assert_eq!(last.signer, Signer::Recovery, "everybody sees that the sheet was used");
        assert!(book.directory.is_coordinator(awa.member()));
        assert_eq!(book.keyring.member_name(&book.directory, awa.member()).as_deref(), Some("Awa"));
    });
    // She revokes what was lost, and invites.
    awa.revoke(lost, 2, now()).await.unwrap();
    assert_eq!(team.sofia.sync().await.unwrap_err().kind(), Some(ProblemKind::Revoked));
    let link = awa.invite(&mut team.rng, Role::Educator, "Malik", now()).await.unwrap();
    let mut malik = Client::join(&mut team.rng, &url, &link, "Malik", PASSPHRASE).await.unwrap();
    awa.admit_all(&mut team.rng, now()).await.unwrap();
    malik.sync().await.unwrap();
    ines.sync().await.unwrap();
    assert_same(&malik, &ines);
    // Her own account opens on another device.
    let mut desk = Client::sign_in(&mut team.rng, &url, &awa.account_words(), ANOTHER, now()).await.unwrap();
    desk.sync().await.unwrap();
    assert_same(&desk, &awa);
}
