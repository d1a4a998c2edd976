//! The report in words: its parts, each with single numbers and tables, and what speaks against them.

use super::address::Address;
use super::said;
use crate::figures::{self, Cell, Sheets, Touched, doubts, lay_out, mark, shown};
use crate::i18n::number;
use crate::labels::{Labels, day_of, local};
use crate::state::OpenBook;
use shared::domain::year::{Figure, Figures, Line, Row, external, internal};
use shared::domain::{Asked, Report};

/// The whole page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Of which days.
    pub period: String,
    /// Of which encounters.
    pub filters: String,
    /// Until when what is known counts, and when this was made, for paper.
    pub made: String,
    /// When the report was closed, when it is one.
    pub closed: Option<String>,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub title: &'static str,
    /// Single numbers, with the marks of what speaks against each.
    pub singles: Vec<(String, Number, String)>,
    /// Numbers by something.
    pub tables: Vec<Table>,
    /// What speaks against them: its mark, the words, and where to look.
    pub doubts: Vec<(char, &'static str, Number)>,
}

/// Numbers by something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it counts.
    pub title: &'static str,
    /// The marks of what speaks against it.
    pub marks: String,
    /// Its columns of numbers: one, or both readings.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<(String, Vec<Number>)>,
    /// Whether it is folded away.
    pub folded: bool,
}

/// A number, and where what it counts can be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number {
    /// In words; empty for none.
    pub text: String,
    /// Where to look.
    pub href: Option<String>,
}

/// What is asked for: its figures, and the closed report when it is one, against which nothing speaks any more.
fn found(open: &OpenBook, address: &Address) -> (Asked, Figures, Option<Report>) {
    match report(open, address) {
        Some(report) => {
            let figures = Figures { rows: report.rows.clone(), warnings: Vec::new() };
            (report.asked.clone(), figures, Some(report))
        }
        None => (address.asked.clone(), open.figures(&address.asked, |_, figures| figures.clone()), None),
    }
}

/// What the page says.
pub fn tell(open: &OpenBook, labels: &Labels<'_>, address: &Address) -> Told {
    let (words, (asked, figures, closed)) = (said::words(labels), found(open, address));
    let opens = !address.outside && closed.is_none();
    let parts = lay_out(&words, &shown(&figures, address.outside), &doubts(&figures, address.outside));
    let today = words.date(day_of(labels.now.date()));
    Told {
        period: words.period(&asked),
        filters: words.filters(&asked),
        made: labels.words().report.made(&words.date(asked.closing), &today),
        closed: closed.map(|report| closed_line(open, labels, &report)),
        parts: parts.into_iter().map(|part| told(labels, address, part, opens)).collect(),
    }
}

/// All that goes into the workbook.
pub fn sheets(open: &OpenBook, labels: &Labels<'_>, address: &Address) -> Sheets {
    let (asked, figures, closed) = found(open, address);
    let closed = closed.map(|report| closed_line(open, labels, &report));
    let team = open.team_name().unwrap_or_default();
    Sheets::of(&said::words(labels), &team, &asked, &figures, address.outside, closed)
}

/// The lines of a file, with what they are of; none when the closed report is not here.
pub fn lines(open: &OpenBook, address: &Address) -> Option<(Asked, Vec<Line>)> {
    let (asked, figures, closed) = found(open, address);
    let here = address.report.is_none() || closed.is_some();
    let of = if address.outside { external } else { internal };
    here.then(|| (asked, of(&figures, &open.lists)))
}

/// When a report was closed, and by whom.
pub fn closed_line(open: &OpenBook, labels: &Labels<'_>, report: &Report) -> String {
    let who = report.by.map(|by| open.member_name(by)).unwrap_or_default();
    labels.words().report.closed_on(&labels.date(local(report.at).date()), &who)
}

/// Of which days.
pub fn period(labels: &Labels<'_>, asked: &Asked) -> String {
    said::words(labels).period(asked)
}

fn report(open: &OpenBook, address: &Address) -> Option<Report> {
    address.report.and_then(|record| Report::read(record, open.replica.history(record)?))
}

/// A part as the page shows it; where it opens, numbers and doubts lead to what they are about.
fn told(labels: &Labels<'_>, address: &Address, part: figures::Part, opens: bool) -> Part {
    let m = labels.words();
    let say = |cell: &Cell| Number {
        text: cell.count().map_or_else(|| m.report.masked.to_owned(), |count| said_number(labels, count)),
        href: (opens && cell.row.count > 0).then(|| address.behind(&asked_figure(&cell.row))),
    };
    let single = |(label, cell): &(&'static str, Cell)| ((*label).to_owned(), say(cell), part.marks(cell.row.figure));
    let table = |table: &figures::Table| Table {
        title: table.title,
        marks: part.marks(table.figure),
        heads: table.heads.clone(),
        rows: table.rows.iter().map(|(of, cells)| (of.join(" · "), cells.iter().map(say).collect())).collect(),
        folded: table.figure == Figure::PersonsCrossed,
    };
    let doubt = |(doubt, records): &Touched| {
        let href = Some(address.behind(&format!("doubt={}", doubt.key())));
        (mark(*doubt), said::doubt(m, *doubt), Number { text: m.report.to_look(*records), href })
    };
    Part {
        title: part.title,
        singles: part.singles.iter().map(single).collect(),
        tables: part.tables.iter().map(table).collect(),
        doubts: part.doubts.iter().map(doubt).collect(),
    }
}

/// A number as the language writes it.
pub fn said_number(labels: &Labels<'_>, count: u64) -> String {
    number(labels.lang, usize::try_from(count).unwrap_or(usize::MAX))
}

/// A row in an address.
fn asked_figure(row: &Row) -> String {
    format!("figure={}&at={}", row.figure.key(), row.at.join(","))
}
