//! Whether two encounters are one that was noted twice.

use super::reason::{Likeness, Reason};
use super::trace::{About, Party, Trace};
use super::{Alike, code::code};
use crate::domain::Participant;
use crate::ids::RecordId;

/// Says all that speaks for and against; false when they can have nobody in common, so that nothing else is asked.
pub(super) fn compare(among: &Alike, one: &Trace, other: &Trace, say: &mut dyn FnMut(Reason)) -> bool {
    let pairing = Pairing::of(among, &one.met, &other.met);
    if pairing.pairs.is_empty() && (pairing.left_one.len(), pairing.left_other.len()) != (1, 1) {
        return false;
    }
    pairing.say(say);
    if written_by_one(one, other) {
        say(Reason::OneAuthor);
    }
    content(one, other, say);
    true
}

/// Whether one member alone wrote both.
pub(super) fn written_by_one(one: &Trace, other: &Trace) -> bool {
    let authors = one.overlap(other, About::Author);
    (authors.one, authors.other, authors.both) == (1, 1, 1)
}

/// Says what speaks for and against, but for who was met and who wrote.
pub(super) fn content(one: &Trace, other: &Trace, say: &mut dyn FnMut(Reason)) {
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
    let mut some = |number: u32, reason: fn(u32) -> Reason| {
        if number > 0 {
            say(reason(number));
        }
    };
    let material = one.overlap(other, About::Material);
    some(material.equal, Reason::SameMaterial);
    some(material.few, Reason::FewMaterial);
    if material.is_said() {
        let all = material.one + material.other - material.both;
        some(all - material.equal - material.few - material.near, Reason::OtherMaterial);
    }
    let topics = one.overlap(other, About::Topic);
    some(topics.both, Reason::SameTopics);
    if topics.is_said() {
        some(topics.one + topics.other - 2 * topics.both, Reason::OtherTopics);
    }
    let words = one.overlap(other, About::Word);
    if words.is_said() {
        say(Reason::SameWords { both: words.both, percent: words.both * 100 / words.one.min(words.other) });
    }
    let french = code(0, b"fr");
    let spoken = |trace: &Trace| trace.about(About::Language).iter().any(|said| said.code != french);
    let languages = one.overlap(other, About::Language);
    if spoken(one) && spoken(other) && languages.is_said() {
        say(if languages.both > 0 { Reason::SameSpoken } else { Reason::OtherSpoken });
    }
}

/// Who of one encounter may be who of another: each at most one, the surest first.
pub(super) struct Pairing<'a> {
    pairs: Vec<(&'a Party, &'a Party, Option<Likeness>)>,
    left_one: Vec<&'a Party>,
    left_other: Vec<&'a Party>,
}

impl<'a> Pairing<'a> {
    pub(super) fn of(among: &Alike, one: &'a [Party], other: &'a [Party]) -> Self {
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
        let ranked = |mine: &'a Party| other.iter().filter_map(move |theirs| Some((rank(mine, theirs)?, mine, theirs)));
        let mut possible: Vec<(Rank, &Party, &Party)> = one.iter().flat_map(ranked).collect();
        possible.sort_unstable_by_key(|(rank, mine, theirs)| (*rank, mine.who, theirs.who));
        let mut pairing =
            Self { pairs: Vec::new(), left_one: one.iter().collect(), left_other: other.iter().collect() };
        for ((_, how), mine, theirs) in possible {
            let at = |left: &[&Party], party: &Party| left.iter().position(|one| one.who == party.who);
            if let (Some(a), Some(b)) = (at(&pairing.left_one, mine), at(&pairing.left_other, theirs)) {
                pairing.left_one.remove(a);
                pairing.left_other.remove(b);
                pairing.pairs.push((mine, theirs, how));
            }
        }
        pairing
    }

    /// Whether these two may be one by it: their names are alike, or each is the only one left over.
    pub(super) fn has(&self, one: RecordId, other: RecordId) -> bool {
        let is = |mine: &Party, theirs: &Party| (mine.who.person(), theirs.who.person()) == (Some(one), Some(other));
        let paired = self.pairs.iter().any(|(mine, theirs, _)| is(mine, theirs));
        paired || matches!((&self.left_one[..], &self.left_other[..]), ([mine], [theirs]) if is(mine, theirs))
    }

    fn say(&self, say: &mut dyn FnMut(Reason)) {
        for (mine, theirs, how) in &self.pairs {
            say(match (mine.who.person(), theirs.who.person(), *how) {
                (Some(one), Some(other), Some(how)) => Reason::LikeNames { one, other, how },
                (Some(person), Some(_), None) => Reason::SamePerson(person),
                (None, None, _) => alike(mine, theirs).map_or(Reason::UnknownDiffers, Reason::UnknownAlike),
                _ => alike(mine, theirs).map_or(Reason::NamedOnceDiffers, Reason::NamedOnce),
            });
        }
        let left = self.left_one.len() + self.left_other.len();
        if left > 0 {
            say(Reason::Missing(u32::try_from(left).unwrap_or(u32::MAX)));
        }
        let named = |left: &[&Party]| left.iter().any(|party| party.who.person().is_some());
        if named(&self.left_one) && named(&self.left_other) {
            say(Reason::EachOthers);
        }
    }
}

/// How many facts about two participants are the same; none when any differs.
fn alike(one: &Party, other: &Party) -> Option<u32> {
    let group = |party: &Party| matches!(party.who, Participant::Group(_));
    let facts = [(one.gender, other.gender), (one.age_band, other.age_band), (one.prostitution, other.prostitution)];
    let mut said = facts.iter().filter(|(mine, theirs)| *mine != 0 && *theirs != 0);
    let differ = group(one) != group(other) || one.size != other.size || said.clone().any(|(a, b)| a != b);
    (!differ).then(|| said.by_ref().fold(0, |count, _| count + 1))
}

impl Alike {
    /// How alike the names of two persons are, at best.
    pub(super) fn likeness(&self, one: RecordId, other: RecordId) -> Option<Likeness> {
        let (one, other) = (self.persons.get(&one)?, self.persons.get(&other)?);
        one.names.iter().flat_map(|a| other.names.iter().filter_map(|b| a.like(b))).min()
    }
}
