//! A round: one outing.

use super::field::{Keyed, Reading, Register, Set, Text};
use super::fields::fields;
use super::value::{Place, ValueId};
use super::{KeyedReading, SetReading, present};
use crate::clock::Millis;
use crate::history::State;
use crate::ids::{DeviceId, MemberId, RecordId};

mod check_in;
mod validated;
pub use check_in::{CheckIn, LONGER, check_in};
pub use validated::{look_at, take_back, validate};

fields! {
    /// When it began.
    1 STARTED: Register<Millis> = Started, Register(At);
    /// When it ended; unset while it lasts.
    2 ENDED: Register<Millis> = Ended, Register(At);
    /// How the team goes out: street, bus, online.
    3 CHANNEL: Register<ValueId> = Channel, Register(Item("channel"));
    /// Where, on the street or by bus.
    4 SECTOR: Register<ValueId> = Sector, Register(Item("sector"));
    /// Where, online.
    5 PLATFORM: Register<ValueId> = Platform, Register(Item("platform"));
    /// The members who go out, the one who wrote it among them.
    6 TEAMMATES: Set<MemberId> = Teammates, Set(Member);
    /// Those without an account, by first name.
    7 OTHERS: Set<String> = Others, Set(Words);
    /// How the night was.
    8 DEBRIEF: Text = Debrief, Text;
    /// From when on nobody has heard of them, unless they say before that they are well; unset when they agreed on none.
    9 CHECK_IN: Register<Millis> = CheckIn, Register(At);
    /// Who said in the morning that the account of it is agreed, and when. One cell for each member, so that two who say so at once
    /// agree.
    10 VALIDATED: Keyed<MemberId, Millis> = Validated, Keyed(Member, At);
    /// Whose notes were not waited for: devices that had not come back.
    11 EXCEPT: Set<DeviceId> = Except, Set(Device);
    /// The encounters that it was agreed on with, and those looked at since; any other came late.
    12 COVERS: Set<RecordId> = Covers, Set(Record);
}

/// What a round's record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its record.
    pub record: RecordId,
    /// When it began.
    pub started: Reading<Millis>,
    /// When it ended.
    pub ended: Reading<Millis>,
    /// How the team went out.
    pub channel: Reading<ValueId>,
    /// Where, on the street or by bus.
    pub sector: Reading<ValueId>,
    /// Where, online.
    pub platform: Reading<ValueId>,
    /// The members who went out.
    pub teammates: SetReading<MemberId>,
    /// Those without an account.
    pub others: SetReading<String>,
    /// How the night was.
    pub debrief: Reading<String>,
    /// From when on nobody has heard of them.
    pub check_in: Reading<Millis>,
    /// Who said that its account is agreed, and when.
    pub validated: KeyedReading<MemberId, Millis>,
    /// Devices that were not waited for.
    pub except: SetReading<DeviceId>,
    /// The encounters that were looked at.
    pub covers: SetReading<RecordId>,
}

/// The same, by its longer name.
pub type RoundView = Round;

impl Round {
    /// Reads a round.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            started: STARTED.get(state),
            ended: ENDED.get(state),
            channel: CHANNEL.get(state),
            sector: SECTOR.get(state),
            platform: PLATFORM.get(state),
            teammates: TEAMMATES.all(state),
            others: OTHERS.all(state),
            debrief: DEBRIEF.get(state),
            check_in: CHECK_IN.get(state),
            validated: VALIDATED.all(state),
            except: EXCEPT.all(state),
            covers: COVERS.all(state),
        }
    }

    /// Whether it still lasts: it began and nobody ended it.
    pub fn is_open(&self) -> bool {
        !self.started.is_unset() && self.ended.is_unset()
    }

    /// Whether a member goes out in it.
    pub fn has(&self, member: MemberId) -> bool {
        present(&self.teammates).any(|one| *one == member)
    }

    /// Where its encounters take place unless they say otherwise: the platform online, else the sector.
    pub fn place(&self) -> Option<Place> {
        place_by(&self.channel, &self.platform, &self.sector)
    }
}

/// [`Round::place`] of a round of which nothing else is asked.
pub(in crate::domain) fn place(state: &State) -> Option<Place> {
    place_by(&CHANNEL.get(state), &PLATFORM.get(state), &SECTOR.get(state))
}

fn place_by(channel: &Reading<ValueId>, platform: &Reading<ValueId>, sector: &Reading<ValueId>) -> Option<Place> {
    let online = channel.settled().is_some_and(|channel| *channel == "online");
    if online { platform.settled().cloned().map(Place::platform) } else { sector.settled().cloned().map(Place::sector) }
}
