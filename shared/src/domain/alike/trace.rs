//! What of an encounter is compared, and nothing else of it: numbers, no words.

use super::code::code;
use crate::clock::Millis;
use crate::domain::book::UNDATED;
use crate::domain::encounter::{self, Met};
use crate::domain::field::Reading;
use crate::domain::{Participant, ValueId, fold, present};
use crate::history::State;
use serde::Serialize;

/// What something said is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About {
    Round,
    Channel,
    Place,
    Author,
    Material,
    Topic,
    Language,
    Word,
}

/// One thing said: a value as its number, and how many of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Said {
    pub(super) about: About,
    pub(super) code: u32,
    pub(super) count: u32,
}

/// One participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Party {
    pub(super) who: Participant,
    pub(super) size: u32,
    /// Numbers of what is said of her; 0 where nothing is.
    pub(super) gender: u32,
    pub(super) age_band: u32,
    pub(super) prostitution: u32,
}

/// An encounter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trace {
    pub(super) at: Millis,
    pub(super) met: Box<[Party]>,
    said: Box<[Said]>,
}

/// Words of a note that are compared: those with the lowest numbers, which is as good as drawn, and the same for both.
const WORDS: usize = 24;

impl Trace {
    /// Reads an encounter; none without a time, since nothing says what it would lie near to.
    pub(super) fn of(state: &State) -> Option<Self> {
        let at = encounter::AT.get(state).values().into_iter().max().copied().filter(|at| *at != UNDATED)?;
        let there =
            encounter::PARTICIPANTS.all(state).into_iter().filter(|(_, there)| *there != Reading::Settled(false));
        let met = there.map(|(who, _)| Party::of(&Met::read(who, state))).collect();
        let mut said = Vec::new();
        let mut say = |about, code, count| said.push(Said { about, code, count });
        encounter::ROUND
            .get(state)
            .values()
            .into_iter()
            .flatten()
            .for_each(|r| say(About::Round, code(0, r.as_bytes()), 1));
        encounter::CHANNEL.get(state).values().into_iter().for_each(|v| say(About::Channel, item(v), 1));
        encounter::PLACE.get(state).values().into_iter().for_each(|place| say(About::Place, number(place), 1));
        present(&encounter::AUTHORS.all(state)).for_each(|who| say(About::Author, code(0, who.as_bytes()), 1));
        for (what, count) in encounter::MATERIAL.all(state) {
            // While two numbers stand side by side, the highest, as everywhere where one is needed.
            let count = count.values().into_iter().max().copied().unwrap_or_default();
            if count > 0 {
                say(About::Material, item(&what), count);
            }
        }
        present(&encounter::TOPICS.all(state)).for_each(|topic| say(About::Topic, item(topic), 1));
        let acts = encounter::ACTS.all(state);
        let acts = acts.iter().filter(|(_, count)| count.values().into_iter().any(|count| *count > 0));
        acts.for_each(|(act, _)| say(About::Topic, code(1, act.0.as_bytes()), 1));
        encounter::REFERRALS.all(state).iter().for_each(|(to, _)| say(About::Topic, code(2, to.0.as_bytes()), 1));
        present(&encounter::LANGUAGES.all(state)).for_each(|language| say(About::Language, item(language), 1));
        words(encounter::NOTE.get(state).values()).into_iter().for_each(|word| say(About::Word, word, 1));
        said.sort_unstable();
        said.dedup();
        Some(Self { at, met, said: said.into() })
    }

    /// What is said about something, by number.
    pub(super) fn about(&self, about: About) -> &[Said] {
        let from = self.said.partition_point(|said| said.about < about);
        let to = self.said.partition_point(|said| said.about <= about);
        self.said.get(from..to).unwrap_or_default()
    }

    /// How what two encounters say about something goes together.
    pub(super) fn overlap(&self, other: &Self, about: About) -> Overlap {
        Overlap::of(self.about(about), other.about(about))
    }
}

impl Party {
    fn of(met: &Met) -> Self {
        // Not knowing is no evidence.
        let known = |reading: &Reading<ValueId>| reading.settled().filter(|v| **v != "unknown").map_or(0, item);
        Self {
            who: met.participant,
            size: met.count(),
            gender: known(&met.gender),
            age_band: known(&met.age_band),
            prostitution: known(&met.prostitution),
        }
    }
}

/// What is in both of two lists.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Overlap {
    /// In both.
    pub(super) both: u32,
    /// In both, as many, and three at least.
    pub(super) equal: u32,
    /// In both, as many, and one or two, as usual.
    pub(super) few: u32,
    /// In both, and not more than two apart.
    pub(super) near: u32,
    /// How long the lists are.
    pub(super) one: u32,
    pub(super) other: u32,
}

impl Overlap {
    fn of(one: &[Said], other: &[Said]) -> Self {
        let length = |list: &[Said]| u32::try_from(list.len()).unwrap_or(u32::MAX);
        let mut overlap = Self { one: length(one), other: length(other), ..Self::default() };
        for said in one {
            if let Ok(at) = other.binary_search_by_key(&said.code, |theirs| theirs.code) {
                let apart = other.get(at).map_or(0, |theirs| theirs.count.abs_diff(said.count));
                overlap.both += 1;
                overlap.equal += u32::from(apart == 0 && said.count > 2);
                overlap.few += u32::from(apart == 0 && said.count <= 2);
                overlap.near += u32::from((1..=2).contains(&apart));
            }
        }
        overlap
    }

    /// Whether both say something.
    pub(super) fn is_said(&self) -> bool {
        self.one > 0 && self.other > 0
    }

    /// Both say something, and nothing in common.
    pub(super) fn differs(&self) -> bool {
        self.is_said() && self.both == 0
    }
}

/// A value's number.
pub(super) fn item(value: &ValueId) -> u32 {
    code(0, value.0.as_bytes())
}

fn number<T: Serialize>(value: &T) -> u32 {
    code(0, &postcard::to_allocvec(value).unwrap_or_default())
}

fn words(notes: Vec<&String>) -> Vec<u32> {
    let mut words: Vec<u32> = Vec::new();
    for note in notes {
        let folded = fold(note);
        let long = folded.split(' ').filter(|word| word.chars().count() >= 4);
        words.extend(long.map(|word| code(0, word.as_bytes())));
    }
    words.sort_unstable();
    words.dedup();
    words.truncate(WORDS);
    words
}
