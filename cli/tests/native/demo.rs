//! The demonstration, as somebody meets it who tries Lanterne for the first time.

use crate::process::{Process, lanterne};
use crate::team::now;
use client::api::Event;
use client::member::Client;
use client::random;
use shared::domain::kind::{ALERT, CASE, DECISION, ENCOUNTER, OBJECTIVE, PERSON, ROUND, TEAM_SETTINGS};
use shared::wire::ProblemKind;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_signs_in_with_what_the_demonstration_prints_and_sees_it_all() {
    let folder = tempfile::TempDir::new().unwrap();
    let process = Process::start(&folder.path().join("lanterne.db"));
    let mut demo = lanterne()
        .args(["demo", "--weeks", "2", "--stay", "--server", &process.url, "--setup-code"])
        .arg(process.code.as_deref().unwrap())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(demo.stdout.take().unwrap()).lines().map(Result::unwrap);
    let printed: Vec<String> = lines.take_while(|line| !line.starts_with("open ")).collect();
    let row = printed.iter().find(|line| line.starts_with("Malik ")).unwrap();
    let words: Vec<&str> = row.split_whitespace().collect();
    let (passphrase, account) = (words[2..6].join(" "), words[6..].join(" "));
    assert_eq!(words.len(), 18, "name, role, four words, twelve words");
    assert_eq!(printed.iter().filter(|line| line.contains("educator")).count(), 5);

    let mut rng = random::fresh().unwrap();
    let mut malik = Client::sign_in(&mut rng, &process.url, &account, &passphrase, now()).await.unwrap();
    // The coordinator's device stays on and lets him in.
    let mut events = malik.api().events().await.unwrap();
    while malik.sync().await.is_err_and(|error| error.kind() == Some(ProblemKind::Pending)) {
        while !matches!(events.next().await.unwrap(), Some(Event::Directory(_))) {}
    }
    let count = |kind| malik.read(|book| book.replica.of_kind(kind).count());
    assert_eq!((count(ROUND), count(ALERT), count(TEAM_SETTINGS)), (6, 1, 1));
    assert_eq!((count(CASE), count(OBJECTIVE), count(DECISION)), (1, 3, 2));
    assert!((25..60).contains(&count(ENCOUNTER)), "{}", count(ENCOUNTER));
    assert!(count(PERSON) >= 10);
    malik.read(|book| {
        assert!(book.replica.conflicting().count() >= 4, "parallel edits are left for people to settle");
        assert!(book.distrusted.is_empty() && book.replica.incomplete().next().is_none());
        let authors: std::collections::BTreeSet<_> = book
            .replica
            .records()
            .flat_map(|record| {
                book.replica.history(record).unwrap().steps().map(|step| step.author).collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(authors.len(), 6, "each signs her own notes");
    });
    process.stop();
    assert!(demo.wait().unwrap().success(), "the demonstration ends with its server");
}
