//! One name, prepared to be held against others.

use super::code::code;
use super::reason::Likeness;
use crate::domain::fold;
use crate::domain::search::distance::{Letters, between};
use crate::domain::search::sound;

/// A name ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelled {
    letters: Word,
    sound: Word,
    /// The sounds of its words, when it has several.
    words: Box<[Box<str>]>,
    /// Its numbers and single letters, which tell apart those who are called alike: Sarah B, Lulu 2.
    marks: Box<str>,
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

    fn begins(&self, other: &Self) -> bool {
        other.chars.starts_with(&self.chars)
    }

    /// The first half, when the second repeats it.
    fn doubled(&self) -> Option<&[char]> {
        let (first, second) = self.chars.split_at_checked(self.chars.len() / 2)?;
        (first.len() >= 2 && first == second).then_some(first)
    }
}

/// Words that say little: many are called so.
const SLIGHT: &[&str] = &["petite", "petit", "grande", "grand", "la", "le", "de", "du", "des", "d", "l"];

impl Spelled {
    /// Prepares a name; none without letters or digits.
    pub(super) fn of(name: &str) -> Option<Self> {
        let folded = fold(name);
        let is_mark = |word: &&str| word.chars().all(char::is_numeric) || word.chars().count() == 1;
        let (marks, plain): (Vec<&str>, Vec<&str>) =
            folded.split(' ').filter(|word| !word.is_empty()).partition(is_mark);
        // A name of marks only is a code: X, 12.
        let (marks, plain) = if plain.is_empty() { (Vec::new(), marks) } else { (marks, plain) };
        if plain.is_empty() {
            return None;
        }
        let words =
            if plain.len() > 1 { plain.iter().map(|word| sound(word).into()).collect() } else { Box::default() };
        // Digits within a word tell apart as well: M32, M23.
        let digits: String = plain.iter().flat_map(|word| word.chars()).filter(|c| c.is_numeric()).collect();
        Some(Self {
            letters: Word::of(&plain.concat()),
            sound: Word::of(&sound(&plain.join(" "))),
            words,
            marks: (marks.concat() + &digits).into(),
        })
    }

    /// How alike two names are, if at all.
    pub(super) fn like(&self, other: &Self) -> Option<Likeness> {
        // Different marks were written to tell two people apart.
        if !self.marks.is_empty() && !other.marks.is_empty() && self.marks != other.marks {
            return None;
        }
        let marked = self.marks != other.marks;
        let alike = self.unmarked(other)?;
        Some(if marked { alike.max(Likeness::Part) } else { alike })
    }

    fn unmarked(&self, other: &Self) -> Option<Likeness> {
        let (short, long) =
            if self.letters.chars.len() <= other.letters.chars.len() { (self, other) } else { (other, self) };
        if short.letters == long.letters {
            return Some(Likeness::Same);
        }
        let least = short.letters.chars.len();
        let heard = short.sound.chars.len().min(long.sound.chars.len());
        if heard >= 2 && short.sound == long.sound {
            return Some(Likeness::Sound);
        }
        let slips = if least >= 4 { short.letters.slips(&long.letters, if least >= 6 { 2 } else { 1 }) } else { None };
        if slips == Some(1) {
            return Some(Likeness::Slip);
        }
        if heard >= 4 && short.sound.slips(&long.sound, 1).is_some() {
            return Some(Likeness::SoundSlip);
        }
        if short.is_part_of(long) || long.is_part_of(short) {
            return Some(Likeness::Part);
        }
        if least >= 3 && long.letters.chars.len() >= least + 2 && short.letters.begins(&long.letters) {
            return Some(Likeness::Short);
        }
        let pet =
            |one: &Self, other: &Self| one.sound.doubled().is_some_and(|half| other.sound.chars.starts_with(half));
        if pet(short, long) || pet(long, short) {
            return Some(Likeness::Pet);
        }
        slips.map(|_| Likeness::TwoSlips)
    }

    /// Whether every word of this name is one of the other's, which has more.
    fn is_part_of(&self, other: &Self) -> bool {
        let has = |word: &str| other.words.iter().any(|theirs| **theirs == *word);
        if self.words.is_empty() {
            let whole: String = self.sound.chars.iter().collect();
            whole.len() >= 2 && has(&whole)
        } else {
            self.words.len() < other.words.len() && self.words.iter().all(|word| has(word))
        }
    }

    /// The number of its whole sound: those who are called alike share it.
    pub(super) fn called(&self) -> u32 {
        let whole: String = self.sound.chars.iter().collect();
        code(b's', whole.as_bytes())
    }

    /// Numbers of which two names share one when they may be alike otherwise.
    fn shared(&self) -> Vec<u32> {
        let text = |chars: &[char]| chars.iter().collect::<String>();
        let mut keys = vec![self.called(), code(b'l', text(&self.letters.chars).as_bytes())];
        keys.extend(self.words.iter().filter(|word| word.len() >= 2).map(|word| code(b's', word.as_bytes())));
        for (tag, word, least) in [(b'l', &self.letters, 4), (b'h', &self.sound, 4)] {
            if word.chars.len() < least {
                continue;
            }
            keys.push(code(tag, text(&word.chars).as_bytes()));
            for without in 0..word.chars.len() {
                let rest = word.chars.iter().enumerate().filter(|(at, _)| *at != without).map(|(_, c)| c);
                keys.push(code(tag, rest.collect::<String>().as_bytes()));
            }
        }
        // Short forms, and long names with two slips further on.
        if let Some(start) = self.letters.chars.get(..3) {
            keys.push(code(b'b', text(start).as_bytes()));
        }
        // Consonants are what two slips seldom touch.
        let bones: String = self
            .sound
            .chars
            .iter()
            .filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'A' | 'I' | 'O' | 'U'))
            .collect();
        if bones.chars().count() >= 3 {
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
        if let Some(start) = self.sound.chars.get(..2) {
            let start: String = start.iter().collect();
            // Found as a name that begins so, and as a pet name of those; a pet name seeks the first, all seek the second.
            let (plain, pet) = (code(b'q', start.as_bytes()), code(b'p', start.as_bytes()));
            let doubles = self.sound.doubled().is_some();
            keys.push(if found { plain } else { pet });
            keys.extend(doubles.then_some(if found { pet } else { plain }));
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}
