//! The night's figures. What nobody said stands as such, and where nothing has arrived no zero is shown.

use super::Night;
use super::filter::Chosen;
use super::period::name;
use crate::components::{Card, EmptyState, Fact, Facts, IconName, Section};
use crate::i18n::{number, use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::ValueId;
use shared::domain::live::{Of, Place, Tonight};

/// Lines of one table: a name and its number, as it is shown.
type Lines = Vec<(String, String)>;

/// Everything that is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Told {
    heads: Lines,
    tables: Vec<(&'static str, Lines)>,
    unsettled: Option<String>,
}

/// The figures.
#[component]
pub fn Figures(from: Night, filter: Memo<Chosen>) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let told = Memo::new(move |_| {
        let (from, chosen) = (from.get(), filter.get());
        let told = notebook.read(|open| {
            let night = open.live(from, |live| live.tonight(&open.book, &chosen.filter(&open.lists)));
            (night.encounters > 0).then(|| tell(&Labels::of(open, lang, notebook.now()), &night))
        });
        told.flatten()
    });
    view! {
        <Section title=move || name(filter.with(|chosen| chosen.period), m)>
            {move || match told.get() {
                None => {
                    let all = filter.with(Chosen::is_all);
                    let title = if all { m.live.nothing } else { m.live.nothing_filtered };
                    view! { <EmptyState icon=IconName::Moon title=title /> }.into_any()
                }
                Some(told) => view! { <Said told /> }.into_any(),
            }}
            <p class="soft">{m.live.not_here}</p>
        </Section>
    }
}

#[component]
fn Said(told: Told) -> impl IntoView {
    let head = |(name, number): (String, String)| {
        view! {
            <p class="figure">
                <span class="figure-value">{number}</span>
                " "
                <span class="figure-name">{name}</span>
            </p>
        }
    };
    let table = |(title, lines): (&'static str, Lines)| {
        let facts = lines.into_iter().map(|(name, number)| view! { <Fact name=name>{number}</Fact> }).collect_view();
        view! { <Card title=title><Facts>{facts}</Facts></Card> }
    };
    view! {
        <div class="figures live-heads">{told.heads.into_iter().map(head).collect_view()}</div>
        <div class="live-tables">{told.tables.into_iter().map(table).collect_view()}</div>
        {told.unsettled.map(|text| view! { <p class="soft">{text}</p> })}
    }
}

fn tell(labels: &Labels<'_>, night: &Tonight) -> Told {
    let m = labels.words();
    let shown = |n: u32| number(labels.lang, n as usize);
    let of = |list: &str, id: &Of<ValueId>| match id {
        Of::Value(id) => labels.item(list, id),
        Of::Unsure => m.live.unsure.to_owned(),
        Of::Unsaid => m.live.unsaid.to_owned(),
    };
    let by = |list: &str, counts: &[(Of<ValueId>, u32)]| -> Lines {
        counts.iter().map(|(id, n)| (of(list, id), shown(*n))).collect()
    };
    let sectors = night.sectors.iter().map(|(place, n)| {
        let name = match place {
            Place::Sector(id) => labels.item("sector", id),
            Place::Elsewhere => m.live.elsewhere.to_owned(),
            Place::Unsure => m.live.unsure.to_owned(),
            Place::Unsaid => m.live.unsaid.to_owned(),
        };
        (name, shown(*n))
    });
    let referrals = night.referrals.iter().map(|((to, state), n)| {
        (format!("{}, {}", labels.item("referral_target", to), of("referral_state", state)), shown(*n))
    });
    let given = night.given.iter().map(|(what, n)| (labels.item("material", what), shown(*n)));
    let tables: [(&'static str, Lines); 5] = [
        (m.live.by_channel, by("channel", &night.channels)),
        (m.live.by_sector, sectors.collect()),
        (m.live.vigilance, by("vigilance", &night.vigilance)),
        (m.live.given, given.collect()),
        (m.live.referrals, referrals.collect()),
    ];
    let heads = [
        (m.live.encounters(night.encounters as usize), night.encounters),
        (m.live.new_persons(night.new as usize), night.new),
        (m.live.known_persons(night.known as usize), night.known),
        (m.live.unnamed(night.unnamed as usize), night.unnamed),
    ];
    let doubtful = (night.doubtful > 0).then(|| (m.live.doubtful(night.doubtful as usize), shown(night.doubtful)));
    Told {
        heads: heads.into_iter().map(|(name, n)| (name, shown(n))).chain(doubtful).collect(),
        tables: tables.into_iter().filter(|(_, lines)| !lines.is_empty()).collect(),
        unsettled: (night.unsettled > 0).then(|| m.live.not_counted(night.unsettled as usize)),
    }
}
