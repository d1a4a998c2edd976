//! A file as a table: headings, and rows by the number that a spreadsheet gives them.

use super::decode::{Encoding, Unreadable, text_of};
use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use sha2::{Digest, Sha256};

/// The most rows that one import takes.
pub const MAX_ROWS: usize = 5_000;

/// The most columns.
pub const MAX_COLUMNS: usize = 60;

/// What ends the text that is read: when it is not found as a row of its own, a quotation above it is open.
const END: &str = "\u{1}";

/// A table as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The SHA-256 of the file: by it the same file is known again.
    pub digest: [u8; 32],
    /// How its letters stood.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub separator: char,
    /// Its headings, of every column that has a heading or anything in it.
    pub head: Vec<String>,
    /// Its rows, but for those in which nothing stands.
    pub rows: Vec<SheetRow>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Its number in a spreadsheet, the headings being 1 in most files.
    pub number: u32,
    /// Its cells, without the blanks around them, one for each heading.
    pub cells: Vec<String>,
}

impl Sheet {
    /// Reads a file.
    ///
    /// # Errors
    /// [`Unreadable`]; nothing of a file is taken when not all of it can be read.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        let (text, encoding) = text_of(bytes)?;
        let (separator, body) = separator(&text);
        let mut rows = rows(body, separator)?;
        let first = rows.iter().position(|row| !is_blank(row)).ok_or(Unreadable::Empty)?;
        let head = rows.get_mut(first).map(core::mem::take).unwrap_or_default();
        let below = rows.iter().enumerate().skip(first + 1).filter(|(_, row)| !is_blank(row));
        let below: Vec<(usize, &Vec<String>)> = below.collect();
        let width = below.iter().map(|(_, row)| filled(row)).chain([filled(&head)]).max().unwrap_or_default();
        match below.len() {
            0 => return Err(Unreadable::NoRows),
            count if count > MAX_ROWS => return Err(Unreadable::TooManyRows),
            _ if width > MAX_COLUMNS => return Err(Unreadable::TooManyColumns),
            _ => {}
        }
        // `sep=;` is a row to a text editor and none to a spreadsheet.
        let padded =
            |row: &Vec<String>| row.iter().cloned().chain(core::iter::repeat(String::new())).take(width).collect();
        let row = |(place, row): (usize, &Vec<String>)| SheetRow {
            number: u32::try_from(place + 1).unwrap_or(u32::MAX),
            cells: padded(row),
        };
        Ok(Self {
            digest: Sha256::digest(bytes).into(),
            encoding,
            separator: char::from(separator),
            rows: below.into_iter().map(row).collect(),
            head: padded(&head),
        })
    }

    /// The first things that stand in a column, to be shown beside its heading.
    pub fn examples(&self, column: usize, count: usize) -> Vec<&str> {
        let filled = self.rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.is_empty());
        filled.map(String::as_str).take(count).collect()
    }
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(String::is_empty)
}

fn filled(row: &[String]) -> usize {
    row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

/// What stands between the cells, and the text without the line by which Excel is told that.
fn separator(text: &str) -> (u8, &str) {
    let mut lines = text.splitn(2, '\n');
    let first = lines.next().unwrap_or_default();
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', mark @ (b';' | b',' | b'\t')] =
        first.trim_end_matches('\r').as_bytes()
    {
        return (*mark, lines.next().unwrap_or_default());
    }
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    let mut quoted = false;
    // The headings: up to the first end of a line that is in no quotation.
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            byte if !quoted => counts.iter_mut().filter(|(mark, _)| *mark == byte).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    // Of equals the first stands: `max_by_key` would take the last.
    let best = counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(mark, _)| mark);
    (best, text)
}

/// Every row with its cells, blank ones too, so that a row's place is its number.
fn rows(body: &str, separator: u8) -> Result<Vec<Vec<String>>, Unreadable> {
    let text = format!("{body}\n{END}\n");
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut input = text.as_bytes();
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    loop {
        // The reader passes over empty lines, and those count.
        while let [b'\r' | b'\n', rest @ ..] = input {
            if !matches!(input, [b'\r', b'\n', ..]) {
                rows.push(Vec::new());
            }
            input = rest;
        }
        if input.is_empty() {
            break;
        }
        let (row, rest) = one(&mut reader, input);
        rows.push(row);
        input = rest;
    }
    match rows.pop() {
        Some(last) if last == [END] => Ok(rows),
        _ => Err(Unreadable::OpenQuote),
    }
}

/// One row, and what follows it. Where the row ends with CR LF the reader would leave LF for later: it is passed over here.
fn one<'a>(reader: &mut Reader, mut input: &'a [u8]) -> (Vec<String>, &'a [u8]) {
    let (mut row, mut cell, mut room) = (Vec::new(), Vec::new(), [0; 512]);
    loop {
        let (result, read, written) = reader.read_field(input, &mut room);
        let ended = input.get(..read).is_some_and(|read| read.ends_with(b"\r"));
        input = input.get(read..).unwrap_or_default();
        cell.extend_from_slice(room.get(..written).unwrap_or_default());
        let done = match result {
            ReadFieldResult::OutputFull => continue,
            ReadFieldResult::InputEmpty if !input.is_empty() => continue,
            ReadFieldResult::Field { record_end } => record_end,
            ReadFieldResult::InputEmpty | ReadFieldResult::End => true,
        };
        row.push(String::from_utf8_lossy(&core::mem::take(&mut cell)).trim().to_owned());
        if done {
            if ended && let [b'\n', rest @ ..] = input {
                input = rest;
            }
            return (row, input);
        }
    }
}
