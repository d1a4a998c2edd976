//! What is asked for, in the address: it survives a reload and locking, can be kept as a bookmark, and needs no network.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;
use shared::domain::year::{Grain, Shown, Slot, Span, TrendAsked};
use shared::domain::{Day, ValueId};

/// The lists by which one filters, as they are called in the address.
pub const FILTERS: [&str; 3] = ["antenne", "sector", "channel"];

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// By weeks or months.
    pub grain: Grain,
    /// What is looked at.
    pub shown: Shown,
    /// Of which time; none for this year.
    pub span: Option<Span>,
    /// Only in this branch, this sector, by this channel; in the order of [`FILTERS`].
    pub only: [Option<String>; 3],
    /// Whether one came from the report, and goes back there.
    pub from_report: bool,
}

/// What the address asks for now.
pub fn use_address() -> Memo<Address> {
    let query = use_query_map();
    Memo::new(move |_| query.with(Address::read))
}

/// Puts another question into the address.
pub fn go() -> impl Fn(&Address) + Clone {
    let navigate = use_navigate();
    move |address| {
        let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
        navigate(&address.href(), options);
    }
}

impl Address {
    fn read(query: &ParamsMap) -> Self {
        let of = |name: &str| query.get(name).filter(|word| !word.is_empty());
        let shown = of("show");
        let is_shown = |one: &Shown| shown.as_deref() == Some(one.figure().key());
        Self {
            grain: if of("by").as_deref() == Some("month") { Grain::Month } else { Grain::Week },
            shown: Shown::ALL.into_iter().find(is_shown).unwrap_or_default(),
            span: of("period").as_deref().and_then(Span::read),
            only: FILTERS.map(of),
            from_report: of("from").as_deref() == Some("report"),
        }
    }

    /// What is counted; this year is the one of today's week or month.
    pub fn asked(&self, today: Day) -> TrendAsked {
        let this = Slot::of(self.grain, today).map_or(0, |slot| slot.year);
        let [antenne, sector, channel] = self.only.clone().map(|id| id.map(ValueId::new));
        let span = self.span.unwrap_or(Span::Year(this));
        TrendAsked { antenne, sector, channel, ..TrendAsked::all(self.grain, span, today) }
    }

    /// Whether all encounters are asked for.
    pub fn is_all(&self) -> bool {
        self.only.iter().all(Option::is_none)
    }

    /// Where this is shown.
    pub fn href(&self) -> String {
        let mut parts = Vec::new();
        if self.grain == Grain::Month {
            parts.push("by=month".to_owned());
        }
        if self.shown != Shown::default() {
            parts.push(format!("show={}", self.shown.figure().key()));
        }
        parts.extend(self.span.map(|span| format!("period={}", span.word())));
        parts.extend(self.filters());
        if self.from_report {
            parts.push("from=report".to_owned());
        }
        with("/app/trends", &parts)
    }

    /// Where one goes back to, with the same filters.
    pub fn back(&self) -> String {
        let filters: Vec<String> = self.filters().collect();
        with(if self.from_report { "/app/report" } else { "/app/live" }, &filters)
    }

    fn filters(&self) -> impl Iterator<Item = String> + '_ {
        FILTERS.into_iter().zip(&self.only).filter_map(|(name, id)| Some(format!("{name}={}", id.as_ref()?)))
    }
}

fn with(path: &str, parts: &[String]) -> String {
    if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
}
