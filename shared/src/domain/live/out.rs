//! Who is out: the rounds that last, and the phones of those who are out in them.

use super::Live;
use crate::clock::Millis;
use crate::domain::book::Book;
use crate::domain::drafts_left::left_on;
use crate::domain::round::{CheckIn, check_in};
use crate::domain::{Round, kind};
use crate::history::{History, Step};
use crate::ids::{DeviceId, MemberId, RecordId, TeamId};
use crate::member::Replica;

/// A round that began this much before now, in milliseconds, and agreed on no hour is taken for one that nobody ended: 16 hours.
const FORGOTTEN: i64 = 16 * 60 * 60 * 1000;

/// What is asked.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Every record.
    pub replica: &'a Replica,
    /// The book of them.
    pub book: &'a Book,
    /// The team.
    pub team: TeamId,
    /// Its devices that are not revoked, with whose they are.
    pub devices: &'a [(DeviceId, MemberId)],
    /// Now, by the clock of the device that shows it.
    pub now: Millis,
}

/// A phone of somebody who is out, of which something has arrived since the round began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phone {
    /// Which.
    pub device: DeviceId,
    /// Whose.
    pub member: MemberId,
    /// When it wrote the last thing that has arrived: its last contact. Never later than now.
    pub heard: Millis,
    /// How many drafts it said it holds, since the round began; none when it said nothing of that, which is not zero.
    pub holds: Option<u32>,
}

/// A round that lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Out {
    /// Which.
    pub round: RecordId,
    /// When it began; the earliest while several versions stand side by side.
    pub since: Option<Millis>,
    /// Whether they are missed.
    pub check_in: CheckIn,
    /// Members who are out, or may be, by id.
    pub team: Vec<MemberId>,
    /// Those without an account, by first name.
    pub others: Vec<String>,
    /// Phones that were heard of since, by whose they are.
    pub phones: Vec<Phone>,
    /// Members who are out and of whom nothing has arrived since it began.
    pub unheard: Vec<MemberId>,
    /// Whether it rather seems that nobody ended it.
    pub forgotten: bool,
}

/// The rounds that last: those whose hour has passed first, the one waited for longest before all; then the one begun last.
pub fn out(live: &Live, asked: &Asked<'_>) -> Vec<Out> {
    let mut all: Vec<Out> = live.rounds().filter_map(|round| one(asked, round)).collect();
    all.sort_by_key(|out| match out.check_in {
        CheckIn::Silent(at) => (0, at),
        CheckIn::Until(_) | CheckIn::None => (1, Millis(0)),
    });
    all
}

fn one(asked: &Asked<'_>, round: RecordId) -> Option<Out> {
    let Asked { replica, now, .. } = *asked;
    let state = replica.state(round).filter(|state| state.kind == Some(kind::ROUND))?;
    let read = Round::read(round, state);
    let since = read.started.values().into_iter().copied().min();
    let team: Vec<MemberId> =
        read.teammates.iter().filter(|(_, there)| there.may_be()).map(|(member, _)| *member).collect();
    let phones = phones(asked, round, &team, since);
    let unheard = team.iter().filter(|member| !phones.iter().any(|phone| phone.member == **member));
    let check_in = check_in(now, &read);
    let old = since.is_none_or(|since| now.since(since) > FORGOTTEN);
    Some(Out {
        round,
        since,
        check_in,
        unheard: unheard.copied().collect(),
        others: read.others.iter().filter(|(_, there)| there.may_be()).map(|(name, _)| name.clone()).collect(),
        forgotten: old && check_in == CheckIn::None,
        team,
        phones,
    })
}

/// The phones of those who are out that wrote something in this round, or told what they hold, since it began. Only what has arrived
/// is known, and only of the time they are out; no server is asked when it last saw whom.
fn phones(asked: &Asked<'_>, round: RecordId, team: &[MemberId], since: Option<Millis>) -> Vec<Phone> {
    let Asked { replica, book, now, .. } = *asked;
    let met = book.encounters_in(round).iter().flat_map(|lead| book.members(*lead));
    let alerts = book.alerts().dated().take_while(|(at, _)| since.is_some_and(|since| *at >= since));
    let records = met.chain(alerts.map(|(_, alert)| alert)).chain([round]);
    let histories: Vec<&History> = records.filter_map(|record| replica.history(record)).collect();
    let began = |at: &Millis| since.is_none_or(|since| *at >= since);
    let mut phones: Vec<Phone> = Vec::new();
    for &(device, member) in asked.devices.iter().filter(|(_, member)| team.contains(member)) {
        let steps = histories.iter().flat_map(|history| history.steps()).filter(|step| step.device == device);
        let wrote = steps.filter_map(when).filter(began).max();
        let told = left_on(replica, asked.team, device).and_then(|left| Some((left.at.filter(began)?, left.drafts)));
        let heard = wrote.max(told.map(|(at, _)| at));
        if let Some(heard) = heard {
            phones.push(Phone { device, member, heard: heard.min(now), holds: told.map(|(_, drafts)| drafts) });
        }
    }
    phones.sort_by_key(|phone| (phone.member, phone.device));
    phones
}

/// When a step was written: by its device's clock, or, where that is far from the server's, by the server's.
fn when(step: &Step) -> Option<Millis> {
    let stamp = step.payload()?.stamp;
    let skew = if stamp.is_skewed() { stamp.skew().unwrap_or_default() } else { 0 };
    Some(stamp.device.plus(skew.saturating_neg()))
}
