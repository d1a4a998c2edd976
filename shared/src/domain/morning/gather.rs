//! Everything that is open, one reason after the other. Each of these looks at the records that are marked for it, or at the night's,
//! never at all there are.

mod lists;
mod notes;
mod pairs;
mod persons;
mod rounds;
mod urgent;
mod versions;

use super::{Item, Night, Reason, Waits};
use crate::clock::Millis;
use crate::domain::book::Mark;
use crate::domain::{Alert, Ask, FollowUp, kind};
use crate::ids::RecordId;

pub(super) use notes::{lacks, others};
pub(super) use rounds::read as read_round;
pub(super) use urgent::{decided, waits as alert_waits};
pub(super) use versions::is_asked_elsewhere;

pub(super) fn items(night: &Night<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    urgent::alerts(night, &mut items);
    urgent::grave(night, &mut items);
    versions::versions(night, &mut items);
    versions::differing(night, &mut items);
    versions::disagreements(night, &mut items);
    lists::twice(night, &mut items);
    pairs::pairs(night, &mut items);
    notes::lacking(night, &mut items);
    notes::drafts(night, &mut items);
    notes::left(night, &mut items);
    rounds::rounds(night, &mut items);
    rounds::late(night, &mut items);
    persons::asked(night, &mut items);
    put_to_members(night, &mut items);
    items
}

/// An item of a record, in the round that it belongs to.
fn item(night: &Night<'_>, reason: Reason, record: RecordId, at: Option<Millis>, waits: Waits) -> Item {
    let older = at.is_none_or(|at| !night.has(at));
    Item { reason, record, round: round_of(night, record), at, waits, older, asks: Vec::new() }
}

/// The round a record belongs to: an encounter's own, an alert's or follow-up's by its encounter, and for a person the one in which
/// she was met last in the night.
fn round_of(night: &Night<'_>, record: RecordId) -> Option<RecordId> {
    let state = night.replica.state(record)?;
    let of = |encounter: Option<RecordId>| night.book.round_of(encounter?);
    match state.kind? {
        kind::ROUND => Some(record),
        kind::ENCOUNTER => night.book.round_of(record),
        kind::ALERT => of(Alert::read(record, state).encounter.into_settled()?),
        kind::FOLLOW_UP => of(FollowUp::read(record, state).encounter.into_settled()?),
        kind::PERSON => of(met_in_the_night(night, record)),
        _ => None,
    }
}

/// The last encounter of the night in which a person was met.
fn met_in_the_night(night: &Night<'_>, person: RecordId) -> Option<RecordId> {
    night.book.encounters_of(person).dated().next().filter(|(at, _)| night.has(*at)).map(|(_, met)| met)
}

/// Questions that wait stand with what is open about their record; where nothing is, by themselves.
fn put_to_members(night: &Night<'_>, items: &mut Vec<Item>) {
    for record in night.book.marked(Mark::ASK) {
        let ask = night.replica.state(record).map(|state| Ask::read(record, state));
        let Some(ask) = ask.filter(|ask| ask.waits(night.replica)) else { continue };
        let (Some(about), Some(whom)) = (ask.about.settled().copied(), ask.whom.values().first().map(|who| **who))
        else {
            continue;
        };
        let about = night.book.lead(about);
        let mut of_it = items.iter_mut().filter(|item| night.book.lead(item.record) == about).peekable();
        if of_it.peek().is_none() {
            let mut asked = item(night, Reason::Asked, about, night.begun(record), Waits::Member(whom));
            asked.asks.push(record);
            items.push(asked);
            continue;
        }
        for item in of_it {
            item.asks.push(record);
            item.waits = Waits::Member(whom);
        }
    }
}
