use super::sheet;

fn cells(text: &str) -> Vec<(u32, Vec<String>)> {
    sheet(text).rows.into_iter().map(|row| (row.number, row.cells)).collect()
}

fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
    (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn the_separator_is_found_in_the_headings() {
    for (text, mark) in [
        ("nom;age\nLune;17", ';'),
        ("nom,age\nLune,17", ','),
        ("nom\tage\nLune\t17", '\t'),
        ("sep=,\nnom,age;\nLune,17", ','),
        ("sep=;\r\nnom;age\r\nLune;17", ';'),
        ("\"nom, code\";age\nLune;17", ';'),
        ("nom\nLune", ';'),
    ] {
        assert_eq!(sheet(text).separator, mark, "{text}");
    }
}

#[test]
fn rows_have_the_numbers_of_a_spreadsheet() {
    assert_eq!(cells("nom;age\nLune;17\n\n;\nKiwi;15\n"), [row(2, &["Lune", "17"]), row(5, &["Kiwi", "15"])]);
    assert_eq!(cells("nom;age\r\n\r\nLune;17\r\n\r\n\r\nKiwi;15"), [row(3, &["Lune", "17"]), row(6, &["Kiwi", "15"])]);
    assert_eq!(
        cells("nom;note\n\"Lune\";\"deux\nlignes\"\nKiwi;"),
        [row(2, &["Lune", "deux\nlignes"]), row(3, &["Kiwi", ""])]
    );
    assert_eq!(cells("sep=;\nnom\nLune"), [row(2, &["Lune"])]);
}

#[test]
fn quotes_and_short_and_long_rows() {
    assert_eq!(cells("a;b\n\"dit \"\"Lulu\"\"\";x;y"), [row(2, &["dit \"Lulu\"", "x", "y"])]);
    assert_eq!(cells("a;b;;\n l'an 2; \nx"), [row(2, &["l'an 2", ""]), row(3, &["x", ""])]);
    assert_eq!(cells("a;b\n5\"6;\"\""), [row(2, &["5\"6", ""])]);
    assert_eq!(sheet("a;b;;\nc;d").head, ["a", "b"]);
}

#[test]
fn the_same_file_has_the_same_digest() {
    assert_eq!(sheet("a\nb").digest, sheet("a\nb").digest);
    assert_ne!(sheet("a\nb").digest, sheet("a\nb\n").digest);
}
