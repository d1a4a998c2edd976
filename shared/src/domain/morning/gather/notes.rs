//! Notes to complete: those that lack something, and drafts, here and on other phones.

use super::super::{Item, LATE, Night, Reason, Waits};
use super::item;
use crate::domain::book::Mark;
use crate::domain::drafts_left::{KIND, Left, left_on};
use crate::domain::{FieldName, Round, kind, missing};
use crate::ids::{DeviceId, MemberId, RecordId};

/// What a record lacks; one that is one with others, what all of them lack together.
pub(in super::super) fn lacks(night: &Night<'_>, lead: RecordId) -> Vec<FieldName> {
    let Some(state) = night.replica.state(lead) else { return Vec::new() };
    let Some(kind) = state.kind else { return Vec::new() };
    if night.book.members(lead).len() == 1 {
        return missing(kind, state);
    }
    night.book.one(night.replica, lead).map_or_else(Vec::new, |one| missing(kind, &one.state))
}

pub(super) fn lacking(night: &Night<'_>, items: &mut Vec<Item>) {
    // What a decision or a case still lacks is told where the case is followed.
    let notes = [kind::ENCOUNTER, kind::PERSON, kind::FOLLOW_UP, kind::ROUND];
    let is_note = |record: &RecordId| night.replica.kind(*record).is_some_and(|kind| notes.contains(&kind));
    // Whoever wrote something long ago does not know any more; told by the book before any record is read.
    let recent = |record: &RecordId| night.book.time_of(*record).is_none_or(|at| at >= night.now.plus(-LATE));
    let lack = night.book.marked(Mark::LACKS).filter(recent).filter(is_note);
    let mut leads: Vec<RecordId> = lack.map(|record| night.book.lead(record)).collect();
    leads.sort_unstable();
    leads.dedup();
    for lead in leads {
        let lacks = lacks(night, lead);
        if !lacks.is_empty() {
            let at = night.book.time_of(lead).or_else(|| night.begun(lead));
            let waits = night.author(lead).map_or(Waits::Team, Waits::Member);
            items.push(item(night, Reason::Lacks(lacks), lead, at, waits));
        }
    }
}

/// Drafts on this device are always of the night: nobody else can take them up.
pub(super) fn drafts(night: &Night<'_>, items: &mut Vec<Item>) {
    let me = night.devices.iter().find(|(device, _)| *device == night.device).map(|(_, member)| *member);
    for draft in night.drafts {
        let waits = me.map_or(Waits::Team, Waits::Member);
        let reason = Reason::Draft { noted: draft.noted };
        let mut item = item(night, reason, draft.record, Some(draft.begun), waits);
        item.round = draft.round.or(item.round);
        item.older = false;
        items.push(item);
    }
}

/// What other devices said that they hold. It stands with the round that its member was last out in that night.
pub(super) fn left(night: &Night<'_>, items: &mut Vec<Item>) {
    for left in others(night).filter(|left| left.drafts > 0) {
        let Left { member, device, drafts, noted, at } = left;
        let record = crate::domain::drafts_left::record_of(night.team, device);
        let reason = Reason::LeftOn { device, drafts, noted };
        let mut item = item(night, reason, record, at, Waits::Phone(member, device));
        (item.round, item.older) = (last_out(night, member), false);
        items.push(item);
    }
}

/// What other devices that the team still has said last.
pub(in super::super) fn others<'n>(night: &'n Night<'_>) -> impl Iterator<Item = Left> + 'n {
    let devices = night.replica.of_kind(KIND).filter_map(|(record, _)| {
        let device: DeviceId = night.replica.history(record)?.steps().next()?.device;
        let known = night.devices.iter().any(|(one, _)| *one == device);
        (known && device != night.device).then_some(device)
    });
    devices.filter_map(|device| left_on(night.replica, night.team, device))
}

/// The round of the night that a member was last out in.
fn last_out(night: &Night<'_>, member: MemberId) -> Option<RecordId> {
    let rounds = night.book.rounds().dated().take_while(|(at, _)| night.has(*at)).map(|(_, round)| round);
    let mut hers = rounds.filter(|round| {
        let state = night.replica.state(*round).filter(|state| state.kind == Some(kind::ROUND));
        state.is_some_and(|state| Round::read(*round, state).has(member))
    });
    hers.next()
}
