//! Which of each device's revisions a device has seen, by the counters in their headers. Every device counts its revisions from 1 and
//! skips none, so a counter below the highest one that is not here is a revision that was not given: still on its author's device,
//! refused by the server, or withheld by it. What a device wrote after the last revision that arrived leaves no gap.

use crate::canonical::is_encoding;
use crate::directory::Directory;
use crate::ids::{DeviceId, MemberId};
use serde::{Deserialize, Serialize};

/// The first byte of what is kept.
const FORMAT: u8 = 1;

/// Counters without a gap between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Run {
    first: u64,
    last: u64,
    /// Where in the log the revision with the counter `last` came, the earliest place if it came at several; none if nobody told.
    at: Option<u64>,
}

/// What was seen. The same whatever the order in which it came, and however often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Ascending by device; the runs ascending, none empty, and at least one counter missing between two of them.
    devices: Vec<(DeviceId, Vec<Run>)>,
}

/// What is missing of one device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Whose device.
    pub member: MemberId,
    /// Which.
    pub device: DeviceId,
    /// How many revisions.
    pub missing: u64,
    /// Where in the log the last revision before the first missing one came; zero for its beginning.
    pub after: u64,
    /// Whether the device was revoked: what it had not sent will not come any more.
    pub revoked: bool,
}

impl Gap {
    /// How many revisions, as screens count.
    pub fn how_many(&self) -> usize {
        usize::try_from(self.missing).unwrap_or(usize::MAX)
    }
}

/// Why bytes are no [`Seen`]. It is made anew from the headers of the kept revisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what was seen is damaged or of another version")]
pub struct SeenError;

impl Seen {
    /// Notes a revision that was accepted or written here: its header's device and counter, and its number in the log once it has
    /// one. False when it was noted before.
    pub fn insert(&mut self, device: DeviceId, counter: u64, seq: Option<u64>) -> bool {
        // A header's counter is never zero.
        if counter == 0 {
            return false;
        }
        let place = self.devices.binary_search_by_key(&device, |(id, _)| *id);
        let index = place.unwrap_or_else(|index| {
            self.devices.insert(index, (device, Vec::new()));
            index
        });
        self.devices.get_mut(index).is_some_and(|(_, runs)| add(runs, Run { first: counter, last: counter, at: seq }))
    }

    /// How many revisions were seen.
    pub fn count(&self) -> u64 {
        let runs = self.devices.iter().flat_map(|(_, runs)| runs);
        runs.fold(0, |sum: u64, run| sum.saturating_add(run.last - run.first).saturating_add(1))
    }

    /// How many of the revisions it has seen the server has been given; `unsent` are those that wait here.
    pub fn held(&self, unsent: usize) -> u64 {
        self.count().saturating_sub(u64::try_from(unsent).unwrap_or(u64::MAX))
    }

    /// How many counters below the highest one seen are missing, for each device of which any is; ascending by device.
    pub fn missing(&self) -> Vec<(DeviceId, u64)> {
        let all = self.devices.iter().map(|(device, runs)| (*device, missing(runs, u64::MAX).0));
        all.filter(|(_, missing)| *missing > 0).collect()
    }

    /// What is missing of other devices than `own`, as far as it would be accepted: of a revoked device not beyond its last accepted
    /// counter. Ascending by device.
    pub fn gaps(&self, directory: &Directory, own: DeviceId) -> Vec<Gap> {
        let others = self.devices.iter().filter(|(device, _)| *device != own);
        let gap = |(id, runs): &(DeviceId, Vec<Run>)| {
            let device = directory.device(*id)?;
            let (missing, after) = missing(runs, device.last_accepted.unwrap_or(u64::MAX));
            let revoked = device.last_accepted.is_some();
            (missing > 0).then_some(Gap { member: device.member, device: *id, missing, after, revoked })
        };
        others.filter_map(gap).collect()
    }

    /// As it is kept.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_extend(&self.devices, vec![FORMAT]).unwrap_or_default()
    }

    /// Reads what was kept, refusing every encoding but the one that [`Seen::encode`] gives.
    ///
    /// # Errors
    /// [`SeenError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, SeenError> {
        let Some((&FORMAT, body)) = bytes.split_first() else { return Err(SeenError) };
        let devices: Vec<(DeviceId, Vec<Run>)> = postcard::from_bytes(body).map_err(|_| SeenError)?;
        let ascending = devices.iter().zip(devices.iter().skip(1)).all(|((one, _), (next, _))| one < next);
        if ascending && devices.iter().all(|(_, runs)| is_sound(runs)) && is_encoding(&devices, body) {
            Ok(Self { devices })
        } else {
            Err(SeenError)
        }
    }
}

/// Adds one counter; false when it was there.
fn add(runs: &mut Vec<Run>, new: Run) -> bool {
    let counter = new.first;
    let place = runs.partition_point(|run| run.first <= counter);
    let follows = runs.get(place).is_some_and(|next| next.first - 1 == counter);
    let Some(before) = place.checked_sub(1).and_then(|index| runs.get_mut(index)).filter(|run| run.last >= counter - 1)
    else {
        match runs.get_mut(place).filter(|_| follows) {
            Some(next) => next.first = counter,
            None => runs.insert(place, new),
        }
        return true;
    };
    if counter <= before.last {
        if counter == before.last {
            before.at = earlier(before.at, new.at);
        }
        return false;
    }
    (before.last, before.at) = (counter, new.at);
    if follows {
        let next = runs.remove(place);
        if let Some(before) = runs.get_mut(place - 1) {
            (before.last, before.at) = (next.last, next.at);
        }
    }
    true
}

fn earlier(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    one.into_iter().chain(other).min()
}

/// How many counters are missing below the highest run that begins at or below `end`, and after which place in the log the first is.
fn missing(runs: &[Run], end: u64) -> (u64, u64) {
    let (mut missing, mut expected, mut before, mut after) = (0_u64, 1_u64, 0, None);
    for run in runs.iter().take_while(|run| run.first <= end) {
        if run.first > expected {
            missing = missing.saturating_add(run.first - expected);
            after = after.or(Some(before));
        }
        expected = run.last.saturating_add(1);
        before = run.at.unwrap_or_default();
    }
    (missing, after.unwrap_or_default())
}

/// Whether runs are as [`add`] leaves them.
fn is_sound(runs: &[Run]) -> bool {
    let apart = |(one, next): (&Run, &Run)| one.last.checked_add(1).is_some_and(|after| after < next.first);
    !runs.is_empty()
        && runs.iter().all(|run| 1 <= run.first && run.first <= run.last)
        && runs.iter().zip(runs.iter().skip(1)).all(apart)
}

#[cfg(test)]
mod tests;
