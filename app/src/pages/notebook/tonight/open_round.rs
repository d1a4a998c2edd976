//! The card of the round under way.

use super::super::parts::{crew, round_title, select, when};
use crate::components::{Icon, IconName};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, icon};
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::round;
use shared::ids::RecordId;

/// What the card says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Card {
    icon: IconName,
    title: String,
    since: Option<String>,
    with: String,
    met: usize,
    encounters: usize,
}

/// The round, since when, with whom, how many were met; or that there is none.
#[component]
pub fn OpenRound(
    /// The round that is open.
    round: Memo<Option<RecordId>>,
) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let card = Memo::new(move |_| {
        let record = round.get()?;
        notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let state = open.replica.state(record)?;
            let encounters = select::of_round(open, record);
            let channel = round::CHANNEL.get(state).into_settled();
            Some(Card {
                icon: channel.and_then(|id| icon("channel", id.as_str())).unwrap_or(IconName::Street),
                title: round_title(&labels, state),
                since: select::started(state).map(|at| m.round.since(&when::time(lang, at))),
                with: crew(open, lang, state),
                met: select::persons_met(&encounters),
                encounters: encounters.len(),
            })
        })?
    });
    move || match (round.get(), card.get()) {
        (Some(record), Some(card)) => view! { <OpenCard record card /> }.into_any(),
        _ => view! {
            <div class="round-card" data-open="false">
                <h2 class="round-title">{m.tonight.no_round}</h2>
                <p class="soft">{m.tonight.no_round_text}</p>
                <a class="round-link" href="/app/before">{m.before.open}</a>
            </div>
        }
        .into_any(),
    }
}

#[component]
fn OpenCard(record: RecordId, card: Card) -> impl IntoView {
    let m = use_messages();
    let with = if card.with.is_empty() { m.round.alone.to_owned() } else { m.round.with(&card.with) };
    view! {
        <div class="round-card" data-open="true">
            <p class="round-state">
                <Icon name=card.icon />
                {m.tonight.open_round}
            </p>
            <h2 class="round-title">
                <a class="round-link" href=format!("/app/rounds/{record}")>
                    {card.title}
                </a>
            </h2>
            <p class="round-meta">
                {card
                    .since
                    .map(|since| {
                        view! {
                            <span>
                                <Icon name=IconName::Clock />
                                {since}
                            </span>
                        }
                    })}
                <span>
                    <Icon name=IconName::Team />
                    {with}
                </span>
            </p>
            <p class="round-meta">
                <span>
                    <Icon name=IconName::Person />
                    {m.round.people(card.met)}
                </span>
                <span>
                    <Icon name=IconName::List />
                    {m.common.encounters(card.encounters)}
                </span>
            </p>
        </div>
    }
}
