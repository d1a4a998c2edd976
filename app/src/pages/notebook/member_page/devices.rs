//! A member's devices, what of theirs has not arrived, and what to do when one is lost.

use super::super::parts::use_toast;
use crate::components::{Button, ButtonKind, Dialog, IconName, Rows, Section};
use crate::i18n::use_messages;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::ids::{DeviceId, MemberId};
use shared::member::Gap;

/// How much of a device's id tells it from her others.
const SHORT: usize = 4;

/// One device, said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    id: DeviceId,
    revoked: bool,
    here: bool,
}

/// The devices.
#[component]
pub fn DevicesSection(
    /// Whose.
    member: MemberId,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let toast = use_toast();
    let lost = RwSignal::new(None::<DeviceId>);
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let devices = Memo::new(move |_| notebook.read(|book| rows(book, member)).unwrap_or_default());
    let revoke = Callback::new(move |()| {
        open.set(false);
        let Some(device) = lost.get_untracked().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            match notebook.revoke_device(device).await {
                Ok(()) => toast.say(m.governing.revoked),
                Err(trouble) => toast.say(trouble.say(m)),
            }
            busy.try_set(false);
        });
    });
    let row = move |row: Row| {
        let id = row.id;
        let ask = Callback::new(move |()| {
            lost.set(Some(id));
            open.set(true);
        });
        let sub = match (row.revoked, row.here) {
            (true, _) => Some(m.team.revoked_device),
            (false, true) => Some(m.team.this_device),
            _ => None,
        };
        let missing = Memo::new(move |_| {
            let missing = |gap: &Gap| (gap.device == id).then(|| gap.how_many());
            notebook.sync().with(|sync| sync.missing.iter().find_map(missing))
        });
        let short: String = id.to_string().chars().take(SHORT).collect();
        view! {
            <li class="action-row">
                <span class="row-main">
                    <span class="row-title">{m.governing.device(&short)}</span>
                    {sub.map(|sub| view! { <span class="row-sub">{sub}</span> })}
                    {move || {
                        missing
                            .get()
                            .map(|notes| view! { <span class="row-sub">{m.missing.of_device(notes)}</span> })
                    }}
                </span>
                {(!row.revoked && !row.here)
                    .then(|| {
                        view! {
                            <Button icon=IconName::Phone busy=busy on_click=ask>
                                {m.governing.lost}
                            </Button>
                        }
                    })}
            </li>
        }
    };
    view! {
        <Section title=m.team.devices>
            <Rows>{move || devices.get().into_iter().map(row).collect_view()}</Rows>
            {move || {
                devices
                    .with(|all| all.iter().any(|device| device.revoked))
                    .then(|| {
                        view! {
                            <p class="soft">{m.governing.exposed}</p>
                            <p class="soft">{m.governing.not_confirmed}</p>
                        }
                    })
            }}
            <Dialog
                id="lost"
                open
                title=m.governing.lost_title
                actions=move || {
                    view! {
                        <Button on_click=move |()| open.set(false)>{m.common.cancel}</Button>
                        <Button kind=ButtonKind::Danger on_click=revoke>
                            {m.governing.revoke}
                        </Button>
                    }
                }
            >
                <p>{m.governing.lost_ask}</p>
                <p>{m.governing.exposed}</p>
                <p>{m.governing.unsent}</p>
            </Dialog>
        </Section>
    }
}

fn rows(open: &OpenBook, member: MemberId) -> Vec<Row> {
    let hers = open.directory.devices().filter(|device| device.member == member);
    let row = |device: &shared::directory::Device| Row {
        id: device.card.id,
        revoked: device.last_accepted.is_some(),
        here: device.card.id == open.device,
    };
    hers.map(row).collect()
}
