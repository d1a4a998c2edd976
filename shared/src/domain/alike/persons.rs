//! Whether two persons are one who goes by two names.

use super::code::code;
use super::profile::{Life, Profile};
use super::reason::{Likeness, Reason};
use super::rules::{SAME_HOUR, SAME_NIGHT};
use super::trace::{About, Trace};
use super::{Alike, spelled::Spelled};
use crate::ids::RecordId;

/// Says all that speaks for and against; false when their names have nothing in common, so that nothing else is asked: status, age
/// and place alone would pair half the town.
pub(super) fn compare(
    among: &Alike,
    (one, mine): (RecordId, &Profile),
    (other, theirs): (RecordId, &Profile),
    say: &mut dyn FnMut(Reason),
) -> bool {
    let Some((how, my_name, their_name)) = names(mine, theirs) else { return false };
    say(Reason::Name(how));
    match among.others_called(my_name, their_name) {
        0 => {}
        others => say(Reason::Usual(others)),
    }
    let mut whether = |known: bool, same: bool, yes: Reason, no: Reason| {
        if known {
            say(if same { yes } else { no });
        }
    };
    let (my, their) = (&mine.life, &theirs.life);
    if let (Some(a), Some(b)) = (my.born, their.born) {
        let apart = u32::try_from(a.abs_diff(b)).unwrap_or(u32::MAX);
        whether(apart <= 18 || apart > 30, apart <= 18, Reason::SameAge, Reason::OtherAge(apart / 12));
    }
    if let (Some(a), Some(b)) = (mine.adult_from, theirs.adult_from) {
        whether(true, a == b, Reason::SameMajority, Reason::OtherMajority);
    }
    let both = |a: u32, b: u32| a != 0 && b != 0;
    whether(both(my.gender, their.gender), my.gender == their.gender, Reason::SameGender, Reason::OtherGender);
    whether(both(mine.origin, theirs.origin), mine.origin == theirs.origin, Reason::SameOrigin, Reason::OtherOrigin);
    let french = code(0, b"fr");
    let shared = my.languages.iter().filter(|language| their.languages.binary_search(language).is_ok());
    let shared: Vec<u32> = shared.copied().collect();
    let foreign = shared.iter().any(|language| *language != french);
    // French in common says nothing, most speak it.
    let said = !my.languages.is_empty() && !their.languages.is_empty() && (shared.is_empty() || foreign);
    whether(said, foreign, Reason::SameLanguage, Reason::OtherLanguage);
    places(my, their, say);
    company(one, my, other, their, say);
    hours(among, my, their, say);
    true
}

/// The two names that are most alike.
fn names<'a>(one: &'a Profile, other: &'a Profile) -> Option<(Likeness, &'a Spelled, &'a Spelled)> {
    let pairs = one.names.iter().flat_map(|a| other.names.iter().filter_map(move |b| Some((a.like(b)?, a, b))));
    pairs.min_by_key(|(how, ..)| *how)
}

fn places(one: &Life, other: &Life, say: &mut dyn FnMut(Reason)) {
    let all = |life: &Life| life.places.iter().map(|(_, times)| *times).sum::<u32>();
    let (mine, theirs) = (all(one), all(other));
    if mine == 0 || theirs == 0 {
        return;
    }
    let mut percent = 0;
    for (place, times) in &one.places {
        if let Ok(at) = other.places.binary_search_by_key(place, |(theirs, _)| *theirs) {
            let too = other.places.get(at).map_or(0, |(_, times)| *times);
            percent += (times * 100 / mine).min(too * 100 / theirs);
        }
    }
    say(if percent == 0 { Reason::OtherPlaces(mine.min(theirs)) } else { Reason::SamePlaces(percent) });
}

fn company(one: RecordId, mine: &Life, other: RecordId, theirs: &Life, say: &mut dyn FnMut(Reason)) {
    let shared = mine.company.iter().filter(|one| theirs.company.binary_search(one).is_ok()).count();
    if shared > 0 {
        say(Reason::SameCompany(u32::try_from(shared).unwrap_or(u32::MAX)));
    }
    if mine.company.binary_search(&other).is_ok() || theirs.company.binary_search(&one).is_ok() {
        let together = mine.met.iter().filter(|at| theirs.met.binary_search(at).is_ok()).count();
        say(Reason::MetTogether(u32::try_from(together).unwrap_or(u32::MAX)));
    }
}

/// What follows from when they were met: at one hour at one place by two members, which is how one person gets two records; at one
/// hour at two places; by one member twice in one night, who would have known.
fn hours(among: &Alike, one: &Life, other: &Life, say: &mut dyn FnMut(Reason)) {
    let (mut here, mut elsewhere, mut by_one) = (false, false, false);
    let mut from = 0;
    for (at, mine) in &one.met {
        let later = other.met.get(from..).unwrap_or_default();
        from += later.iter().take_while(|(theirs, _)| at.since(*theirs) > SAME_NIGHT).count();
        let night = other.met.get(from..).unwrap_or_default();
        for (then, theirs) in night.iter().take_while(|(theirs, _)| theirs.since(*at) <= SAME_NIGHT) {
            let (Some(mine), Some(theirs)) = (among.encounters.get(mine), among.encounters.get(theirs)) else {
                continue;
            };
            if mine == theirs {
                continue;
            }
            let (same_writer, places) = (written_by_one(mine, theirs), mine.overlap(theirs, About::Place));
            by_one |= same_writer;
            if then.since(*at).abs() <= SAME_HOUR {
                here |= places.both > 0 && !same_writer;
                elsewhere |= places.differs();
            }
        }
    }
    for (holds, reason) in [(here, Reason::SameHour), (elsewhere, Reason::Elsewhere), (by_one, Reason::BothInOneNight)]
    {
        if holds {
            say(reason);
        }
    }
}

/// Whether the one member who wrote the first wrote the second alone as well.
fn written_by_one(one: &Trace, other: &Trace) -> bool {
    let authors = one.overlap(other, About::Author);
    (authors.one, authors.other, authors.both) == (1, 1, 1)
}
