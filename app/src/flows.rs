//! What the public pages do beyond the screen: found a team, join one, sign in, come back, recover a team. Each ends with a vault on this
//! device, after which `/app` asks for the passphrase. Knows no signal.

#[cfg(feature = "hydrate")]
pub mod come_back;
#[cfg(feature = "hydrate")]
pub mod create_team;
#[cfg(feature = "hydrate")]
mod entering;
#[cfg(feature = "hydrate")]
pub mod join;
#[cfg(feature = "hydrate")]
mod passphrase;
#[cfg(feature = "hydrate")]
pub mod recover;
#[cfg(feature = "hydrate")]
pub mod sign_in;

#[cfg(feature = "hydrate")]
pub use entering::{lives_here, rng};
#[cfg(feature = "hydrate")]
pub use passphrase::is_hard_to_guess;

use crate::i18n::Messages;
use shared::wire::ProblemKind;

/// What this device has of the member whom an invitation calls back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Her notebook, and what opens it again. Her first name.
    Here(String),
    /// The same, and this very invitation was answered from here already.
    Asked(String),
    /// Her notebook, which no invitation opens again: its device was never let in, or lost its access.
    Closed(String),
    /// Nothing of hers.
    Absent,
}

/// Why it did not work. Everything typed is still there, and the same may be tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// No answer.
    #[error("no answer")]
    NoAnswer,
    /// The server said no.
    #[error("{0}")]
    Problem(ProblemKind),
    /// The answer was no message of the expected kind.
    #[error("unreadable answer")]
    UnreadableAnswer,
    /// The answer speaks of another team or member.
    #[error("the answer does not come from the team")]
    WrongAnswer,
    /// The slow derivation failed: most often too little memory.
    #[error("key derivation failed")]
    Derivation,
    /// This device could not keep the vault.
    #[error("the storage failed")]
    Storage,
    /// Not a whole invitation.
    #[error("not an invitation")]
    NoInvitation,
    /// Not the words of an account sheet.
    #[error("not an account sheet")]
    NoSheet,
    /// Not the code of another device.
    #[error("not another device's code")]
    NoDeviceCode,
    /// The notebook that an invitation calls back is not here, or cannot be opened by it any more.
    #[error("not here")]
    NotHere,
    /// Not the words of a recovery sheet, or of no team's here.
    #[error("not a recovery sheet of this server")]
    WrongSheet,
}

impl Trouble {
    /// In words.
    pub fn words(self, m: &'static Messages) -> &'static str {
        match self {
            Self::NoAnswer => m.problems.no_answer,
            Self::Problem(kind) => m.problems.of(kind),
            Self::UnreadableAnswer => m.problems.unreadable_answer,
            Self::WrongAnswer => m.problems.wrong_answer,
            Self::Derivation => m.problems.no_derivation,
            Self::Storage => m.problems.no_storage,
            Self::NoInvitation => m.join.bad_link,
            Self::NoSheet => m.sign_in.account_code_bad,
            Self::NoDeviceCode => m.sign_in.link_bad,
            Self::NotHere => m.come_back.closed_text,
            Self::WrongSheet => m.recover.wrong,
        }
    }
}
