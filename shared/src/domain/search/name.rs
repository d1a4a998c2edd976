//! One name, prepared once, and how well a query fits it.

use super::distance::{self, Letters};
use super::fold::fold;
use super::sound::sound;

/// A name ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    written: String,
    folded: String,
    length: usize,
    words: Vec<Word>,
}

/// What follows from the start of one word of a name to the name's end.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    /// Where it starts in the folded name.
    at: usize,
    chars: Vec<char>,
    letters: Letters,
    sound: Vec<char>,
    sound_letters: Letters,
}

/// How well a query fits a name; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Whole,
    Prefix,
    WordPrefix,
    Within,
    Sound,
    SoundPrefix,
    OneSlip,
    SoundSlip,
    TwoSlips,
}

impl Name {
    /// Prepares a name; none without letters or digits.
    pub(super) fn of(written: &str) -> Option<Self> {
        let folded = fold(written);
        if folded.is_empty() {
            return None;
        }
        let starts = core::iter::once(0).chain(folded.match_indices(' ').map(|(at, _)| at + 1));
        let words = starts.map(|at| Word::of(&folded, at)).collect();
        Some(Self { written: written.trim().to_owned(), length: folded.chars().count(), folded, words })
    }

    /// The name as it is written.
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    /// What orders names that fit equally well.
    pub(super) fn order(&self) -> (usize, &str) {
        (self.length, &self.folded)
    }
}

impl Word {
    fn of(folded: &str, at: usize) -> Self {
        let chars: Vec<char> = folded[at..].chars().collect();
        let sound: Vec<char> = sound(&folded[at..]).chars().collect();
        Self { at, letters: Letters::of(&chars), sound_letters: Letters::of(&sound), chars, sound }
    }
}

/// A query ready to be compared.
pub(super) struct Query {
    folded: String,
    chars: Vec<char>,
    letters: Letters,
    sound: Vec<char>,
    sound_letters: Letters,
    /// The slips that a query of this length is forgiven.
    slips: usize,
}

impl Query {
    /// Prepares a query; none without letters or digits.
    pub(super) fn of(query: &str) -> Option<Self> {
        let folded = fold(query);
        let chars: Vec<char> = folded.chars().collect();
        let slips = match chars.len() {
            0 => return None,
            1..3 => 0,
            3..6 => 1,
            _ => 2,
        };
        let sound: Vec<char> = sound(&folded).chars().collect();
        Some(Self { letters: Letters::of(&chars), sound_letters: Letters::of(&sound), folded, chars, sound, slips })
    }

    /// How well it fits, if at all.
    pub(super) fn fits(&self, name: &Name) -> Option<Match> {
        if let Some(at) = name.folded.find(&self.folded) {
            return Some(match at {
                0 if name.folded.len() == self.folded.len() => Match::Whole,
                0 => Match::Prefix,
                _ if name.words.iter().any(|word| name.folded[word.at..].starts_with(&self.folded)) => {
                    Match::WordPrefix
                }
                _ => Match::Within,
            });
        }
        name.words.iter().filter_map(|word| self.resembles(word)).min()
    }

    /// How well it fits what begins at a word, letters apart.
    fn resembles(&self, word: &Word) -> Option<Match> {
        // One sound alone is how too many names begin.
        let heard = self.sound.len();
        if heard > 0 && word.sound == self.sound {
            return Some(Match::Sound);
        }
        if heard > 1 && word.sound.starts_with(&self.sound) {
            return Some(Match::SoundPrefix);
        }
        if self.slips == 0 {
            return None;
        }
        let slips = distance::to_prefix((&self.chars, self.letters), (&word.chars, word.letters), self.slips);
        if slips == Some(1) {
            return Some(Match::OneSlip);
        }
        let by_sound = self.sound.len() >= 3
            && distance::to_prefix((&self.sound, self.sound_letters), (&word.sound, word.sound_letters), 1).is_some();
        if by_sound { Some(Match::SoundSlip) } else { slips.map(|_| Match::TwoSlips) }
    }
}
