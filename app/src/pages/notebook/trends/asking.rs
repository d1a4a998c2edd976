//! The question: what is looked at, by weeks or months, of which time, and of which encounters.

use super::address::{Address, FILTERS, go};
use super::told::{shown_name, span_name};
use crate::components::{ChipOption, ChoiceChips, Disclosure, IconName, SelectField};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::year::{Grain, Shown, Slot, Span};
use shared::domain::{Day, ValueId};

/// How many years back can be chosen.
const YEARS: i32 = 5;

/// The choices.
#[component]
pub fn Asking(address: Memo<Address>, today: Memo<Day>) -> impl IntoView {
    let m = use_messages();
    let go = StoredValue::new_local(go());
    let ask = move |change: &dyn Fn(&mut Address)| {
        let mut next = address.get_untracked();
        change(&mut next);
        if next != address.get_untracked() {
            go.with_value(|go| go(&next));
        }
    };
    let whats: Vec<ChipOption> =
        Shown::ALL.iter().map(|one| ChipOption::new(one.figure().key(), shown_name(m, *one))).collect();
    let what = Signal::derive(move || Some(address.with(|a| a.shown.figure().key().to_owned())));
    let choose_what = move |id: Option<String>| {
        let found = Shown::ALL.into_iter().find(|one| Some(one.figure().key()) == id.as_deref());
        ask(&|address| address.shown = found.unwrap_or_default());
    };
    let grains = vec![ChipOption::new("week", m.trends.weeks), ChipOption::new("month", m.trends.months)];
    let is_month = move || address.with(|a| a.grain == Grain::Month);
    let grain = Signal::derive(move || Some(if is_month() { "month" } else { "week" }.to_owned()));
    let choose_grain = Callback::new(move |id: Option<String>| {
        let grain = if id.as_deref() == Some("month") { Grain::Month } else { Grain::Week };
        ask(&|address| address.grain = grain);
    });
    let spans = Signal::derive(move || {
        let this = Slot::of(address.with(|a| a.grain), today.get()).map_or(0, |slot| slot.year);
        let years = (0..YEARS).map(|back| Span::Year(this - back));
        let all = years.chain([Span::Months(12), Span::Months(3)]);
        all.map(|span| ChipOption::new(span.word(), span_name(m, span))).collect::<Vec<_>>()
    });
    let period = Signal::derive(move || Some(address.with(|a| a.asked(today.get()).span.word())));
    let choose_period = move |id: Option<String>| ask(&|address| address.span = id.as_deref().and_then(Span::read));
    let summary = move || if address.with(Address::is_all) { m.live.filter_none } else { m.live.filter_some };
    let labels = [m.live.antenne, m.live.sector, m.live.channel];
    let fields = FILTERS.into_iter().zip(labels).enumerate().map(move |(place, (list, label))| {
        let choose = Callback::new(move |id: Option<String>| {
            ask(&|address| {
                if let Some(only) = address.only.get_mut(place) {
                    only.clone_from(&id);
                }
            });
        });
        view! { <Only list label address place choose /> }
    });
    view! {
        <div class="stack">
            <SelectField id="trends-what" label=m.trends.what options=whats value=what on_choose=choose_what />
            <ChoiceChips name="trends-grain" label=m.trends.grain options=grains value=grain on_choose=choose_grain />
            <SelectField
                id="trends-period"
                label=m.trends.period
                options=spans
                value=period
                on_choose=choose_period
            />
            <Disclosure title=m.trends.filter summary=summary icon=IconName::Search>
                {fields.collect_view()}
            </Disclosure>
        </div>
    }
}

/// One filter; not there while the team's list is empty.
#[component]
fn Only(
    list: &'static str,
    label: &'static str,
    address: Memo<Address>,
    place: usize,
    choose: Callback<Option<String>>,
) -> impl IntoView {
    let (notebook, lang) = (use_notebook(), use_lang());
    let value = Signal::derive(move || address.with(|a| a.only.get(place).cloned().flatten()));
    let options = Memo::new(move |_| {
        let chosen: Vec<ValueId> = value.get().into_iter().map(ValueId::new).collect();
        let options = notebook.read(|open| Labels::of(open, lang, notebook.now()).options(list, &chosen));
        options.unwrap_or_default()
    });
    let some = Memo::new(move |_| options.with(|options: &Vec<ChipOption>| !options.is_empty()));
    move || {
        some.get().then(|| {
            view! { <SelectField id=format!("trends-{list}") label options value on_choose=choose optional=true /> }
        })
    }
}
