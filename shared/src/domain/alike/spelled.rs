//! One name, prepared to be held against others.

use super::code::code;
use super::reason::Likeness;
use crate::domain::fold;
use crate::domain::search::distance::{Letters, between};
use crate::domain::search::sound;

/// A name ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelled {
    whole: Written,
    /// Its words, when it has several.
    words: Box<[Written]>,
    /// What tells apart those who are called alike: Sarah B, Lulu 2, Petite Lulu.
    added: Box<str>,
}

/// A word, or words in one, as it is written and as it sounds.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Written {
    letters: Word,
    sound: Word,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    chars: Box<[char]>,
    letters: Letters,
}

impl Word {
    fn of(text: &str) -> Self {
        let chars: Box<[char]> = text.chars().collect();
        Self { letters: Letters::of(&chars), chars }
    }

    fn slips(&self, other: &Self, most: usize) -> Option<usize> {
        between((&self.chars, self.letters), (&other.chars, other.letters), most)
    }

    /// The first half, when the second repeats it.
    fn doubled(&self) -> Option<&[char]> {
        let (first, second) = self.chars.split_at_checked(self.chars.len() / 2)?;
        (first.len() >= 2 && first == second).then_some(first)
    }
}

impl Written {
    fn of(folded: &str) -> Self {
        let joined: String = folded.split(' ').collect();
        Self { letters: Word::of(&joined), sound: Word::of(&sound(folded)) }
    }

    fn like(&self, other: &Self) -> Option<Likeness> {
        if self.letters == other.letters {
            return Some(Likeness::Same);
        }
        let (mine, theirs) = (self.letters.chars.len(), other.letters.chars.len());
        let (heard, least) = (self.sound.chars.len().min(other.sound.chars.len()), mine.min(theirs));
        if heard >= 2 && self.sound == other.sound {
            return Some(Likeness::Sound);
        }
        let most = if least >= 6 { 2 } else { usize::from(least >= 3 && mine + theirs >= 7) };
        let slips = if most > 0 { self.letters.slips(&other.letters, most) } else { None };
        if slips == Some(1) && least >= 4 && mine + theirs >= 9 {
            return Some(Likeness::Slip);
        }
        if slips == Some(1) || heard >= 4 && self.sound.slips(&other.sound, 1).is_some() {
            return Some(Likeness::SoundSlip);
        }
        slips.map(|_| Likeness::TwoSlips)
    }
}

/// Words that are put to a name to tell its bearers apart.
const ADDED: &[&str] = &["petite", "petit", "grande", "grand", "la", "le", "les", "de", "du", "des"];

impl Spelled {
    /// Prepares a name; none without letters or digits.
    pub(super) fn of(name: &str) -> Option<Self> {
        let folded = fold(name);
        let is_added =
            |word: &&str| ADDED.contains(word) || word.chars().all(char::is_numeric) || word.chars().count() == 1;
        let all = || folded.split(' ').filter(|word| !word.is_empty());
        let (added, plain): (Vec<&str>, Vec<&str>) = all().partition(is_added);
        // A name of such words only is a name all the same: X, 12, Petite.
        let (added, plain) = if plain.is_empty() { (Vec::new(), all().collect()) } else { (added, plain) };
        if plain.is_empty() {
            return None;
        }
        let words = if plain.len() > 1 { plain.iter().map(|word| Written::of(word)).collect() } else { Box::default() };
        // Digits within a word tell apart as well: M32, M23.
        let digits = plain.iter().flat_map(|word| word.chars()).filter(|c| c.is_numeric());
        let added: String = added.concat().chars().chain(digits).collect();
        Some(Self { whole: Written::of(&plain.join(" ")), words, added: added.into() })
    }

    /// How alike two names are, if at all.
    pub(super) fn like(&self, other: &Self) -> Option<Likeness> {
        let alike = self.plain_like(other)?;
        match (&*self.added, &*other.added) {
            (mine, theirs) if mine == theirs => Some(alike),
            ("", _) | (_, "") => Some(match alike {
                Likeness::Same | Likeness::Sound => Likeness::Part,
                Likeness::Slip => Likeness::PartSlip,
                other => other.max(Likeness::PartSlip),
            }),
            _ => (alike <= Likeness::Sound).then_some(Likeness::Base),
        }
    }

    /// The same, without what was added.
    fn plain_like(&self, other: &Self) -> Option<Likeness> {
        let whole = self.whole.like(&other.whole);
        if whole.is_some_and(|how| how <= Likeness::SoundSlip) {
            return whole;
        }
        self.by_words(other).into_iter().chain(self.by_form(other)).chain(whole).min()
    }

    /// Two names of which one at least has several words: whether all words of the shorter are in the longer, or its longest is.
    fn by_words(&self, other: &Self) -> Option<Likeness> {
        let count = |name: &Self| name.words.len().max(1);
        let (short, long) = if count(self) <= count(other) { (self, other) } else { (other, self) };
        let words = |name: &'_ Self| -> Vec<Written> {
            if name.words.is_empty() { vec![name.whole.clone()] } else { name.words.to_vec() }
        };
        if count(long) == 1 {
            return None;
        }
        let (short, long) = (words(short), words(long));
        let best = |word: &Written| long.iter().filter_map(|theirs| word.like(theirs)).min();
        let found: Vec<Option<Likeness>> = short.iter().map(best).collect();
        let worst = found.iter().map(|how| how.unwrap_or(Likeness::Base)).max()?;
        if short.len() < long.len() && worst <= Likeness::SoundSlip {
            return Some(if worst <= Likeness::Sound { Likeness::Part } else { Likeness::PartSlip });
        }
        let length = |word: &Written| word.letters.chars.len();
        let longest = |words: &[Written]| words.iter().map(length).max().unwrap_or_default();
        let (mine, theirs) = (longest(&short), longest(&long));
        let base = short.iter().filter(|word| length(word) == mine).any(|word| {
            let same = |theirs: &Written| word.like(theirs).is_some_and(|how| how <= Likeness::Sound);
            long.iter().filter(|word| length(word) == theirs).any(same)
        });
        base.then_some(Likeness::Base)
    }

    /// Whether one is a short or a pet form of the other.
    fn by_form(&self, other: &Self) -> Option<Likeness> {
        let (mine, theirs) = (&self.whole, &other.whole);
        let short = |one: &Written, other: &Written| {
            let (few, many) = (one.letters.chars.len(), other.letters.chars.len());
            few >= 3 && many >= few + 2 && other.letters.chars.starts_with(&one.letters.chars)
        };
        if short(mine, theirs) || short(theirs, mine) {
            return Some(Likeness::Short);
        }
        let pet = |one: &Word, other: &Word| one.doubled().is_some_and(|half| other.chars.starts_with(half));
        (pet(&mine.sound, &theirs.sound) || pet(&theirs.sound, &mine.sound)).then_some(Likeness::Pet)
    }

    /// The number of its whole sound: those who are called alike share it.
    pub(super) fn called(&self) -> u32 {
        let whole: String = self.whole.sound.chars.iter().collect();
        code(b's', whole.as_bytes())
    }

    /// Numbers of which two names share one when they may be alike otherwise than as a pet name.
    fn shared(&self) -> Vec<u32> {
        let text = |chars: &[char]| chars.iter().collect::<String>();
        let mut keys = Vec::new();
        for written in core::iter::once(&self.whole).chain(&self.words) {
            // The sound, and the spelling with any one letter left out: names one slip apart meet in one of these.
            keys.push(code(b's', text(&written.sound.chars).as_bytes()));
            for (tag, word, least) in [(b'l', &written.letters, 3), (b'h', &written.sound, 4)] {
                if word.chars.len() < least {
                    continue;
                }
                keys.push(code(tag, text(&word.chars).as_bytes()));
                for without in 0..word.chars.len() {
                    let rest = word.chars.iter().enumerate().filter(|(at, _)| *at != without).map(|(_, c)| c);
                    keys.push(code(tag, rest.collect::<String>().as_bytes()));
                }
            }
        }
        // Short forms, and long names with two slips further on.
        if let Some(start) = self.whole.letters.chars.get(..3) {
            keys.push(code(b'b', text(start).as_bytes()));
        }
        // Consonants are what two slips seldom touch.
        let is_vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'A' | 'I' | 'O' | 'U');
        let bones: String = self.whole.sound.chars.iter().filter(|c| !is_vowel(c)).collect();
        if bones.len() >= 3 {
            keys.push(code(b'c', bones.as_bytes()));
        }
        keys
    }

    /// The numbers under which it looks for others: its keys, but that a pet name looks for those it may stand for, and they for it.
    pub(super) fn seeks(&self) -> Vec<u32> {
        self.with_pet(false)
    }

    /// The numbers under which it is found.
    pub(super) fn keys(&self) -> Vec<u32> {
        self.with_pet(true)
    }

    fn with_pet(&self, found: bool) -> Vec<u32> {
        let mut keys = self.shared();
        if let Some(start) = self.whole.sound.chars.get(..2) {
            let start: String = start.iter().collect();
            // Found as a name that begins so, and as a pet name of those; a pet name seeks the first, all seek the second.
            let (plain, pet) = (code(b'q', start.as_bytes()), code(b'p', start.as_bytes()));
            let doubles = self.whole.sound.doubled().is_some();
            keys.push(if found { plain } else { pet });
            keys.extend(doubles.then_some(if found { pet } else { plain }));
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}
