//! Page, workbook and CSV say the same numbers, whatever they are, in both languages and both versions.

use super::*;
use crate::i18n::{Lang, list_values};
use calamine::{Data, Range, Reader, Xlsx};
use proptest::prelude::*;
use shared::domain::year::{
    Dim, Doubt, Figure, Figures, Line, Published, Row, Warning, csv, external, internal, published,
};
use shared::domain::{Asked, Lists};
use shared::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// One of the values that a dimension can have.
fn value(dim: Dim, which: u8) -> String {
    let own: &[&str] = match dim {
        Dim::Naming => &["known", "anonymous"],
        Dim::Acquaintance => &["new", "met_before"],
        Dim::Reading => &["first_encounter", "closing"],
        Dim::Outcome => &["done", "not_done"],
        Dim::Month => &["2026-01", "2026-02", "2026-12"],
        _ => &["unknown", "=1+1", "two"],
    };
    let mut all: Vec<&str> = own.to_vec();
    all.extend(dim.list().iter().flat_map(|list| list_values(Lang::Fr, list)).map(|(id, _)| id));
    all[usize::from(which) % all.len()].to_owned()
}

prop_compose! {
    /// Any numbers of any figures; every single one, as the counting gives them.
    fn figures()(
        singles in prop::collection::vec(0_u64..30, Figure::ALL.len()),
        parts in prop::collection::vec((any::<prop::sample::Index>(), any::<[u8; 5]>(), 1_u64..30), 0..90),
        doubts in prop::collection::vec(0_usize..4, Doubt::ALL.len()),
    ) -> Figures {
        let mut rows: BTreeMap<(Figure, Vec<String>), u64> = BTreeMap::new();
        for (figure, count) in Figure::ALL.iter().zip(singles).filter(|(figure, _)| figure.dims().is_empty()) {
            rows.insert((*figure, Vec::new()), count);
        }
        let divided: Vec<Figure> = Figure::ALL.iter().filter(|figure| !figure.dims().is_empty()).copied().collect();
        for (which, values, count) in parts {
            let figure = *which.get(&divided);
            rows.insert((figure, figure.dims().iter().zip(values).map(|(dim, of)| value(*dim, of)).collect()), count);
        }
        let rows = rows.into_iter().map(|((figure, at), count)| Row { figure, at, count }).collect();
        let record = RecordId::from_bytes([7; 16]);
        let warning = |(doubt, records): (Doubt, usize)| Warning { doubt, records: vec![record; records] };
        let warnings = Doubt::ALL.into_iter().zip(doubts).map(warning).filter(|one| !one.records.is_empty()).collect();
        Figures { rows, warnings }
    }
}

/// Everything that is told, by figure and part; none where it is masked.
type Told = BTreeMap<(Figure, Vec<String>), Option<u64>>;

fn shown_numbers(shown: &[Published]) -> Told {
    let number = |one: &Published| ((one.row.figure, one.row.at.clone()), (!one.masked).then_some(one.row.count));
    shown.iter().map(number).collect()
}

/// The numbers of the page; zeros beside a number of the other reading are no rows.
fn laid_out(parts: &[Part], shown: &Told) -> Told {
    let tables = parts.iter().flat_map(|part| &part.tables).flat_map(|table| &table.rows).flat_map(|(_, cells)| cells);
    let singles = parts.iter().flat_map(|part| &part.singles).map(|(_, cell)| cell);
    let mut told = Told::new();
    for cell in singles.chain(tables) {
        let key = (cell.row.figure, cell.row.at.clone());
        if !shown.contains_key(&key) {
            assert_eq!(cell.count(), Some(0), "{key:?}");
            continue;
        }
        assert_eq!(told.insert(key, cell.count()), None, "each number stands once");
    }
    told
}

/// The numbers of the CSV file, in its order.
fn of_csv(text: &str) -> Vec<(String, Option<u64>, bool)> {
    let fields = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let line = |line: &str| {
        let fields = fields(line);
        (fields[6].clone(), fields[24].parse().ok(), fields[25] == "true")
    };
    text.trim_end().split("\r\n").skip(1).map(line).collect()
}

fn number(of: Option<&Data>, masked: &str) -> Option<u64> {
    match of {
        Some(Data::Float(count)) => Some(*count as u64),
        Some(Data::String(words)) if words == masked => None,
        other => panic!("neither a number nor masked: {other:?}"),
    }
}

/// Reads the workbook back and compares each of its cells.
fn read_back(sheets: &Sheets, masked: &str) {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(sheets.file())).unwrap();
    let names = book.sheet_names();
    let tables: Vec<&Table> = sheets.parts.iter().flat_map(|part| &part.tables).collect();
    assert_eq!(names.len(), tables.len() + 1);
    assert_eq!(names.iter().map(|name| name.to_lowercase()).collect::<BTreeSet<_>>().len(), names.len());
    assert!(
        names.iter().all(|name| (1..=31).contains(&name.encode_utf16().count()) && !name.ends_with(')')),
        "{names:?}"
    );
    let formulas = names.iter().filter(|name| !book.worksheet_formula(name).unwrap().is_empty());
    assert_eq!(formulas.count(), 0);
    let summary: Range<Data> = book.worksheet_range(&names[0]).unwrap();
    for (label, cell) in sheets.parts.iter().flat_map(|part| &part.singles) {
        let rows = summary.rows().filter(|row| row[0] == Data::String((*label).to_owned()) && row[1] != Data::Empty);
        // The head of a part can be called as its first number is.
        let counts: Vec<_> =
            rows.filter(|row| row[1] != Data::String(sheets.lang.messages().report.number.into())).collect();
        assert_eq!(counts.len(), 1, "{label}");
        assert_eq!(number(counts[0].get(1), masked), cell.count(), "{label}");
    }
    for (table, name) in tables.into_iter().zip(&names[1..]) {
        let sheet = book.worksheet_range(name).unwrap();
        let at = |row: usize, column: usize| sheet.get_value((row as u32, column as u32));
        for (row, (labels, cells)) in (4..).zip(&table.rows) {
            for (column, label) in labels.iter().enumerate() {
                assert_eq!(at(row, column), Some(&Data::String(label.clone())), "{name}");
            }
            for (column, cell) in (labels.len()..).zip(cells) {
                assert_eq!(number(at(row, column), masked), cell.count(), "{name}");
            }
        }
        let end = sheet.get_size().0.min(4 + table.rows.len());
        assert_eq!(end, 4 + table.rows.len(), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn page_workbook_and_csv_say_the_same_numbers(figures in figures(), english: bool, outside: bool) {
        let lang = if english { Lang::En } else { Lang::Fr };
        let (lists, asked) = (Lists::default(), Asked::year(2026).unwrap());
        let words = Words { lang, lists: &lists };
        let sheets = Sheets::of(&words, "Équipe fictive", &asked, &figures, outside, None);
        let shown: Vec<Published> = if outside {
            published(&figures)
        } else {
            figures.rows.iter().map(|row| Published { row: row.clone(), masked: false }).collect()
        };
        let told = shown_numbers(&shown);
        prop_assert_eq!(&laid_out(&sheets.parts, &told), &told);

        let lines: Vec<Line> = if outside { external(&figures, &lists) } else { internal(&figures, &lists) };
        let line = |one: &Published| (one.row.figure.key().to_owned(), (!one.masked).then_some(one.row.count), one.masked);
        prop_assert_eq!(of_csv(&csv(&asked, &lines)), shown.iter().map(line).collect::<Vec<_>>());
        read_back(&sheets, words.all().report.masked);
        let doubts = sheets.parts.iter().flat_map(|part| &part.doubts).count();
        prop_assert!(!outside || doubts == 0, "what speaks against figures stays inside");
    }
}

#[test]
fn every_sheet_has_a_name_of_its_own_that_fits() {
    let row = |figure: &Figure| Row {
        figure: *figure,
        at: figure.dims().iter().map(|dim| value(*dim, 0)).collect(),
        count: 9,
    };
    let figures = Figures { rows: Figure::ALL.iter().map(row).collect(), warnings: Vec::new() };
    for lang in [Lang::Fr, Lang::En] {
        let (lists, asked) = (Lists::default(), Asked::year(2026).unwrap());
        let sheets = Sheets::of(&Words { lang, lists: &lists }, "", &asked, &figures, false, None);
        read_back(&sheets, "");
        for table in sheets.parts.iter().flat_map(|part| &part.tables) {
            let name = sheets::called(&Words { lang, lists: &lists }, table);
            assert_eq!(shared::xlsx::sheet_name(name, &[]), name, "{:?} must not be cut", table.figure);
        }
    }
}
