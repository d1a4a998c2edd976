//! A decision of the team about what was seen: to write to the département (information préoccupante), to the prosecutor
//! (signalement), to wait until a day, or to do nothing. It keeps apart what was seen, what was said and what one thinks, as the
//! letter has to. Lanterne sends nothing: what was sent, when and how, is noted by whoever sent it.

use super::field::{Reading, Register, Set, Text};
use super::fields::fields;
use super::value::{Day, ValueId};
use super::{SetReading, present};
use crate::clock::Millis;
use crate::history::State;
use crate::ids::{MemberId, RecordId};

mod decided;
mod review;
pub use decided::{Decided, decided, matter};
pub use review::to_review;

fields! {
    /// What it is about: encounters, alerts, persons.
    1 ABOUT: Set<RecordId> = About, Set(Record);
    /// What was decided.
    2 DECISION: Register<ValueId> = Decision, Register(Item("decision"));
    /// What somebody of the team saw.
    3 SEEN: Text = SeenFacts, Text;
    /// What somebody said, as she said it.
    4 QUOTED: Text = Quoted, Text;
    /// What the team thinks of it.
    5 OPINION: Text = Opinion, Text;
    /// The members who decided.
    6 BY: Set<MemberId> = DecidedBy, Set(Member);
    /// Who decided with them and has no account, by first name.
    7 OTHERS: Set<String> = DecidedWith, Set(Words);
    /// When they decided.
    8 AT: Register<Millis> = DecidedAt, Register(At);
    /// Why.
    9 REASON: Text = Reason, Text;
    /// The day on which they look at it again.
    10 REVIEW: Register<Day> = Review, Register(Date);
    /// Whether the youth was told.
    11 YOUTH: Register<ValueId> = YouthTold, Register(Item("told"));
    /// Why she was not.
    12 YOUTH_WHY: Text = YouthWhyNot, Text;
    /// Whether the parents were told.
    13 PARENTS: Register<ValueId> = ParentsTold, Register(Item("told"));
    /// Why they were not.
    14 PARENTS_WHY: Text = ParentsWhyNot, Text;
    /// When it was sent, by somebody and not by Lanterne.
    15 SENT: Register<Millis> = Sent, Register(At);
    /// How it was sent.
    16 SENT_HOW: Register<ValueId> = SentHow, Register(Item("sent_how"));
    /// To whom: a desk or an office, as the envelope says.
    17 SENT_TO: Text = SentTo, Text;
    /// What came back.
    18 REPLY: Text = Reply, Text;
    /// On which day.
    19 REPLIED: Register<Day> = Replied, Register(Date);
}

/// The decision that only puts it off.
pub const DEFERRED: &str = "deferred";

/// The decision to do nothing.
pub const NONE: &str = "none";

/// Of the youth or the parents: they were not told.
pub const NOT_TOLD: &str = "not_told";

/// What a decision's record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its record.
    pub record: RecordId,
    /// What it is about.
    pub about: SetReading<RecordId>,
    /// What was decided.
    pub decision: Reading<ValueId>,
    /// What somebody saw.
    pub seen: Reading<String>,
    /// What somebody said.
    pub quoted: Reading<String>,
    /// What the team thinks.
    pub opinion: Reading<String>,
    /// The members who decided.
    pub by: SetReading<MemberId>,
    /// Who decided with them, without an account.
    pub others: SetReading<String>,
    /// When.
    pub at: Reading<Millis>,
    /// Why.
    pub reason: Reading<String>,
    /// When they look at it again.
    pub review: Reading<Day>,
    /// Whether the youth was told, or why not.
    pub youth: (Reading<ValueId>, Reading<String>),
    /// Whether the parents were told, or why not.
    pub parents: (Reading<ValueId>, Reading<String>),
    /// When it was sent.
    pub sent: Reading<Millis>,
    /// How.
    pub sent_how: Reading<ValueId>,
    /// To whom.
    pub sent_to: Reading<String>,
    /// What came back.
    pub reply: Reading<String>,
    /// On which day.
    pub replied: Reading<Day>,
}

/// The same, by its longer name.
pub type DecisionView = Decision;

impl Decision {
    /// Reads a decision.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            about: ABOUT.all(state),
            decision: DECISION.get(state),
            seen: SEEN.get(state),
            quoted: QUOTED.get(state),
            opinion: OPINION.get(state),
            by: BY.all(state),
            others: OTHERS.all(state),
            at: AT.get(state),
            reason: REASON.get(state),
            review: REVIEW.get(state),
            youth: (YOUTH.get(state), YOUTH_WHY.get(state)),
            parents: (PARENTS.get(state), PARENTS_WHY.get(state)),
            sent: SENT.get(state),
            sent_how: SENT_HOW.get(state),
            sent_to: SENT_TO.get(state),
            reply: REPLY.get(state),
            replied: REPLIED.get(state),
        }
    }

    /// The records it is about, by id.
    pub fn subjects(&self) -> impl Iterator<Item = RecordId> + '_ {
        present(&self.about).copied()
    }

    /// Whether it says to write to somebody outside the team, also while another version says otherwise.
    pub fn writes_outside(&self) -> bool {
        self.decision.values().iter().any(|id| **id == "ip" || **id == "signalement")
    }

    /// Whether somebody noted that it was sent.
    pub fn is_sent(&self) -> bool {
        !self.sent.values().is_empty()
    }
}

#[cfg(test)]
mod tests;
