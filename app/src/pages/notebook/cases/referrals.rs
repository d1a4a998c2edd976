//! Referrals through their states, by one tap: on the encounter's page, and on the person's while they are under way.

use super::now::{Now, use_now};
use crate::components::{ChipOption, ChoiceChips, Section};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, at};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::{ValueId, encounter, kind};
use shared::ids::RecordId;
use std::collections::BTreeSet;

/// One referral.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Referral {
    /// The notes of the encounter in which it stands: several where it was noted twice.
    records: Vec<RecordId>,
    target: ValueId,
    title: String,
    /// When the person was met; on the encounter's own page nothing.
    when: String,
    /// Its settled state; none while two stand side by side.
    state: Option<String>,
    options: Vec<(String, String)>,
}

/// The referrals of an encounter.
#[component]
pub fn EncounterReferrals(
    /// Which.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let all = Memo::new(move |_| {
        let read = notebook.read(|open| of_encounter(open, &Labels::of(open, lang, notebook.now()), record, false));
        read.unwrap_or_default()
    });
    view! { <Referred all title=m.referring.title touched=RwSignal::new(BTreeSet::new()) /> }
}

/// The referrals of a person that are under way; one that was just settled stays under the thumb.
#[component]
pub fn PersonReferrals(
    /// Whose.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let touched = RwSignal::new(BTreeSet::new());
    let all = Memo::new(move |_| {
        let touched = touched.get();
        let read = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let met = open.book.encounters_of(record).iter().copied();
            let all = met.flat_map(|one| of_encounter(open, &labels, one, true));
            let over = |one: &Referral| matches!(one.state.as_deref(), Some("refused" | "done"));
            all.filter(|one| !over(one) || touched.contains(&key(one))).collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    view! { <Referred all title=m.referring.open touched /> }
}

fn key(one: &Referral) -> (Vec<RecordId>, ValueId) {
    (one.records.clone(), one.target.clone())
}

#[component]
fn Referred(
    all: Memo<Vec<Referral>>,
    title: &'static str,
    touched: RwSignal<BTreeSet<(Vec<RecordId>, ValueId)>>,
) -> impl IntoView {
    let now = use_now();
    // Which there are: their chips are drawn anew only when that changes, so that the focus stays where it is.
    let keys = Memo::new(move |_| all.with(|all| all.iter().map(key).collect::<Vec<_>>()));
    move || {
        let keys = keys.get();
        (!keys.is_empty()).then(|| {
            let one = move |key| view! { <Chips all key now touched /> };
            view! { <Section title>{keys.into_iter().map(one).collect_view()}</Section> }
        })
    }
}

#[component]
fn Chips(
    all: Memo<Vec<Referral>>,
    key: (Vec<RecordId>, ValueId),
    now: Now,
    touched: RwSignal<BTreeSet<(Vec<RecordId>, ValueId)>>,
) -> impl IntoView {
    let m = use_messages();
    let (records, target) = key.clone();
    let name = format!("referral-{}-{}", records.first().map(ToString::to_string).unwrap_or_default(), target.as_str());
    let wanted = key.clone();
    let mine = Memo::new(move |_| all.with(|all| all.iter().find(|one| self::key(one) == wanted).cloned()));
    let text = move |read: fn(Referral) -> String| mine.get().map(read).unwrap_or_default();
    let options = Memo::new(move |_| {
        let options = mine.get().map(|one| one.options).unwrap_or_default();
        options.into_iter().map(|(id, label)| ChipOption::new(id, label)).collect::<Vec<_>>()
    });
    let choose = move |id: Option<String>| {
        let Some(id) = id.map(ValueId::new) else { return };
        touched.update(|touched| {
            touched.insert(key.clone());
        });
        let target = target.clone();
        now.write(records.clone(), kind::ENCOUNTER, m.referring.saved, move |draft, base| {
            encounter::REFERRALS.set(draft, base, &target, &id);
        });
    };
    view! {
        <ChoiceChips
            name
            label=move || text(|one| one.title)
            hint=move || text(|one| one.when)
            options
            value=Signal::derive(move || mine.get().and_then(|one| one.state))
            on_choose=choose
        />
    }
}

/// The referrals of an encounter, also of one that was noted twice: a target once, written in each note that has it.
fn of_encounter(open: &OpenBook, labels: &Labels<'_>, record: RecordId, dated: bool) -> Vec<Referral> {
    let m = labels.words();
    let members = open.book.members(record);
    let states: Vec<_> = members.into_iter().filter_map(|one| Some((one, open.replica.state(one)?))).collect();
    let targets: BTreeSet<ValueId> = states
        .iter()
        .flat_map(|(_, state)| encounter::REFERRALS.all(state))
        .filter(|(_, said)| !said.values().is_empty())
        .map(|(target, _)| target)
        .collect();
    let referral = |target: ValueId| {
        let said: Vec<(RecordId, Vec<ValueId>)> = states
            .iter()
            .map(|(one, state)| {
                (*one, encounter::REFERRALS.get(state, &target).values().into_iter().cloned().collect())
            })
            .filter(|(_, said): &(_, Vec<_>)| !said.is_empty())
            .collect();
        let distinct: BTreeSet<&ValueId> = said.iter().flat_map(|(_, said)| said).collect();
        let state = distinct.first().filter(|_| distinct.len() == 1).map(|id| id.0.clone());
        let chosen: Vec<ValueId> = distinct.into_iter().cloned().collect();
        let options = labels.options("referral_state", &chosen).into_iter().map(|one| (one.id, one.label));
        let met = states.iter().filter_map(|(_, state)| at(state)).min().filter(|_| dated);
        Referral {
            records: said.iter().map(|(one, _)| *one).collect(),
            title: labels.item("referral_target", &target),
            target,
            when: met.map(|at| m.referring.since(&labels.when(at))).unwrap_or_default(),
            state,
            options: options.collect(),
        }
    };
    targets.into_iter().map(referral).collect()
}
