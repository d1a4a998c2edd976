//! Choices that are being made while others write.

use crate::history::{Cell, Draft, Lifecycle, State};

/// A draft of choices on what the record says now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The draft; its parents are what is here now.
    pub draft: Draft,
    /// The cells whose choice was not taken along: what stands there is not what it was chosen among. They are to be asked again.
    pub asked_again: Vec<Cell>,
}

/// Takes choices along when the record has changed since `base`, on which `draft` was opened. A choice is kept where exactly the same
/// values stand, by the same writers; anywhere else somebody wrote meanwhile, and a choice made before would supersede what its author
/// has not seen. None while nothing has changed, or when nothing can be drafted on what is here.
pub fn carry(draft: &Draft, base: &State, now: &State) -> Option<Carried> {
    if base == now {
        return None;
    }
    let mut carried = Draft::open(draft.record, draft.circle, now, draft.begun)?;
    let mut asked_again = Vec::new();
    for (cell, value) in draft.cells() {
        let same = if *cell == Cell::lifecycle() {
            base.lifecycle == now.lifecycle
        } else {
            now.lifecycle != Lifecycle::Deleted && base.cells.get(cell) == now.cells.get(cell)
        };
        if same {
            carried.assert(cell.clone(), value.clone());
        } else {
            asked_again.push(cell.clone());
        }
    }
    Some(Carried { draft: carried, asked_again })
}

/// Whether choices can be written. Where one side deleted the record, whether it stays is chosen first: whoever writes in it would
/// bring it back without having said so.
pub fn is_ready(draft: &Draft, now: &State) -> bool {
    let contested = matches!(now.lifecycle, Lifecycle::Contested { .. });
    !draft.is_empty() && (!contested || draft.cells().contains_key(&Cell::lifecycle()))
}
