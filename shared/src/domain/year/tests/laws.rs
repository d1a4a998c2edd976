//! Kept up to date is counted anew, whatever people write.

use super::*;
use crate::domain::value::ValueId;
use crate::domain::{PersonIndex, card, case as c, decision as d, objective as o, round as r, same as s, split};
use crate::history::Kind;
use crate::ids::RevisionId;
use proptest::prelude::*;
use std::borrow::Cow;

pub(in crate::domain::year) const KINDS: [Kind; 15] = [
    kind::ROUND,
    kind::ENCOUNTER,
    kind::ENCOUNTER,
    kind::ENCOUNTER,
    kind::ENCOUNTER,
    kind::PERSON,
    kind::PERSON,
    kind::PERSON,
    kind::CASE,
    kind::OBJECTIVE,
    kind::DECISION,
    kind::ALERT,
    kind::SAME_PERSON,
    kind::SAME_ENCOUNTER,
    kind::SPLIT,
];

#[derive(Clone, Debug)]
pub(in crate::domain::year) struct Written {
    pub(in crate::domain::year) record: u8,
    pub(in crate::domain::year) what: u8,
    pub(in crate::domain::year) value: u8,
    pub(in crate::domain::year) late: bool,
}

fn time(value: u8) -> Millis {
    // Around two New Years.
    let dates = ["2025-12-31", "2026-01-01", "2026-06-30", "2026-12-31", "2027-01-01"];
    winter(dates[usize::from(value % 5)], 22 + i64::from(value % 2), 10)
}

pub(in crate::domain::year) fn edit(kind: Kind, what: u8, value: u8, draft: &mut Draft, base: &State) {
    let even = value.is_multiple_of(2);
    let person = record(5 + value % 3);
    let encounter = record(1 + value % 4);
    let who = if value.is_multiple_of(5) { Participant::Unknown(7) } else { Participant::Person(person) };
    let word = |words: &[&str]| ValueId::new(words[usize::from(value) % words.len()]);
    match (kind, what) {
        (_, 0) => draft.delete(),
        (_, 1) => draft.restore(),
        (kind::ROUND, 2) => r::SECTOR.set(draft, base, &word(&["two", "three"])),
        (kind::ROUND, 3) => r::CHANNEL.set(draft, base, &word(&["street", "bus"])),
        (kind::ROUND, _) => r::STARTED.set(draft, base, &time(value)),
        (kind::ENCOUNTER, 2 | 9) => e::AT.set(draft, base, &time(value)),
        (kind::ENCOUNTER, 3) => e::ROUND.set(draft, base, &even.then_some(record(0))),
        (kind::ENCOUNTER, 4) => e::PLACE.set(draft, base, &Place::sector(word(&["two", "three"]))),
        (kind::ENCOUNTER, 5) => e::MATERIAL.set(draft, base, &"condom".into(), u32::from(value % 4)),
        (kind::ENCOUNTER, 6) => e::MINORITY.set(draft, base, &who, &word(&["minor_supposed", "unknown"])),
        (kind::ENCOUNTER, 7) => e::REFERRALS.set(draft, base, &"ase".into(), &word(&["done", "proposed"])),
        (kind::ENCOUNTER, 8) => e::CHANNEL.set(draft, base, &word(&["street", "bus"])),
        (kind::ENCOUNTER, _) => e::PARTICIPANTS.set(draft, base, &who, !value.is_multiple_of(3)),
        (kind::PERSON, 2) => p::MINORITY.set(draft, base, &word(&["minor_verified", "adult_supposed"])),
        (kind::PERSON, 3) => p::FIRST_CONTACT.set(draft, base, &time(value)),
        (kind::PERSON, _) => p::NAME.set(draft, base, &format!("Lune {}", value % 4)),
        (kind::CASE, 2 | 3) => c::open(draft, base, 1 + value % 2, Some(day_of(time(value)))),
        (kind::CASE, 4 | 5) => c::close(draft, base, even.then(|| day_of(time(value)))),
        (kind::CASE, _) => c::PERSON.set(draft, base, &Some(person)),
        (kind::OBJECTIVE, 2 | 3) => o::STATE.set(draft, base, &word(&["reached", "doing"])),
        (kind::OBJECTIVE, _) => o::CASE.set(draft, base, &Some(record(8))),
        (kind::DECISION, 2 | 3) => d::DECISION.set(draft, base, &word(&["ip", "signalement", "none"])),
        (kind::DECISION, 4) => d::AT.set(draft, base, &time(value)),
        (kind::DECISION, 5) => d::ABOUT.set(draft, base, &record(11), even),
        (kind::DECISION, _) => d::ABOUT.set(draft, base, if even { &encounter } else { &person }, true),
        (kind::ALERT, 2 | 3) => crate::domain::alert::PERSON.set(draft, base, &Some(person)),
        (kind::ALERT, _) => crate::domain::alert::ENCOUNTER.set(draft, base, &Some(encounter)),
        (kind::SPLIT, 2 | 3) => split::PERSON.set(draft, base, &Some(record(5))),
        (kind::SPLIT, _) => split::MOVED.set(draft, base, &encounter, &person),
        (_, 2..=4) => s::SAID.set(draft, base, &word(&["joined", "joined", "undone", "distinct"])),
        (kind::SAME_PERSON, _) => [5, 6].iter().for_each(|n| s::TWO.set(draft, base, &record(*n), true)),
        (_, _) => [1, 2 + value % 2].iter().for_each(|n| s::TWO.set(draft, base, &record(*n), true)),
    }
}

pub(in crate::domain::year) fn steps() -> impl Strategy<Value = Vec<Written>> {
    let step = (0..15_u8, 0..12_u8, any::<u8>(), prop::bool::weighted(0.2));
    prop::collection::vec(step.prop_map(|(record, what, value, late)| Written { record, what, value, late }), 1..60)
}

/// The notes as they are after an opening: of each the card of a snapshot, and nothing of an encounter by itself is to be read.
struct Opened<'a> {
    notes: &'a Notes,
    book: &'a Book,
    cards: BTreeMap<RecordId, Vec<u8>>,
}

impl<'a> Opened<'a> {
    fn of(notes: &'a Notes, book: &'a Book) -> Self {
        let names = PersonIndex::default();
        let card = |record: RecordId| (record, card::card(&notes.replica, book, &names, record));
        Self { notes, book, cards: notes.replica.records().map(card).collect() }
    }
}

impl Records for Opened<'_> {
    fn state(&self, record: RecordId) -> Option<&State> {
        self.notes.replica.state(record)
    }

    fn records(&self) -> impl Iterator<Item = RecordId> {
        self.notes.replica.records()
    }

    fn glance(&self, record: RecordId) -> Option<Cow<'_, State>> {
        assert!(!self.book.is_by_itself(record), "an encounter was read of which all that counts is kept");
        self.state(record).map(Cow::Borrowed)
    }

    fn kept(&self, record: RecordId) -> Option<&[u8]> {
        card::counted(self.cards.get(&record)?)
    }

    fn is_skewed(&self, record: RecordId, revision: RevisionId) -> bool {
        self.notes.replica.is_skewed(record, revision)
    }
}

/// What was read of each encounter; words that were met in another order have other numbers.
fn words(year: &Year) -> BTreeMap<RecordId, String> {
    let said = |meeting: &Meeting| {
        let word = |name: &names::Name| year.names.word(*name).to_owned();
        let numbers = |of: &[(names::Name, u32)]| of.iter().map(|(name, n)| (word(name), *n)).collect::<Vec<_>>();
        let referrals: Vec<_> = meeting.referrals.iter().map(|(name, done)| (word(name), *done)).collect();
        let topics: Vec<_> = meeting.topics.iter().map(word).collect();
        let said = [&meeting.month, &meeting.channel, &meeting.sector].map(word);
        let doubts = (meeting.versions, meeting.material_differs, meeting.clock);
        let met = (meeting.day, &meeting.persons, meeting.anonymous);
        format!("{:?}", (said, met, topics, numbers(&meeting.acts), numbers(&meeting.material), referrals, doubts))
    };
    year.meetings.iter().map(|(record, meeting)| (*record, said(meeting))).collect()
}

proptest! {
    #[test]
    fn incremental_is_from_scratch(steps in steps()) {
        let (mut notes, mut book, lists) = (Notes::default(), Book::default(), Lists::default());
        let whole = Asked::year(2026).unwrap();
        let part = Asked { sector: Some("two".into()), closing: day("2027-01-31"), ..whole.clone() };
        let mut years = [whole, part].map(|asked| Year::of(&notes.replica, &book, &lists, asked));
        let mut seen: Vec<Option<State>> = vec![None; KINDS.len()];
        for Written { record: number, what, value, late } in steps {
            let (place, record) = (usize::from(number), record(number));
            let now = notes.replica.state(record).cloned();
            let base = if late { seen[place].clone() } else { now.clone() }.unwrap_or_else(State::empty);
            seen[place] = now;
            notes.write_over(record, KINDS[place], &base, |draft, base| edit(KINDS[place], what, value, draft, base));
            let changed = book.update(&notes.replica, &[record]);
            for year in &mut years {
                year.update(&notes.replica, &book, &changed);
                let anew = Year::of(&notes.replica, &book, &lists, year.asked().clone());
                prop_assert_eq!(year.figures(&[], &[]), anew.figures(&[], &[]));
                // From a snapshot's cards as from the notes.
                let opened = Year::of(&Opened::of(&notes, &book), &book, &lists, year.asked().clone());
                prop_assert_eq!(words(&opened), words(&anew));
                prop_assert_eq!(opened.figures(&[], &[]), anew.figures(&[], &[]));
                for row in &anew.figures(&[], &[]).rows {
                    let at: Vec<&str> = row.at.iter().map(String::as_str).collect();
                    prop_assert_eq!(year.behind(row.figure, &at), anew.behind(row.figure, &at));
                }
            }
        }
    }

    /// A number is what its parts add up to, and what stands behind one of persons is as many as it says.
    #[test]
    fn parts_add_up(steps in steps()) {
        let mut notes = Notes::default();
        for Written { record: number, what, value, .. } in steps {
            let kind = KINDS[usize::from(number)];
            notes.write(record(number), kind, |draft, base| edit(kind, what, value, draft, base));
        }
        let year = year_by(&notes, Asked::year(2026).unwrap());
        let figures = year.figures(&[], &[]);
        for figure in Figure::ALL {
            let Some(parent) = figure.parent() else { continue };
            let readings = if figure.dims().contains(&Dim::Reading) && !parent.dims().contains(&Dim::Reading) { 2 } else { 1 };
            let sum = |figure| figures.of(figure).map(|row| row.count).sum::<u64>();
            prop_assert_eq!(sum(*figure), readings * sum(parent), "{:?}", figure);
        }
        let persons = figures.count(Figure::Persons, &[]);
        prop_assert_eq!(year.behind(Figure::Persons, &[]).len() as u64, persons);
        prop_assert_eq!(year.differing(&notes.replica, &Book::of(&notes.replica)).len() as u64, figures.count(Figure::PersonsDiffering, &[]));
    }
}
