//! The question: which days, which encounters, for whom.

use super::address::{Address, go, parsed, usual_year};
use crate::components::{ChipOption, ChoiceChips, Disclosure, SelectField, TextField};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::year::{date, year_of};
use shared::domain::{Asked, Day, ValueId};

/// How many years back can be chosen by one tap; any other by its days.
const YEARS: i16 = 6;

/// The question, folded away on a phone.
#[component]
pub fn Asking(address: Memo<Address>) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let go = StoredValue::new_local(go());
    let ask = move |change: &dyn Fn(&mut Asked)| {
        let mut next = address.get_untracked();
        change(&mut next.asked);
        next.report = None;
        if next != address.get_untracked() {
            go.with_value(|go| go(&next));
        }
    };
    let this = usual_year(notebook).saturating_add(1);
    let years: Vec<ChipOption> =
        (0..YEARS).map(|back| this - back).map(|year| ChipOption::new(year.to_string(), year.to_string())).collect();
    let year = Signal::derive(move || address.with(|a| a.year().map(|year| year.to_string())));
    let choose_year = move |year: Option<String>| {
        if let Some((from, to)) = year.and_then(|year| year.parse().ok()).and_then(year_of) {
            ask(&|asked| (asked.from, asked.to, asked.closing) = (from, to, to));
        }
    };
    let options = move |list: &'static str| {
        Signal::derive(move || {
            let read = notebook.read(|open| {
                let labels = Labels::of(open, lang, notebook.now());
                let values = open.lists.values(list).into_iter();
                values.map(|value| ChipOption::new(value.id.as_str(), labels.item(list, &value.id))).collect::<Vec<_>>()
            });
            read.unwrap_or_default()
        })
    };
    let chosen = move |of: fn(&Asked) -> &Option<ValueId>| {
        Signal::derive(move || address.with(|a| of(&a.asked).as_ref().map(|id| id.as_str().to_owned())))
    };
    let choose = move |set: fn(&mut Asked, Option<ValueId>)| {
        Callback::new(move |word: Option<String>| {
            let value = word.map(ValueId::new);
            ask(&|asked| set(asked, value.clone()));
        })
    };
    let (of_antenne, of_sector, of_channel) =
        (chosen(|asked| &asked.antenne), chosen(|asked| &asked.sector), chosen(|asked| &asked.channel));
    let set_antenne = choose(|asked, id| asked.antenne = id);
    let set_sector = choose(|asked, id| asked.sector = id);
    let set_channel = choose(|asked, id| asked.channel = id);
    let (antennes, sectors, channels) = (options("antenne"), options("sector"), options("channel"));
    let has_antennes = move || !antennes.with(Vec::is_empty);
    let audiences = vec![ChipOption::new("inside", m.report.inside), ChipOption::new("outside", m.report.outside)];
    let whom = move || if address.with(|a| a.outside) { "outside" } else { "inside" };
    let audience = Signal::derive(move || Some(whom().to_owned()));
    let choose_audience = Callback::new(move |chosen: Option<String>| {
        let outside = chosen.as_deref() == Some("outside");
        go.with_value(|go| go(&Address { outside, ..address.get_untracked() }));
    });
    view! {
        <div class="stack">
            <SelectField id="report-year" label=m.report.year options=years value=year on_choose=choose_year />
            <Disclosure title=m.report.which summary=m.report.period>
                <div class="stack">
                    <DayField id="report-from" label=m.report.from address of=from set=set_from />
                    <DayField id="report-to" label=m.report.to address of=to set=set_to />
                    <DayField
                        id="report-closing"
                        label=m.report.closing
                        help=m.report.closing_help
                        address
                        of=closing
                        set=set_closing
                    />
                    {move || {
                        has_antennes()
                            .then(|| {
                                view! {
                                    <SelectField
                                        id="report-antenne"
                                        label=m.report.antenne
                                        options=antennes
                                        value=of_antenne
                                        on_choose=set_antenne
                                        optional=true
                                    />
                                }
                            })
                    }}
                    <SelectField
                        id="report-sector"
                        label=m.report.sector
                        options=sectors
                        value=of_sector
                        on_choose=set_sector
                        optional=true
                    />
                    <SelectField
                        id="report-channel"
                        label=m.report.channel
                        options=channels
                        value=of_channel
                        on_choose=set_channel
                        optional=true
                    />
                </div>
            </Disclosure>
            <ChoiceChips
                name="report-for"
                label=m.report.version
                options=audiences
                value=audience
                on_choose=choose_audience
            />
        </div>
    }
}

fn from(asked: &Asked) -> Day {
    asked.from
}

fn to(asked: &Asked) -> Day {
    asked.to
}

fn closing(asked: &Asked) -> Day {
    asked.closing
}

fn set_from(asked: &mut Asked, day: Day) {
    asked.from = day;
}

/// Another last day is another closing date too.
fn set_to(asked: &mut Asked, day: Day) {
    (asked.to, asked.closing) = (day, day);
}

fn set_closing(asked: &mut Asked, day: Day) {
    asked.closing = day;
}

/// One day of the question.
#[component]
fn DayField(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] help: Option<&'static str>,
    address: Memo<Address>,
    of: fn(&Asked) -> Day,
    set: fn(&mut Asked, Day),
) -> impl IntoView {
    let go = StoredValue::new_local(go());
    let written = RwSignal::new(address.with_untracked(|a| date(of(&a.asked))));
    Effect::new(move |_| written.set(address.with(|a| date(of(&a.asked)))));
    Effect::new(move |_| {
        let Some(day) = parsed(&written.get()) else { return };
        let mut next = address.get_untracked();
        if of(&next.asked) != day {
            set(&mut next.asked, day);
            next.report = None;
            go.with_value(|go| go(&next));
        }
    });
    match help {
        Some(help) => view! { <TextField id label value=written kind="date" help /> }.into_any(),
        None => view! { <TextField id label value=written kind="date" /> }.into_any(),
    }
}
