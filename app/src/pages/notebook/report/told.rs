//! The report in words: its parts, each with single numbers and tables, and what speaks against them.

use super::address::Address;
use super::said;
use crate::i18n::{Messages, number};
use crate::labels::{Labels, local};
use crate::state::OpenBook;
use shared::domain::year::{Dim, Doubt, Figure, Figures, Line, Published, Row, external, internal, published};
use shared::domain::{Asked, Day, Report};

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

/// What the page says.
pub fn tell(open: &OpenBook, labels: &Labels<'_>, address: &Address) -> Told {
    let m = labels.words();
    let report = report(open, address);
    let asked = report.as_ref().map_or(&address.asked, |report| &report.asked);
    let closed = report.as_ref().map(|report| closed_line(open, labels, report));
    let (rows, doubts) = match &report {
        Some(report) => (report.rows.clone(), Vec::new()),
        None => open.figures(asked, |_, figures| {
            let doubts = figures.warnings.iter().map(|warning| (warning.doubt, warning.records.len())).collect();
            (figures.rows.clone(), doubts)
        }),
    };
    let shown = shown(Figures { rows, warnings: Vec::new() }, address.outside);
    let opens = !address.outside && report.is_none();
    let parts = parts(m).into_iter().filter_map(|(title, figures)| {
        part(labels, address, title, figures, &shown, if opens { Some(&doubts) } else { None })
    });
    let parts = parts.collect();
    Told { period: period(labels, asked), filters: filters(labels, asked), made: made(labels, asked), closed, parts }
}

/// The lines of a file, with what they are of.
pub fn lines(open: &OpenBook, address: &Address) -> Option<(Asked, Vec<Line>)> {
    let of = |figures: &Figures| {
        if address.outside { external(figures, &open.lists) } else { internal(figures, &open.lists) }
    };
    if address.report.is_some() {
        let report = report(open, address)?;
        let figures = Figures { rows: report.rows, warnings: Vec::new() };
        return Some((report.asked, of(&figures)));
    }
    Some((address.asked.clone(), open.figures(&address.asked, |_, figures| of(figures))))
}

/// When a report was closed, and by whom.
pub fn closed_line(open: &OpenBook, labels: &Labels<'_>, report: &Report) -> String {
    let who = report.by.map(|by| open.member_name(by)).unwrap_or_default();
    labels.words().report.closed_on(&labels.date(local(report.at).date()), &who)
}

/// Of which days.
pub fn period(labels: &Labels<'_>, asked: &Asked) -> String {
    let m = &labels.words().report;
    let whole = Address { asked: asked.clone(), outside: false, report: None }.year();
    let day = |day: Day| day.date().map(|date| crate::i18n::day(labels.lang, date)).unwrap_or_default();
    let year = |day: Day| day.date().map(|date| chrono::Datelike::year(&date).to_string()).unwrap_or_default();
    let dated = |of: Day| format!("{} {}", day(of), year(of));
    whole.map_or_else(|| m.of_days(&dated(asked.from), &dated(asked.to)), |year| m.of_year(&year.to_string()))
}

/// `Arrêté au 31 décembre 2026, établi le 4 janvier 2027`.
fn made(labels: &Labels<'_>, asked: &Asked) -> String {
    let date = |date: chrono::NaiveDate| crate::i18n::day_near(labels.lang, date, chrono::NaiveDate::MIN);
    let closing = asked.closing.date().map(date).unwrap_or_default();
    labels.words().report.made(&closing, &date(labels.now.date()))
}

fn filters(labels: &Labels<'_>, asked: &Asked) -> String {
    let all = [("antenne", &asked.antenne), ("sector", &asked.sector), ("channel", &asked.channel)];
    let said = all.into_iter().filter_map(|(list, id)| id.as_ref().map(|id| labels.item(list, id)));
    said.collect::<Vec<_>>().join(" · ")
}

fn report(open: &OpenBook, address: &Address) -> Option<Report> {
    address.report.and_then(|record| Report::read(record, open.replica.history(record)?))
}

fn shown(figures: Figures, outside: bool) -> Vec<Published> {
    if outside {
        return published(&figures);
    }
    figures.rows.into_iter().map(|row| Published { row, masked: false }).collect()
}

/// The parts of the page, with the figures in each.
fn parts(m: &'static Messages) -> Vec<(&'static str, core::ops::RangeInclusive<Figure>)> {
    let m = &m.report;
    vec![
        (m.activity, Figure::Rounds..=Figure::EncountersByMonth),
        (m.contacts_part, Figure::Contacts..=Figure::ContactsByNaming),
        (m.met_part, Figure::Persons..=Figure::PersonsDiffering),
        (m.helped_part, Figure::Accompanied..=Figure::AccompaniedByStatus),
        (m.given_part, Figure::Acts..=Figure::MaterialGiven),
        (m.referrals_part, Figure::Referrals..=Figure::ReferralsByTarget),
        (m.decisions_part, Figure::Ip..=Figure::SignalementsSent),
        (m.cases_part, Figure::CasesFollowed..=Figure::ObjectivesByState),
    ]
}

fn part(
    labels: &Labels<'_>,
    address: &Address,
    title: &'static str,
    figures: core::ops::RangeInclusive<Figure>,
    shown: &[Published],
    doubts: Option<&Vec<(Doubt, usize)>>,
) -> Option<Part> {
    let m = labels.words();
    let here: Vec<&Published> = shown.iter().filter(|one| figures.contains(&one.row.figure)).collect();
    let say = |one: &Published| Number {
        text: if one.masked { m.report.masked.to_owned() } else { said_number(labels, one.row.count) },
        href: (doubts.is_some() && one.row.count > 0).then(|| address.behind(&asked_figure(&one.row))),
    };
    let found = || doubts.into_iter().flatten();
    let marks = |figure: Figure| {
        let of = found().filter(|(doubt, _)| doubt.touches(figure)).map(|(doubt, _)| mark(*doubt).to_string());
        of.collect::<Vec<_>>().join(" ")
    };
    let (mut singles, mut tables) = (Vec::new(), Vec::new());
    for figure in Figure::ALL.iter().filter(|figure| figures.contains(figure)) {
        let rows: Vec<&Published> = here.iter().filter(|one| one.row.figure == *figure).copied().collect();
        if figure.dims().is_empty() {
            singles.extend(rows.first().map(|one| (said::figure(m, *figure).to_owned(), say(one), marks(*figure))));
        } else if !rows.is_empty() {
            tables.push(Table { marks: marks(*figure), ..table(labels, *figure, &rows, &say) });
        }
    }
    let touching = |(doubt, _): &&(Doubt, usize)| here.iter().any(|one| doubt.touches(one.row.figure));
    let told = found().filter(touching).map(|(doubt, records)| {
        let href = Some(address.behind(&format!("doubt={}", doubt.key())));
        (mark(*doubt), said::doubt(m, *doubt), Number { text: m.report.to_look(*records), href })
    });
    (!here.is_empty()).then(|| Part { title, singles, tables, doubts: told.collect() })
}

/// The letter by which a doubt is told beside the figures that it touches, the same in every part.
fn mark(doubt: Doubt) -> char {
    Doubt::ALL.iter().zip('a'..).find(|(of, _)| **of == doubt).map_or('?', |(_, mark)| mark)
}

/// A figure as a table: of two readings each has a column.
fn table(labels: &Labels<'_>, figure: Figure, rows: &[&Published], say: &dyn Fn(&Published) -> Number) -> Table {
    let m = labels.words();
    let two = figure.dims().contains(&Dim::Reading);
    let readings: &[&str] = if two { &["first_encounter", "closing"] } else { &[""] };
    let head =
        |reading: &&str| if two { said::part(labels, Dim::Reading, reading) } else { m.report.number.to_owned() };
    let mut said: Vec<(String, Vec<Number>)> = Vec::new();
    for one in rows {
        let parts = figure.dims().iter().zip(&one.row.at).filter(|(dim, _)| **dim != Dim::Reading);
        let label = parts.map(|(dim, value)| said::part(labels, *dim, value)).collect::<Vec<_>>().join(" · ");
        let reading = one.row.value(Dim::Reading).unwrap_or_default();
        let column = readings.iter().position(|of| *of == reading).unwrap_or(0);
        let place = said.iter().position(|(of, _)| *of == label).unwrap_or_else(|| {
            said.push((label, vec![Number::default(); readings.len()]));
            said.len() - 1
        });
        if let Some(cell) = said.get_mut(place).and_then(|(_, cells)| cells.get_mut(column)) {
            *cell = say(one);
        }
    }
    let zero = |cell: &mut Number| {
        if cell.text.is_empty() {
            cell.text = said_number(labels, 0);
        }
    };
    said.iter_mut().flat_map(|(_, cells)| cells).for_each(zero);
    let folded = figure == Figure::PersonsCrossed;
    let (title, heads) = (said::figure(m, figure), readings.iter().map(head).collect());
    Table { title, marks: String::new(), heads, rows: said, folded }
}

/// A number as the language writes it.
pub fn said_number(labels: &Labels<'_>, count: u64) -> String {
    number(labels.lang, usize::try_from(count).unwrap_or(usize::MAX))
}

/// A row in an address.
fn asked_figure(row: &Row) -> String {
    format!("figure={}&at={}", row.figure.key(), row.at.join(","))
}
