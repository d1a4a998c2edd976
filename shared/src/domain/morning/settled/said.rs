//! What the team said since the night began of who is who.

use super::super::{Night, when};
use super::chosen::parted;
use crate::domain::same::{ANSWERS, SAID, Said};
use crate::domain::split::MOVED;
use crate::domain::who::Ties;
use crate::history::{Cell, History, Step};
use crate::ids::RecordId;
use std::collections::BTreeSet;

pub(super) fn said(night: &Night<'_>) -> usize {
    let who = night.book.who();
    pairs(night, &who.persons) + pairs(night, &who.encounters) + whose(night) + answers(night)
}

/// Pairs on which the team ruled: one of the two was met in the night, or it had contradicted itself about them.
fn pairs(night: &Night<'_>, ties: &Ties) -> usize {
    let of_night = |record: RecordId| {
        let last = night.book.time_of(record).or_else(|| night.book.last_contact(record));
        last.is_some_and(|at| night.has(at))
    };
    let ruled = ties.pairs().filter(|([one, other], said)| {
        let statements: Vec<RecordId> = ties.each(*one, *other).map(|(statement, _)| statement).collect();
        let since = || night.last_written(statements.iter().copied()).is_some_and(|at| night.has(at));
        let met = || of_night(*one) || of_night(*other);
        match said {
            Said::Joined | Said::Distinct => since() && (met() || contradicted(night, &statements, &SAID.cell())),
            Said::Undone => since() && contradicted(night, &statements, &SAID.cell()),
            Said::Disputed => false,
        }
    });
    ruled.count()
}

/// Encounters of which it was disputed whose they are, and is not any more.
fn whose(night: &Night<'_>) -> usize {
    let moves = &night.book.who().moves;
    let open: BTreeSet<_> = moves.disputed().collect();
    let settled = moves.places().filter(|place| !open.contains(place)).filter(|(encounter, named)| {
        let statements: Vec<RecordId> = moves.statements(*encounter, *named).collect();
        contradicted(night, &statements, &MOVED.cell(encounter))
    });
    settled.count()
}

/// Whether these statements, or one of them, contradicted each other in a cell since the night began: two were begun by people who
/// did not know of each other's, or one came to say several things.
fn contradicted(night: &Night<'_>, statements: &[RecordId], cell: &Cell) -> bool {
    let histories = || statements.iter().filter_map(|one| night.replica.history(*one));
    if histories().any(|history| parted(night, history, &|of| of == cell)) {
        return true;
    }
    let first = |history: &History| {
        let step = when::first(history)?.payload()?;
        Some((step.cells.get(cell)?.clone(), step.stamp.device))
    };
    let begun: Vec<_> = histories().filter_map(first).collect();
    let values: BTreeSet<_> = begun.iter().map(|(value, _)| value).collect();
    values.len() > 1 && begun.iter().any(|(_, at)| night.has(*at))
}

/// Records that are one and differed, and of which somebody said what is right.
fn answers(night: &Night<'_>) -> usize {
    let who = night.book.who();
    let classes = who.persons.classes().chain(who.encounters.classes()).filter(|class| class.len() > 1);
    classes.filter(|class| was_answered(night, class)).count()
}

fn was_answered(night: &Night<'_>, class: &[RecordId]) -> bool {
    let statements = night.book.statements_among(class).into_iter().map(|(statement, _)| statement).collect::<Vec<_>>();
    let of = |records: &[RecordId]| -> Vec<&Step> {
        records.iter().filter_map(|one| night.replica.history(*one)).flat_map(History::steps).collect()
    };
    let said = of(&statements);
    let answers = |step: &Step| step.payload().is_some_and(|payload| payload.cells.keys().any(is_answer));
    let since = |step: &Step| when::of(step).is_some_and(|at| night.has(at));
    if !said.iter().any(|step| answers(step) && since(step)) {
        return false;
    }
    // As in the list: of the night is what was joined in it, or written on.
    let of_night = said.iter().any(|step| !answers(step) && since(step)) || of(class).into_iter().any(since);
    let Some(lead) = class.first().map(|one| night.book.lead(*one)) else { return false };
    let open = night.book.differing().any(|one| one == lead);
    of_night && !open && !night.book.answered(night.replica, lead).is_empty()
}

/// Whether a cell of a statement answers what is asked where the two differ.
fn is_answer(cell: &Cell) -> bool {
    ANSWERS.key(cell).is_some()
}
