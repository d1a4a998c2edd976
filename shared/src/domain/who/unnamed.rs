//! Those whom nobody could name, when two notes tell of one encounter.

use super::gather::Claim;
use crate::domain::encounter::PARTICIPANTS;
use crate::domain::field::{Reading, read};
use crate::domain::value::Participant;
use crate::history::cell::YES;
use crate::history::{Cell, State};
use crate::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

/// Which of them are taken for one: where every note that has unknown ones has exactly one entry of them, it is the same entry, and
/// so with groups. Any other reading would need a choice. Gives each with the one it is read as.
pub(super) fn aligned(states: &[(RecordId, &State)]) -> Vec<(Participant, Participant)> {
    let (mut unknown, mut groups) = (Vec::new(), Vec::new());
    for (_, state) in states {
        let there = PARTICIPANTS.all(state).into_iter().filter(|(_, present)| *present != Reading::Settled(false));
        let there: Vec<Participant> = there.map(|(who, _)| who).collect();
        let of = |form: fn(&Participant) -> bool| there.iter().copied().filter(form).collect::<Vec<_>>();
        unknown.push(of(|who| matches!(who, Participant::Unknown(_))));
        groups.push(of(|who| matches!(who, Participant::Group(_))));
    }
    [unknown, groups].iter().flat_map(|form| one_each(form)).collect()
}

fn one_each(form: &[Vec<Participant>]) -> Vec<(Participant, Participant)> {
    let all: Vec<Participant> = form.iter().flatten().copied().collect();
    let Some(least) = all.iter().min().filter(|_| form.iter().all(|of| of.len() <= 1)) else { return Vec::new() };
    all.iter().map(|who| (*who, *least)).collect()
}

/// The cells of unnamed ones who may be somebody of another note: that note lacks them, and has somebody whom theirs lacks.
pub(super) fn in_doubt(claims: &[Claim]) -> Vec<Cell> {
    let mut notes: BTreeMap<RecordId, BTreeSet<&[u8]>> = BTreeMap::new();
    let mut unnamed: BTreeSet<&[u8]> = BTreeSet::new();
    for claim in claims.iter().filter(|claim| !claim.answer) {
        let there = notes.entry(claim.record).or_default();
        let Some(who) = PARTICIPANTS.key(&claim.cell).filter(|_| claim.value == YES) else { continue };
        there.insert(&claim.cell.key);
        if who.person().is_none() {
            unnamed.insert(&claim.cell.key);
        }
    }
    let doubted = |who: &[u8]| {
        let theirs: Vec<_> = notes.values().filter(|there| there.contains(who)).collect();
        let others = notes.values().filter(|there| !there.contains(who));
        let mut somebody_else = others.flatten().filter(|other| theirs.iter().any(|there| !there.contains(*other)));
        somebody_else.next().is_some()
    };
    let doubted = unnamed.into_iter().filter(|who| doubted(who));
    doubted.filter_map(|who| Some(PARTICIPANTS.cell(&read::<Participant>(who)?))).collect()
}
