//! The trends in words and numbers, for the charts.

use super::address::Address;
use crate::components::{ChartData, Line};
use crate::i18n::{Lang, Messages, month, month_year, number};
use crate::labels::Labels;
use chrono::{Datelike, NaiveDate};
use shared::domain::year::{Chart, Dim, Grain, Point, Said, Shown, Slot, Span, Trend};
use shared::domain::{Day, ValueId};

/// Everything that is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What is looked at.
    pub title: &'static str,
    /// The solid line, and the dashed one.
    pub names: [String; 2],
    /// Of which encounters, where not of all.
    pub filters: String,
    /// What to beware of.
    pub help: Vec<String>,
    /// The charts; none while nothing at all is noted.
    pub charts: Vec<ChartData>,
}

/// What the page says.
pub fn tell(labels: &Labels<'_>, trend: &Trend, address: &Address) -> Told {
    let m = labels.words();
    let shown = address.shown;
    let charts = trend.charts(shown);
    let asked = trend.asked();
    let names = names(m, asked.span);
    let is_noted = |chart: &Chart| chart.points.iter().any(|one| [one.this, one.last].iter().any(is_number));
    let only = [("antenne", &asked.antenne), ("sector", &asked.sector), ("channel", &asked.channel)];
    let only = only.into_iter().filter_map(|(list, id)| id.as_ref().map(|id| labels.item(list, id)));
    let undated = trend.undated();
    let help = [
        (asked.grain == Grain::Week).then(|| m.trends.week_help.to_owned()),
        warning(m, shown).map(ToOwned::to_owned),
        (undated > 0).then(|| m.trends.undated(undated)),
    ];
    Told {
        title: shown_name(m, shown),
        filters: only.collect::<Vec<_>>().join(" · "),
        help: help.into_iter().flatten().collect(),
        charts: charts.iter().filter(|chart| is_noted(chart)).map(|one| draw(labels, one, shown, &names)).collect(),
        names,
    }
}

fn is_number(said: &Said) -> bool {
    said.number().is_some()
}

/// What something is called that is looked at.
pub fn shown_name(m: &'static Messages, shown: Shown) -> &'static str {
    let m = &m.trends;
    match shown {
        Shown::Encounters => m.encounters,
        Shown::ByChannel => m.by_channel,
        Shown::BySector => m.by_sector,
        Shown::ByTopic => m.by_topic,
        Shown::Contacts => m.contacts,
        Shown::Persons => m.persons,
        Shown::ByMinority => m.by_minority,
        Shown::Acts => m.acts,
        Shown::Rounds => m.rounds,
    }
}

/// What some time is called.
pub fn span_name(m: &'static Messages, span: Span) -> String {
    match span {
        Span::Year(year) => year.to_string(),
        Span::Months(3) => m.trends.three.to_owned(),
        Span::Months(_) => m.trends.twelve.to_owned(),
    }
}

fn names(m: &'static Messages, span: Span) -> [String; 2] {
    let before = match span {
        Span::Year(year) => year.saturating_sub(1).to_string(),
        Span::Months(_) => m.trends.a_year_before.to_owned(),
    };
    [span_name(m, span), before]
}

fn warning(m: &'static Messages, shown: Shown) -> Option<&'static str> {
    match shown {
        Shown::ByTopic => Some(m.trends.topics_help),
        Shown::Persons => Some(m.trends.persons_help),
        Shown::ByMinority => Some(m.trends.minority_help),
        _ => None,
    }
}

fn draw(labels: &Labels<'_>, chart: &Chart, shown: Shown, names: &[String; 2]) -> ChartData {
    let m = labels.words();
    let points = &chart.points;
    let head = if points.first().is_some_and(|one| one.slot.grain == Grain::Month) {
        m.trends.month_head
    } else {
        m.trends.week_head
    };
    let [this, last] = names;
    let sum = chart.sums.map(|sums| {
        let now = m.trends.sum(&date(labels, sums.from), &date(labels, sums.to), &said_number(labels, sums.this));
        let then = sums.last.map(|last| m.trends.sum_last(&said_number(labels, last)));
        then.map_or_else(|| format!("{now}. {}", m.trends.nothing_last), |then| format!("{now}, {then}"))
    });
    let is_gap = |(place, point): (usize, &Point)| (point.this == Said::NoRound).then_some(place);
    ChartData {
        title: part(labels, shown, &chart.at),
        text: text(labels, points, names),
        sum,
        this: points.iter().map(|one| one.this.number()).collect(),
        last: points.iter().map(|one| one.last.number()).collect(),
        running: points.iter().position(|one| one.running),
        gaps: points.iter().enumerate().filter_map(is_gap).collect(),
        marks: marks(labels, points),
        heads: [head.to_owned(), this.clone(), last.clone()],
        lines: points.iter().map(|one| line(labels, one)).collect(),
        numbers: m.trends.numbers,
    }
}

/// What somebody who does not see the chart should know of it.
fn text(labels: &Labels<'_>, points: &[Point], [this, last]: &[String; 2]) -> String {
    let m = &labels.words().trends;
    let most = points.iter().filter_map(|one| Some((one.this.number()?, one.slot))).max_by_key(|(most, _)| *most);
    let gaps = points.iter().filter(|one| one.this == Said::NoRound && !one.running).count();
    let running = points.iter().find(|one| one.running);
    let said = [
        Some(m.drawn(this, last)),
        most.map(|(most, slot)| m.most(&said_number(labels, most), &name(labels, &slot))),
        (gaps > 0).then(|| m.gaps(gaps)),
        running.and_then(|one| Some(m.so_far(&name(labels, &one.slot), &said_number(labels, one.this.number()?)))),
        Some(m.table_follows.to_owned()),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn line(labels: &Labels<'_>, point: &Point) -> Line {
    let m = &labels.words().trends;
    let said = |said: Said| match said {
        Said::Number(number) => said_number(labels, number),
        Said::NoRound => m.no_round.to_owned(),
        Said::Ahead => m.ahead.to_owned(),
        Said::NoSuch => m.no_such.to_owned(),
    };
    let name = name(labels, &point.slot);
    Line {
        name: if point.running { m.is_running(&name) } else { name },
        this: said(point.this),
        last: said(point.last),
    }
}

/// What a week or a month is called.
fn name(labels: &Labels<'_>, slot: &Slot) -> String {
    let Some(first) = slot.from.date() else { return String::new() };
    match slot.grain {
        Grain::Week => labels.words().trends.week(slot.number as usize, &day_month_year(labels, first)),
        Grain::Month => month_year(labels.lang, first),
    }
}

/// `23 novembre 2026`, `1er janvier 2026`.
fn day_month_year(labels: &Labels<'_>, date: NaiveDate) -> String {
    let first = if labels.lang == Lang::Fr && date.day() == 1 { "er" } else { "" };
    format!("{}{first} {}", date.day(), month_year(labels.lang, date))
}

fn date(labels: &Labels<'_>, day: Day) -> String {
    day.date().map(|date| day_month_year(labels, date)).unwrap_or_default()
}

/// Under the axis: of months their first letters, of weeks every tenth or every fourth number.
fn marks(labels: &Labels<'_>, points: &[Point]) -> Vec<(usize, String)> {
    let every = if points.len() > 14 { 10 } else { 4 };
    let mark = |(place, point): (usize, &Point)| {
        let first = point.slot.from.date()?;
        match point.slot.grain {
            Grain::Month => {
                let letter = month(labels.lang, first).chars().next()?;
                Some((place, letter.to_uppercase().to_string()))
            }
            Grain::Week => {
                let marked = point.slot.number == 1 || point.slot.number.is_multiple_of(every);
                marked.then(|| (place, point.slot.number.to_string()))
            }
        }
    };
    points.iter().enumerate().filter_map(mark).collect()
}

/// What a part is called; the whole by its own name.
fn part(labels: &Labels<'_>, shown: Shown, at: &[String]) -> String {
    let m = &labels.words().trends;
    let dims = shown.figure().dims();
    let one = |(dim, value): (&Dim, &String)| match (dim, value.as_str()) {
        (Dim::Reading, "first_encounter") => m.first_reading.to_owned(),
        (Dim::Reading, _) => m.closing_reading.to_owned(),
        (_, "unknown" | "") => m.not_said.to_owned(),
        (Dim::Sector, "elsewhere") => m.elsewhere.to_owned(),
        (dim, id) => dim.list().map_or_else(|| id.to_owned(), |list| labels.item(list, &ValueId::new(id))),
    };
    let mut words: Vec<String> = dims.iter().zip(at).map(one).collect();
    // Of minority first who, then by which reading.
    words.reverse();
    if words.is_empty() { shown_name(labels.words(), shown).to_owned() } else { words.join(" · ") }
}

fn said_number(labels: &Labels<'_>, count: u64) -> String {
    number(labels.lang, usize::try_from(count).unwrap_or(usize::MAX))
}
