//! Words as small numbers: facts and counts hold thousands of them, and compare them all the time.

use std::collections::BTreeMap;

/// A word by its number in [`Names`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Name(u32);

/// The words that the counting itself uses; their places are their numbers.
const OWN: &[&str] = &[
    "",
    "unknown",
    "elsewhere",
    "known",
    "anonymous",
    "new",
    "met_before",
    "done",
    "not_done",
    "first_encounter",
    "closing",
];

impl Name {
    /// Nothing was said, or there is no such dimension.
    pub(super) const NONE: Self = Self(0);
    /// Nobody knows.
    pub(super) const UNKNOWN: Self = Self(1);
    /// At no sector of the team's.
    pub(super) const ELSEWHERE: Self = Self(2);
    /// A person with a record.
    pub(super) const KNOWN: Self = Self(3);
    /// Somebody whom nobody could name.
    pub(super) const ANONYMOUS: Self = Self(4);
    /// Met for the first time ever.
    pub(super) const NEW: Self = Self(5);
    /// Met before the period too.
    pub(super) const MET_BEFORE: Self = Self(6);
    /// It was done.
    pub(super) const DONE: Self = Self(7);
    /// It was not, or not yet.
    pub(super) const NOT_DONE: Self = Self(8);
    /// The reading at the first encounter of the period.
    pub(super) const FIRST: Self = Self(9);
    /// The reading by what was best known at the closing date.
    pub(super) const CLOSING: Self = Self(10);

    /// This word, or another where nothing was said.
    pub(super) fn or(self, other: Self) -> Self {
        if self == Self::NONE { other } else { self }
    }

    /// Whether it tells something.
    pub(super) fn tells(self) -> bool {
        self != Self::NONE && self != Self::UNKNOWN
    }
}

/// Every word that was seen.
#[derive(Clone, Debug)]
pub(super) struct Names {
    all: Vec<String>,
    by_word: BTreeMap<String, Name>,
}

impl Default for Names {
    fn default() -> Self {
        let mut names = Self { all: Vec::new(), by_word: BTreeMap::new() };
        OWN.iter().for_each(|word| {
            names.number(word);
        });
        names
    }
}

impl Names {
    /// The number of a word, a new one where it is seen for the first time.
    pub(super) fn number(&mut self, word: &str) -> Name {
        if let Some(name) = self.by_word.get(word) {
            return *name;
        }
        let name = Name(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        self.all.push(word.to_owned());
        self.by_word.insert(word.to_owned(), name);
        name
    }

    /// The number of a word that was seen.
    pub(super) fn find(&self, word: &str) -> Option<Name> {
        self.by_word.get(word).copied()
    }

    /// The word of a number.
    pub(super) fn word(&self, name: Name) -> &str {
        self.all.get(name.0 as usize).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_its_number_and_the_counting_knows_its_own() {
        let mut names = Names::default();
        let street = names.number("street");
        assert_eq!((names.number("street"), names.word(street)), (street, "street"));
        for (name, word) in [(Name::NONE, ""), (Name::ANONYMOUS, "anonymous"), (Name::CLOSING, "closing")] {
            assert_eq!((names.find(word), names.word(name)), (Some(name), word));
        }
    }
}
