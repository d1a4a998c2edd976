//! Where people said different things: in one record, in several that are one, or of who is who.

use super::super::{Item, Night, Reason, Waits};
use super::item;
use crate::domain::book::Mark;
use crate::domain::{Matter, kind};
use crate::history::Kind;
use crate::ids::RecordId;

/// Whether versions of a record of this kind are asked about in another way: statements on who is who are told by
/// [`disagreements`], and what devices tell of themselves is not asked about.
pub(in super::super) fn is_asked_elsewhere(kind: Option<Kind>) -> bool {
    kind.is_some_and(|kind| [kind::SAME_PERSON, kind::SAME_ENCOUNTER, kind::SPLIT, kind::DEVICE].contains(&kind))
}

/// Records in several versions, also of somebody whom nobody met in the night.
pub(super) fn versions(night: &Night<'_>, items: &mut Vec<Item>) {
    for record in night.book.marked(Mark::VERSIONS) {
        let kind = night.replica.state(record).and_then(|state| state.kind);
        if !is_asked_elsewhere(kind) {
            items.push(item(night, Reason::Versions, record, night.parted(record), Waits::Team));
        }
    }
}

/// Records that are one and differ: since somebody joined them, or wrote in one of them.
pub(super) fn differing(night: &Night<'_>, items: &mut Vec<Item>) {
    for lead in night.book.differing() {
        let members = night.book.members(lead);
        let other = members.iter().copied().find(|one| *one != lead && night.replica.state(*one).is_some());
        let joins = statements(night, &members);
        let at = night.last_written(members.into_iter().chain(joins));
        items.push(item(night, Reason::Differing { other }, lead, at, Waits::Team));
    }
}

fn statements(night: &Night<'_>, members: &[RecordId]) -> Vec<RecordId> {
    night.book.statements_among(members).into_iter().map(|(statement, _)| statement).collect()
}

/// What the team does not agree on.
pub(super) fn disagreements(night: &Night<'_>, items: &mut Vec<Item>) {
    for matter in night.book.who().matters() {
        let (two, statements) = match matter {
            Matter::Pair { two, statements } => (two, statements),
            Matter::Clash { two, joins } => {
                let mut all = statements(night, &two);
                all.extend(joins.iter().flat_map(|join| statements(night, join)));
                (two, all)
            }
            Matter::Whose { encounter, named, statements } => ([encounter, named], statements),
        };
        let [record, other] = two;
        let persons = night.replica.kind(record) == Some(kind::PERSON);
        let at = night.last_written(statements.into_iter());
        items.push(item(night, Reason::Disagreement { other, persons }, record, at, Waits::Team));
    }
}
