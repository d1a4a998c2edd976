//! Whether two encounters are one that was noted twice.

use super::reason::{Likeness, Reason};
use super::trace::{About, Party, Trace};
use super::{Alike, code::code};
use crate::domain::Participant;
use crate::ids::RecordId;

/// Says all that speaks for and against; false when they have nobody in common, so that nothing else is asked.
pub(super) fn compare(among: &Alike, one: &Trace, other: &Trace, say: &mut dyn FnMut(Reason)) -> bool {
    if !people(among, &one.met, &other.met, say) {
        return false;
    }
    let minutes = one.at.since(other.at).unsigned_abs() / 60_000;
    say(Reason::MinutesApart(u32::try_from(minutes).unwrap_or(u32::MAX)));
    let mut whether = |about, same: Option<Reason>, differs: Reason| {
        let overlap = one.overlap(other, about);
        if overlap.both > 0 {
            same.into_iter().for_each(&mut *say);
        } else if overlap.is_said() {
            say(differs);
        }
    };
    whether(About::Round, Some(Reason::SameRound), Reason::OtherRound);
    whether(About::Channel, None, Reason::OtherChannel);
    whether(About::Place, Some(Reason::SamePlace), Reason::OtherPlace);
    let authors = one.overlap(other, About::Author);
    if (authors.one, authors.other, authors.both) == (1, 1, 1) {
        say(Reason::OneAuthor);
    } else if authors.is_said() {
        say(Reason::TwoAuthors);
    }
    let material = one.overlap(other, About::Material);
    let some = |number: u32, reason: fn(u32) -> Reason, say: &mut dyn FnMut(Reason)| {
        if number > 0 {
            say(reason(number));
        }
    };
    some(material.equal, Reason::SameMaterial, say);
    if material.is_said() {
        some(material.one.max(material.other) - material.equal, Reason::OtherMaterial, say);
    }
    let topics = one.overlap(other, About::Topic);
    some(topics.both, Reason::SameTopics, say);
    if topics.differs() {
        say(Reason::OtherTopics);
    }
    let words = one.overlap(other, About::Word);
    if words.is_said() {
        say(Reason::SameWords(words.both * 100 / words.one.min(words.other)));
    }
    let french = code(0, b"fr");
    let spoken = |trace: &Trace| trace.about(About::Language).iter().any(|said| said.code != french);
    if one.overlap(other, About::Language).differs() && spoken(one) && spoken(other) {
        say(Reason::OtherLanguage);
    }
    true
}

/// Pairs those who may be one, the surest first, and says who is left over.
fn people(among: &Alike, one: &[Party], other: &[Party], say: &mut dyn FnMut(Reason)) -> bool {
    // Sure, alike by so much, unknown to both, unknown to one.
    type Rank = (u8, Option<Likeness>);
    let rank = |mine: &Party, theirs: &Party| -> Option<Rank> {
        match (mine.who.person(), theirs.who.person()) {
            (Some(a), Some(b)) if a == b => Some((0, None)),
            (Some(a), Some(b)) => Some((1, Some(among.likeness(a, b)?))),
            (None, None) => Some((2, None)),
            _ => Some((3, None)),
        }
    };
    let mut pairs: Vec<(Rank, usize, usize)> = Vec::new();
    for (mine_at, mine) in one.iter().enumerate() {
        let ranked = other.iter().enumerate().filter_map(|(at, theirs)| Some((rank(mine, theirs)?, mine_at, at)));
        pairs.extend(ranked);
    }
    pairs.sort_unstable();
    let (mut used_one, mut used_other) = (vec![false; one.len()], vec![false; other.len()]);
    let mut common = false;
    for ((_, how), a, b) in pairs {
        let (Some(taken), Some(taken_too)) = (used_one.get_mut(a), used_other.get_mut(b)) else { continue };
        let (Some(mine), Some(theirs)) = (one.get(a), other.get(b)) else { continue };
        if *taken || *taken_too {
            continue;
        }
        (*taken, *taken_too) = (true, true);
        common = true;
        match (mine.who.person(), theirs.who.person(), how) {
            (Some(one), Some(other), Some(how)) => say(Reason::LikeNames { one, other, how }),
            (Some(person), Some(_), None) => say(Reason::SamePerson(person)),
            (None, None, _) => say(unknown(mine, theirs)),
            _ => say(Reason::NamedOnce),
        }
    }
    let left = |parties: &[Party], used: &[bool]| {
        let left = parties.iter().zip(used).filter(|(_, used)| !**used);
        left.fold((0, false), |(count, named), (party, _)| (count + 1, named || party.who.person().is_some()))
    };
    let ((mine, my_named), (theirs, their_named)) = (left(one, &used_one), left(other, &used_other));
    if common && mine + theirs > 0 {
        say(Reason::Missing(mine + theirs));
    }
    if common && my_named && their_named {
        say(Reason::EachOthers);
    }
    common
}

/// Of two whom nobody could name.
fn unknown(one: &Party, other: &Party) -> Reason {
    let differ = |a: u32, b: u32| a != 0 && b != 0 && a != b;
    let kinds = matches!(
        (one.who, other.who),
        (Participant::Unknown(_), Participant::Unknown(_)) | (Participant::Group(_), Participant::Group(_))
    );
    let differs = !kinds
        || one.size != other.size
        || differ(one.gender, other.gender)
        || differ(one.age_band, other.age_band)
        || differ(one.prostitution, other.prostitution);
    if differs { Reason::UnknownDiffers } else { Reason::UnknownAlike }
}

impl Alike {
    /// How alike the names of two persons are, at best.
    pub(super) fn likeness(&self, one: RecordId, other: RecordId) -> Option<Likeness> {
        let (one, other) = (self.persons.get(&one)?, self.persons.get(&other)?);
        one.names.iter().flat_map(|a| other.names.iter().filter_map(|b| a.like(b))).min()
    }
}
