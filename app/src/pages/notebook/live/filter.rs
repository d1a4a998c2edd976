//! What is shown: of this night or of some more, by channel, sector and branch, in the address, so that it survives a reload and can be kept.

use super::period::name;
use crate::components::{ChipOption, Disclosure, IconName, LinkButton, SelectField};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::domain::ValueId;
use shared::domain::live::{Filter, Period};

/// What the address asks for, by list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    channel: Option<String>,
    sector: Option<String>,
    antenne: Option<String>,
    /// Of which time.
    pub period: Period,
}

impl Chosen {
    /// Whether everything of that time is shown.
    pub fn is_all(&self) -> bool {
        *self == Self { period: self.period, ..Self::default() }
    }

    fn of(&self, list: &str) -> Option<String> {
        match list {
            "channel" => self.channel.clone(),
            "sector" => self.sector.clone(),
            _ => self.antenne.clone(),
        }
    }

    fn with(mut self, list: &str, id: Option<String>) -> Self {
        match list {
            "channel" => self.channel = id,
            "sector" => self.sector = id,
            _ => self.antenne = id,
        }
        self
    }

    /// The address; identifiers are letters and digits of our own.
    fn href(&self) -> String {
        let period = (self.period != Period::Tonight).then(|| format!("period={}", self.period.word()));
        with("/app/live", period.into_iter().chain(self.places()).collect())
    }

    /// The same places and channel in the trends.
    fn trends(&self) -> String {
        with("/app/trends", self.places().collect())
    }

    fn places(&self) -> impl Iterator<Item = String> + '_ {
        let parts = [("channel", &self.channel), ("sector", &self.sector), ("antenne", &self.antenne)];
        parts.into_iter().filter_map(|(name, id)| Some(format!("{name}={}", id.as_ref()?)))
    }

    /// What is counted; a branch stands for its sectors.
    pub fn filter(&self, lists: &shared::domain::Lists) -> Filter {
        let sector = self.sector.clone().map(|id| vec![ValueId::new(id)]);
        let of_branch = self.antenne.as_ref().map(|antenne| {
            let sectors = lists.values("sector").into_iter().map(|value| value.id);
            sectors.filter(|id| lists.antenne_of(id).is_some_and(|of| of.as_str() == antenne)).collect::<Vec<_>>()
        });
        let sectors = match (sector, of_branch) {
            (Some(sector), Some(of)) => Some(sector.into_iter().filter(|id| of.contains(id)).collect()),
            (one, other) => one.or(other),
        };
        Filter { channel: self.channel.clone().map(ValueId::new), sectors }
    }
}

fn with(path: &str, parts: Vec<String>) -> String {
    if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
}

/// What the address asks for.
pub fn from_address() -> Memo<Chosen> {
    let query = use_query_map();
    Memo::new(move |_| {
        query.with(|query| {
            let of = |name: &str| query.get(name).filter(|id| !id.is_empty());
            Chosen {
                channel: of("channel"),
                sector: of("sector"),
                antenne: of("antenne"),
                period: Period::read(&of("period").unwrap_or_default()),
            }
        })
    })
}

/// The choices.
#[component]
pub fn FilterFields(filter: Memo<Chosen>) -> impl IntoView {
    let m = use_messages();
    let summary = move || {
        let part = if filter.with(Chosen::is_all) { m.live.filter_none } else { m.live.filter_some };
        format!("{}, {part}", name(filter.with(|chosen| chosen.period), m))
    };
    view! {
        <Disclosure title=m.live.filter summary=summary icon=IconName::Search>
            <PeriodField filter />
            <Field list="channel" label=m.live.channel filter />
            <Field list="sector" label=m.live.sector filter />
            <Field list="antenne" label=m.live.antenne filter />
            {move || {
                (!filter.with(Chosen::is_all))
                    .then(|| {
                        let all = Chosen { period: filter.with(|chosen| chosen.period), ..Chosen::default() }.href();
                        view! { <LinkButton href=all>{m.live.all}</LinkButton> }
                    })
            }}
        </Disclosure>
    }
}

#[component]
fn Field(list: &'static str, label: &'static str, filter: Memo<Chosen>) -> impl IntoView {
    let (notebook, lang, navigate) = (use_notebook(), use_lang(), use_navigate());
    let options = Memo::new(move |_| {
        let chosen: Vec<ValueId> = filter.with(|chosen| chosen.of(list)).into_iter().map(ValueId::new).collect();
        let options = notebook.read(|open| Labels::of(open, lang, notebook.now()).options(list, &chosen));
        options.unwrap_or_default()
    });
    let value = Signal::derive(move || filter.with(|chosen| chosen.of(list)));
    let choose = Callback::new(move |id: Option<String>| {
        let href = filter.get_untracked().with(list, id).href();
        navigate(&href, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
    });
    let some = Memo::new(move |_| options.with(|options: &Vec<ChipOption>| !options.is_empty()));
    move || {
        some.get().then(|| {
            view! { <SelectField id=format!("live-{list}") label options value on_choose=choose optional=true /> }
        })
    }
}

/// Of which time; always one of them.
#[component]
fn PeriodField(filter: Memo<Chosen>) -> impl IntoView {
    let (m, navigate) = (use_messages(), use_navigate());
    let options: Vec<ChipOption> =
        Period::ALL.into_iter().map(|period| ChipOption::new(period.word(), name(period, m))).collect();
    let value = Signal::derive(move || Some(filter.with(|chosen| chosen.period.word().to_owned())));
    let choose = Callback::new(move |word: Option<String>| {
        let href = Chosen { period: Period::read(&word.unwrap_or_default()), ..filter.get_untracked() }.href();
        navigate(&href, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
    });
    view! { <SelectField id="live-period" label=m.live.period options value on_choose=choose /> }
}

/// To weeks and months, with the same choice; for whom they are.
#[component]
pub fn ToTrends(filter: Memo<Chosen>) -> impl IntoView {
    let (m, notebook) = (use_messages(), use_notebook());
    let coordinates = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    move || {
        coordinates.get().then(|| {
            view! { <LinkButton href=move || filter.with(Chosen::trends) wide=true>{m.trends.title}</LinkButton> }
        })
    }
}
