//! The phones that were out in a round: whether anything was heard of them since, and what they still hold.

use super::{Night, when};
use crate::clock::Millis;
use crate::domain::drafts_left::left_on;
use crate::domain::{Round, kind};
use crate::history::History;
use crate::ids::{DeviceId, MemberId, RecordId};

/// A device of somebody who was out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phone {
    /// Which.
    pub device: DeviceId,
    /// Whose.
    pub member: MemberId,
    /// When it last wrote something of this round, or told what it holds, that has arrived; none when nothing has.
    pub heard: Option<Millis>,
    /// How many drafts it said it holds.
    pub drafts: u32,
}

/// The phones of a round, by whose they are; those that never wrote anything of it are among them, since what they wrote may not
/// have arrived.
pub fn phones(night: &Night<'_>, round: RecordId) -> Vec<Phone> {
    let Some(state) = night.replica.state(round).filter(|state| state.kind == Some(kind::ROUND)) else {
        return Vec::new();
    };
    let read = Round::read(round, state);
    let met = night.book.encounters_in(round).iter().flat_map(|lead| night.book.members(*lead));
    let histories: Vec<&History> = met.chain([round]).filter_map(|record| night.replica.history(record)).collect();
    let steps = || histories.iter().flat_map(|history| history.steps());
    let out = |member: MemberId, device: DeviceId| read.has(member) || steps().any(|step| step.device == device);
    let mut phones: Vec<Phone> = Vec::new();
    for &(device, member) in night.devices.iter().filter(|(device, member)| out(*member, *device)) {
        let wrote = steps().filter(|step| step.device == device).filter_map(when::of).max();
        let left = left_on(night.replica, night.team, device);
        let told = left.and_then(|left| left.at).filter(|at| read.started.settled().is_none_or(|began| at >= began));
        phones.push(Phone { device, member, heard: wrote.max(told), drafts: left.map_or(0, |left| left.drafts) });
    }
    phones.sort_by_key(|phone| (phone.member, phone.device));
    phones
}
