//! A server that puts other keys into the directory.

use super::between;
use super::proxy::Answer;
use crate::team::now;
use client::member::ClientError;
use shared::directory::SignedEntry;
use shared::wire;
use shared::wire::directory::DirectoryPage;

/// The directory ends with these entries.
fn ending_with(entries: Vec<SignedEntry>) -> impl Fn(&str, Vec<u8>) -> Answer + Send + Sync {
    move |path, body| match path.contains("/directory") {
        true => Answer::Body(wire::encode(&DirectoryPage { len: 4, entries: entries.clone() })),
        false => Answer::Body(body),
    }
}

#[tokio::test]
async fn an_entry_with_another_key_in_it_is_refused_whatever_byte_was_changed() {
    let (mut team, proxy, _) = between().await;
    proxy.be_honest();
    team.sofia.sync().await.unwrap();
    let mut ines = team.member("Inès").await;
    ines.moved_to(&proxy.url);
    let known = ines.read(|book| book.directory.clone());
    // What Inès has not seen: Malik's keys, and a new epoch, both signed by Sofia.
    team.admitted("Malik").await;
    team.sofia.new_epoch(&mut team.rng, now()).await.unwrap();
    let entries = team.sofia.read(|book| book.directory.entries().to_vec());
    let mut refused_all = Vec::new();
    for at in (0..entries[2].bytes.len()).step_by(7) {
        let mut forged = entries[2].clone();
        forged.bytes[at] ^= 1;
        refused_all.push(vec![forged]);
    }
    // One left out, and two in the other order.
    refused_all.push(vec![entries[3].clone()]);
    refused_all.push(vec![entries[3].clone(), entries[2].clone()]);
    for page in refused_all {
        proxy.turn(ending_with(page));
        let refused = ines.fetch_directory().await;
        assert!(matches!(refused, Err(ClientError::Directory(_))), "{refused:?}");
    }
    assert!(ines.read(|book| book.directory == known), "nothing of it was taken");
    proxy.be_honest();
    ines.fetch_directory().await.unwrap();
    assert_eq!(ines.read(|book| book.directory.len()), 4);
}
