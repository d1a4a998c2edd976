//! A team leaves with its records and comes with them, through the binary and a real server.

use crate::process::lanterne;
use crate::team::{PASSPHRASE, Team};
use client::interchange::Document;
use std::path::Path;
use std::process::Stdio;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/interchange.example.json");

fn run(team: &Team, arguments: &[&str], file: &Path) -> String {
    let sign_in = team.folder.path().join("sign-in");
    std::fs::write(&sign_in, format!("{}\n{PASSPHRASE}\n", team.sofia.account_words())).unwrap();
    let mut command = lanterne();
    command.args(arguments).args(["--server", &team.process.url, "--sign-in"]).arg(&sign_in).arg(file);
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What a document says, record by record, without what names members: they are others in another team.
fn said(document: &Document) -> Vec<(String, String, serde_json::Value)> {
    let members = ["authors", "teammates", "decided_by", "who", "referent", "others", "decided_with"];
    let fields = |entry: &client::interchange::Entry| {
        entry
            .fields
            .iter()
            .filter(|(name, _)| !members.contains(&name.as_str()))
            .map(|(n, v)| (n.clone(), v.clone()))
            .collect()
    };
    let mut all: Vec<_> = document
        .records
        .iter()
        .map(|entry| {
            let id = if entry.kind == "team_settings" { String::new() } else { entry.id.clone() };
            (entry.kind.clone(), id, sorted(serde_json::Value::Object(fields(entry))))
        })
        .collect();
    all.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    all
}

/// Lists are sets here.
fn sorted(value: serde_json::Value) -> serde_json::Value {
    match value {
        serde_json::Value::Array(mut items) => {
            items.sort_by_key(ToString::to_string);
            items.into()
        }
        serde_json::Value::Object(members) => members.into_iter().map(|(name, value)| (name, sorted(value))).collect(),
        other => other,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_example_comes_in_once_and_goes_out_as_it_came() {
    let team = Team::found().await;
    let example = Path::new(EXAMPLE);
    let document = Document::parse(&std::fs::read_to_string(example).unwrap()).unwrap();
    let count = document.records.len();
    let dry = run(&team, &["import", "--dry-run"], example);
    assert!(dry.contains(&format!("{count} records would be written, 0 were there already")), "{dry}");
    let first = run(&team, &["import"], example);
    assert!(first.contains(&format!("{count} records written, 0 were there already")), "{first}");
    assert!(first.contains("referent: Inès is no member here"), "{first}");
    let again = run(&team, &["import"], example);
    assert!(again.contains(&format!("0 records written, {count} were there already")), "{again}");

    let out = team.folder.path().join("out.json");
    run(&team, &["export"], &out);
    let came = Document::parse(&std::fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!(said(&came), said(&document));
    let met = came.records.iter().find(|entry| entry.kind == "encounter").unwrap();
    let named = met.fields["others"].to_string();
    assert!(named.contains("Inès") || named.contains("Malik"), "who was there is still named: {named}");

    // Its figures, by the rules: one encounter was noted twice, two nicknames are one, and one night crosses the year.
    let sign_in = team.folder.path().join("sign-in");
    let output = lanterne()
        .args(["report", "--year", "2026", "--format", "csv", "--server", &team.process.url, "--sign-in"])
        .arg(&sign_in)
        .output()
        .unwrap();
    let csv = String::from_utf8(output.stdout).unwrap();
    let number = |figure: &str, part: &str| {
        let line = csv.lines().find(|line| line.contains(&format!(",{figure},")) && line.contains(part));
        line.and_then(|line| line.rsplit(',').nth(2)?.parse::<u64>().ok()).unwrap_or(0)
    };
    for (figure, part, expected) in [
        ("rounds", "", 2),
        ("encounters", "", 4),
        ("encounters_by_month", ",2026-12,", 1),
        ("encounters_by_sector", ",Gare,", 2),
        ("persons", "", 2),
        ("contacts", "", 9),
        ("contacts_by_naming", ",anonymous,", 4),
        ("material", ",condom,", 14),
        ("accompanied", "", 1),
        ("cases_reopened", "", 1),
        ("cases_active", "", 1),
        ("ip", "", 1),
        ("ip_sent", "", 1),
        ("objectives", "", 2),
        ("referrals", "", 2),
    ] {
        assert_eq!(number(figure, part), expected, "{figure} {part}\n{csv}");
    }
}
