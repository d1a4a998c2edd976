//! Why an exchange did not happen.

use crate::i18n::Messages;
use crate::store::StorageTrouble;
use shared::wire::ProblemKind;

/// Nothing is lost by any of these; screens say what it means for the notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// No answer.
    #[error("no answer")]
    NoNetwork,
    /// The server said no.
    #[error("{0}")]
    Problem(ProblemKind),
    /// The answer was no message of the expected kind.
    #[error("unreadable answer")]
    UnreadableAnswer,
    /// The answer contradicts what this device has checked before: a fork, a shorter chain, another team.
    #[error("the answer does not come from the team")]
    WrongAnswer,
    /// This device could not keep what it got.
    #[error("{0}")]
    Storage(StorageTrouble),
    /// The notebook is closed.
    #[error("locked")]
    Locked,
}

impl Trouble {
    /// In words.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::NoNetwork => m.problems.no_network,
            Self::Problem(kind) => m.problems.of(kind),
            Self::UnreadableAnswer => m.problems.unreadable_answer,
            Self::WrongAnswer => m.problems.wrong_answer,
            Self::Storage(trouble) => trouble.say(m),
            Self::Locked => m.sync.locked_no_send,
        }
    }
}

impl From<ProblemKind> for Trouble {
    fn from(kind: ProblemKind) -> Self {
        Self::Problem(kind)
    }
}

impl From<StorageTrouble> for Trouble {
    fn from(trouble: StorageTrouble) -> Self {
        Self::Storage(trouble)
    }
}
