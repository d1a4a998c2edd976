//! How an alert stands, and what whoever raised it should do next. The phone call comes first, whatever the network says: nothing
//! here can tell that a message was read, only that a colleague said so.

use super::Alert;
use crate::clock::Millis;
use crate::domain::present;
use crate::ids::MemberId;

/// How long to wait for an answer before the next person is called, in milliseconds.
pub const ANSWER_WITHIN: i64 = 5 * 60 * 1000;

/// A clock that stands this much before the alert was set back meanwhile: how long was waited cannot be told.
const SET_BACK: i64 = 60_000;

/// What whoever raised the alert should do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Nothing more: somebody saw it, or it was lifted.
    Nothing,
    /// The team has no duty number: 17 or 112.
    CallEmergency,
    /// Call the first duty number.
    CallFirst,
    /// Nobody answered in time: call the second duty number.
    CallSecond,
    /// Nobody answered in time and there is only one number: call it again, then 17 or 112.
    CallAgain,
}

/// An alert at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who saw it, and when where that is known, the first first. Never the one who raised it.
    pub seen: Vec<(MemberId, Option<Millis>)>,
    /// When help was called, the first first.
    pub called: Vec<Millis>,
    /// Who lifted it, and when, the first first.
    pub lifted: Vec<(MemberId, Millis)>,
    /// What to do.
    pub advice: Advice,
    /// Whether nobody answered in time: from then on it concerns everybody who sees it, not only who raised it.
    pub late: bool,
}

impl Standing {
    /// Whether it still asks for something.
    pub fn is_open(&self) -> bool {
        self.lifted.is_empty()
    }
}

/// How an alert stands `now`, by the clock of the phone that shows it; `by` raised it, and the team has `numbers` duty numbers.
///
/// A clock that was set back since counts as time that went by: calling once too early costs little.
pub fn standing(now: Millis, alert: &Alert, by: Option<MemberId>, numbers: usize) -> Standing {
    let when = |who: MemberId| {
        let said = alert.seen_at.iter().filter(|(member, _)| *member == who);
        said.flat_map(|(_, at)| at.values()).copied().min()
    };
    let others = present(&alert.seen_by).filter(|who| Some(**who) != by);
    let mut seen: Vec<_> = others.map(|who| (*who, when(*who))).collect();
    seen.sort_by_key(|(who, at)| (at.is_none(), *at, *who));
    let mut called: Vec<_> = present(&alert.called).copied().collect();
    called.sort_unstable();
    let mut lifted: Vec<_> =
        alert.lifted.iter().filter_map(|(who, at)| Some((*who, *at.values().into_iter().min()?))).collect();
    lifted.sort_by_key(|(who, at)| (*at, *who));
    let raised = alert.at.values().into_iter().copied().min();
    let waits = seen.is_empty() && lifted.is_empty();
    let late = waits && raised.is_none_or(|at| is_late(now, at));
    let advice = match (waits, numbers, late) {
        (false, ..) => Advice::Nothing,
        (true, 0, _) => Advice::CallEmergency,
        (true, _, false) => Advice::CallFirst,
        (true, 1, true) => Advice::CallAgain,
        (true, _, true) => Advice::CallSecond,
    };
    Standing { seen, called, lifted, advice, late }
}

/// Whether an answer to an alert raised `at` is overdue.
fn is_late(now: Millis, at: Millis) -> bool {
    let waited = now.since(at);
    !(-SET_BACK..ANSWER_WITHIN).contains(&waited)
}
