//! What is to be asked about those who were met in the night.

use super::super::{Item, Night, Reason, Waits};
use super::{item, met_in_the_night};
use crate::domain::alike::asked::{Question, asked_of};
use crate::ids::RecordId;
use std::collections::BTreeSet;

pub(super) fn asked(night: &Night<'_>, items: &mut Vec<Item>) {
    let met: BTreeSet<RecordId> = night.met().flat_map(|encounter| night.book.persons_in(encounter)).collect();
    let written = |record, revision| night.written(record, revision);
    for person in met {
        let Some(encounter) = met_in_the_night(night, person) else { continue };
        let Some(question) = asked_of(night.replica, night.book, night.now, night.month, &written, person) else {
            continue;
        };
        let waits = night.author(encounter).map_or(Waits::Team, Waits::Member);
        let (reason, since) = match question {
            Question::Estimate { age_band, since, .. } => (Reason::Estimate { age_band, encounter }, since),
            Question::Majority { from, .. } => {
                (Reason::Majority { from, encounter }, night.book.time_of(encounter).unwrap_or(night.now))
            }
        };
        let mut item = item(night, reason, person, Some(since), waits);
        item.older = false;
        items.push(item);
    }
}
