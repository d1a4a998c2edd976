//! Why two records may be one, in words.

use super::Labels;
use shared::domain::alike::{Likeness, Reason};

impl Labels<'_> {
    /// One reason, as a line of a list.
    pub fn reason(&self, reason: Reason) -> String {
        let (m, n) = (&self.words().reasons, |number: u32| number as usize);
        let name = |record| self.names.record(record).unwrap_or_else(|| self.words().person.not_here_short.to_owned());
        let fixed = match reason {
            Reason::MinutesApart(0) => m.same_minute,
            Reason::MinutesApart(minutes) => return m.minutes(n(minutes)),
            Reason::SameRound => m.same_round,
            Reason::OtherRound => m.other_round,
            Reason::SamePlace => m.same_place,
            Reason::OtherPlace => m.other_place,
            Reason::OtherChannel => m.other_channel,
            Reason::SamePerson(who) => return m.same_person(&name(who)),
            Reason::LikeNames { one, other, how } => return m.like_names(&name(one), &name(other), self.like(how)),
            Reason::UnknownAlike(_) => m.unknown_alike,
            Reason::UnknownDiffers => m.unknown_differs,
            Reason::NamedOnce(_) => m.named_once,
            Reason::NamedOnceDiffers => m.named_once_differs,
            Reason::Missing(people) => return m.missing(n(people)),
            Reason::EachOthers => m.each_others,
            Reason::OneAuthor => m.one_author,
            Reason::SameMaterial(_) | Reason::FewMaterial(_) => m.same_material,
            Reason::OtherMaterial(_) => m.other_material,
            Reason::SameTopics(topics) => return m.topics(n(topics)),
            Reason::OtherTopics(topics) => return m.other_topics(n(topics)),
            Reason::SameWords { both: 0, .. } => m.no_words,
            Reason::SameWords { both, .. } => return m.words(n(both)),
            Reason::SameSpoken => m.same_spoken,
            Reason::OtherSpoken => m.other_spoken,
            Reason::Name(how) => return m.names(self.like(how)),
            Reason::UnlikeNames => m.unlike_names,
            Reason::Usual(others) => return m.usual(n(others)),
            Reason::SameAge => m.same_age,
            Reason::OtherAge(years) => return m.years(n(years)),
            Reason::SameMajority => m.same_majority,
            Reason::OtherMajority => m.other_majority,
            Reason::SameGender => m.same_gender,
            Reason::OtherGender => m.other_gender,
            Reason::SameOrigin => m.same_origin,
            Reason::OtherOrigin => m.other_origin,
            Reason::SameLanguage => m.same_language,
            Reason::OtherLanguage => m.other_language,
            Reason::SamePlaces(_) => m.same_places,
            Reason::OtherPlaces(_) => m.other_places,
            Reason::SameCompany(others) => return m.company(n(others)),
            Reason::MetTogether(times) => return m.together(n(times)),
            Reason::NotedAtOnce(_) => m.at_once,
            Reason::MonthsApart(months) => return m.months(n(months)),
            Reason::SameWriters(_) => m.same_writers,
            Reason::SameStatus => m.same_status,
            Reason::OtherStatus => m.other_status,
            Reason::Elsewhere => m.elsewhere,
            Reason::BegunTogether => m.begun_together,
            Reason::BothInOneNight => m.both_in_one_night,
        };
        fixed.to_owned()
    }

    fn like(&self, how: Likeness) -> &'static str {
        let m = &self.words().reasons;
        match how {
            Likeness::Same => m.like_same,
            Likeness::Sound => m.like_sound,
            Likeness::Slip => m.like_slip,
            Likeness::SoundSlip => m.like_sound_slip,
            Likeness::Part => m.like_part,
            Likeness::PartSlip => m.like_part_slip,
            Likeness::Short => m.like_short,
            Likeness::Pet => m.like_pet,
            Likeness::TwoSlips => m.like_two_slips,
            Likeness::Base => m.like_base,
        }
    }
}
