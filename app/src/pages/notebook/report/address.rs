//! What is asked for, in the address: it survives locking, can be kept as a bookmark, and needs no network.

use crate::figures::whole_year;
use crate::labels::{day_of, local};
use crate::state::{Notebook, use_notebook};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;
use shared::domain::year::{date, year_of};
use shared::domain::{Asked, Day, ValueId};
use shared::ids::RecordId;

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Which figures.
    pub asked: Asked,
    /// Whether they are for outside the team.
    pub outside: bool,
    /// A report that was closed, instead of today's figures.
    pub report: Option<RecordId>,
}

/// What the address asks for now.
pub fn use_address() -> Memo<Address> {
    let (notebook, query) = (use_notebook(), use_query_map());
    Memo::new(move |_| query.with(|query| read(query, notebook)))
}

/// Puts another question into the address.
pub fn go() -> impl Fn(&Address) + Clone {
    let navigate = use_navigate();
    move |address| {
        let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
        navigate(&address.href(), options);
    }
}

/// The year that is reported on: in January and February still the one before.
pub fn usual_year(notebook: Notebook) -> i16 {
    let today = local(notebook.now()).date();
    let year = i16::try_from(today.year()).unwrap_or(i16::MAX);
    if today.month() < 3 { year.saturating_sub(1) } else { year }
}

/// A date as a field of the browser writes it.
pub fn parsed(text: &str) -> Option<Day> {
    text.parse::<NaiveDate>().ok().map(day_of)
}

fn read(query: &ParamsMap, notebook: Notebook) -> Address {
    let word = |name: &str| query.get(name).filter(|word| !word.is_empty());
    let day = |name: &str| word(name).and_then(|text| parsed(&text));
    let year = word("year").and_then(|year| year.parse().ok()).unwrap_or_else(|| usual_year(notebook));
    let (first, last) = year_of(year).unwrap_or((Day(0), Day(0)));
    let (from, to) = (day("from").unwrap_or(first), day("to").unwrap_or(last));
    let value = |name: &str| word(name).map(ValueId::new);
    let asked = Asked {
        from,
        to,
        closing: day("closing").unwrap_or(to),
        antenne: value("antenne"),
        sector: value("sector"),
        channel: value("channel"),
    };
    let outside = word("for").is_some_and(|whom| whom == "outside");
    Address { asked, outside, report: word("report").and_then(|id| id.parse().ok()) }
}

impl Address {
    /// Where this is shown.
    pub fn href(&self) -> String {
        format!("/app/report?{}", self.query())
    }

    /// Where what a figure counts is shown.
    pub fn behind(&self, what: &str) -> String {
        format!("/app/report/behind?{}&{what}", self.query())
    }

    /// The year that is asked for, when it is a whole one.
    pub fn year(&self) -> Option<i32> {
        whole_year(&self.asked)
    }

    fn query(&self) -> String {
        let Asked { from, to, closing, antenne, sector, channel } = &self.asked;
        let mut parts = match self.year() {
            Some(year) => vec![format!("year={year}")],
            None => vec![format!("from={}", date(*from)), format!("to={}", date(*to))],
        };
        if closing != to {
            parts.push(format!("closing={}", date(*closing)));
        }
        for (name, value) in [("antenne", antenne), ("sector", sector), ("channel", channel)] {
            parts.extend(value.as_ref().map(|value| format!("{name}={}", value.as_str())));
        }
        parts.extend(self.outside.then(|| "for=outside".to_owned()));
        parts.extend(self.report.map(|report| format!("report={report}")));
        parts.join("&")
    }
}
