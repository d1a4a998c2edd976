//! How it was noted: by whom, once or twice, with which slips, under which record of hers.

use super::dice::Dice;
use super::names;
use super::outings::{Event, Outing, TOPICS, word};
use super::people::Human;
use super::{SECTORS, TEAM};
use shared::domain::{Participant, fold};
use shared::ids::RecordId;
use std::collections::BTreeMap;

/// A person's record.
pub struct Card {
    pub record: RecordId,
    pub human: usize,
    pub name: String,
    pub other_name: Option<String>,
    /// By whom and when it was begun.
    pub by: usize,
    pub begun: i64,
}

/// Somebody in a note.
pub struct Party {
    pub who: Participant,
    pub size: u32,
    pub human: Option<usize>,
}

/// One note of an encounter.
pub struct Jot {
    pub record: RecordId,
    /// Which encounter it is of.
    pub event: usize,
    pub at: i64,
    pub round: Option<RecordId>,
    pub place: Option<&'static str>,
    pub authors: Vec<usize>,
    pub met: Vec<Party>,
    pub material: Vec<(&'static str, u32)>,
    pub topics: Vec<&'static str>,
    pub text: String,
}

/// Everything that was written.
#[derive(Default)]
pub struct Notes {
    pub cards: Vec<Card>,
    pub jots: Vec<Jot>,
    /// Rounds' records, the second ones of an outing too, with the number of the outing.
    pub rounds: Vec<(RecordId, usize)>,
    of: BTreeMap<usize, Vec<usize>>,
    names: BTreeMap<String, Vec<usize>>,
    habit: BTreeMap<(usize, usize), usize>,
    used: BTreeMap<usize, i64>,
    second_rounds: BTreeMap<(usize, usize), RecordId>,
}

/// Notes every event: 7 % of those with two educators are noted by a second one too, 0.4 % by a third, 0.3 % of all twice by the
/// same one.
pub fn write(humans: &[Human], outings: &[Outing], events: &[Event], dice: &mut Dice) -> Notes {
    let rounds = (0..outings.len()).map(|outing| (RecordId::from_bytes(dice.bytes16()), outing)).collect();
    let mut notes = Notes { rounds, ..Notes::default() };
    for (index, event) in events.iter().enumerate() {
        notes.jot(humans, index, event, event.team[0], false, dice);
        if event.team.len() > 1 && dice.chance(70) {
            notes.jot(humans, index, event, event.team[1], true, dice);
            if event.team.len() > 2 && dice.chance(57) {
                notes.jot(humans, index, event, event.team[2], true, dice);
            }
        } else if dice.chance(3) {
            notes.jot(humans, index, event, event.team[0], true, dice);
        }
    }
    // Some are known without having been met: a partner spoke of them.
    for (human, who) in humans.iter().enumerate() {
        if !notes.of.contains_key(&human) && dice.chance(300) {
            let by = dice.below(TEAM);
            notes.begin(human, who.name.clone(), by, who.from * 1440, dice);
        }
    }
    notes
}

impl Notes {
    fn jot(&mut self, humans: &[Human], index: usize, event: &Event, by: usize, again: bool, dice: &mut Dice) {
        let often = |first: usize, second: usize| if again { second } else { first };
        let mut at = event.at + dice.around(if again { 6 } else { 3 });
        if again && dice.chance(80) {
            at += dice.between(-40, 40);
        }
        if dice.chance(20) {
            at += [-60, 60, -17, 17][dice.below(4)];
        }
        if dice.chance(250) {
            at -= at.rem_euclid(5);
        }
        let place = match dice.below(1000) {
            n if n < often(970, 930) => event.place,
            n if n < often(985, 965) => None,
            _ => event.place.map(|_| SECTORS[dice.below(SECTORS.len())]),
        };
        let round = event.round.and_then(|outing| match dice.below(1000) {
            n if n < often(920, 800) => Some(self.rounds[outing].0),
            n if n < often(920, 880) => Some(self.second_round(outing, by, dice)),
            _ => None,
        });
        let mut authors = vec![by];
        authors.extend(event.team.iter().filter(|one| **one != by && dice.chance(300)));
        let mut met = Vec::new();
        for (place, human) in event.met.iter().enumerate() {
            if place > 0 && dice.chance(often(40, 150)) {
                continue;
            }
            let who = if dice.chance(often(25, 60)) {
                Participant::Unknown(dice.number())
            } else {
                Participant::Person(self.record_of(humans, *human, by, at, dice))
            };
            met.push(Party { who, size: 1, human: Some(*human) });
        }
        if event.unknown > 0 {
            let size = u32::try_from(event.unknown).unwrap();
            met.push(Party { who: Participant::Unknown(dice.number()), size, human: None });
        }
        let mut material = Vec::new();
        for (item, number) in &event.material {
            if dice.chance(often(960, 850)) {
                let off = if dice.chance(often(950, 750)) { 0 } else { dice.between(-2, 2) };
                let number = (i64::from(*number) + off).max(1);
                material.push((*item, u32::try_from(number).unwrap()));
            }
        }
        let mut topics: Vec<&str> = event.topics.iter().copied().filter(|_| dice.chance(often(900, 700))).collect();
        if dice.chance(100) {
            topics.push(TOPICS[dice.below(TOPICS.len())]);
        }
        let mut text = String::new();
        if dice.chance(550) {
            let mut words: Vec<&str> = event.words.iter().copied().filter(|_| dice.chance(600)).collect();
            words.extend((0..dice.around(2)).map(|_| word(dice)));
            let place = dice.below(words.len());
            words.rotate_left(place);
            text = words.join(", ");
        }
        let record = RecordId::from_bytes(dice.bytes16());
        self.jots.push(Jot { record, event: index, at, round, place, authors, met, material, topics, text });
    }

    /// The round that an educator began on her own phone for an outing that had one already.
    fn second_round(&mut self, outing: usize, by: usize, dice: &mut Dice) -> RecordId {
        let fresh = RecordId::from_bytes(dice.bytes16());
        let round = *self.second_rounds.entry((outing, by)).or_insert(fresh);
        if round == fresh {
            self.rounds.push((round, outing));
        }
        round
    }

    /// Under which record an educator notes somebody. She sees her own and those begun more than eight hours ago. One whom she has
    /// no record of gets a new one; so does, in 1 of 200 cases and in 12 of 100 after four months without a meeting, somebody whom
    /// she did not find. Else she takes the one she took before, or the one that was used last.
    fn record_of(&mut self, humans: &[Human], human: usize, by: usize, now: i64, dice: &mut Dice) -> RecordId {
        let known = self.of.get(&human).cloned().unwrap_or_default();
        let seen: Vec<usize> =
            known.iter().copied().filter(|c| self.cards[*c].by == by || self.cards[*c].begun + 480 < now).collect();
        let gap = now - self.used.get(&human).copied().unwrap_or(now);
        self.used.insert(human, now);
        let habit = self.habit.get(&(by, human)).copied();
        let lost = dice.chance(if gap > 120 * 1440 { 120 } else { 5 });
        let card = if known.is_empty() {
            let name = self.qualify(human, &humans[human].name, by, now, dice);
            self.begin(human, name, by, now, dice)
        } else if seen.is_empty() {
            // Heard on the same night by two: the second phone does not know of the first.
            let name = names::again(&humans[human].name, 45, dice);
            self.begin(human, name, by, now, dice)
        } else if lost && habit.is_none() {
            let name = names::again(&self.cards[seen[0]].name.clone(), 20, dice);
            self.begin(human, name, by, now, dice)
        } else {
            habit.filter(|_| dice.chance(950)).unwrap_or(seen[seen.len() - 1])
        };
        self.habit.insert((by, human), card);
        self.cards[card].record
    }

    /// Seven of ten who see that somebody else is called so already write something more.
    fn qualify(&self, human: usize, name: &str, by: usize, now: i64, dice: &mut Dice) -> String {
        let called = self.names.get(&fold(name));
        let taken = called.into_iter().flatten().any(|card| {
            let card = &self.cards[*card];
            card.human != human && (card.by == by || card.begun + 480 < now)
        });
        if taken && dice.chance(700) { names::qualified(name, dice) } else { name.to_owned() }
    }

    fn begin(&mut self, human: usize, name: String, by: usize, begun: i64, dice: &mut Dice) -> usize {
        let before = self.of.get(&human).and_then(|cards| cards.first()).map(|card| self.cards[*card].name.clone());
        // One in eight says what she was called before.
        let other_name = before.filter(|before| *before != name && dice.chance(125));
        let card = self.cards.len();
        self.names.entry(fold(&name)).or_default().push(card);
        self.of.entry(human).or_default().push(card);
        self.cards.push(Card { record: RecordId::from_bytes(dice.bytes16()), human, name, other_name, by, begun });
        card
    }
}
