use super::*;
use chrono::NaiveDate;
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use shared::domain::encounter::{self, Encounter};
use shared::domain::kind::{ALERT, CASE, DECISION, ENCOUNTER, FOLLOW_UP, OBJECTIVE, PERSON, ROUND, TEAM_SETTINGS};
use shared::domain::person::Person;
use shared::history::{Content, History, Lifecycle, Payload, State, Step};
use shared::ids::{CircleId, DeviceId, RevisionId};

const MEMBERS: [MemberId; 6] = {
    let mut members = [MemberId::from_bytes([0; 16]); 6];
    let mut index = 0;
    while index < 6 {
        members[index] = MemberId::from_bytes([index as u8; 16]);
        index += 1;
    }
    members
};

fn now() -> Millis {
    super::super::calendar::instant(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(), 11 * 60)
}

fn story(seed: u64, size: Size) -> Script {
    write(&mut ChaCha20Rng::seed_from_u64(seed), TeamId::from_bytes([9; 16]), &MEMBERS, now(), size)
}

/// The records when everybody has heard everything.
fn played(script: &Script) -> BTreeMap<RecordId, State> {
    let mut records: BTreeMap<RecordId, History> = BTreeMap::new();
    let mut count = 0_u64;
    for night in &script.nights {
        let before = records.clone();
        for act in night {
            count += 1;
            // What she sees: what all had by the evening, and what she wrote since.
            let mut seen = before.get(&act.record).cloned().unwrap_or(History::new(act.record, CircleId::TERRAIN));
            let here = records.entry(act.record).or_insert(History::new(act.record, CircleId::TERRAIN));
            let hers: Vec<Step> = here.steps().filter(|step| step.author == MEMBERS[act.author]).cloned().collect();
            for step in hers {
                seen.insert(step);
            }
            let payload = Payload { kind: act.kind, stamp: Default::default(), cells: act.cells.clone() };
            here.insert(Step {
                id: RevisionId::of(&count.to_le_bytes()),
                parents: seen.heads(),
                author: MEMBERS[act.author],
                device: DeviceId::from_bytes([0; 16]),
                counter: count,
                epoch: 1,
                content: Content::Open(payload),
            });
        }
    }
    records.into_iter().map(|(record, history)| (record, history.state())).collect()
}

/// The records, to be read by a book.
struct Played(BTreeMap<RecordId, State>);

impl shared::domain::Records for Played {
    fn state(&self, record: RecordId) -> Option<&State> {
        self.0.get(&record)
    }

    fn records(&self) -> impl Iterator<Item = RecordId> {
        self.0.keys().copied()
    }
}

fn of_kind(records: &BTreeMap<RecordId, State>, kind: Kind) -> Vec<(RecordId, &State)> {
    records.iter().filter(|(_, state)| state.kind == Some(kind)).map(|(&record, state)| (record, state)).collect()
}

#[test]
fn the_same_seed_and_day_tell_the_same_story() {
    assert_eq!(story(1, Size::SMALL), story(1, Size::SMALL));
    assert_ne!(story(1, Size::SMALL), story(2, Size::SMALL));
}

#[test]
fn four_months_are_about_three_hundred_encounters() {
    for seed in [1, 7, 2026] {
        let records = played(&story(seed, Size::FOUR_MONTHS));
        let count = |kind| of_kind(&records, kind).len();
        assert_eq!((count(ROUND), count(TEAM_SETTINGS), count(ALERT)), (51, 1, 1));
        assert!((260..=360).contains(&count(ENCOUNTER)), "{} encounters", count(ENCOUNTER));
        assert_eq!(count(PERSON), 48, "each person is met");
        assert_eq!((count(CASE), count(OBJECTIVE), count(DECISION)), (1, 3, 2));
        assert!((15..=60).contains(&count(FOLLOW_UP)), "{} follow-ups", count(FOLLOW_UP));
    }
}

#[test]
fn every_encounter_is_whole_and_none_is_in_the_future() {
    for seed in 0..4 {
        let records = played(&story(seed, Size::FOUR_MONTHS));
        for (record, state) in of_kind(&records, ENCOUNTER) {
            let encounter = Encounter::read(record, state);
            assert!(encounter.at.values().iter().all(|&&at| at < now()), "seed {seed}");
            assert!(encounter.channel.settled().is_some() && encounter.place.settled().is_some());
            assert!(!encounter::PARTICIPANTS.present(state).is_empty());
            for who in encounter::PARTICIPANTS.present(state) {
                assert!(encounter::PROSTITUTION.get(state, &who).settled().is_some());
                assert!(who.person().is_none_or(|person| records.contains_key(&person)));
            }
        }
    }
}

#[test]
fn who_is_accompanied_lacks_nothing_and_her_referrals_got_here_and_there() {
    use shared::domain::value::Day;
    use shared::domain::{Book, Case, Decision, Objective, decision, missing};
    for seed in 0..4 {
        let records = played(&story(seed, Size::SMALL));
        for kind in [CASE, OBJECTIVE, DECISION] {
            for (_, state) in of_kind(&records, kind) {
                assert_eq!(missing(kind, state), [], "seed {seed}");
            }
        }
        let (record, case) = of_kind(&records, CASE)[0];
        let case = Case::read(record, case);
        assert!(case.is_open() && case.stage.settled().is_some_and(|stage| *stage == "project"));
        let wanted = of_kind(&records, OBJECTIVE).into_iter().map(|(record, state)| Objective::read(record, state));
        assert!(wanted.into_iter().all(|wanted| wanted.words.settled().is_some_and(|words| !words.is_empty())));
        let went = |(_, state): &&(RecordId, &State)| encounter::REFERRALS.all(state).len() >= 4;
        assert_eq!(of_kind(&records, ENCOUNTER).iter().filter(went).count(), 1);
        let decisions = of_kind(&records, DECISION).into_iter().map(|(record, state)| Decision::read(record, state));
        assert_eq!(decisions.filter(Decision::is_sent).count(), 1);
        let states = Played(records);
        let book = Book::of(&states);
        let today = Day(super::super::calendar::day_number(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()));
        assert_eq!(decision::to_review(&states, &book, today).len(), 1, "its day has come");
    }
}

#[test]
fn only_the_planted_scenes_are_unsettled() {
    for seed in 0..4 {
        for size in [Size::SMALL, Size::FOUR_MONTHS] {
            let records = played(&story(seed, size));
            let unsettled: Vec<_> = records.values().filter(|state| state.has_conflict()).collect();
            let of = |kind| unsettled.iter().filter(|state| state.kind == Some(kind)).count();
            let others = unsettled.iter().filter(|s| s.kind != Some(PERSON) && s.kind != Some(ENCOUNTER)).count();
            assert_eq!((of(PERSON), of(ENCOUNTER)), (2, 2), "seed {seed}, {size:?}");
            assert_eq!(others, of(FOLLOW_UP));
            assert_eq!(unsettled.iter().filter(|s| s.lifecycle != Lifecycle::Live).count(), 1);
        }
    }
}

#[test]
fn two_nicknames_belong_to_two_persons_each() {
    let records = played(&story(1, Size::SMALL));
    let mut names = BTreeMap::new();
    for (record, state) in of_kind(&records, PERSON) {
        *names.entry(Person::read(record, state).shown_name().unwrap()).or_insert(0) += 1;
    }
    let twice: Vec<_> = names.iter().filter(|(_, count)| **count == 2).map(|(name, _)| name.as_str()).collect();
    assert_eq!(twice, ["Kiwi", "Lulu"]);
}

#[test]
fn what_they_write_is_short_and_names_nobody() {
    use crate::demo::words::*;
    use shared::domain::note::check_note;
    for list in [NOTES, NOTES_HER, NOTES_FIRST, NOTES_AFAR, NOTES_BY_DAY, NOTES_LATER, DEBRIEFS, ACTIONS, PORTRAITS] {
        for words in list {
            assert!(check_note(words).is_empty(), "{words}: {:?}", check_note(words));
        }
    }
    let wanted = case::WANTED.iter().flat_map(|wanted| [wanted.words, wanted.next]);
    let single = [case::HERS, case::WENT_ALONG, case::PARENTS_WHY, case::REPLY];
    for words in wanted.chain(single).chain(case::PUT_OFF).chain(case::SENT) {
        assert!(check_note(words).is_empty(), "{words}: {:?}", check_note(words));
    }
}
