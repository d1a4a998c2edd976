//! The team's numbers on duty, in the order in which to call. Everyone reads them, coordinators change them.

use super::parts::{NotebookBar, change_settings, use_toast};
use crate::components::{
    Button, ButtonKind, EmergencyCalls, EmptyState, IconName, Notice, Page, Section, TextField, dialled,
};
use crate::i18n::use_messages;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{Phone, TeamSettings, team_settings as settings};
use shared::history::{Draft, State};

/// A number and the place it has in the order.
type Ranked = (u8, Phone);

/// A change to the settings.
type Write = Box<dyn FnOnce(&mut Draft, &State)>;

/// The page.
#[component]
pub fn DutyPage() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let coordinator = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    let numbers = Memo::new(move |_| notebook.read(ranked).unwrap_or_default());
    view! {
        <Page bar=move || view! { <NotebookBar title=m.duty.title back="/app/team" /> }>
            <p class="lead">{m.duty.why}</p>
            <EmergencyCalls />
            <Notice>
                <p>{m.duty.clear}</p>
                {move || (!coordinator.get()).then(|| view! { <p>{m.duty.coordination}</p> })}
            </Notice>
            {move || {
                numbers.with(Vec::is_empty).then(|| view! { <EmptyState icon=IconName::Phone title=m.duty.none /> })
            }}
            {move || coordinator.get().then(|| view! { <Edit numbers /> })}
        </Page>
    }
}

/// The numbers in order; of several versions of one, each.
fn ranked(open: &OpenBook) -> Vec<Ranked> {
    let record = settings::record_of(open.directory.team());
    let Some(state) = open.replica.state(record) else { return Vec::new() };
    let read = TeamSettings::read(record, state);
    let all = read.duty.iter().flat_map(|(rank, phone)| phone.values().into_iter().map(|phone| (*rank, phone.clone())));
    all.collect()
}

/// Every number with its fields, then one more.
#[component]
fn Edit(numbers: Memo<Vec<Ranked>>) -> impl IntoView {
    let m = use_messages();
    let next = move || numbers.with(|all| all.iter().map(|(rank, _)| rank.saturating_add(1)).max().unwrap_or(0));
    move || {
        let all = numbers.get();
        let rows = all.iter().enumerate().map(|(place, (rank, phone))| {
            let before = place.checked_sub(1).and_then(|before| all.get(before)).cloned();
            view! { <Number title=m.duty.rank(place + 1) rank=*rank phone=phone.clone() before /> }
        });
        view! {
            {rows.collect_view()}
            <Number title=m.duty.add.to_owned() rank=next() phone=Phone { label: String::new(), number: String::new() } before=None />
        }
    }
}

/// One number's fields; empty ones add another.
#[component]
fn Number(title: String, rank: u8, phone: Phone, before: Option<Ranked>) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let new = phone.number.is_empty();
    let (who, number) = (RwSignal::new(phone.label.clone()), RwSignal::new(phone.number.clone()));
    let (busy, wrong) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let change = move |write: Write| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let changed = change_settings(notebook, m, write).await;
            toast.say(changed.err().unwrap_or(m.common.saved));
            busy.try_set(false);
        });
    };
    let save = Callback::new(move |()| {
        let (label, number) = (who.get_untracked().trim().to_owned(), number.get_untracked().trim().to_owned());
        if dialled(&number).is_none() {
            wrong.set(Some(m.duty.number_wrong.to_owned()));
            return;
        }
        wrong.set(None);
        change(Box::new(move |draft, base| settings::DUTY.set(draft, base, &rank, &Phone { label, number })));
    });
    let remove = Callback::new(move |()| {
        change(Box::new(move |draft, base| settings::DUTY.clear(draft, base, &rank)));
    });
    let earlier = before.map(|(above, other)| {
        let phone = phone.clone();
        Callback::new(move |()| {
            let (other, phone) = (other.clone(), phone.clone());
            change(Box::new(move |draft, base| {
                settings::DUTY.set(draft, base, &above, &phone);
                settings::DUTY.set(draft, base, &rank, &other);
            }));
        })
    });
    view! {
        <Section title>
            <TextField id=format!("duty-who-{rank}") label=m.duty.who value=who maxlength=60 />
            <TextField
                id=format!("duty-number-{rank}")
                label=m.duty.number
                value=number
                error=wrong
                kind="tel"
                inputmode="tel"
                maxlength=30
            />
            <div class="cluster">
                <Button icon=if new { IconName::Plus } else { IconName::Check } busy on_click=save>
                    {if new { m.common.add } else { m.common.save }}
                </Button>
                {earlier.map(|earlier| view! { <Button kind=ButtonKind::Plain on_click=earlier>{m.duty.earlier}</Button> })}
                {(!new)
                    .then(|| {
                        view! {
                            <Button kind=ButtonKind::Plain icon=IconName::Trash on_click=remove>
                                {m.common.remove}
                            </Button>
                        }
                    })}
            </div>
        </Section>
    }
}
