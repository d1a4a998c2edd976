//! The one table of what counts how much. Whole numbers, so that every device adds up to the same score. They are about ten times
//! the binary logarithm of how much likelier a piece of evidence is among duplicates than among records that merely meet, set by
//! what the work suggests and corrected on sets of the seeds that are not asserted (`shared/tests/alike`).

use super::reason::{Likeness, Reason};

/// Encounters further apart are not compared, in milliseconds.
pub const WINDOW: i64 = 2 * 60 * 60 * 1000;

/// From this score on two encounters are suggested as one.
pub const ENCOUNTERS: i32 = 60;

/// From this score on two persons are suggested as one.
pub const PERSONS: i32 = 50;

/// Two encounters are at the same hour within so many milliseconds.
pub(super) const SAME_HOUR: i64 = 20 * 60 * 1000;

/// And in the same night.
pub(super) const SAME_NIGHT: i64 = 8 * 60 * 60 * 1000;

/// What a piece of evidence counts.
pub fn weight(reason: &Reason) -> i32 {
    match *reason {
        Reason::MinutesApart(minutes) => {
            step(minutes, &[(5, 22), (10, 18), (20, 10), (30, 4), (45, -4), (75, -14)], -24)
        }
        Reason::SameRound => 6,
        Reason::OtherRound => -4,
        Reason::SamePlace => 8,
        Reason::OtherPlace => -12,
        Reason::OtherChannel => -20,
        Reason::SamePerson(_) => 34,
        Reason::LikeNames { how, .. } => like_names(how),
        Reason::UnknownAlike(_) => 12,
        Reason::UnknownDiffers => -4,
        Reason::NamedOnce(_) => 4,
        Reason::NamedOnceDiffers => -20,
        Reason::Missing(people) => step(people, &[(1, -8), (2, -14)], -20),
        Reason::EachOthers => -24,
        Reason::OneAuthor => -14,
        Reason::SameMaterial(kinds) => step(kinds, &[(1, 6), (2, 12)], 18),
        Reason::FewMaterial(_) => 0,
        Reason::OtherMaterial(kinds) => step(kinds, &[(1, -4), (2, -9)], -14),
        Reason::SameTopics(topics) => step(topics, &[(1, 6), (2, 11)], 16),
        Reason::OtherTopics(_) => -8,
        Reason::SameWords { percent, .. } => step(percent, &[(9, -10), (24, 0), (44, 14)], 26),
        Reason::Name(how) => name(how),
        Reason::Usual(others) => step(others, &[(0, 0), (1, -6), (3, -12), (6, -17)], -22),
        Reason::SameAge => 5,
        Reason::OtherAge(years) => step(years, &[(3, -6), (5, -18)], -30),
        Reason::SameMajority => 25,
        Reason::OtherMajority => -25,
        Reason::SameGender => 2,
        Reason::OtherGender => -28,
        Reason::SameOrigin => 8,
        Reason::OtherOrigin => -22,
        Reason::SameLanguage => 14,
        Reason::OtherLanguage => -12,
        Reason::SamePlaces(percent) => step(percent, &[(24, 8), (49, 14)], 20),
        Reason::OtherPlaces(times) => step(times, &[(1, -8), (2, -14)], -24),
        Reason::SameCompany(others) => step(others, &[(1, 24), (2, 34)], 40),
        Reason::MetTogether(times) => step(times, &[(1, -50)], -90),
        Reason::NotedAtOnce(points) => step(points, &[(10, 0), (30, 10), (50, 25)], 40),
        Reason::MonthsApart(_)
        | Reason::OftenMet(_)
        | Reason::SameWriters(_)
        | Reason::SameStatus
        | Reason::OtherStatus => 0,
        Reason::UnlikeNames => -10,
        Reason::Elsewhere => -12,
        Reason::BothInOneNight => -20,
    }
}

/// Of two persons by their names alone.
fn name(how: Likeness) -> i32 {
    match how {
        Likeness::Same => 40,
        Likeness::Sound => 38,
        Likeness::Slip => 32,
        Likeness::Part => 26,
        Likeness::PartSlip => 20,
        Likeness::Base => 8,
        Likeness::SoundSlip => 22,
        Likeness::TwoSlips => 18,
        Likeness::Short => 18,
        Likeness::Pet => 14,
    }
}

/// Of two encounters by one name in each, when everything else about them is near: fewer people are possible than in a whole town.
fn like_names(how: Likeness) -> i32 {
    match how {
        Likeness::Same => 32,
        Likeness::Sound => 30,
        Likeness::Slip => 28,
        Likeness::Part => 24,
        Likeness::PartSlip => 20,
        Likeness::Base => 12,
        Likeness::SoundSlip => 20,
        Likeness::TwoSlips => 18,
        Likeness::Short => 18,
        Likeness::Pet => 14,
    }
}

/// The weight of the first step that the number does not exceed; above the last, `beyond`.
fn step(number: u32, steps: &[(u32, i32)], beyond: i32) -> i32 {
    steps.iter().find(|(most, _)| number <= *most).map_or(beyond, |(_, weight)| *weight)
}
