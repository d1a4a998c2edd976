//! Writing in follow-ups, each tap a step of its own.

use crate::i18n::Messages;
use crate::state::{Notebook, SaveError};
use shared::domain::{ValueId, follow_up, kind};
use shared::history::{Draft, State};
use shared::ids::RecordId;

/// Writes in every record that holds the promise of a follow-up: two notes of one encounter may both have it.
///
/// # Errors
/// The sentence that says why it was not written, or not in each of them.
pub async fn write(
    m: &'static Messages,
    notebook: Notebook,
    record: RecordId,
    change: impl Fn(&mut Draft, &State) + Copy,
) -> Result<(), &'static str> {
    let all = notebook.peek(|open| open.book.same_promise(&open.replica, record)).ok_or(m.common.not_found)?;
    for one in all {
        match notebook.write(Some(one), kind::FOLLOW_UP, change).await {
            // It says so already.
            Ok(_) | Err(SaveError::Nothing) => {}
            Err(why) => return Err(why.say(m)),
        }
    }
    Ok(())
}

/// Writes how far it got.
///
/// # Errors
/// As [`write`].
pub async fn state(m: &'static Messages, notebook: Notebook, record: RecordId, to: &str) -> Result<(), &'static str> {
    let to = ValueId::from(to);
    let to = &to;
    write(m, notebook, record, |draft, base| follow_up::STATE.set(draft, base, to)).await
}
