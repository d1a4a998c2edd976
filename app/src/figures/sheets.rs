//! The report as a workbook: a sheet with the single numbers, and a sheet for each table.

use super::layout::{Cell as Number, Part, Table, doubts, lay_out, mark, shown};
use super::words::{Words, doubt};
use crate::i18n::Lang;
use shared::domain::year::{Doubt, Figure, Figures};
use shared::domain::{Asked, Lists};
use shared::xlsx::{Cell, Sheet, Workbook, sheet_name};

/// What a report is of, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Whose.
    pub team: String,
    /// Of which days.
    pub period: String,
    /// Which encounters, for whom, and as of when; a line for each.
    pub lines: Vec<String>,
}

impl About {
    /// Of a question. `closed` says when and by whom the report was closed, when it is one.
    fn of(words: &Words<'_>, team: &str, asked: &Asked, outside: bool, closed: Option<String>) -> Self {
        let m = &words.all().report;
        let closing = format!("{} {}", m.closing, words.date(asked.closing));
        let whom = if outside { m.outside } else { m.inside };
        let lines = [words.filters(asked), closing, whom.to_owned(), closed.unwrap_or_default()];
        let mut lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        lines.extend(outside.then(|| m.outside_text.to_owned()));
        Self { team: team.to_owned(), period: words.period(asked), lines }
    }
}

/// All that goes into the workbook. It holds everything itself: it may be handed to a module that comes later.
#[derive(Clone, Debug)]
pub struct Sheets {
    /// In which language.
    pub lang: Lang,
    /// Of what.
    pub about: About,
    /// The numbers.
    pub parts: Vec<Part>,
}

/// How wide a column of words is.
const WIDE: u32 = 44;
/// How wide a column of words is beside others.
const MIDDLE: u32 = 26;
/// How wide a column of numbers is.
const NARROW: u32 = 16;

impl Sheets {
    /// Of a question and its figures.
    pub fn of(
        words: &Words<'_>,
        team: &str,
        asked: &Asked,
        figures: &Figures,
        outside: bool,
        closed: Option<String>,
    ) -> Self {
        let parts = lay_out(words, &shown(figures, outside), &doubts(figures, outside));
        Self { lang: words.lang, about: About::of(words, team, asked, outside, closed), parts }
    }

    /// The file.
    pub fn file(&self) -> Vec<u8> {
        shared::xlsx::write(&self.workbook())
    }

    fn workbook(&self) -> Workbook {
        let lists = Lists::default();
        // The numbers were told already: what is left to say are the language's own words.
        let words = Words { lang: self.lang, lists: &lists };
        let mut sheets = vec![self.summary(&words)];
        for part in &self.parts {
            for table in &part.tables {
                let taken: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
                let name = sheet_name(called(&words, table), &taken);
                sheets.push(self.table(&words, part, table, name));
            }
        }
        Workbook { sheets }
    }

    fn summary(&self, words: &Words<'_>) -> Sheet {
        let m = &words.all().report;
        let mut rows = vec![vec![Cell::Title(m.title.to_owned())]];
        let about = [&self.about.team, &self.about.period].into_iter().chain(&self.about.lines);
        rows.extend(about.filter(|line| !line.is_empty()).map(|line| vec![text(line)]));
        for part in self.parts.iter().filter(|part| !part.singles.is_empty()) {
            rows.push(Vec::new());
            rows.push(vec![Cell::Head(part.title.to_owned()), Cell::HeadOfNumbers(m.number.to_owned())]);
            for (label, number) in &part.singles {
                let marks = part.marks(number.row.figure);
                let note = if marks.is_empty() { Cell::Empty } else { Cell::BesideNumber(marks) };
                rows.push(vec![text(label), self.number(words, number), note]);
            }
        }
        let mut told: Vec<(Doubt, usize)> = Vec::new();
        for doubt in self.parts.iter().flat_map(|part| &part.doubts) {
            if !told.contains(doubt) {
                told.push(*doubt);
            }
        }
        told.sort_unstable_by_key(|(doubt, _)| mark(*doubt));
        rows.extend(notes(words, &told));
        rows.extend([Vec::new(), vec![text(m.nobody)]]);
        Sheet { name: sheet_name(m.summary, &[]), widths: vec![WIDE, NARROW, NARROW], head: 0, rows }
    }

    fn table(&self, words: &Words<'_>, part: &Part, table: &Table, name: String) -> Sheet {
        let marks = part.marks(table.figure);
        let title = if marks.is_empty() { table.title.to_owned() } else { format!("{} ({marks})", table.title) };
        let dims = table.dims.iter().map(|dim| Cell::Head(words.dim(*dim).to_owned()));
        let heads = dims.chain(table.heads.iter().cloned().map(Cell::HeadOfNumbers)).collect();
        let mut rows = vec![vec![Cell::Title(title)], vec![text(&self.about.period)], Vec::new(), heads];
        let head = rows.len();
        for (labels, numbers) in &table.rows {
            let labels = labels.iter().map(|label| text(label));
            rows.push(labels.chain(numbers.iter().map(|number| self.number(words, number))).collect());
        }
        let touching: Vec<(Doubt, usize)> =
            part.doubts.iter().filter(|(doubt, _)| doubt.touches(table.figure)).copied().collect();
        rows.extend(notes(words, &touching));
        let width = if table.dims.len() > 1 { MIDDLE } else { WIDE };
        let widths = table.dims.iter().map(|_| width).chain(table.heads.iter().map(|_| NARROW)).collect();
        Sheet { name, widths, head, rows }
    }

    fn number(&self, words: &Words<'_>, number: &Number) -> Cell {
        let masked = || Cell::InsteadOfNumber(words.all().report.masked.to_owned());
        number.count().map_or_else(masked, Cell::Count)
    }
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

/// What speaks against the numbers above, by its letter.
fn notes(words: &Words<'_>, doubts: &[(Doubt, usize)]) -> Vec<Vec<Cell>> {
    let m = words.all();
    let line = |(of, records): &(Doubt, usize)| {
        let (mark, said) = (mark(*of), doubt(m, *of));
        vec![Cell::Text(format!("{mark}. {said} ({})", m.report.to_look(*records)))]
    };
    let gap = (!doubts.is_empty()).then(Vec::new);
    gap.into_iter().chain(doubts.iter().map(line)).collect()
}

/// What a sheet is called: shorter than the table where a tab would cut it, and telling away from the others what it counts.
pub(super) fn called(words: &Words<'_>, table: &Table) -> &'static str {
    let m = &words.all().sheets;
    match table.figure {
        Figure::PersonsByAcquaintance => m.persons_by_acquaintance,
        Figure::PersonsByAgeBand => m.persons_by_age_band,
        Figure::PersonsByGender => m.persons_by_gender,
        Figure::PersonsByMinority => m.persons_by_minority,
        Figure::PersonsByStatus => m.persons_by_status,
        Figure::PersonsCrossed => m.persons_crossed,
        Figure::AccompaniedByStatus => m.accompanied_by_status,
        Figure::ReferralsByOutcome => m.referrals_by_outcome,
        Figure::ObjectivesByState => m.objectives_by_state,
        _ => table.title,
    }
}
