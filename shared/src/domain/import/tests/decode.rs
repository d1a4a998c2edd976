use crate::domain::import::decode::{MAX_BYTES, text_of};
use crate::domain::import::{Column, Encoding, Of, Setting, Sheet, Unreadable};
use proptest::prelude::*;

#[test]
fn letters_are_read_however_they_were_written() {
    let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain("Zoé €".encode_utf16().flat_map(unit)).collect()
    };
    let table: [(Vec<u8>, &str, Encoding); 6] = [
        ("Zoé €".into(), "Zoé €", Encoding::Utf8),
        ("\u{feff}Zoé €".into(), "Zoé €", Encoding::Utf8),
        (b"Zo\xe9 \x80 \x9cuvre l\x92eau".to_vec(), "Zoé € œuvre l’eau", Encoding::Windows1252),
        (utf16([0xff, 0xfe], u16::to_le_bytes), "Zoé €", Encoding::Utf16),
        (utf16([0xfe, 0xff], u16::to_be_bytes), "Zoé €", Encoding::Utf16),
        (b"name\r\nLune".to_vec(), "name\r\nLune", Encoding::Utf8),
    ];
    for (bytes, text, encoding) in table {
        assert_eq!(text_of(&bytes), Ok((text.to_owned(), encoding)));
    }
}

#[test]
fn what_is_no_table_is_refused_whole() {
    let too_many = format!("name\n{}", "Lune\n".repeat(5_001));
    let too_wide = format!("{}x\n{}x", "a;".repeat(60), "b;".repeat(60));
    for (bytes, why) in [
        (&b""[..], Unreadable::Empty),
        (b" \r\n \n", Unreadable::Empty),
        (b"PK\x03\x04rest", Unreadable::Workbook),
        (b"\xd0\xcf\x11\xe0rest", Unreadable::Workbook),
        (b"name\nLu\0ne", Unreadable::Binary),
        (b"Lu\x81ne", Unreadable::Binary),
        (b"\xff\xfea\0b", Unreadable::Binary),
        (b"\xef\xbb\xbfLu\xe9", Unreadable::Binary),
        (b"name\n\"Lune", Unreadable::OpenQuote),
        (b"name\n\"Lune\nKiwi\nZoe\n", Unreadable::OpenQuote),
        (b"name;age\n;;\n", Unreadable::NoRows),
        (too_many.as_bytes(), Unreadable::TooManyRows),
        (too_wide.as_bytes(), Unreadable::TooManyColumns),
        (&vec![b'a'; MAX_BYTES + 1], Unreadable::TooLarge),
    ] {
        assert_eq!(Sheet::read(bytes).map(|sheet| sheet.head), Err(why));
    }
}

proptest! {
    #![proptest_config(super::laws::config(256))]

    #[test]
    fn no_file_ends_in_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Sheet::read(&bytes);
    }

    #[test]
    fn no_row_ends_in_a_panic(cells in prop::collection::vec("[0-9/:hé +<,-]{0,10}|[a-z0-9 ]{0,6}", 60), of in any::<bool>()) {
        let of = if of { Of::Persons } else { Of::Encounters };
        let head: Vec<&str> = Column::all(of).map(Column::key).collect();
        let rows = cells.chunks(head.len()).map(|row| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(";"));
        let text = [head.join(";")].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
        if let Ok(sheet) = Sheet::read(text.as_bytes()) {
            let plan = super::with(&sheet, &Setting::of(of, &sheet, super::today()), &|_| Vec::new());
            prop_assert_eq!(plan.rows.len(), sheet.rows.len());
        }
    }

    #[test]
    fn what_was_written_is_read(
        rows in prop::collection::vec(prop::collection::vec("[a-zé\";,\t\n' ]{0,8}[a-z]", 3), 1..8),
        mark in prop::sample::select(vec![';', ',', '\t']),
        end in prop::sample::select(vec!["\n", "\r\n"]),
    ) {
        let line = |row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            cells.join(&mark.to_string())
        };
        let head = format!("a{mark}b{mark}c");
        let text = [head].into_iter().chain(rows.iter().map(line)).collect::<Vec<_>>().join(end);
        let sheet = Sheet::read(text.as_bytes()).unwrap();
        let read: Vec<Vec<String>> = sheet.rows.iter().map(|row| row.cells.clone()).collect();
        let meant: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect()).collect();
        prop_assert_eq!(read, meant);
        prop_assert_eq!(sheet.separator, mark);
    }
}
