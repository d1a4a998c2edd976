//! What changed, for pages that keep figures of their own: their counting is not in the main module then.

use super::OpenBook;
use shared::ids::RecordId;
use std::collections::BTreeSet;

impl OpenBook {
    /// What changed since this was asked last, as `Book::update` answers it. None when nobody asked before, or when the team's lists
    /// changed: then everything is to be counted anew. One page can ask at a time.
    pub fn changes(&self) -> Option<BTreeSet<RecordId>> {
        self.changes.borrow_mut().replace(BTreeSet::new())
    }
}
