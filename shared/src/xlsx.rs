//! Workbooks that spreadsheets read (Office Open XML, ECMA-376): words and whole numbers in sheets, and nothing else.
//!
//! There is no cell with a formula, and none can be written: words are inline strings, which no spreadsheet evaluates, and those that
//! begin like a formula are marked as quoted besides, so that editing the cell does not make it one. The same workbook is the same
//! bytes everywhere. Why this is not a library: docs/adr/0034.

mod name;
mod parts;
#[cfg(test)]
mod tests;
mod zip;

pub use name::sheet_name;

/// The media type of such a file.
pub const MEDIA: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A workbook. Without a sheet it would be no valid file, so one is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What its tab says, as [`sheet_name`] allows it.
    pub name: String,
    /// How wide its columns are, in digits of the usual font.
    pub widths: Vec<u32>,
    /// How many rows stay at the top.
    pub head: usize,
    /// Its rows, from the first.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// The name of what follows.
    Title(String),
    /// The head of a column of words.
    Head(String),
    /// The head of a column of numbers, at the right as they are.
    HeadOfNumbers(String),
    /// Words.
    Text(String),
    /// A word in a number's place.
    InsteadOfNumber(String),
    /// A word beside a number, set off from it.
    BesideNumber(String),
    /// A whole number. Spreadsheets keep fifteen digits.
    Count(u64),
}

/// The file.
pub fn write(book: &Workbook) -> Vec<u8> {
    let blank = [Sheet { name: sheet_name("", &[]), ..Sheet::default() }];
    let sheets: &[Sheet] = if book.sheets.is_empty() { &blank } else { &book.sheets };
    let mut archive = zip::Archive::default();
    archive.add("[Content_Types].xml", parts::content_types(sheets.len()).as_bytes());
    archive.add("_rels/.rels", parts::relations().as_bytes());
    archive.add("xl/workbook.xml", parts::workbook(sheets).as_bytes());
    archive.add("xl/_rels/workbook.xml.rels", parts::workbook_relations(sheets.len()).as_bytes());
    archive.add("xl/styles.xml", parts::styles().as_bytes());
    for (number, sheet) in (1..).zip(sheets) {
        archive.add(&format!("xl/worksheets/sheet{number}.xml"), parts::sheet(sheet).as_bytes());
    }
    archive.finish()
}
