//! The files in the container.

use super::{Cell, Sheet};
use core::fmt::Write as _;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The most characters of a cell.
const LONGEST: usize = 32_767;

/// The places of the styles in [`styles`].
const TITLE: u8 = 1;
const HEADING: u8 = 2;
const TEXT: u8 = 3;
const QUOTED: u8 = 4;
const COUNT: u8 = 5;
const HEADING_OF_NUMBERS: u8 = 6;
const INSTEAD_OF_NUMBER: u8 = 7;
const BESIDE_NUMBER: u8 = 8;

/// How high a line is, in points.
const LINE: usize = 15;

pub fn content_types(sheets: usize) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut out = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
         ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}.styles+xml\"/>"
    );
    for number in 1..=sheets {
        let part = format!("/xl/worksheets/sheet{number}.xml");
        let _ = write!(out, "<Override PartName=\"{part}\" ContentType=\"{kind}.worksheet+xml\"/>");
    }
    out + "</Types>"
}

pub fn relations() -> String {
    let to = format!("<Relationship Id=\"rId1\" Type=\"{DOCUMENT}/officeDocument\" Target=\"xl/workbook.xml\"/>");
    format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{to}</Relationships>")
}

pub fn workbook_relations(sheets: usize) -> String {
    let mut out = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    let mut relate = |number: usize, kind: &str, to: &str| {
        let _ = write!(out, "<Relationship Id=\"rId{number}\" Type=\"{DOCUMENT}/{kind}\" Target=\"{to}\"/>");
    };
    for number in 1..=sheets {
        relate(number, "worksheet", &format!("worksheets/sheet{number}.xml"));
    }
    relate(sheets.saturating_add(1), "styles", "styles.xml");
    out + "</Relationships>"
}

pub fn workbook(sheets: &[Sheet]) -> String {
    let mut out = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCUMENT}\"><bookViews><workbookView/></bookViews><sheets>"
    );
    for (number, sheet) in (1..).zip(sheets) {
        let name = escaped(&sheet.name);
        let _ = write!(out, "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    out + "</sheets></workbook>"
}

pub fn styles() -> String {
    let font = |bold: &str, size: u8| format!("<font>{bold}<sz val=\"{size}\"/><name val=\"Calibri\"/></font>");
    let style = |number: u8, font: u8, more: &str, inside: &str| {
        format!(
            "<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\"{more}>{inside}</xf>"
        )
    };
    let fonts = [font("", 11), font("<b/>", 14), font("<b/>", 11)].concat();
    let aligned = |how: &str| format!("<alignment {how}/>");
    let aligns = " applyAlignment=\"1\"";
    let heads = " applyFont=\"1\" applyAlignment=\"1\"";
    let styles = [
        style(0, 0, "", ""),
        style(0, 1, " applyFont=\"1\"", ""),
        style(0, 2, heads, &aligned("wrapText=\"1\" vertical=\"top\"")),
        style(0, 0, "", ""),
        style(0, 0, " quotePrefix=\"1\"", ""),
        // Whole numbers with the reader's own thousands.
        style(3, 0, " applyNumberFormat=\"1\"", ""),
        style(0, 2, heads, &aligned("horizontal=\"right\" wrapText=\"1\" vertical=\"top\"")),
        style(0, 0, aligns, &aligned("horizontal=\"right\"")),
        style(0, 0, aligns, &aligned("horizontal=\"left\" indent=\"1\"")),
    ];
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\"><fonts count=\"3\">{fonts}</fonts><fills count=\"2\"><fill><patternFill \
         patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders \
         count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf \
         numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"{}\">{}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        styles.len(),
        styles.concat()
    )
}

pub fn sheet(sheet: &Sheet) -> String {
    let mut out = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView \
         workbookViewId=\"0\">"
    );
    if sheet.head > 0 {
        let (head, below) = (sheet.head, sheet.head.saturating_add(1));
        let _ = write!(
            out,
            "<pane ySplit=\"{head}\" topLeftCell=\"A{below}\" activePane=\"bottomLeft\" state=\"frozen\"/>"
        );
    }
    out.push_str("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    if !sheet.widths.is_empty() {
        out.push_str("<cols>");
        for (column, width) in (1..).zip(&sheet.widths) {
            let _ = write!(out, "<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>");
        }
        out.push_str("</cols>");
    }
    out.push_str("<sheetData>");
    for (row, cells) in (1..).zip(&sheet.rows) {
        match lines(cells, &sheet.widths) {
            1 => _ = write!(out, "<row r=\"{row}\">"),
            // Not every spreadsheet finds out by itself that a head takes several lines.
            lines => _ = write!(out, "<row r=\"{row}\" ht=\"{}\" customHeight=\"1\">", lines.saturating_mul(LINE)),
        }
        for (column, one) in (0..).zip(cells) {
            cell(&mut out, &format!("{}{row}", letters(column)), one);
        }
        out.push_str("</row>");
    }
    out + "</sheetData><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" \
           footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"portrait\" fitToHeight=\"0\"/></worksheet>"
}

/// How many lines a row takes, by the heads in it. Their letters are wider than the digits that a column is measured in.
fn lines(cells: &[Cell], widths: &[u32]) -> usize {
    let of = |(cell, width): (&Cell, &u32)| match cell {
        Cell::Head(words) | Cell::HeadOfNumbers(words) => {
            let room = usize::try_from(*width).unwrap_or(usize::MAX).saturating_mul(5) / 6;
            words.chars().count().div_ceil(room.max(1))
        }
        _ => 1,
    };
    cells.iter().zip(widths).map(of).max().unwrap_or(1).max(1)
}

fn cell(out: &mut String, place: &str, cell: &Cell) {
    let (style, words) = match cell {
        Cell::Empty => return,
        Cell::Count(count) => {
            let _ = write!(out, "<c r=\"{place}\" s=\"{COUNT}\"><v>{count}</v></c>");
            return;
        }
        Cell::Title(words) => (TITLE, words),
        Cell::Head(words) => (HEADING, words),
        Cell::HeadOfNumbers(words) => (HEADING_OF_NUMBERS, words),
        Cell::InsteadOfNumber(words) => (INSTEAD_OF_NUMBER, words),
        Cell::BesideNumber(words) => (BESIDE_NUMBER, words),
        Cell::Text(words) => (if formula(words) { QUOTED } else { TEXT }, words),
    };
    let words: String = words.chars().take(LONGEST).collect();
    let words = escaped(&words);
    let _ = write!(
        out,
        "<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{words}</t></is></c>"
    );
}

/// Whether a spreadsheet would take these words for a formula, were they typed.
fn formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The column's letters: `A`, `Z`, `AA`.
pub(super) fn letters(column: usize) -> String {
    let last = char::from(b'A'.saturating_add(u8::try_from(column % 26).unwrap_or(0)));
    match column / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letters(more.saturating_sub(1))),
    }
}

/// Words inside XML; what no XML may hold is left out.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}
