//! A server that has turned hostile: each deed is refused or shown, and nothing on the device is lost.

mod keys;
mod proxy;
mod slow;
mod withheld;

use crate::team::{Team, nicknames, now};
use client::api::ApiError;
use client::member::{Client, ClientError};
use proxy::{Answer, Proxy};
use shared::directory::{DirectoryError, Role};
use shared::member::AdmitError;
use shared::wire::directory::DirectoryPage;
use shared::wire::invitation::Invitation;
use shared::wire::pull::{PullPage, PulledRevision};
use shared::wire::{self, RefusalReason};

/// The coordinator speaks to the real server through the proxy; one note of hers waits.
async fn between() -> (Team, Proxy, shared::ids::RecordId) {
    let mut team = Team::found().await;
    let proxy = Proxy::before(&team.process.url).await;
    team.sofia.moved_to(&proxy.url);
    team.sofia.sync().await.unwrap();
    let record = team.record();
    team.note_by_sofia(record, "Lune");
    (team, proxy, record)
}

/// Once the server is honest again, the note that waited arrives.
async fn all_is_well(team: &mut Team, proxy: &Proxy) {
    assert_eq!(team.sofia.read(|book| book.outbox.len()), 1, "the note still waits");
    proxy.be_honest();
    assert_eq!(team.sofia.sync().await.unwrap().pushed, 1);
    assert!(team.sofia.read(|book| book.outbox.is_empty() && book.refused.is_empty()));
}

#[tokio::test]
async fn garbage_cut_short_and_huge_answers_are_no_answers() {
    let (mut team, proxy, _) = between().await;
    let deeds: [fn(&str, Vec<u8>) -> Answer; 3] = [
        |_, _| Answer::Body(b"\xff<html>come back later</html>".to_vec()),
        |_, mut body| {
            body.truncate(body.len() / 2);
            Answer::Body(body)
        },
        |_, _| Answer::Body(vec![1; 40 * 1024 * 1024]),
    ];
    for deed in deeds {
        proxy.turn(deed);
        let answer = team.sofia.sync().await;
        assert!(matches!(answer, Err(ClientError::Api(ApiError::Unreadable(_)))), "{answer:?}");
    }
    all_is_well(&mut team, &proxy).await;
}

#[tokio::test]
async fn a_forked_or_shortened_directory_is_not_taken() {
    let (mut team, proxy, _) = between().await;
    let mut other = Team::found().await;
    other.sofia.new_epoch(&mut other.rng, now()).await.unwrap();
    let entry = other.sofia.read(|book| book.directory.entries().last().unwrap().clone());
    let before = team.sofia.read(|book| book.directory.clone());
    proxy.turn(move |path, body| match path.contains("/directory") {
        true => Answer::Body(wire::encode(&DirectoryPage { len: 2, entries: vec![entry.clone()] })),
        false => Answer::Body(body),
    });
    let forked = team.sofia.fetch_directory().await;
    assert!(matches!(forked, Err(ClientError::Directory(DirectoryError::WrongTeam))), "{forked:?}");
    proxy.turn(|path, body| match path.contains("/directory") {
        true => Answer::Body(wire::encode(&DirectoryPage { len: 0, entries: vec![] })),
        false => Answer::Body(body),
    });
    team.sofia.fetch_directory().await.unwrap();
    assert!(team.sofia.read(|book| book.directory == before), "what was seen stays");
    all_is_well(&mut team, &proxy).await;
}

#[tokio::test]
async fn keys_put_into_an_answer_admit_nobody() {
    let (mut team, proxy, _) = between().await;
    let link = team.sofia.invite(&mut team.rng, Role::Educator, "Inès", now()).await.unwrap();
    let real = team.process.url.clone();
    Client::join(&mut team.rng, &real, &link, "Inès", crate::team::PASSPHRASE).await.unwrap();
    proxy.turn(|path, body| {
        if !path.ends_with("/invitations") {
            return Answer::Body(body);
        }
        let mut list: Vec<Invitation> = wire::decode(&body).unwrap();
        list[0].join.as_mut().unwrap().request.member.receiving = [9; 32];
        Answer::Body(wire::encode(&list))
    });
    let admitted = team.sofia.admit_all(&mut team.rng, now()).await.unwrap();
    assert_eq!((admitted.members, admitted.refused), (vec![], vec![(link.secret.id(), AdmitError::Forged)]));
    all_is_well(&mut team, &proxy).await;
}

#[tokio::test]
async fn swapped_and_called_erased_revisions_are_told_from_real_ones() {
    let (mut team, proxy, record) = between().await;
    let mut ines = team.member("Inès").await;
    ines.moved_to(&team.process.url);
    let theirs = [team.record(), team.record()];
    team.note(&mut ines, theirs[0], "Kiwi");
    team.note(&mut ines, theirs[1], "Plume");
    ines.sync().await.unwrap();
    proxy.turn(|path, body| {
        if !path.ends_with("/pull") {
            return Answer::Body(body);
        }
        let mut page: PullPage = wire::decode(&body).unwrap();
        let whole: Vec<_> = page.items.iter().map(|item| item.revision.clone()).collect();
        for (index, item) in page.items.iter_mut().enumerate() {
            let other = &whole[(index + 1) % whole.len()];
            if let (PulledRevision::Whole(mine), PulledRevision::Whole(other)) = (&mut item.revision, other) {
                mine.ciphertext = other.ciphertext.clone();
            }
        }
        Answer::Body(wire::encode(&page))
    });
    team.sofia.sync().await.unwrap();
    let distrusted: Vec<_> = team.sofia.read(|book| book.distrusted.values().copied().collect());
    assert!(!distrusted.is_empty() && distrusted.iter().all(|why| *why == RefusalReason::HashMismatch));
    assert!(nicknames(&team.sofia, theirs[0]).is_empty());
    assert_eq!(nicknames(&team.sofia, record), ["Lune"], "her own is as she wrote it");

    // To a fresh device every revision is called erased.
    let words = team.sofia.account_words();
    proxy.turn(|path, body| {
        if !path.ends_with("/pull") {
            return Answer::Body(body);
        }
        let mut page: PullPage = wire::decode(&body).unwrap();
        for item in &mut page.items {
            if let PulledRevision::Whole(sealed) = &item.revision {
                let (header, signature) = (sealed.header.clone(), sealed.signature);
                item.revision = PulledRevision::Erased { header, signature };
            }
        }
        Answer::Body(wire::encode(&page))
    });
    let pass = crate::team::PASSPHRASE;
    let mut desk = Client::sign_in(&mut team.rng, &proxy.url, &words, pass, now()).await.unwrap();
    desk.sync().await.unwrap();
    let incomplete: Vec<_> = desk.read(|book| book.replica.incomplete().collect());
    assert_eq!(incomplete.len(), 3, "withheld, and shown so");
}

#[tokio::test]
async fn an_answer_that_never_comes_costs_nothing() {
    let (mut team, proxy, _) = between().await;
    proxy.turn(|_, _| Answer::Nothing);
    let answer = team.sofia.sync().await;
    assert!(matches!(answer, Err(ClientError::Api(ApiError::Unreachable(_)))), "{answer:?}");
    proxy.be_honest();
    // The server had it, the answer was lost: the same again stores nothing twice.
    team.sofia.sync().await.unwrap();
    assert!(team.sofia.read(|book| book.outbox.is_empty()));
    assert_eq!(team.sofia.api().pull(None, 10).await.unwrap().total, 1);
}

#[tokio::test]
async fn an_older_log_and_a_replayed_page_take_nothing_away() {
    let (mut team, proxy, _) = between().await;
    proxy.be_honest();
    let mut ines = team.member("Inès").await;
    let theirs = team.record();
    team.note(&mut ines, theirs, "Kiwi");
    ines.sync().await.unwrap();
    team.sofia.sync().await.unwrap();
    let whole = team.sofia.read(|book| book.replica.clone());
    let record = team.record();
    team.note_by_sofia(record, "Perle");
    // The first page of this log, for ever, and as if there were nothing after it.
    let first = std::sync::Mutex::new(None);
    proxy.turn(move |path, body| {
        if !path.ends_with("/pull") {
            return Answer::Body(body);
        }
        let mut page: PullPage = wire::decode(&body).unwrap();
        page.items.truncate(1);
        (page.cursor.seq, page.total, page.more) = (1, 1, false);
        Answer::Body(wire::encode(first.lock().unwrap().get_or_insert(page)))
    });
    for _ in 0..3 {
        team.sofia.sync().await.unwrap();
    }
    assert_eq!(nicknames(&team.sofia, record), ["Perle"]);
    assert!(whole.records().all(|known| team.sofia.read(|book| book.replica.history(known) == whole.history(known))));
    proxy.be_honest();
    let cursor = team.sofia.read(|book| book.position.cursor.unwrap());
    assert_eq!(cursor.seq, 1, "back where the server put it");
    assert_eq!(team.sofia.sync().await.unwrap().pulled, 2, "and on from there, once more");
    assert!(team.sofia.read(|book| book.outbox.is_empty()));
}
