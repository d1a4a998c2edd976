//! "These were two girls": encounters in which one person is named and another is said to have been met. Nothing is changed in the
//! encounters themselves.

use super::field::{Keyed, Reading, Register, Version};
use super::fields::fields;
use super::same::is_whole;
use crate::history::State;
use crate::ids::RecordId;
use serde::{Deserialize, Serialize};

fields! {
    /// Who is named in the encounters; written once, by the first revision.
    1 PERSON: Register<Option<RecordId>> = Person, Register(MaybeRecord);
    /// Whose each of these encounters is; the person who is named says that it is hers after all.
    2 MOVED: Keyed<RecordId, RecordId> = Moved, Keyed(Record, Record);
}

/// Whose one encounter is, as one statement says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Move {
    /// The encounter.
    pub(super) encounter: RecordId,
    /// Whose; several while they stand side by side.
    pub(super) to: Vec<RecordId>,
    /// Whether nothing that may matter is missing or from a newer version.
    pub(super) whole: bool,
}

/// Reads a split: who is named, and each of its encounters. None while it names nobody.
pub(super) fn read_split(state: &State) -> Option<(RecordId, Vec<Move>)> {
    let person = (*PERSON.get(state).settled()?)?;
    let whole = is_whole(state);
    let moved = MOVED.all(state).into_iter().map(|(encounter, reading)| {
        let newer = |versions: &[Version<RecordId>]| versions.iter().any(|v| v.value.is_none() && !v.cleared);
        let (mut to, whole) = match reading {
            Reading::Unset => (vec![person], whole),
            Reading::Newer => (Vec::new(), false),
            Reading::Settled(to) => (vec![to], whole),
            Reading::Several(versions) => {
                let whole = whole && !newer(&versions);
                (versions.into_iter().map(|version| version.value.unwrap_or(person)).collect(), whole)
            }
        };
        to.sort_unstable();
        to.dedup();
        Move { encounter, to, whole }
    });
    Some((person, moved.collect()))
}
