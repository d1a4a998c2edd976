//! An old copy of the database is put back. The phones bring back what it lacks.

use crate::process::{Process, lanterne, url};
use crate::team::{Team, assert_same, nicknames, now};
use shared::wire::pull::PulledRevision;
use shared::wire::push::PushResult;
use shared::wire::{ProblemKind, RefusalReason};
use std::path::Path;

#[tokio::test]
async fn phones_heal_a_server_that_was_put_back_to_a_backup() {
    let mut team = Team::found().await;
    let mut ines = team.member("Inès").await;
    let records: Vec<_> = (0..6).map(|_| team.record()).collect();
    team.note_by_sofia(records[0], "Lune");
    team.note(&mut ines, records[1], "Kiwi");
    sync_all([&mut team.sofia, &mut ines]).await;

    let (database, backup) = (team.database(), team.folder.path().join("backup.db"));
    back_up(&database, &backup);

    // A new member, notes of all three, and one more that nobody has sent.
    let mut malik = team.member("Malik").await;
    sync_all([&mut team.sofia, &mut ines]).await;
    malik.sync().await.unwrap();
    team.note(&mut malik, records[2], "Plume");
    team.note_by_sofia(records[0], "Lune des quais");
    team.note(&mut ines, records[3], "Perle");
    malik.sync().await.unwrap();
    sync_all([&mut team.sofia, &mut ines]).await;
    sync_all([&mut team.sofia, &mut malik]).await;
    assert_same(&team.sofia, &ines);
    assert_same(&team.sofia, &malik);
    team.note(&mut ines, records[4], "Brume");

    team.process.kill();
    restore(&backup, &database);
    team.process = Process::start(&database);
    for device in [&mut team.sofia, &mut ines, &mut malik] {
        device.moved_to(&team.process.url);
    }

    // Both devices whose accounts the backup has heal it, each with all that it holds.
    assert!(ines.sync().await.unwrap().healed);
    assert!(team.sofia.sync().await.unwrap().healed);
    sync_all([&mut team.sofia, &mut ines]).await;
    assert!(!ines.sync().await.unwrap().healed, "once");
    let expected = [(0, "Lune des quais"), (1, "Kiwi"), (2, "Plume"), (3, "Perle"), (4, "Brume")];
    for device in [&team.sofia, &ines] {
        for (record, nickname) in expected {
            assert_eq!(nicknames(device, records[record]), [nickname]);
        }
    }
    assert_same(&team.sofia, &ines);
    let page = ines.api().pull(None, 1_000).await.unwrap();
    assert_eq!((page.total, page.directory_len), (6, 3), "all revisions and all entries are there again, once");

    // A phone that starts from nothing finds it all.
    let mut awa = team.member("Awa").await;
    awa.sync().await.unwrap();
    for (record, nickname) in expected {
        assert_eq!(nicknames(&awa, records[record]), [nickname]);
    }
    assert!(awa.read(|book| book.directory.member(malik.member()).is_some()));

    // Malik's account is younger than the backup. He is in the directory again, so his device gives the account back.
    malik.sync().await.unwrap();
    malik.sync().await.unwrap();
    assert_same(&malik, &awa);
}

#[tokio::test]
async fn nothing_revoked_or_erased_comes_back_with_a_backup() {
    let mut team = Team::found().await;
    let (mut ines, mut malik) = (team.member("Inès").await, team.member("Malik").await);
    let (erased, kept, late) = (team.record(), team.record(), team.record());
    team.note(&mut ines, erased, "Lune");
    team.note(&mut malik, kept, "Kiwi");
    sync_all([&mut ines, &mut malik, &mut team.sofia]).await;
    let (database, backup) = (team.database(), team.folder.path().join("backup.db"));
    back_up(&database, &backup);

    // Erased and revoked after the backup; Malik's phone is out of reach, and goes on writing.
    let first = malik.read(|book| book.outbox.len());
    assert_eq!(first, 0);
    team.sofia.erase(&[erased], now()).await.unwrap();
    team.sofia.revoke(malik.device(), 1, now()).await.unwrap();
    sync_all([&mut team.sofia, &mut ines]).await;
    for device in [&team.sofia, &ines] {
        assert!(nicknames(device, erased).is_empty() && device.read(|book| book.kept()) == 1);
    }
    team.note(&mut malik, late, "Plume");
    team.note(&mut malik, erased, "Lune des quais");

    team.process.kill();
    restore(&backup, &database);
    team.process = Process::start(&database);
    for device in [&mut team.sofia, &mut ines, &mut malik] {
        device.moved_to(&team.process.url);
    }
    let page = team.sofia.api().pull(None, 10).await.unwrap();
    assert!(page.items.iter().all(|item| matches!(item.revision, PulledRevision::Whole(_))), "the backup has it all");

    // An educator's phone is the first to come: the entries go before anything else.
    assert!(ines.sync().await.unwrap().healed);
    assert_eq!(malik.sync().await.unwrap_err().kind(), Some(ProblemKind::Revoked));
    team.sofia.sync().await.unwrap();
    let page = ines.api().pull(None, 10).await.unwrap();
    assert_eq!(page.items.iter().filter(|item| matches!(item.revision, PulledRevision::Erased { .. })).count(), 1);
    assert!(page.keys.iter().all(|key| key.record != erased), "its keys are gone");
    assert!(!std::fs::read(&database).unwrap().is_empty());
    for device in [&team.sofia, &ines] {
        assert!(nicknames(device, erased).is_empty() && nicknames(device, late).is_empty());
        assert_eq!(nicknames(device, kept), ["Kiwi"]);
    }
    // Whoever brings their bytes is refused.
    let items = malik.read(|book| book.outgoing());
    let answer = team.sofia.api().push(items).await.unwrap();
    let revoked = PushResult::Refused(RefusalReason::DeviceRevoked);
    assert!(answer.results.iter().all(|(_, result)| *result == revoked));
    assert_eq!(malik.read(|book| book.outbox.len()), 2, "what he wrote stays on his phone");
}

/// A copy made while the server runs.
fn back_up(database: &Path, copy: &Path) {
    let made = lanterne().arg("backup").arg(copy).args(["--database", &url(database)]).output().unwrap();
    assert!(made.status.success());
}

/// The copy in the place of what the killed server left.
fn restore(copy: &Path, database: &Path) {
    let put = lanterne().arg("restore").arg(copy).args(["--replace", "--database", &url(database)]).output().unwrap();
    assert!(put.status.success(), "{}", String::from_utf8_lossy(&put.stderr));
    let said = String::from_utf8(put.stdout).unwrap();
    assert!(said.contains("before-restore") && said.contains("1 team(s)"), "{said}");
    assert!(!database.with_extension("db-wal").exists(), "no journal of the former database is left under it");
}

async fn sync_all<const N: usize>(mut devices: [&mut client::member::Client; N]) {
    for _ in 0..2 {
        for device in &mut devices {
            device.sync().await.unwrap();
        }
    }
}
