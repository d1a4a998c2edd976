//! A list as CSV, through the binary and a real server: told row by row, taken once, known again.

use crate::process::lanterne;
use crate::team::{PASSPHRASE, Team};
use client::interchange::Document;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

const PERSONS: &str =
    "Code interne;Sexe;Date de naissance\nZéphyrine;F;12/05/2009\nOrphée;F;2010\nIsaure;F;31/02/2010\n";

fn file(team: &Team, name: &str, text: &str) -> PathBuf {
    let path = team.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn run(team: &Team, arguments: &[&str], file: &Path) -> (i32, String, String) {
    let sign_in = team.folder.path().join("sign-in");
    std::fs::write(&sign_in, format!("{}\n{PASSPHRASE}\n", team.sofia.account_words())).unwrap();
    let mut command = lanterne();
    command.args(arguments).args(["--server", &team.process.url, "--sign-in"]).arg(&sign_in).arg(file);
    let Output { status, stdout, stderr } = command.stdin(Stdio::null()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

/// How many persons and encounters the team has; `name` is of the file that they leave in.
fn exported(team: &Team, name: &str) -> (usize, usize) {
    let out = team.folder.path().join(format!("{name}.json"));
    let (status, _, error) = run(team, &["export"], &out);
    assert_eq!(status, 0, "{error}");
    let document = Document::parse(&std::fs::read_to_string(out).unwrap()).unwrap();
    let count = |kind: &str| document.records.iter().filter(|entry| entry.kind == kind).count();
    (count("person"), count("encounter"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_told_row_by_row_taken_once_and_known_again() {
    let team = Team::found().await;
    let persons = file(&team, "suivi.csv", PERSONS);

    // Without a name in any column no row can be taken; nothing is written.
    let (status, out, _) = run(&team, &["import", "--csv"], &persons);
    assert_eq!(status, 3);
    assert!(out.contains("row 2: ") && out.contains("the name is missing"), "{out}");
    assert!(out.contains("0 persons and 0 encounters taken, 3 rows left out"), "{out}");

    let mapped = ["import", "--csv", "--map", "Code interne=name"];
    let (status, out, _) = run(&team, &[&mapped[..], &["--dry-run"]].concat(), &persons);
    assert_eq!(status, 3);
    let fault = "row 4: Date de naissance: no date: 31/12/2026 or 2026-12-31";
    assert!(out.contains(fault), "{out}");
    assert!(out.contains("2 persons and 0 encounters would be taken, 1 rows left out"), "{out}");
    assert!(!out.contains("31/02/2010"), "what stands in the file is not repeated: {out}");
    assert_eq!(exported(&team, "dry"), (0, 0));

    let (status, out, error) = run(&team, &mapped, &persons);
    assert_eq!(status, 3, "{error}");
    assert!(out.contains("2 persons and 0 encounters taken"), "{out}");
    assert!(error.contains("1 of the rows could not be taken"), "{error}");
    assert_eq!(exported(&team, "first"), (2, 0));

    // The same file again: who and when, and nothing is written.
    let (status, _, error) = run(&team, &mapped, &persons);
    assert_eq!(status, 1);
    assert!(error.contains("this file was taken up already, by Sofia, on "), "{error}");
    // All the same: those who are here are the same, so nobody is new.
    let (status, out, _) = run(&team, &[&mapped[..], &["--again", "--same"]].concat(), &persons);
    assert_eq!(status, 3);
    assert!(out.contains("0 persons and 0 encounters taken, 1 rows left out, 2 of somebody who is here"), "{out}");
    assert_eq!(exported(&team, "again"), (2, 0));

    // Encounters name those who are here.
    let met = file(&team, "rencontres.csv", "Date;Personne;Canal\n03/03/2026;zephyrine;rue\n04/03/2026;Nour;rue\n");
    let (status, out, error) = run(&team, &["import", "--csv", "--same"], &met);
    assert_eq!(status, 0, "{error}");
    assert!(out.contains("1 persons and 2 encounters taken, 0 rows left out"), "{out}");
    assert_eq!(exported(&team, "met"), (3, 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_understood_ends_before_anybody_signs_in() {
    let team = Team::found().await;
    let persons = file(&team, "suivi.csv", PERSONS);
    for (arguments, says) in [
        (["--map", "Prénom=name"], "0 columns have this heading"),
        (["--map", "Code interne=nom"], "no such column; there are name, other_names"),
        (["--map", "Code interne"], "HEADING=COLUMN"),
        (["--estimated-on", "31/12/2026/5"], "no day as 2026-12-31"),
    ] {
        let (status, _, error) = run(&team, &[&["import", "--csv"][..], &arguments].concat(), &persons);
        assert_eq!(status, 1, "{arguments:?}");
        assert!(error.contains(says), "{arguments:?}: {error}");
    }
    let (status, _, error) = run(&team, &["import", "--csv"], &file(&team, "vide.csv", "Surnom;Sexe\n"));
    assert!(status == 1 && error.contains("no rows"), "{error}");
    assert_eq!(run(&team, &["import", "--same"], &persons).0, 2, "only for a list");
}
