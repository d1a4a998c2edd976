use super::*;

fn text(book: &Workbook) -> String {
    String::from_utf8_lossy(&write(book)).into_owned()
}

#[test]
fn names_are_what_spreadsheets_take() {
    let name = |wanted: &str| sheet_name(wanted, &[]);
    for (wanted, is) in [
        ("Rencontres par canal", "Rencontres par canal"),
        ("Accompagnées, par minorité et prostitution", "Accompagnées, par minorité et"),
        ("a/b\\c[d]e:f*g?h", "abcdefgh"),
        ("'quoted'", "quoted"),
        ("", "_"),
        ("[]", "_"),
        ("History", "History_"),
        ("x".repeat(40).as_str(), "x".repeat(31).as_str()),
        // Two units of UTF-16 each.
        ("🔥".repeat(20).as_str(), "🔥".repeat(15).as_str()),
    ] {
        assert_eq!(name(wanted), is);
    }
    let mut taken = Vec::new();
    for _ in 0..12 {
        let next = sheet_name("Par ÂGE, à la première rencontre de la période", &taken);
        assert!(next.encode_utf16().count() <= 31, "{next}");
        assert!(!taken.iter().any(|one: &String| one.to_lowercase() == next.to_lowercase()), "{next}");
        taken.push(next.to_lowercase());
    }
}

#[test]
fn words_are_words_whatever_they_begin_with() {
    let cells =
        ["=1+1", "+33 6", "-1", "@x", "\t=1", "＝1", "<b>&\"", "nul\0 and\u{b}"].map(|words| Cell::Text(words.into()));
    let sheet = Sheet { name: "A & B".to_owned(), rows: vec![cells.to_vec()], ..Sheet::default() };
    let file = text(&Workbook { sheets: vec![sheet] });
    assert!(!file.contains("<f>") && !file.contains("<f ") && !file.contains("<v>"), "no formula, and no number");
    assert_eq!(file.matches("t=\"inlineStr\"").count(), 8);
    assert_eq!(file.matches(" s=\"4\" t=").count(), 6, "what begins like a formula is quoted");
    assert!(file.contains("&lt;b&gt;&amp;&quot;") && file.contains("nul and<") && file.contains("name=\"A &amp; B\""));
}

#[test]
fn numbers_are_numbers_and_the_same_book_is_the_same_bytes() {
    let row = vec![Cell::Title("t".into()), Cell::Empty, Cell::Count(1_234), Cell::Head("h".into())];
    let book = Workbook { sheets: vec![Sheet { name: "S".into(), widths: vec![40, 12], head: 4, rows: vec![row] }] };
    let file = text(&book);
    assert!(file.contains("<c r=\"C1\" s=\"5\"><v>1234</v></c><c r=\"D1\" s=\"2\""), "{file}");
    assert!(file.contains("<pane ySplit=\"4\" topLeftCell=\"A5\""));
    assert_eq!(write(&book), write(&book));
    assert!(text(&Workbook::default()).contains("sheet1.xml"), "a book without a sheet would be no file");
}

#[test]
fn a_head_stands_over_its_numbers_and_has_room_for_its_lines() {
    let head = |words: &str| Cell::HeadOfNumbers(words.into());
    let rows = vec![vec![Cell::Head("Minorité".into()), head("À la première rencontre")], vec![head("Nombre")]];
    let file = text(&Workbook { sheets: vec![Sheet { widths: vec![26, 16], rows, ..Sheet::default() }] });
    assert!(file.contains("<row r=\"1\" ht=\"30\" customHeight=\"1\">") && file.contains("<row r=\"2\">"), "{file}");
    assert!(file.contains("<c r=\"B1\" s=\"6\"") && file.contains("<c r=\"A1\" s=\"2\""));
}

#[test]
fn the_sum_is_the_one_of_the_standard() {
    assert_eq!(zip::crc32(b"123456789"), 0xCBF4_3926);
    assert_eq!(zip::crc32(b""), 0);
}

#[test]
fn columns_are_counted_in_letters() {
    let all = [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")];
    all.iter().for_each(|(column, is)| assert_eq!(parts::letters(*column), *is));
}
