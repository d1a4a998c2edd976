//! What stands in files.

use super::*;
use crate::domain::team_settings as t;
use crate::domain::value::Label;
use std::collections::BTreeSet;

#[test]
fn keys_are_stable_distinct_words() {
    let word = |key: &&str| key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let figures: BTreeSet<&str> = Figure::ALL.iter().map(|figure| figure.key()).filter(|key| word(key)).collect();
    assert_eq!(figures.len(), Figure::ALL.len());
    let dims: BTreeSet<&str> = Dim::ALL.iter().map(|dim| dim.key()).filter(|key| word(key)).collect();
    assert_eq!(dims.len(), Dim::ALL.len());
    for figure in Figure::ALL {
        assert!(figure.dims().len() <= 5 && figure.dims().iter().all(|dim| Dim::ALL.contains(dim)), "{figure:?}");
        assert!(figure.parent().is_none_or(|parent| parent < *figure), "what divides comes after what it divides");
    }
}

#[test]
fn a_file_is_one_tidy_table_that_no_spreadsheet_runs() {
    let mut notes = Notes::default();
    let encounter = note(&mut notes, 1, winter("2026-03-03", 23, 0), &[record(10)]);
    notes.write(encounter, kind::ENCOUNTER, |draft, base| e::TOPICS.set(draft, base, &"own".into(), true));
    notes.write(record(99), kind::TEAM_SETTINGS, |draft, base| {
        let label = |fr: &str| Label { fr: fr.to_owned(), en: String::new() };
        t::LABELS.set(draft, base, &("sector".into(), "two".into()), &label("=HYPERLINK(\"http://x\";\"Gare\")"));
        t::LABELS.set(draft, base, &("topic".into(), "own".into()), &label("Fête, été"));
    });
    let lists = Lists::of(notes.replica.state(record(99)));
    let asked = Asked::year(2026).unwrap();
    let figures = figures(&notes, 2026);
    let text = csv(&asked, &internal(&figures, &lists));
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines[0].split(',').count(), 27);
    assert_eq!(lines.len(), figures.rows.len() + 2, "a head, a line for each number, and the end of the last");
    assert!(text.contains(",encounters_by_sector,,,\"'=HYPERLINK(\"\"http://x\"\";\"\"Gare\"\")\","), "{text}");
    assert!(text.contains("\"Fête, été\""), "{text}");
    let minority = lines.iter().find(|line| line.contains(",persons_by_minority,closing,")).unwrap();
    assert!(minority.starts_with("2026-01-01,2026-12-31,2026-12-31,,,,"), "{minority}");
    assert!(minority.ends_with(",1,false,no_minority"), "{minority}");
    // The same numbers from either.
    for (line, row) in internal(&figures, &lists).iter().zip(&figures.rows) {
        assert_eq!((line.figure, line.count), (row.figure.key(), Some(row.count)));
    }
    let outside = csv(&asked, &external(&figures, &lists));
    assert!(!outside.contains("no_minority") && !outside.contains("persons_crossed"));
    assert!(outside.contains(&format!(",persons{}true,", ",".repeat(19))), "{outside}");
}

#[test]
fn whatever_begins_like_a_formula_is_words() {
    for field in ["=1+1", "+33 6", "-1", "@x", "\t=1", "\r=1"] {
        assert!(record_of(field).trim_start_matches('"').starts_with('\''), "{field}");
    }
    assert_eq!(record_of("a-b = c"), "a-b = c\r\n");
}

fn record_of(field: &str) -> String {
    csv::record([field.to_owned()])
}

#[test]
fn the_document_names_every_key() {
    let text = include_str!("../../../../../docs/interchange.md");
    let keys =
        Figure::ALL.iter().map(|figure| figure.key()).chain(Dim::ALL.map(Dim::key)).chain(Doubt::ALL.map(Doubt::key));
    let unnamed: Vec<&str> = keys.filter(|key| !text.contains(&format!("`{key}`"))).collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
}
