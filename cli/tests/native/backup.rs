//! A backup of a server that members are writing to is checked as a reader would.

use crate::process::{lanterne, url};
use crate::team::Team;
use std::path::Path;

fn check(file: &Path) -> (bool, String) {
    let output = lanterne().args(["restore", "--check"]).arg(file).output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

#[tokio::test]
async fn a_backup_checks_and_one_changed_signature_is_found() {
    let mut team = Team::found().await;
    for nickname in ["Lune", "Kiwi", "Plume"] {
        let record = team.record();
        team.note_by_sofia(record, nickname);
    }
    team.sofia.sync().await.unwrap();
    let copy = team.folder.path().join("copy.db");
    let made = lanterne().arg("backup").arg(&copy).args(["--database", &url(&team.database())]).output().unwrap();
    assert!(made.status.success());
    let (sound, said) = check(&copy);
    assert!(sound && said.contains("3 revision(s) check"), "{said}");

    let page = team.sofia.api().pull(None, 1).await.unwrap();
    let shared::wire::pull::PulledRevision::Whole(first) = &page.items[0].revision else { panic!("erased") };
    let mut bytes = std::fs::read(&copy).unwrap();
    let at = bytes.windows(64).position(|window| window == first.signature.0).unwrap();
    bytes[at] ^= 1;
    std::fs::write(&copy, bytes).unwrap();
    let (sound, said) = check(&copy);
    assert!(!sound && said.contains("bad signature") && said.contains("2 revision(s) check"), "{said}");
}
