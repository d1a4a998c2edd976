//! Lists that were taken up twice. It waits for whoever began later: hers is the one to undo, unless they agree otherwise.

use super::super::{Item, Night, Reason, Waits};
use super::item;
use crate::domain::import;

pub(super) fn twice(night: &Night<'_>, items: &mut Vec<Item>) {
    for pair in import::twice(night.replica, night.book) {
        let reason = Reason::ImportedTwice { other: pair.first.record, rows: pair.rows };
        let waits = Waits::Member(pair.second.by);
        items.push(item(night, reason, pair.second.record, Some(pair.second.at), waits));
    }
}
