//! Field by field: what two records say of one thing, and whether somebody is asked.

use super::gather::Claim;
use crate::clock::Millis;
use crate::domain::field::{CLEARED, read};
use crate::domain::{encounter, kind, person};
use crate::history::cell::YES;
use crate::history::{Cell, Kind, Shape};

/// Two notes of one encounter may differ by so many milliseconds about its time before anybody is asked: half an hour.
pub const SAME_TIME: i64 = 30 * 60 * 1000;

/// How the values of one field come together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// One value; where they differ somebody is asked. Numbers too: they are never added up.
    Ask,
    /// What one has, all have.
    Unite,
    /// The earliest; where they lie further apart than so many milliseconds, somebody is asked.
    Earliest(i64),
    /// All stand beside each other, and nobody is asked: texts.
    Keep,
}

/// The rule of a cell.
pub(super) fn rule(kind: Kind, cell: &Cell) -> Rule {
    let earliest = [person::FIRST_CONTACT.cell(), person::INFORMED.cell()];
    match kind {
        kind::PERSON if earliest.contains(cell) => Rule::Earliest(i64::MAX),
        kind::ENCOUNTER if *cell == encounter::AT.cell() => Rule::Earliest(SAME_TIME),
        _ if cell.shape == Shape::MEMBER => Rule::Unite,
        _ if cell.shape == Shape::TEXT => Rule::Keep,
        _ => Rule::Ask,
    }
}

/// What is left of the claims for one cell when its rule was followed. Where a record contradicts itself, or somebody answered and
/// something came since, everything is left.
pub(super) fn follow(kind: Kind, mut claims: Vec<&Claim>) -> Vec<&Claim> {
    if claims.iter().any(|claim| claim.contested) {
        return claims;
    }
    if claims.iter().any(|claim| claim.answer) {
        claims.retain(|claim| claim.answer || weight(kind, claim) == SAYS);
        return claims;
    }
    let most = claims.iter().map(|claim| weight(kind, claim)).max();
    claims.retain(|claim| Some(weight(kind, claim)) == most);
    match claims.first().map(|claim| rule(kind, &claim.cell)) {
        Some(Rule::Unite) if claims.iter().any(|claim| claim.value == YES) => claims.retain(|c| c.value == YES),
        Some(Rule::Earliest(within)) => {
            let time = |claim: &Claim| read::<Millis>(&claim.value);
            let times: Option<Vec<Millis>> = claims.iter().map(|claim| time(claim)).collect();
            let ends = times.as_ref().and_then(|times| Some((*times.iter().min()?, *times.iter().max()?)));
            if let Some((first, _)) = ends.filter(|(first, last)| last.since(*first) <= within) {
                claims.retain(|claim| time(claim) == Some(first));
            }
        }
        _ => {}
    }
    claims
}

/// The weight of a value that says something.
const SAYS: u8 = 2;

/// Who does not know contradicts nobody who does, and who took a value back says nothing.
fn weight(kind: Kind, claim: &Claim) -> u8 {
    /// The value of a list that says `ne sait pas`, as a register holds it.
    const UNKNOWN: &[u8] = b"\x07unknown";
    /// What a quantity taken back to zero, or no round, holds.
    const ZERO: &[u8] = &[0];
    let (cell, value) = (&claim.cell, claim.value.as_slice());
    let no_round = kind == kind::ENCOUNTER && *cell == encounter::ROUND.cell();
    match value {
        CLEARED => 0,
        ZERO if cell.shape == Shape::QUANTITY || no_round => 1,
        UNKNOWN if cell.shape == Shape::REGISTER => 1,
        _ => SAYS,
    }
}

/// The cell whose value another goes with: by what minority was verified says nothing of another minority.
pub(super) fn goes_with(kind: Kind, cell: &Cell) -> Option<Cell> {
    let minority = match kind {
        kind::PERSON if *cell == person::MINORITY_SOURCE.cell() => return Some(person::MINORITY.cell()),
        kind::ENCOUNTER => encounter::MINORITY.cell(&encounter::MINORITY_SOURCE.key(cell)?),
        _ => return None,
    };
    Some(minority)
}
