//! Rounds: to be ended, to be validated, and what came late to those that were.

use super::super::{Item, LATE, Night, Reason, Waits};
use super::item;
use crate::domain::{Round, kind};
use crate::ids::RecordId;

/// A round's record.
pub(in super::super) fn read(night: &Night<'_>, round: RecordId) -> Option<Round> {
    let state = night.replica.state(round).filter(|state| state.kind == Some(kind::ROUND))?;
    Some(Round::read(round, state))
}

pub(super) fn rounds(night: &Night<'_>, items: &mut Vec<Item>) {
    let of_the_night = night.book.rounds().dated().take_while(|(at, _)| night.has(*at)).map(|(_, round)| round);
    // An older one that still lasts was forgotten, or somebody is still out.
    let open = night.book.open_rounds().filter(|round| night.book.time_of(*round).is_none_or(|at| !night.has(at)));
    for record in of_the_night.chain(open) {
        let Some(round) = read(night, record).filter(|round| round.validated().is_none()) else { continue };
        let waits = if round.is_open() { night.author(record).map_or(Waits::Team, Waits::Member) } else { Waits::Team };
        let reason = Reason::Round { ended: !round.is_open() };
        items.push(item(night, reason, record, night.book.time_of(record), waits));
    }
}

/// The encounters of a validated round that nobody has looked at since, with the rounds that they came to.
pub(super) fn late(night: &Night<'_>, items: &mut Vec<Item>) {
    let since = night.now.plus(-LATE).min(night.from);
    for (_, record) in night.book.rounds().dated().take_while(|(at, _)| *at >= since) {
        let Some(round) = read(night, record).filter(|round| round.validated().is_some()) else { continue };
        for &lead in night.book.encounters_in(record) {
            if !is_covered(night, &round, lead) {
                let mut late = item(night, Reason::Late, lead, night.begun(lead), Waits::Team);
                late.round = Some(record);
                // It came now, whenever it was noted.
                late.older = false;
                items.push(late);
            }
        }
    }
}

/// Whether any note of an encounter was there when its round was validated, or was looked at since.
fn is_covered(night: &Night<'_>, round: &Round, lead: RecordId) -> bool {
    let members = night.book.members(lead);
    crate::domain::present(&round.covers).any(|covered| members.contains(covered))
}
