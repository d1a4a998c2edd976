//! How many drafts a device holds: one record per device, which only that device writes, when its number changed. Drafts never leave
//! the phone they were begun on; the team learns of them by this number only, and nothing of what stands in them.

use super::field::Register;
use super::fields::fields;
use super::kind;
use crate::clock::Millis;
use crate::history::{Draft, Kind, State};
use crate::ids::{DeviceId, MemberId, RecordId, TeamId};
use crate::member::Replica;
use sha2::{Digest, Sha256};

fields! {
    /// How many drafts it holds.
    1 DRAFTS: Register<u32> = Drafts, Register(Number);
    /// How many of them were noted while it was closed.
    2 NOTED: Register<u32> = Noted, Register(Number);
    /// When it counted, by its own clock.
    3 AT: Register<Millis> = At, Register(At);
}

/// The kind of these records.
pub const KIND: Kind = kind::DEVICE;

/// The record of a device, which every member can compute. That a device counts its drafts thereby stands in clear; how many not.
pub fn record_of(team: TeamId, device: DeviceId) -> RecordId {
    let hash = Sha256::new().chain_update(b"lanterne drafts left 1\0");
    let digest = hash.chain_update(team.as_bytes()).chain_update(device.as_bytes()).finalize();
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    RecordId::from_bytes(id)
}

/// What a device holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Whose device, by who wrote it.
    pub member: MemberId,
    /// Which.
    pub device: DeviceId,
    /// How many drafts.
    pub drafts: u32,
    /// How many of them were noted while it was closed.
    pub noted: u32,
    /// When it counted.
    pub at: Option<Millis>,
}

/// What a device said last of its drafts; nothing when it never did, or when anybody else wrote in its record.
pub fn left_on(replica: &Replica, team: TeamId, device: DeviceId) -> Option<Left> {
    let record = record_of(team, device);
    let (history, state) = (replica.history(record)?, replica.state(record)?);
    let member = history.steps().next()?.author;
    if state.kind != Some(KIND) || !history.steps().all(|step| step.device == device) {
        return None;
    }
    let number = |field: &Register<u32>| field.get(state).values().into_iter().max().copied().unwrap_or_default();
    let at = AT.get(state).values().into_iter().max().copied();
    Some(Left { member, device, drafts: number(&DRAFTS), noted: number(&NOTED), at })
}

/// Whether a device has something to tell: it holds other numbers than it said last. One that never held any says nothing, but that it
/// tells once in each round its member is out in (begun at `out`), also zero: then nobody has to guess what silence means.
pub fn is_news(last: Option<Left>, drafts: u32, noted: u32, out: Option<Millis>) -> bool {
    let told = |out: Millis| last.and_then(|left| left.at).is_some_and(|at| at >= out);
    last.map_or((0, 0), |left| (left.drafts, left.noted)) != (drafts, noted) || out.is_some_and(|out| !told(out))
}

/// Writes the numbers.
pub fn write(draft: &mut Draft, base: &State, drafts: u32, noted: u32, at: Millis) {
    DRAFTS.set(draft, base, &drafts);
    NOTED.set(draft, base, &noted);
    AT.set(draft, base, &at);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Notes;

    const TEAM: TeamId = TeamId::from_bytes([9; 16]);
    /// The device that [`Notes`] writes on.
    const PHONE: DeviceId = DeviceId::from_bytes([1; 16]);

    #[test]
    fn a_device_tells_a_number_when_it_is_another_and_nobody_else_tells_it_for_her() {
        let mut notes = Notes::default();
        assert!(!is_news(left_on(&notes.replica, TEAM, PHONE), 0, 0, None), "nothing held, nothing said");
        assert!(is_news(None, 0, 0, Some(Millis(5))), "but once in a round");
        assert!(is_news(None, 2, 1, None));
        notes.write(record_of(TEAM, PHONE), KIND, |draft, base| write(draft, base, 2, 1, Millis(7)));
        let left = left_on(&notes.replica, TEAM, PHONE).unwrap();
        assert_eq!((left.drafts, left.noted, left.at), (2, 1, Some(Millis(7))));
        assert!(!is_news(Some(left), 2, 1, None) && is_news(Some(left), 0, 0, None));
        assert!(!is_news(Some(left), 2, 1, Some(Millis(7))) && is_news(Some(left), 2, 1, Some(Millis(8))));
        let other = DeviceId::from_bytes([2; 16]);
        notes.write(record_of(TEAM, other), KIND, |draft, base| write(draft, base, 5, 0, Millis(7)));
        assert_eq!(left_on(&notes.replica, TEAM, other), None, "written by another device");
    }
}
