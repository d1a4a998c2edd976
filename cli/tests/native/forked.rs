//! Two coordinators over a server that was put back to a backup: what one had signed is not in it, and the other signs something else.

use crate::process::{Process, lanterne, url};
use crate::team::{PASSPHRASE, Team, nicknames, now};
use client::member::{Client, ClientError};
use shared::directory::Role;

/// A second coordinator.
async fn second(team: &mut Team) -> Client {
    let link = team.sofia.invite(&mut team.rng, Role::Coordinator, "Malik", now()).await.unwrap();
    let mut malik = Client::join(&mut team.rng, &team.process.url, &link, "Malik", PASSPHRASE).await.unwrap();
    team.sofia.admit_all(&mut team.rng, now()).await.unwrap();
    malik.sync().await.unwrap();
    malik
}

#[tokio::test]
async fn of_two_ways_to_go_on_the_second_is_not_taken_in_silence_and_notes_go_on() {
    let mut team = Team::found().await;
    let mut malik = second(&mut team).await;
    let ines = team.member("Inès").await;
    malik.fetch_directory().await.unwrap();
    let (mine, theirs) = (team.record(), team.record());
    team.note_by_sofia(mine, "Lune");
    team.sofia.sync().await.unwrap();

    let (database, backup) = (team.database(), team.folder.path().join("backup.db"));
    team.process.stop();
    std::fs::copy(&database, &backup).unwrap();
    team.process = Process::start(&database);
    team.sofia.moved_to(&team.process.url);
    // Sofia alone knows of it.
    team.sofia.revoke(ines.device(), 0, now()).await.unwrap();
    let checked = team.sofia.read(|book| book.directory.clone());

    team.process.stop();
    for leftover in ["db-wal", "db-shm"] {
        let _ = std::fs::remove_file(database.with_extension(leftover));
    }
    std::fs::copy(&backup, &database).unwrap();
    assert!(lanterne().args(["restored", "--database", &url(&database)]).output().unwrap().status.success());
    team.process = Process::start(&database);
    team.sofia.moved_to(&team.process.url);
    malik.moved_to(&team.process.url);

    // Malik's phone comes first and goes on from the backup.
    malik.sync().await.unwrap();
    malik.new_epoch(&mut team.rng, now()).await.unwrap();
    team.note(&mut malik, theirs, "Kiwi");
    malik.sync().await.unwrap();

    // Sofia's chain is another one now, as long as his. Her notes still come and go; what she signs is refused, and so is his chain.
    team.note_by_sofia(mine, "Lune des quais");
    team.sofia.sync().await.unwrap();
    assert!(team.sofia.read(|book| book.outbox.is_empty() && book.refused.is_empty()));
    assert!(team.sofia.new_epoch(&mut team.rng, now()).await.is_err(), "she is told");
    malik.revoke(ines.device(), 0, now()).await.unwrap();
    let fetched = team.sofia.fetch_directory().await;
    assert!(matches!(fetched, Err(ClientError::Directory(_))), "{fetched:?}");
    assert!(team.sofia.read(|book| book.directory == checked), "what she has checked stays");
    malik.sync().await.unwrap();
    assert_eq!(nicknames(&malik, mine), ["Lune des quais"]);
}
