//! What the tabs of one member tell each other. Only a hint what to read: the rows are in the store, and reading one twice changes
//! nothing.

use super::inner::Inner;
use super::noting;
use super::session::step_of;
use super::writing;
use js_sys::Uint8Array;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use shared::ids::{MemberId, RevisionId};
use shared::wire::pull::RecordKey;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// What has changed: revisions and keys that are in the store now. With none, only outbox and drafts.
#[derive(Serialize, Deserialize)]
struct Told {
    revisions: Vec<RevisionId>,
    keys: Vec<RecordKey>,
    /// A note was written in the closed notebook.
    closed: bool,
}

/// An open channel; dropped, it closes.
pub(crate) struct Tabs {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Tabs {
    /// Listens to the other tabs of `member`. `None` where the browser has no channels.
    pub(crate) fn open(inner: &Rc<Inner>, member: MemberId, ticket: u64) -> Option<Self> {
        let channel = BroadcastChannel::new(&name(member)).ok()?;
        let inner = inner.clone();
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = event.data().dyn_into::<Uint8Array>().map(|array| array.to_vec()).unwrap_or_default();
            if let Ok(told) = postcard::from_bytes::<Told>(&bytes) {
                let inner = inner.clone();
                spawn_local(async move { hear(&inner, ticket, told).await.unwrap_or_default() });
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Self { channel, _heard: heard })
    }

    /// Tells the other tabs.
    pub(crate) fn tell(&self, revisions: Vec<RevisionId>, keys: Vec<RecordKey>) {
        if let Ok(bytes) = postcard::to_allocvec(&Told { revisions, keys, closed: false }) {
            let _ = self.channel.post_message(&Uint8Array::from(bytes.as_slice()));
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// Tells the open notebook of `member` in another tab that something was noted without opening.
pub(crate) fn tell_closed(member: MemberId) {
    let Ok(channel) = BroadcastChannel::new(&name(member)) else { return };
    let told = Told { revisions: Vec::new(), keys: Vec::new(), closed: true };
    if let Ok(bytes) = postcard::to_allocvec(&told) {
        let _ = channel.post_message(&Uint8Array::from(bytes.as_slice()));
    }
    channel.close();
}

fn name(member: MemberId) -> String {
    format!("lanterne-{member}")
}

/// Reads what another tab wrote. `None` when it could not: the next exchange brings it.
async fn hear(inner: &Rc<Inner>, ticket: u64, told: Told) -> Option<()> {
    let store = inner.with(ticket, |session| session.store.clone()).ok()?;
    if told.closed {
        noting::adopt(inner, ticket).await;
    }
    let rows = store.revisions(&told.revisions).await.ok()?;
    let (outbox, drafts) = store.waiting().await.ok()?;
    inner
        .with(ticket, |session| {
            session.outbox = outbox.into_iter().map(|row| (row.counter, row)).collect();
            if let Some(open) = &mut session.open {
                for key in &told.keys {
                    open.keyring.learn(key);
                }
                let steps: Vec<_> = rows.iter().filter_map(|row| step_of(&open.keyring, &row.revision)).collect();
                let touched = open.insert(steps);
                open.view(&touched);
            }
            session.count_unsent();
        })
        .ok()?;
    writing::read_kept(inner, &drafts);
    inner.changed();
    Some(())
}
