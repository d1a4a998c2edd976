//! Which tab this is. The id survives loading the page again; a tab that was duplicated, and so has its sibling's id, draws its own.

use super::clock;
use crate::sync::alone::alone;
use leptos::task::spawn_local;
use rand_core::Rng;
use std::cell::Cell;
use std::future::{pending, poll_fn};
use std::rc::Rc;
use std::task::Poll;

const NAME: &str = "lanterne-tab";

/// This tab's id.
pub(super) async fn find() -> [u8; 16] {
    let kept = storage().and_then(|storage| storage.get_item(NAME).ok().flatten());
    let kept = kept.and_then(|text| uuid::Uuid::try_parse(&text).ok()).map(uuid::Uuid::into_bytes);
    if let Some(id) = kept
        && hold(id).await
    {
        return id;
    }
    let mut id = [0; 16];
    clock::rng().fill_bytes(&mut id);
    if let Some(storage) = storage() {
        let _ = storage.set_item(NAME, &uuid::Uuid::from_bytes(id).to_string());
    }
    hold(id).await;
    id
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Holds the id's lock for as long as the page lives; tells whether no other tab has it.
async fn hold(id: [u8; 16]) -> bool {
    let answer = Rc::new(Cell::new(None));
    let (got, asked) = (answer.clone(), answer.clone());
    spawn_local(async move {
        let held = async move {
            got.set(Some(true));
            pending::<()>().await;
        };
        alone(&format!("{NAME}-{}", uuid::Uuid::from_bytes(id)), held).await;
        asked.set(Some(false));
    });
    // The lock manager answers within a turn or two of the event loop.
    poll_fn(move |cx| match answer.get() {
        Some(mine) => Poll::Ready(mine),
        None => {
            let waker = cx.waker().clone();
            gloo_timers::callback::Timeout::new(1, move || waker.wake()).forget();
            Poll::Pending
        }
    })
    .await
}
