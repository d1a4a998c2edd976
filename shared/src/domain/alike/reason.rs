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
    /// One sound apart.
    SoundSlip,
    /// One has a word more: Lulu, Petite Lulu; Sarah, Sarah B.
    Part,
    /// One is the beginning of the other: Alex, Alexandra.
    Short,
    /// One doubles how the other begins: Lulu, Lune.
    Pet,
    /// Long names two slips apart.
    TwoSlips,
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
    /// Encounters: somebody unknown in both, and nothing that is said of them differs.
    UnknownAlike,
    /// Encounters: somebody unknown in both, of whom different things are said.
    UnknownDiffers,
    /// Encounters: somebody whom only one of the writers could name.
    NamedOnce,
    /// Encounters: so many participants of one are not in the other.
    Missing(u32),
    /// Encounters: each has somebody named whom the other does not have.
    EachOthers,
    /// Encounters: the same member alone wrote both.
    OneAuthor,
    /// Encounters: two members wrote them.
    TwoAuthors,
    /// Encounters: so many kinds of material in the same number.
    SameMaterial(u32),
    /// Encounters: so many kinds of material in other numbers, or in one of them only.
    OtherMaterial(u32),
    /// Encounters: so many topics or acts in both.
    SameTopics(u32),
    /// Encounters: both have topics, and none of them is in both.
    OtherTopics,
    /// Encounters: so many per cent of the words of the shorter note are in the other, too.
    SameWords(u32),
    /// Persons: their names.
    Name(Likeness),
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
    /// Both: a language other than French in common.
    SameLanguage,
    /// Both: no language in common.
    OtherLanguage,
    /// Persons: so many per cent of their encounters at the same places.
    SamePlaces(u32),
    /// Persons: never met at one place; the number is how often the one was met who was met less.
    OtherPlaces(u32),
    /// Persons: so many others were met with one and with the other.
    SameCompany(u32),
    /// Persons: met together so many times, so somebody knew them for two.
    MetTogether(u32),
    /// Persons: within a few minutes at one place, by different members.
    SameHour,
    /// Persons: within a few minutes at two places.
    Elsewhere,
    /// Persons: one member noted both in one night.
    BothInOneNight,
}
