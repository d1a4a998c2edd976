//! What is to be settled about statements themselves.

use super::{Ties, Who};
use crate::domain::same::Said;
use crate::ids::RecordId;

/// Something that people said about who is who and that does not go together. Until it is settled nobody is joined by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Of one pair several things are said, or a part of it is not here.
    Pair {
        /// The two.
        two: [RecordId; 2],
        /// The statements about them.
        statements: Vec<RecordId>,
    },
    /// Two are said to be distinct, and others make one of them.
    Clash {
        /// The two.
        two: [RecordId; 2],
        /// Pairs said to be one, on the ways between them. One of these is wrong, or the two are not distinct.
        joins: Vec<[RecordId; 2]>,
    },
    /// One encounter is said to be of several persons.
    Whose {
        /// The encounter.
        encounter: RecordId,
        /// Who is named in it, and whose it is meanwhile.
        named: RecordId,
        /// The statements about it.
        statements: Vec<RecordId>,
    },
}

pub(super) fn all(who: &Who) -> Vec<Matter> {
    let mut matters = Vec::new();
    for ties in [&who.persons, &who.encounters] {
        let disputed = ties.pairs().filter(|(_, said)| *said == Said::Disputed);
        matters.extend(disputed.map(|(two, _)| pair(ties, two)));
        matters.extend(ties.clashes().map(|(two, joins)| Matter::Clash { two, joins: joins.to_vec() }));
    }
    matters.extend(who.moves.disputed().map(|(encounter, named)| {
        let statements = who.moves.statements(encounter, named).collect();
        Matter::Whose { encounter, named, statements }
    }));
    matters
}

fn pair(ties: &Ties, two: [RecordId; 2]) -> Matter {
    Matter::Pair { two, statements: ties.each(two[0], two[1]).map(|(statement, _)| statement).collect() }
}
