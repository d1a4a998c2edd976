//! Why two records may be one thing, or may not: what a screen puts into words.

use crate::ids::RecordId;

/// How alike two names are, the most alike first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// Written alike, but for case, accents, hyphens and spaces.
    Same,
    /// They sound alike in French: Kiwi, Quiwi.
    Sound,
    /// One slip of the finger apart: Lune, Lnue.
    Slip,
    /// One sound apart, or one slip in a name of three or four letters.
    SoundSlip,
    /// One has a word more: Lulu, Petite Lulu; Sarah, Sarah B.
    Part,
    /// The same with a slip: Sara, Petite Sarha.
    PartSlip,
    /// One is the beginning of the other: Alex, Alexandra.
    Short,
    /// One doubles how the other begins: Lulu, Lune.
    Pet,
    /// Long names two slips apart.
    TwoSlips,
    /// One name, and each with another word: Lulu gare, Lulu bus. They may have been told apart on purpose.
    Base,
}

/// One piece of evidence, for or against. [`super::rules::weight`] says how much it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Encounters: so many minutes lie between them.
    MinutesApart(u32),
    /// Encounters: they belong to one round.
    SameRound,
    /// Encounters: they belong to two rounds.
    OtherRound,
    /// Encounters: the same sector, platform or house.
    SamePlace,
    /// Encounters: two places.
    OtherPlace,
    /// Encounters: two channels.
    OtherChannel,
    /// Encounters: this person is in both.
    SamePerson(RecordId),
    /// Encounters: a person of one and a person of the other have names alike.
    LikeNames {
        /// In the first encounter.
        one: RecordId,
        /// In the second.
        other: RecordId,
        /// How alike.
        how: Likeness,
    },
    /// Encounters: somebody unknown in both, and what is said of them does not differ; so many facts are the same.
    UnknownAlike(u32),
    /// Encounters: somebody unknown in both, of whom different things are said.
    UnknownDiffers,
    /// Encounters: somebody whom only one of the writers could name; what is said of her does not differ; so many facts are the same.
    NamedOnce(u32),
    /// Encounters: somebody named in one and unknown in the other, of whom different things are said.
    NamedOnceDiffers,
    /// Encounters: so many participants of one are not in the other.
    Missing(u32),
    /// Encounters: each has somebody named whom the other does not have.
    EachOthers,
    /// Encounters: the same member alone wrote both.
    OneAuthor,
    /// Encounters: so many kinds of material in the same number, three or more.
    SameMaterial(u32),
    /// Encounters: so many kinds of material in the same number, one or two.
    FewMaterial(u32),
    /// Encounters: so many kinds of material in quite other numbers, or in one of them only.
    OtherMaterial(u32),
    /// Encounters: so many topics or acts in both.
    SameTopics(u32),
    /// Encounters: both have topics or acts, and so many are in one of them only.
    OtherTopics(u32),
    /// Encounters: words of both notes.
    SameWords {
        /// So many are in both.
        both: u32,
        /// That is so many per cent of those of the shorter note.
        percent: u32,
    },
    /// Encounters: a language in common, and not only French was spoken.
    SameSpoken,
    /// Encounters: languages other than French, and none in common.
    OtherSpoken,
    /// Persons: their names.
    Name(Likeness),
    /// Persons: their names have nothing in common.
    UnlikeNames,
    /// Persons: so many others are called like one of them.
    Usual(u32),
    /// Persons: about the same age.
    SameAge,
    /// Persons: so many years apart, by what was estimated.
    OtherAge(u32),
    /// Persons: of age from the same month on.
    SameMajority,
    /// Persons: of age from different months on.
    OtherMajority,
    /// Persons: the same gender.
    SameGender,
    /// Persons: different genders.
    OtherGender,
    /// Persons: the same origin.
    SameOrigin,
    /// Persons: different origins.
    OtherOrigin,
    /// Persons: a language other than French in common.
    SameLanguage,
    /// Persons: no language in common.
    OtherLanguage,
    /// Persons: so many per cent of their encounters at the same places.
    SamePlaces(u32),
    /// Persons: never met at one place; the number is how often the one was met who was met less.
    OtherPlaces(u32),
    /// Persons: so many others were met with one and with the other.
    SameCompany(u32),
    /// Persons: met together so many times, so somebody knew them for two.
    MetTogether(u32),
    /// Persons: within a few minutes at one place, by different members, in encounters that look like one by so many points.
    NotedAtOnce(u32),
    /// Persons: so many months between the last meeting with one and the first with the other.
    MonthsApart(u32),
    /// Persons: so many members noted the one and the other.
    SameWriters(u32),
    /// Persons: the same prostitution status.
    SameStatus,
    /// Persons: different prostitution statuses.
    OtherStatus,
    /// Persons: within a few minutes at two places.
    Elsewhere,
    /// Persons: first met in one night, by different members, whose phones did not know of each other's record.
    BegunTogether,
    /// Persons: one member noted both in one night.
    BothInOneNight,
}
