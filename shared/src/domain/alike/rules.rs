//! The one table of what counts how much. Whole numbers, so that every device adds up to the same score. They are ten times the
//! binary logarithm of how much likelier a piece of evidence is among duplicates than among other records that are compared: fitted
//! (by logistic regression) on seeds 1 to 3 of the labelled set (`shared/tests/alike`), then rounded, and corrected where the work
//! knows more than the set: what must hold two namesakes apart weighs more, what the set makes too easy weighs less. Status never
//! weighs much. A weight says nothing of a person, only of two notes.

use super::reason::{Likeness, Reason};

/// Encounters further apart are not compared, in milliseconds.
pub const WINDOW: i64 = 2 * 60 * 60 * 1000;

/// From this score on two encounters are suggested as one.
pub const ENCOUNTERS: i32 = 28;

/// From this score on two persons are suggested as one.
pub const PERSONS: i32 = 27;

/// Two encounters are at the same hour within so many milliseconds.
pub(super) const SAME_HOUR: i64 = 20 * 60 * 1000;

/// And in the same night.
pub(super) const SAME_NIGHT: i64 = 8 * 60 * 60 * 1000;

/// What a piece of evidence counts.
pub fn weight(reason: &Reason) -> i32 {
    match *reason {
        // Encounters: when and where.
        Reason::MinutesApart(minutes) => step(minutes, APART, -78),
        Reason::SameRound => 4,
        Reason::OtherRound => -6,
        Reason::SamePlace => 4,
        Reason::OtherPlace => -28,
        Reason::OtherChannel => -48,
        // Who.
        Reason::SamePerson(_) => 46,
        Reason::LikeNames { how, .. } => like_names(how),
        Reason::UnknownAlike(facts) => step(facts, &[(0, 5), (1, 21)], 28),
        Reason::UnknownDiffers => -20,
        Reason::NamedOnce(facts) => step(facts, &[(0, -30), (1, -20)], -8),
        Reason::NamedOnceDiffers => -52,
        Reason::Missing(people) => step(people, &[(1, -30)], -44),
        Reason::EachOthers => -40,
        Reason::OneAuthor => -30,
        // What was given and said.
        Reason::SameMaterial(kinds) => step(kinds, &[(1, 25)], 30),
        Reason::FewMaterial(kinds) => step(kinds, &[(1, 18)], 34),
        Reason::OtherMaterial(kinds) => step(kinds, &[(1, -20), (2, -39)], -51),
        Reason::SameTopics(topics) => step(topics, &[(1, 31), (2, 53)], 72),
        Reason::OtherTopics(topics) => step(topics, &[(1, -12), (2, -26), (3, -46)], -60),
        Reason::SameWords { both, percent } => {
            step(both, &[(0, -18), (1, -9), (2, 4)], 31) + step(percent, &[(9, -20), (24, -16), (44, 3)], 38)
        }
        Reason::SameSpoken => 10,
        Reason::OtherSpoken => -6,
        // Persons: how they are called.
        Reason::Name(how) => name(how),
        Reason::UnlikeNames => -80,
        Reason::Usual(others) => step(others, &[(1, -6), (6, -15)], -22),
        // What is said of them.
        Reason::SameAge => 22,
        Reason::OtherAge(years) => step(years, &[(4, -6)], -30),
        Reason::SameMajority => 30,
        Reason::OtherMajority => -30,
        Reason::SameGender => 6,
        Reason::OtherGender => -60,
        Reason::SameOrigin => 10,
        Reason::OtherOrigin => -20,
        Reason::SameLanguage => 20,
        Reason::OtherLanguage => -48,
        Reason::SameStatus => 6,
        Reason::OtherStatus => -6,
        // Where, when, with whom and by whom they were met.
        Reason::SamePlaces(percent) => step(percent, &[(9, 0), (24, 13), (49, 34), (74, 45)], 50),
        Reason::OtherPlaces(times) => step(times, &[(2, 0)], -8),
        Reason::SameCompany(_) => 36,
        Reason::MetTogether(times) => step(times, &[(1, -60)], -100),
        Reason::BegunTogether => 70,
        Reason::NotedAtOnce(points) => step(points, &[(20, -20), (50, 0), (80, 22)], 50),
        Reason::Elsewhere => -8,
        Reason::BothInOneNight => -20,
        Reason::MonthsApart(months) => step(months, &[(6, -14)], -40),
        Reason::SameWriters(members) => step(members, &[(2, 0), (5, -18)], -34),
    }
}

/// Minutes between two encounters.
const APART: &[(u32, i32)] =
    &[(1, 45), (2, 42), (5, 39), (10, 29), (15, 19), (20, 13), (30, -5), (45, -34), (60, -46), (90, -58)];

/// Of two persons by their names alone.
fn name(how: Likeness) -> i32 {
    match how {
        Likeness::Sound => 34,
        Likeness::Slip => 18,
        // Often two people: those who know of a namesake write something more, and those who do not, write the same.
        Likeness::Same => 10,
        Likeness::SoundSlip => 10,
        Likeness::Short => 3,
        Likeness::TwoSlips => 0,
        Likeness::Part => -6,
        Likeness::PartSlip => -11,
        Likeness::Pet => -20,
        Likeness::Base => -40,
    }
}

/// Of two encounters by one name in each: fewer people are possible in one night than in a whole town.
fn like_names(how: Likeness) -> i32 {
    match how {
        Likeness::Same => 34,
        Likeness::Sound => 30,
        Likeness::Slip => 16,
        Likeness::Part => 12,
        Likeness::SoundSlip => 10,
        Likeness::Short => 6,
        Likeness::PartSlip => 3,
        Likeness::Pet => -6,
        Likeness::TwoSlips => -10,
        Likeness::Base => -14,
    }
}

/// The weight of the first step that the number does not exceed; above the last, `beyond`.
fn step(number: u32, steps: &[(u32, i32)], beyond: i32) -> i32 {
    steps.iter().find(|(most, _)| number <= *most).map_or(beyond, |(_, weight)| *weight)
}
