//! Rows that hang on nothing that has to be read before: a tap, a note, a place in the log.

use super::{Change, StorageTrouble, bridge, stores_of, trouble};
use futures_util::future::{join, try_join, try_join_all};
use js_sys::Uint8Array;
use rexie::Transaction;
use std::future::{Future as _, poll_fn};
use std::pin::pin;
use std::task::Poll;
use wasm_bindgen::JsValue;

/// So many changes are asked for in one turn. More than some thirty futures at once would take turns, and the second turn comes too late.
const FEW: usize = 16;

/// Whether these changes can go this way.
pub(super) fn possible(changes: &[Change]) -> bool {
    changes.len() <= FEW && changes.iter().all(|change| matches!(change, Change::Put(..) | Change::Delete(..)))
}

/// Asks for all of them in one turn and says that no more will come: the browser then writes them while the page draws, and does not
/// wait to hear that the page wants nothing else. Returns once they are on disk.
///
/// # Errors
/// [`StorageTrouble`]: nothing was changed.
pub(super) async fn write(transaction: Transaction, changes: &[Change]) -> Result<(), StorageTrouble> {
    let mut asked = Vec::new();
    for name in stores_of(changes) {
        let store = transaction.store(name).map_err(trouble)?;
        asked.push(async move {
            let of_store = || changes.iter().filter(|change| change.store() == name);
            let puts = of_store().filter_map(|change| match change {
                Change::Put(_, key, value) => Some((JsValue::from(Uint8Array::from(value.as_slice())), Some(key.js()))),
                _ => None,
            });
            let deletes = of_store().filter_map(|change| match change {
                Change::Delete(_, key) => Some(store.delete(key.js())),
                _ => None,
            });
            try_join(store.put_all(puts), try_join_all(deletes)).await
        });
    }
    let mut asked = pin!(try_join_all(asked));
    let outcome = match poll_fn(|context| Poll::Ready(asked.as_mut().poll(context))).await {
        // What is refused before it is even begun must not leave the rest to be committed.
        Poll::Ready(Err(why)) => {
            let _ = transaction.abort().await;
            return Err(trouble(why));
        }
        Poll::Ready(Ok(done)) => (Ok(done), transaction.commit().await),
        Poll::Pending => join(asked, transaction.commit()).await,
    };
    match outcome {
        (_, Ok(())) => Ok(()),
        (Err(why), Err(_)) => Err(trouble(why)),
        // A full disk aborts at the end, without an error of any request.
        (Ok(_), Err(_)) => Err(StorageTrouble::of(&bridge::last_abort())),
    }
}
