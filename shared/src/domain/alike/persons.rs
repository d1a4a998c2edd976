//! Whether two persons are one who goes by two names.

use super::code::code;
use super::profile::MONTH;
use super::profile::{Life, Profile};
use super::reason::{Likeness, Reason};
use super::rules::{self, SAME_HOUR, SAME_NIGHT};
use super::spelled::Spelled;
use super::trace::{About, Trace};
use super::{Alike, encounters};
use crate::ids::RecordId;

/// Says all that speaks for and against. False, and nothing else is asked, when neither their names nor whom they were met with nor
/// an encounter that looks noted twice brings them together: status, age and place alone would pair half the town.
pub(super) fn compare(
    among: &Alike,
    (one, mine): (RecordId, &Profile),
    (other, theirs): (RecordId, &Profile),
    say: &mut dyn FnMut(Reason),
) -> bool {
    let (my, their) = (&mine.life, &theirs.life);
    let names = names(mine, theirs);
    let shared = my.company.iter().filter(|one| their.company.binary_search(one).is_ok()).count();
    let together = my.company.binary_search(&other).is_ok();
    // Who were met together were known for two, so nothing follows from when they were met.
    let hours = if together { Hours::default() } else { Hours::of(among, (one, my), (other, their)) };
    if names.is_none() && (together || shared == 0 && hours.at_once.is_none()) {
        return false;
    }
    if let Some((how, my_name, their_name)) = names {
        say(Reason::Name(how));
        match among.others_called(my_name, their_name) {
            0 => {}
            others => say(Reason::Usual(others)),
        }
    } else {
        say(Reason::UnlikeNames);
    }
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    if shared > 0 {
        say(Reason::SameCompany(number(shared)));
    }
    if together {
        let met = my.met.iter().filter(|at| their.met.binary_search(at).is_ok());
        say(Reason::MetTogether(number(met.count())));
    }
    hours.say(say);
    let writers = my.writers.iter().filter(|one| their.writers.binary_search(one).is_ok()).count();
    if writers > 0 {
        say(Reason::SameWriters(number(writers)));
    }
    facts(mine, theirs, say);
    places(my, their, say);
    true
}

/// What is said of the two, each for herself.
fn facts(mine: &Profile, theirs: &Profile, say: &mut dyn FnMut(Reason)) {
    let (my, their) = (&mine.life, &theirs.life);
    let mut whether = |known: bool, same: bool, yes: Reason, no: Reason| {
        if known {
            say(if same { yes } else { no });
        }
    };
    if let (Some(a), Some(b)) = (my.born, their.born) {
        let apart = u32::try_from(a.abs_diff(b)).unwrap_or(u32::MAX);
        whether(apart <= 18 || apart > 30, apart <= 18, Reason::SameAge, Reason::OtherAge(apart / 12));
    }
    if let (Some(a), Some(b)) = (mine.adult_from, theirs.adult_from) {
        whether(true, a == b, Reason::SameMajority, Reason::OtherMajority);
    }
    let mut code_of = |a: u32, b: u32, yes, no| whether(a != 0 && b != 0, a == b, yes, no);
    code_of(my.gender, their.gender, Reason::SameGender, Reason::OtherGender);
    code_of(mine.origin, theirs.origin, Reason::SameOrigin, Reason::OtherOrigin);
    code_of(my.prostitution, their.prostitution, Reason::SameStatus, Reason::OtherStatus);
    let french = code(0, b"fr");
    let shared = || my.languages.iter().filter(|language| their.languages.binary_search(language).is_ok());
    let foreign = shared().any(|language| *language != french);
    // French in common says nothing, most speak it.
    let said = !my.languages.is_empty() && !their.languages.is_empty() && (foreign || shared().next().is_none());
    whether(said, foreign, Reason::SameLanguage, Reason::OtherLanguage);
    if let (Some((from, until)), Some((since, last))) = (my.span(), their.span()) {
        let apart = from.since(last).max(since.since(until)) / MONTH;
        match u32::try_from(apart) {
            Ok(months) if months > 0 => say(Reason::MonthsApart(months)),
            _ => {}
        }
    }
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

/// What follows from when they were met: at one hour at one place by two members, which is how one person gets two records; at one
/// hour at two places; by one member twice in one night, who would have known.
#[derive(Default)]
struct Hours {
    at_once: Option<u32>,
    elsewhere: bool,
    by_one: bool,
    begun_together: bool,
}

impl Hours {
    fn of(among: &Alike, (one, mine): (RecordId, &Life), (other, theirs): (RecordId, &Life)) -> Self {
        let mut hours = Self::default();
        let mut from = 0;
        for (at, met) in &mine.met {
            let later = theirs.met.get(from..).unwrap_or_default();
            from += later.iter().take_while(|(then, _)| at.since(*then) > SAME_NIGHT).count();
            let night = theirs.met.get(from..).unwrap_or_default();
            for (then, too) in night.iter().take_while(|(then, _)| then.since(*at) <= SAME_NIGHT) {
                if let (true, Some(a), Some(b)) = (met != too, among.encounters.get(met), among.encounters.get(too)) {
                    hours.look(among, (one, a), (other, b), then.since(*at).abs() <= SAME_HOUR);
                    let first = mine.met.first() == Some(&(*at, *met)) && theirs.met.first() == Some(&(*then, *too));
                    hours.begun_together |= first && !encounters::written_by_one(a, b);
                }
            }
        }
        hours
    }

    fn look(&mut self, among: &Alike, (one, a): (RecordId, &Trace), (other, b): (RecordId, &Trace), same_hour: bool) {
        if encounters::written_by_one(a, b) {
            self.by_one = true;
        } else if same_hour {
            let places = a.overlap(b, About::Place);
            self.elsewhere |= places.differs();
            if places.both > 0 && encounters::Pairing::of(among, &a.met, &b.met).has(one, other) {
                let mut points = 0;
                encounters::content(a, b, &mut |reason| points += rules::weight(&reason));
                self.at_once = self.at_once.max(Some(u32::try_from(points).unwrap_or(0)));
            }
        }
    }

    fn say(&self, say: &mut dyn FnMut(Reason)) {
        self.at_once.into_iter().for_each(|points| say(Reason::NotedAtOnce(points)));
        for (holds, reason) in [
            (self.begun_together, Reason::BegunTogether),
            (self.elsewhere, Reason::Elsewhere),
            (self.by_one, Reason::BothInOneNight),
        ] {
            if holds {
                say(reason);
            }
        }
    }
}
