//! The two moments when a draft changes its place on disk: it becomes a note, or another tab's becomes this one's.

use super::{keep, seal};
use crate::state::draft::{DraftKey, Saving};
use crate::state::inner::Inner;
use crate::store::StorageTrouble;
use leptos::prelude::*;
use std::rc::Rc;

/// For a draft that is becoming a note. What is on its way to the disk arrives before the note's transaction, which takes it away;
/// nothing follows.
pub(crate) fn hold(inner: &Inner, key: DraftKey) {
    if let Some(writing) = inner.desk.borrow_mut().get_mut(&key) {
        writing.held = true;
        writing.timer = None;
    }
}

/// It did not become one: it is kept as it stands.
pub(crate) fn let_go(inner: &Rc<Inner>, key: DraftKey) {
    let unkept = {
        let mut desk = inner.desk.borrow_mut();
        let Some(writing) = desk.get_mut(&key) else { return };
        writing.held = false;
        std::mem::take(&mut writing.again) || writing.saving.get_untracked() != Saving::Kept
    };
    if unkept {
        keep(inner, key);
    }
}

/// Keeps a draft under this tab's name in the place of another's, as one transaction: it is there once, whenever the phone dies.
///
/// # Errors
/// [`StorageTrouble`]: it is still under the other name.
pub(crate) async fn take_over(inner: &Inner, mine: DraftKey, theirs: DraftKey) -> Result<(), StorageTrouble> {
    let (row, store) = seal(inner, mine).ok_or(StorageTrouble::Failed)?;
    store.take_over(&row, &theirs.name()).await
}
