//! Who is out: where, since when, with whom; whether they are missed; and what was last heard of their phones.

use super::super::parts::round_title;
use super::Night;
use crate::components::{EmptyState, Icon, IconName, Notice, Section, SomebodyToCall, Tone};
use crate::i18n::{list, use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::live::{Asked, Out, out};
use shared::domain::round::CheckIn;
use shared::ids::{DeviceId, MemberId, RecordId};

/// One round, said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    round: RecordId,
    title: String,
    since: Option<String>,
    with: String,
    until: Option<String>,
    silent: Option<String>,
    phones: Vec<String>,
}

/// The rounds that last, and how many rather seem to be forgotten.
#[component]
pub fn WhoIsOut(from: Night, now: RwSignal<Millis>) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let all = Memo::new(move |_| {
        let (from, now) = (from.get(), now.get());
        let told = notebook.read(|open| {
            let labels = Labels::of(open, lang, now);
            let rounds = open.live(from, |live| {
                let devices = devices(open);
                let team = open.directory.team();
                out(live, &Asked { replica: &open.replica, book: &open.book, team, devices: &devices, now })
            });
            let forgotten = rounds.iter().filter(|round| round.forgotten).count();
            let told = rounds.iter().filter(|round| !round.forgotten).filter_map(|round| tell(open, &labels, round));
            (told.collect::<Vec<_>>(), forgotten)
        });
        told.unwrap_or_default()
    });
    let forgotten = Memo::new(move |_| all.with(|(_, forgotten)| *forgotten));
    view! {
        <Section title=m.live.out>
            {move || {
                let told = all.with(|(told, _)| told.clone());
                if told.is_empty() {
                    view! { <EmptyState icon=IconName::Lantern title=m.live.nobody /> }.into_any()
                } else {
                    told.into_iter().map(|told| view! { <OutCard told /> }).collect_view().into_any()
                }
            }}
            {move || {
                (forgotten.get() > 0)
                    .then(|| {
                        view! { <a class="link-target" href="/app/morning">{m.live.forgotten(forgotten.get())}</a> }
                    })
            }}
        </Section>
    }
}

/// The team's devices that are not revoked.
fn devices(open: &OpenBook) -> Vec<(DeviceId, MemberId)> {
    let there = open.directory.devices().filter(|device| device.last_accepted.is_none());
    there.map(|device| (device.card.id, device.member)).collect()
}

fn tell(open: &OpenBook, labels: &Labels<'_>, round: &Out) -> Option<Told> {
    let m = labels.words();
    let state = open.replica.state(round.round)?;
    let mut names: Vec<String> = round.team.iter().map(|member| open.member_name(*member)).collect();
    names.sort();
    names.extend(round.others.iter().cloned());
    let with = list(labels.lang, &names);
    let heard = round.phones.iter().map(|phone| {
        let heard = m.live.heard(&open.member_name(phone.member), &labels.when(phone.heard));
        let holds = phone.holds.map_or_else(|| m.live.holds_unknown.to_owned(), |n| m.live.holds(n as usize));
        format!("{heard}, {holds}")
    });
    let unheard = round.unheard.iter().map(|member| m.live.unheard(&open.member_name(*member)));
    Some(Told {
        round: round.round,
        title: round_title(labels, state),
        since: round.since.map(|at| m.round.since(&labels.when(at))),
        until: match round.check_in {
            CheckIn::Until(at) => Some(m.check_in.until(&labels.when(at))),
            CheckIn::Silent(_) | CheckIn::None => None,
        },
        silent: match round.check_in {
            CheckIn::Silent(at) if with.is_empty() => Some(m.check_in.silent(&labels.when(at))),
            CheckIn::Silent(at) => Some(m.check_in.silent_who(&with, &labels.when(at))),
            CheckIn::Until(_) | CheckIn::None => None,
        },
        phones: heard.chain(unheard).collect(),
        with,
    })
}

#[component]
fn OutCard(told: Told) -> impl IntoView {
    let Told { round, title, since, with, until, silent, phones } = told;
    let line = |icon, text: String| {
        view! {
            <span>
                <Icon name=icon />
                {text}
            </span>
        }
    };
    view! {
        <article class="round-card live-out">
            <h3 class="round-title">
                <a class="round-link" href=format!("/app/rounds/{round}")>{title}</a>
            </h3>
            <p class="round-meta">
                {(!with.is_empty()).then(|| line(IconName::Team, with))}
                {since.map(|since| line(IconName::Clock, since))}
                {until.map(|until| line(IconName::Clock, until))}
            </p>
            {silent
                .map(|said| {
                    view! {
                        <Notice tone=Tone::Warning title=said live=true>
                            <SomebodyToCall />
                        </Notice>
                    }
                })}
            <ul class="live-phones">
                {phones.into_iter().map(|phone| view! { <li>{line(IconName::Here, phone)}</li> }).collect_view()}
            </ul>
        </article>
    }
}
