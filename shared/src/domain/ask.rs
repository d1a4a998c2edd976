//! Something put to one member: "demander à …". About which record, to whom, in which words, and what she answered. It decides
//! nothing by itself; what it is about stays as open as it was.

use super::field::{Keyed, Reading, Register, Text};
use super::fields::fields;
use super::{KeyedReading, kind};
use crate::clock::Millis;
use crate::history::{Draft, Kind, State};
use crate::ids::{MemberId, RecordId};

fields! {
    /// The record it is about.
    1 ABOUT: Register<RecordId> = About, Register(Record);
    /// Who is asked.
    2 WHOM: Register<MemberId> = Whom, Register(Member);
    /// The question.
    3 WORDS: Text = Note, Text;
    /// What was answered, each under the member's own key, so that two who answer at once both stand; empty when she only settled
    /// what it is about.
    4 ANSWERS: Keyed<MemberId, String> = Answer, Keyed(Member, Words);
    /// Who answered, and when.
    5 ANSWERED: Keyed<MemberId, Millis> = Answered, Keyed(Member, At);
    /// Who withdrew it, and when.
    6 WITHDRAWN: Keyed<MemberId, Millis> = Withdrawn, Keyed(Member, At);
}

/// The kind of these records.
pub const KIND: Kind = kind::ASK;

/// What was put to a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its record.
    pub record: RecordId,
    /// What it is about.
    pub about: Reading<RecordId>,
    /// Who is asked.
    pub whom: Reading<MemberId>,
    /// The question.
    pub words: Reading<String>,
    /// What was answered.
    pub answers: KeyedReading<MemberId, String>,
    /// Who answered, and when.
    pub answered: KeyedReading<MemberId, Millis>,
    /// Who withdrew it, and when.
    pub withdrawn: KeyedReading<MemberId, Millis>,
}

impl Ask {
    /// Reads what was asked.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            about: ABOUT.get(state),
            whom: WHOM.get(state),
            words: WORDS.get(state),
            answers: ANSWERS.all(state),
            answered: ANSWERED.all(state),
            withdrawn: WITHDRAWN.all(state),
        }
    }

    /// Whether it still waits for an answer. One that was answered and withdrawn at once is over either way.
    pub fn is_open(&self) -> bool {
        let any = |said: &KeyedReading<MemberId, Millis>| said.iter().any(|(_, at)| !at.values().is_empty());
        !any(&self.answered) && !any(&self.withdrawn)
    }
}

/// Puts something to a member, in the draft of a new record.
pub fn put(draft: &mut Draft, base: &State, about: RecordId, whom: MemberId, words: &str) {
    ABOUT.set(draft, base, &about);
    WHOM.set(draft, base, &whom);
    WORDS.set(draft, base, words.trim());
}

/// A member answers; without words she only says that it is dealt with.
pub fn answer(draft: &mut Draft, base: &State, member: MemberId, at: Millis, words: &str) {
    let words = words.trim();
    if !words.is_empty() {
        ANSWERS.set(draft, base, &member, &words.to_owned());
    }
    ANSWERED.set(draft, base, &member, &at);
}

/// A member takes the question back.
pub fn withdraw(draft: &mut Draft, base: &State, member: MemberId, at: Millis) {
    WITHDRAWN.set(draft, base, &member, &at);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{Notes, member, record};

    #[test]
    fn it_waits_until_somebody_answers_or_takes_it_back_and_doing_both_at_once_asks_nobody() {
        let (mut notes, id) = (Notes::default(), record(5));
        notes.write(id, KIND, |draft, base| put(draft, base, record(1), member(2), " Quel âge avait-elle ? "));
        let read = |notes: &Notes| Ask::read(id, notes.replica.state(id).unwrap());
        assert_eq!(read(&notes).words.settled().map(String::as_str), Some("Quel âge avait-elle ?"));
        assert!(read(&notes).is_open());
        let before = notes.replica.state(id).cloned().unwrap();
        notes.write_over(id, KIND, &before, |d, b| answer(d, b, member(2), Millis(9), "quinze ans"));
        notes.write_over(id, KIND, &before, |d, b| withdraw(d, b, member(1), Millis(9)));
        let after = read(&notes);
        assert!(!after.is_open() && !notes.replica.state(id).unwrap().has_conflict());
        assert_eq!(after.answers[0].1.settled().map(String::as_str), Some("quinze ans"));
    }
}
