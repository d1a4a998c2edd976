//! The lone worker's check-in: from when on nobody has heard of those who are out. Silence says nothing by itself; it is for people
//! to call.

use super::Round;
use crate::clock::Millis;

/// "I am well": how much longer, in milliseconds.
pub const LONGER: i64 = 60 * 60 * 1000;

/// A clock that stands this much before the round's beginning was set back: whether the time has passed cannot be told.
const SET_BACK: i64 = 60_000;

/// How a round's check-in stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckIn {
    /// They agreed on no time, or the round has ended.
    None,
    /// They will be missed from then on.
    Until(Millis),
    /// Nobody has heard of them since then.
    Silent(Millis),
}

/// How it stands `now`, by the clock of the phone that shows it. Instants are compared, so that a change to summer time changes
/// nothing. While two times stand side by side the earlier one counts: asking too early costs a call, asking too late may cost more.
/// A clock that stands before the round began knows nothing, and says so by being silent.
pub fn check_in(now: Millis, round: &Round) -> CheckIn {
    let Some(at) = round.check_in.values().into_iter().copied().min() else { return CheckIn::None };
    if !round.is_open() {
        return CheckIn::None;
    }
    let set_back = round.started.values().into_iter().any(|started| now.since(*started) < -SET_BACK);
    if now >= at || set_back { CheckIn::Silent(at) } else { CheckIn::Until(at) }
}

#[cfg(test)]
mod tests {
    use super::super::*;
    use super::*;
    use crate::domain::kind;
    use crate::domain::testing::{Notes, record, written};

    const START: Millis = Millis(1_000_000_000);
    const AT: Millis = Millis(START.0 + LONGER);

    fn round(ended: Option<Millis>, at: Option<Millis>) -> Round {
        let state = written(kind::ROUND, |draft, base| {
            STARTED.set(draft, base, &START);
            ended.iter().for_each(|ended| super::super::ENDED.set(draft, base, ended));
            at.iter().for_each(|at| CHECK_IN.set(draft, base, at));
        });
        Round::read(record(1), &state)
    }

    #[test]
    fn silence_is_told_from_the_agreed_time_on_and_only_while_the_round_lasts() {
        let cases = [
            ("none agreed", round(None, None), AT.plus(1), CheckIn::None),
            ("in time", round(None, Some(AT)), AT.plus(-1), CheckIn::Until(AT)),
            ("passed", round(None, Some(AT)), AT, CheckIn::Silent(AT)),
            ("ended before", round(Some(AT), Some(AT)), AT.plus(LONGER), CheckIn::None),
            ("ended, and none agreed", round(Some(AT), None), AT, CheckIn::None),
            ("a clock some seconds behind", round(None, Some(AT)), START.plus(-9_000), CheckIn::Until(AT)),
            ("a clock set back by a day", round(None, Some(AT)), START.plus(-24 * LONGER), CheckIn::Silent(AT)),
            ("a clock that jumped", round(None, Some(AT)), Millis(i64::MAX), CheckIn::Silent(AT)),
        ];
        for (what, round, now, said) in cases {
            assert_eq!(check_in(now, &round), said, "{what}");
        }
    }

    #[test]
    fn two_times_side_by_side_both_stand_and_the_earlier_counts_until_somebody_says_another() {
        let mut notes = Notes::default();
        let id = record(1);
        notes.write(id, kind::ROUND, |draft, base| {
            STARTED.set(draft, base, &START);
            CHECK_IN.set(draft, base, &AT);
        });
        let before = notes.replica.state(id).cloned().unwrap();
        for longer in [1, 2] {
            notes.write_over(id, kind::ROUND, &before, |d, b| CHECK_IN.set(d, b, &AT.plus(longer * LONGER)));
        }
        let read = |notes: &Notes| Round::read(id, notes.replica.state(id).unwrap());
        assert!(read(&notes).check_in.is_conflict());
        assert_eq!(check_in(AT, &read(&notes)), CheckIn::Until(AT.plus(LONGER)));
        notes.write(id, kind::ROUND, |draft, base| CHECK_IN.set(draft, base, &AT.plus(3 * LONGER)));
        assert_eq!(check_in(AT, &read(&notes)), CheckIn::Until(AT.plus(3 * LONGER)));
    }
}
