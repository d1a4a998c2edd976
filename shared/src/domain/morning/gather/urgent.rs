//! What cannot wait: alerts that nobody acknowledged, and what was serious and still has no decision of the team.

use super::super::{Item, Night, Reason, Waits};
use super::item;
use crate::domain::alert::{raised_by, standing};
use crate::domain::book::Mark;
use crate::domain::{Alert, encounter};
use crate::ids::RecordId;

/// Whether an alert waits: nobody but the one who raised it says that she saw it, and nobody lifted it.
pub(in super::super) fn waits(night: &Night<'_>, record: RecordId) -> bool {
    let Some(state) = night.replica.state(record) else { return false };
    let by = night.replica.history(record).and_then(raised_by).map(|(member, _)| member);
    let standing = standing(night.now, &Alert::read(record, state), by, 0);
    standing.is_open() && standing.seen.is_empty()
}

pub(super) fn alerts(night: &Night<'_>, items: &mut Vec<Item>) {
    for record in night.book.marked(Mark::ALERT).filter(|record| waits(night, *record)) {
        let waits = night.author(record).map_or(Waits::Team, Waits::NotThe);
        items.push(item(night, Reason::Alert, record, night.book.time_of(record), waits));
    }
}

/// Encounters that are one wait once, for a decision on any of them.
pub(super) fn grave(night: &Night<'_>, items: &mut Vec<Item>) {
    let mut leads: Vec<RecordId> = night.book.marked(Mark::GRAVE).map(|record| night.book.lead(record)).collect();
    leads.sort_unstable();
    leads.dedup();
    for lead in leads {
        if decided(night, lead) {
            continue;
        }
        let immediate = night.book.members(lead).iter().filter_map(|one| night.replica.state(*one)).any(|state| {
            encounter::VIGILANCE.get(state).values().into_iter().any(|level| *level == "immediate_danger")
        });
        items.push(item(night, Reason::Vigilance { immediate }, lead, night.book.time_of(lead), Waits::Team));
    }
}

/// Whether a decision stands on an encounter, or on any that is one with it.
pub(in super::super) fn decided(night: &Night<'_>, lead: RecordId) -> bool {
    night.book.members(lead).into_iter().any(|one| (night.decided)(one))
}
