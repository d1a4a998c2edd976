//! A round's account is agreed: once nothing else is open in it, also without a phone that has not come back.

use super::keys;
use super::night::night;
use crate::components::{Button, ButtonKind, CheckField, IconName, Notice, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, Names};
use crate::pages::notebook::parts::use_toast;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::morning::{Queue, phones};
use shared::domain::{kind, round};
use shared::ids::{DeviceId, RecordId};
use std::collections::BTreeSet;

/// One phone of the round, said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    device: DeviceId,
    label: String,
}

/// What is still open, the phones, and the button.
#[component]
pub fn Validate(round: RecordId) -> impl IntoView {
    let m = use_messages();
    let (lang, notebook, toast) = (use_lang(), use_notebook(), use_toast());
    let except = RwSignal::new(BTreeSet::<DeviceId>::new());
    let told = Memo::new(move |_| {
        let told = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            night(notebook, open, |night| phones(night, round))
                .into_iter()
                .map(|phone| {
                    let heard = phone.heard.map(|at| m.morning.heard(&labels.when(at)));
                    let drafts = (phone.drafts > 0).then(|| m.morning.drafts(phone.drafts as usize));
                    let heard = heard.or_else(|| Some(m.morning.nothing_heard.to_owned()));
                    let more = [heard, drafts].into_iter().flatten().collect::<Vec<_>>().join(", ");
                    let label = format!("{} ({more})", m.morning.except(&open.device(phone.device)));
                    Told { device: phone.device, label }
                })
                .collect::<Vec<_>>()
        });
        told.unwrap_or_default()
    });
    let left = Memo::new(move |_| {
        let except: Vec<DeviceId> = except.get().into_iter().collect();
        let left = notebook.read(|open| {
            night(notebook, open, |night| {
                let queue = Queue::of(night);
                let open = queue.items().filter(|item| item.round == Some(round));
                open.filter(|item| !item.lets_validate(&except)).count()
            })
        });
        left.unwrap_or_default()
    });
    let busy = RwSignal::new(false);
    let validate = Callback::new(move |()| {
        let devices: Vec<DeviceId> = except.get_untracked().into_iter().collect();
        let Some((me, covers)) = notebook.peek(|open| {
            let covers: Vec<RecordId> = open.book.encounters_in(round).iter().copied().collect();
            (open.me, covers)
        }) else {
            return;
        };
        let now = notebook.now();
        busy.set(true);
        spawn_local(async move {
            let change = move |d: &mut _, b: &_| round::validate(d, b, (me, now), &covers, &devices);
            match notebook.write(Some(round), kind::ROUND, change).await {
                Ok(_) => {
                    toast.say(m.morning.validated);
                    keys::first();
                }
                Err(why) => toast.say(why.say(m)),
            }
            busy.try_set(false);
        });
    });
    let check = move |one: Told| {
        let device = one.device;
        let ticked = Signal::derive(move || except.with(|except| except.contains(&device)));
        let change = Callback::new(move |on: bool| {
            except.update(|except| _ = if on { except.insert(device) } else { except.remove(&device) });
        });
        view! { <CheckField label=one.label checked=ticked on_change=change /> }
    };
    view! {
        <fieldset class="stack">
            <legend class="section-title">{m.morning.phones}</legend>
            <p class="soft">{m.morning.phones_help}</p>
            {move || told.get().into_iter().map(check).collect_view()}
        </fieldset>
        <div role="status">
            {move || match left.get() {
                0 => view! { <Notice tone=Tone::Ok><p>{m.morning.ready}</p></Notice> }.into_any(),
                left => view! { <Notice><p>{m.morning.still_open(left)}</p></Notice> }.into_any(),
            }}
        </div>
        <Button
            kind=ButtonKind::Primary
            icon=IconName::Check
            wide=true
            busy
            disabled=Signal::derive(move || left.get() > 0)
            on_click=validate
        >
            {m.morning.validate}
        </Button>
    }
}
