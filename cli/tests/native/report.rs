//! The figures from the command line: a year's notes on a real server, counted by the binary.

use crate::process::lanterne;
use crate::team::{PASSPHRASE, Team, now};
use calamine::{Data, Reader, Xlsx};
use shared::domain::audit::Taken;
use shared::domain::value::{Day, Participant, Place};
use shared::domain::year::{Asked, begin_of};
use shared::domain::{AUDIT, ENCOUNTER, PERSON, encounter as e, person as p};
use shared::history::{Draft, Kind, State};
use shared::ids::RecordId;
use std::io::Cursor;
use std::process::{Output, Stdio};

/// Writes a new record as Sofia.
fn write(team: &mut Team, kind: Kind, edit: impl FnOnce(&mut Draft, &State)) -> RecordId {
    let record = RecordId::random(&mut team.rng);
    let mut draft = team.sofia.draft(record, kind, now()).unwrap();
    edit(&mut draft, &State::empty());
    team.sofia.write(&mut team.rng, &draft, now()).unwrap();
    record
}

/// Six girls met in March 2026, one of them on New Year's Eve too, ten minutes past midnight.
async fn year(team: &mut Team) {
    let girls: Vec<RecordId> =
        (0..6).map(|n| write(team, PERSON, |draft, base| p::NAME.set(draft, base, &format!("Lune {n}")))).collect();
    let march = begin_of(Day::parse("2026-03-03").unwrap()).plus(22 * 3_600_000);
    let eve = begin_of(Day::parse("2027-01-01").unwrap()).plus(600_000);
    let met: Vec<_> = girls.iter().map(|girl| (march, *girl)).chain([(eve, girls[0])]).collect();
    for (at, girl) in met {
        write(team, ENCOUNTER, |draft, base| {
            e::AT.set(draft, base, &at);
            e::CHANNEL.set(draft, base, &"street".into());
            e::PLACE.set(draft, base, &Place::sector("two".into()));
            e::PARTICIPANTS.set(draft, base, &Participant::Person(girl), true);
            e::MINORITY.set(draft, base, &Participant::Person(girl), &"minor_supposed".into());
            e::MATERIAL.set(draft, base, &"condom".into(), 4);
        });
    }
    team.sofia.sync().await.unwrap();
}

fn report(team: &Team, arguments: &[&str]) -> Output {
    let file = team.folder.path().join("sign-in");
    std::fs::write(&file, format!("{}\n{PASSPHRASE}\n", team.sofia.account_words())).unwrap();
    let mut command = lanterne();
    command.args(["report", "--server", &team.process.url, "--sign-in"]).arg(&file).args(arguments);
    command.stdin(Stdio::null()).output().unwrap()
}

fn text(output: Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_figures_are_the_same_as_json_and_csv_and_by_the_counting_on_a_device() {
    let mut team = Team::found().await;
    year(&mut team).await;
    let json: serde_json::Value = serde_json::from_str(&text(report(&team, &["--year", "2026"]))).unwrap();
    assert_eq!(
        (&json["format"], &json["from"], &json["to"]),
        (&"lanterne-report".into(), &"2026-01-01".into(), &"2026-12-31".into())
    );
    let rows = json["rows"].as_array().unwrap();
    let count = |figure: &str, dims: &[(&str, &str)]| {
        let fits =
            |row: &&serde_json::Value| row["figure"] == figure && dims.iter().all(|(dim, value)| row[*dim] == *value);
        rows.iter().find(fits).map(|row| row["count"].as_u64().unwrap())
    };
    assert_eq!(count("encounters", &[]), Some(6), "New Year's Day is of another year");
    assert_eq!(count("persons", &[]), Some(6));
    assert_eq!(count("material", &[("material", "condom")]), Some(24));
    assert_eq!(count("persons_by_minority", &[("reading", "closing"), ("minority", "minor_supposed")]), Some(6));
    assert_eq!(count("encounters_by_month", &[("month", "2026-03")]), Some(6));

    let csv = text(report(&team, &["--year", "2026", "--format", "csv"]));
    assert_eq!(csv.matches("\r\n").count(), rows.len() + 1);
    assert!(csv.contains(&format!(",encounters{}6,false,", ",".repeat(18))), "{csv}");
    let counted =
        team.sofia.read(|notebook| client::report::Report::of(notebook, Asked::year(2026).unwrap(), false).csv());
    assert_eq!(csv, counted);

    let outside = text(report(&team, &["--from", "2027-01-01", "--to", "2027-01-31", "--outside", "--format", "csv"]));
    assert!(outside.lines().any(|line| line.contains(",encounters,") && line.contains(",true,")), "{outside}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_workbook_has_the_numbers_of_the_table_and_each_export_is_in_the_journal() {
    let mut team = Team::found().await;
    year(&mut team).await;
    let csv = text(report(&team, &["--year", "2026", "--outside", "--format", "csv"]));
    let output = report(&team, &["--year", "2026", "--outside", "--format", "xlsx", "--lang", "en"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(output.stdout)).unwrap();
    let summary = book.worksheet_range("Summary").unwrap();
    let single = |label: &str| {
        let found = summary.rows().find(|row| row[0] == *label && row[1] != *"Number");
        found.map(|row| row[1].clone()).unwrap()
    };
    assert!(summary.rows().any(|row| row[0] == *"Équipe fictive"));
    let of_csv = |figure: &str| {
        let lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
        lines.filter(|line| line[6] == figure).map(|line| line[24].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((of_csv("encounters"), single("Encounters")), (vec!["6".to_owned()], Data::Float(6.0)));
    assert_eq!((of_csv("rounds"), single("Rounds")), (vec!["0".to_owned()], Data::Float(0.0)));
    let material = book.worksheet_range("Material given").unwrap();
    assert_eq!(of_csv("material"), ["24"]);
    assert_eq!(material.get_value((4, 1)), Some(&Data::Float(24.0)));

    team.sofia.sync().await.unwrap();
    let mut journal: Vec<(String, String)> = team.sofia.read(|book| {
        let taken = book.replica.of_kind(AUDIT).filter_map(|(record, state)| Taken::read(record, state));
        taken.map(|taken| (taken.what, taken.detail)).collect()
    });
    journal.sort();
    let detail = "2026-01-01 2026-12-31 outside".to_owned();
    assert_eq!(journal, [("report_csv".to_owned(), detail.clone()), ("report_xlsx".to_owned(), detail)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_passphrase_prints_nothing() {
    let team = Team::found().await;
    let file = team.folder.path().join("sign-in");
    std::fs::write(&file, format!("{}\nune autre phrase de passe\n", team.sofia.account_words())).unwrap();
    let output = lanterne()
        .args(["report", "--year", "2026", "--server", &team.process.url, "--sign-in"])
        .arg(&file)
        .output()
        .unwrap();
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(!String::from_utf8_lossy(&output.stderr).contains("une autre phrase"));
}
