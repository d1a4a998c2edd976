//! What a push does, as data: every engine loads the same facts, asks [`plan`], and inserts what it answers.

use super::NewRevision;
use shared::ids::{CircleId, DeviceId, RecordId, RevisionId};
use shared::wire::RefusalReason;
use shared::wire::push::{MAX_WRAPPED_KEY, PushResult};
use std::collections::{HashMap, HashSet};

/// What the store knew about a batch before it, read in the transaction that will insert.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The last sequence number given.
    pub last_seq: u64,
    /// Where stored revisions stand, of those that the batch contains or names as parents.
    pub held: HashMap<RevisionId, u64>,
    /// The circles of the batch's records, where known.
    pub circles: HashMap<RecordId, CircleId>,
    /// Those of the batch's records that were erased.
    pub erased: HashSet<RecordId>,
    /// Which revision has which of the devices' counters, of those that the batch contains.
    pub counters: HashMap<(DeviceId, u64), RevisionId>,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// One result per revision, in order.
    pub results: Vec<PushResult>,
    /// Which revisions of the batch to insert under which sequence number.
    pub insert: Vec<(usize, u64)>,
    /// The last sequence number then given.
    pub last_seq: u64,
}

/// Judges a batch, each revision knowing those before it.
pub fn plan(batch: &[NewRevision], mut facts: Facts) -> Plan {
    let mut insert = Vec::new();
    let results = batch
        .iter()
        .enumerate()
        .map(|(index, new)| {
            let result = judge(new, &facts);
            if let PushResult::Stored(seq) | PushResult::ParentsUnknown(seq) = result {
                let context = &new.revision.header.context;
                facts.last_seq = seq;
                facts.held.insert(new.revision.id, seq);
                facts.circles.insert(context.record, context.circle);
                facts.counters.insert((context.device, context.counter), new.revision.id);
                insert.push((index, seq));
            }
            result
        })
        .collect();
    Plan { results, insert, last_seq: facts.last_seq }
}

fn judge(new: &NewRevision, facts: &Facts) -> PushResult {
    let (id, context) = (new.revision.id, &new.revision.header.context);
    if new.key.0.is_empty() || new.key.0.len() > MAX_WRAPPED_KEY {
        return PushResult::Refused(RefusalReason::MissingRecordKey);
    }
    if facts.erased.contains(&context.record) {
        return PushResult::Refused(RefusalReason::Erased);
    }
    if let Some(&seq) = facts.held.get(&id) {
        return PushResult::AlreadyThere(seq);
    }
    if facts.circles.get(&context.record).is_some_and(|circle| *circle != context.circle) {
        return PushResult::Refused(RefusalReason::WrongCircle);
    }
    if facts.counters.get(&(context.device, context.counter)).is_some_and(|other| *other != id) {
        return PushResult::Refused(RefusalReason::CounterReused);
    }
    let seq = facts.last_seq + 1;
    if context.parents.iter().all(|parent| facts.held.contains_key(parent)) {
        PushResult::Stored(seq)
    } else {
        PushResult::ParentsUnknown(seq)
    }
}

#[cfg(test)]
mod tests;
