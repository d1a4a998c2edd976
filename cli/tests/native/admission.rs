//! Who gets in, and who does not.

use crate::team::{PASSPHRASE, Team, assert_same, nicknames, now};
use client::api::Api;
use client::member::Client;
use shared::crypto::{self, Passphrase};
use shared::directory::Role;
use shared::member::{self, AdmitError};
use shared::wire::ProblemKind;
use shared::wire::account::KdfParams;

#[tokio::test]
async fn a_member_joins_waits_is_admitted_and_reads() {
    let mut team = Team::found().await;
    let (record, other) = (team.record(), team.record());
    team.note_by_sofia(record, "Lune");
    team.sofia.sync().await.unwrap();

    let mut ines = team.invited("Inès").await;
    assert_eq!(ines.sync().await.unwrap_err().kind(), Some(ProblemKind::Pending));
    team.sofia.admit_all(&mut team.rng, now()).await.unwrap();
    ines.sync().await.unwrap();
    assert_eq!(nicknames(&ines, record), ["Lune"], "what was written before she came");
    let names = ines.read(|book| {
        let name = |member| book.keyring.member_name(&book.directory, member).unwrap();
        [book.keyring.team_name(&book.directory).unwrap(), name(team.sofia.member()), name(ines.member())]
    });
    assert_eq!(names, ["Équipe fictive", "Sofia", "Inès"]);

    team.note(&mut ines, other, "Kiwi");
    assert_eq!(ines.sync().await.unwrap().pushed, 1);
    team.sofia.sync().await.unwrap();
    assert_eq!(nicknames(&team.sofia, other), ["Kiwi"]);
    let stamp =
        team.sofia.read(|book| book.replica.history(other).unwrap().steps().next().unwrap().payload().unwrap().stamp);
    assert!(stamp.server.is_some() && !stamp.is_skewed(), "{stamp:?}");
    assert_same(&team.sofia, &ines);

    // The link is used up.
    let link = team.sofia.invite(&mut team.rng, Role::Educator, "Malik", now()).await.unwrap();
    Client::join(&mut team.rng, &team.process.url, &link, "Malik", PASSPHRASE).await.unwrap();
    let again = Client::join(&mut team.rng, &team.process.url, &link, "Awa", PASSPHRASE).await;
    assert_eq!(again.unwrap_err().kind(), Some(ProblemKind::InvitationUsed));
}

#[tokio::test]
async fn an_answer_without_the_links_secret_is_refused_and_blocks_nobody() {
    let mut team = Team::found().await;
    let link = team.sofia.invite(&mut team.rng, Role::Coordinator, "Inès", now()).await.unwrap();
    let passphrase = Passphrase::new(PASSPHRASE);
    let stretched = crypto::stretch(&passphrase, &[7; 16], KdfParams::MINIMUM).unwrap();
    let mut forged = member::join(&mut team.rng, &link, "Inès", &stretched, [7; 16]);
    forged.message.mac[31] ^= 1;
    let api = Api::new(&team.process.url).unwrap();
    api.join(&forged.message).await.unwrap();
    let malik = team.invited("Malik").await;

    let admitted = team.sofia.admit_all(&mut team.rng, now()).await.unwrap();
    assert_eq!(admitted.members, [malik.member()]);
    assert_eq!(admitted.refused, [(link.secret.id(), AdmitError::Forged)]);
    assert!(team.sofia.read(|book| book.directory.member(forged.member.id).is_none()));
    assert_eq!(api.pull(None, 1).await.unwrap_err().kind(), Some(ProblemKind::Pending));
}
