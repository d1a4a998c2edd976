//! One bad note blocks no other, on either side.

use crate::team::{Team, named, nicknames, now};
use client::member::ClientError;
use shared::history::sealed::MAX_CIPHERTEXT;
use shared::history::{Header, SealedRevision};
use shared::ids::CiphertextHash;
use shared::member::{Pen, PenError};
use shared::wire::RefusalReason;
use shared::wire::push::PushResult;

#[tokio::test]
async fn a_note_that_is_too_large_is_told_at_once_and_the_others_are_stored() {
    let mut team = Team::found().await;
    let records: Vec<_> = (0..3).map(|_| team.record()).collect();
    team.note_by_sofia(records[0], "Lune");
    let huge = named(&team.sofia, records[1], &"x".repeat(70_000));
    let refused = team.sofia.write(&mut team.rng, &huge, now());
    assert!(matches!(refused, Err(ClientError::Pen(PenError::TooLarge))));
    team.note_by_sofia(records[2], "Kiwi");
    assert_eq!(team.sofia.sync().await.unwrap().pushed, 2);
    assert_eq!(nicknames(&team.sofia, records[2]), ["Kiwi"]);
}

#[tokio::test]
async fn the_server_refuses_one_that_is_too_large_alone() {
    let mut team = Team::found().await;
    team.sofia.sync().await.unwrap();
    let records: Vec<_> = (0..3).map(|_| team.record()).collect();
    let (directory, mut keyring, hand) =
        team.sofia.read(|book| (book.directory.clone(), book.keyring.clone(), book.pen.clone()));
    let mut pen: Pen = hand.clone();
    let mut items: Vec<_> = records
        .iter()
        .map(|&record| {
            let draft = named(&team.sofia, record, "Lune");
            pen.write(&mut team.rng, &mut keyring, &directory, &draft, team.sofia.stamp(now())).unwrap().item
        })
        .collect();
    // A device that does not keep to the rules signs more than a revision may hold.
    let sealed = &mut items[1].revision;
    sealed.ciphertext.resize(MAX_CIPHERTEXT + 1, 0);
    let mut header = Header::decode(&sealed.header).unwrap();
    header.ciphertext = CiphertextHash::of(&sealed.ciphertext);
    sealed.header = header.encode();
    sealed.signature = hand.device.signing.sign(&SealedRevision::signed_bytes(&sealed.header));

    let answer = team.sofia.api().push(items).await.unwrap();
    let results: Vec<PushResult> = answer.results.iter().map(|(_, result)| *result).collect();
    assert_eq!(results[0], PushResult::Stored(1));
    assert_eq!(results[1], PushResult::Refused(RefusalReason::TooLarge));
    assert_eq!(results[2], PushResult::Stored(2));
    team.sofia.sync().await.unwrap();
    assert_eq!(nicknames(&team.sofia, records[0]), ["Lune"]);
    assert_eq!(nicknames(&team.sofia, records[2]), ["Lune"]);
}
