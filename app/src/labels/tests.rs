//! What the domain says, said.

use super::*;
use crate::i18n::Lang;
use shared::clock::Stamp;
use shared::domain::{Change, FieldName, Label, kind, team_settings};
use shared::history::{Content, Draft, History, Step};
use shared::ids::{CircleId, DeviceId, RevisionId};

struct Team;

const LUNE: RecordId = RecordId::from_bytes([1; 16]);
const INES: MemberId = MemberId::from_bytes([2; 16]);

impl Names for Team {
    fn member(&self, member: MemberId) -> String {
        if member == INES { "Inès".to_owned() } else { "?".to_owned() }
    }

    fn record(&self, record: RecordId) -> Option<String> {
        (record == LUNE).then(|| "Lune".to_owned())
    }

    fn device(&self, _: shared::ids::DeviceId) -> String {
        "Inès".to_owned()
    }
}

fn written(kind: shared::history::Kind, write: impl FnOnce(&mut Draft, &State)) -> State {
    let stamp = Stamp::unheard(Millis(0));
    let mut draft = Draft::create(RecordId::from_bytes([9; 16]), kind, CircleId::TERRAIN, stamp);
    write(&mut draft, &State::empty());
    draft.over(&State::empty())
}

fn lists() -> Lists {
    let settings = written(kind::TEAM_SETTINGS, |draft, base| {
        let named = |list: &str, id: &str| (list.to_owned(), ValueId::new(id));
        let called = |fr: &str, en: &str| Label { fr: fr.to_owned(), en: en.to_owned() };
        team_settings::VALUES.set(draft, base, &named("sector", "two"), true);
        team_settings::LABELS.set(draft, base, &named("sector", "two"), &called("Secteur 2", ""));
        team_settings::VALUES.set(draft, base, &named("sector", "old"), true);
        team_settings::LABELS.set(draft, base, &named("sector", "old"), &called("Vieux port", "Old harbour"));
        team_settings::RETIRED.set(draft, base, &named("sector", "old"), true);
        team_settings::LABELS.set(draft, base, &named("channel", "bus"), &called("Camion", ""));
    });
    Lists::of(Some(&settings))
}

fn labels(lang: Lang, lists: &Lists) -> Labels<'_> {
    let now = NaiveDate::from_ymd_opt(2026, 11, 25).and_then(|day| day.and_hms_opt(9, 0, 0)).unwrap();
    Labels { lang, lists, names: &Team, now }
}

#[test]
fn the_teams_words_win_and_unknown_values_stay_as_they_are() {
    let lists = lists();
    let (fr, en) = (labels(Lang::Fr, &lists), labels(Lang::En, &lists));
    assert_eq!(fr.item("channel", &"bus".into()), "Camion");
    assert_eq!(en.item("channel", &"bus".into()), "Camion", "nobody translated it");
    assert_eq!(en.item("channel", &"street".into()), "Street");
    assert_eq!(en.item("sector", &"old".into()), "Old harbour", "a retired value is still said");
    assert_eq!(fr.item("channel", &"submarine".into()), "submarine");
}

#[test]
fn retired_values_are_offered_only_where_they_are_chosen() {
    let lists = lists();
    let fr = labels(Lang::Fr, &lists);
    let ids = |chosen: &[ValueId]| fr.options("sector", chosen).into_iter().map(|o| o.id).collect::<Vec<_>>();
    assert_eq!(ids(&[]), ["two"]);
    assert_eq!(ids(&["old".into()]), ["two", "old"]);
    assert_eq!(ids(&["newer".into()]), ["two", "newer"], "an answer that a newer version has stays an answer");
}

#[test]
fn an_encounter_is_said_in_two_lines() {
    let lists = lists();
    let state = written(kind::ENCOUNTER, |draft, base| {
        let (lune, one, two) = (Participant::Person(LUNE), Participant::Unknown(7), Participant::Unknown(8));
        for who in [lune, one, two] {
            encounter::PARTICIPANTS.set(draft, base, &who, true);
        }
        encounter::CHANNEL.set(draft, base, &"street".into());
        encounter::PLACE.set(draft, base, &Place::sector("two".into()));
        encounter::PROSTITUTION.set(draft, base, &lune, &"confirmed".into());
        encounter::PROSTITUTION.set(draft, base, &one, &"confirmed".into());
        encounter::VIGILANCE.set(draft, base, &"serious".into());
    });
    let line = encounter_line(&labels(Lang::Fr, &lists), &state);
    assert_eq!(line.who, "Lune et 2 inconnues");
    assert_eq!((line.how.as_str(), line.sub.as_str()), ("Rue, Secteur 2 · Avérée", "Rue, Secteur 2 · Avérée · Grave"));
    let calm = written(kind::ENCOUNTER, |draft, base| encounter::VIGILANCE.set(draft, base, &"none".into()));
    assert_eq!(labels(Lang::Fr, &lists).vigilance(&calm), "");
}

#[test]
fn facts_leave_out_what_is_not_there() {
    let lists = lists();
    let state = written(kind::ENCOUNTER, |draft, base| {
        encounter::MATERIAL.set(draft, base, &"condom".into(), 10);
        encounter::TOPICS.set(draft, base, &"housing".into(), true);
        encounter::REFERRALS.set(draft, base, &"ase".into(), &"proposed".into());
        encounter::NOTE.set(draft, base, "");
        encounter::AUTHORS.set(draft, base, &INES, true);
    });
    let facts = facts(&labels(Lang::Fr, &lists), &state);
    let said: Vec<_> = facts.iter().map(|fact| (fact.name, fact.lines.join(", "))).collect();
    assert_eq!(
        said,
        [
            ("Qui a noté", "Inès".to_owned()),
            ("Thèmes", "Logement".to_owned()),
            ("Matériel", "Préservatifs\u{a0}× 10".to_owned()),
            ("Orientations", "Aide sociale à l’enfance (ASE)\u{202f}: Proposée".to_owned()),
        ]
    );
}

#[test]
fn a_change_says_from_what_to_what() {
    let lists = lists();
    let fr = labels(Lang::Fr, &lists);
    let item = |id: &str| Value::Item { list: "prostitution", id: id.into() };
    let change = Change {
        field: FieldName::Prostitution,
        key: Some(Value::Participant(Participant::Person(LUNE))),
        from: vec![item("suspected"), item("no")],
        to: item("confirmed"),
    };
    assert_eq!(fr.change_line(&change), "Prostitution\u{202f}: Lune\u{202f}: Supposée / Non → Avérée");
    let first = Change { field: FieldName::Name, key: None, from: vec![], to: Value::Text("Lune".into()) };
    assert_eq!(fr.change(&first), ("Surnom".into(), String::new(), "Lune".into()));
}

#[test]
fn the_first_period_of_a_case_goes_without_saying() {
    let lists = lists();
    let fr = labels(Lang::Fr, &lists);
    let opened = |nth| Change {
        field: FieldName::OpeningReason,
        key: Some(Value::Number(nth)),
        from: vec![],
        to: Value::Item { list: "opening_reason", id: "youth".into() },
    };
    assert_eq!(fr.change_line(&opened(1)), "Ouvert pour\u{202f}: Demande du jeune");
    assert_eq!(fr.change_line(&opened(2)), "Ouvert pour (2e fois)\u{202f}: Demande du jeune");
}

#[test]
fn every_default_value_and_every_field_has_words() {
    let lists = Lists::of(None);
    for lang in Lang::ALL {
        let labels = labels(lang, &lists);
        for list in crate::i18n::list_ids() {
            for option in labels.options(list, &[]) {
                assert_ne!(option.label, option.id, "{list}");
            }
        }
        assert!(!labels.field(FieldName::Unknown(900)).is_empty());
    }
}

#[test]
fn days_and_months_are_said_in_full() {
    let lists = Lists::of(None);
    let fr = labels(Lang::Fr, &lists);
    let date = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    assert_eq!(fr.value(&Value::Day(day_of(date))), "mardi 1er décembre");
    assert_eq!(of_day(day_of(date)), Some(date));
    assert_eq!(fr.value(&Value::Month(Month { year: 2027, month: 3 })), "mars 2027");
    assert_eq!(fr.value(&Value::Nothing), "");
}

#[test]
fn parallel_answers_are_told_with_who_and_when() {
    let lists = lists();
    let who = Participant::Person(LUNE);
    let record = RecordId::from_bytes([9; 16]);
    let mut history = History::new(record, CircleId::TERRAIN);
    for (n, answer) in [(1, "confirmed"), (2, "suspected")] {
        let stamp = Stamp::unheard(Millis(1_795_563_480_000));
        let mut draft = Draft::create(record, kind::ENCOUNTER, CircleId::TERRAIN, stamp);
        encounter::PROSTITUTION.set(&mut draft, &State::empty(), &who, &answer.into());
        history.insert(Step {
            id: RevisionId::from_bytes([n; 32]),
            parents: Vec::new(),
            author: MemberId::from_bytes([n + 1; 16]),
            device: DeviceId::from_bytes([n; 16]),
            counter: 1,
            epoch: 0,
            content: Content::Open(draft.payload(stamp)),
        });
    }
    let told = conflicts::all(&labels(Lang::Fr, &lists), &history, &history.state());
    let said: Vec<_> = told.iter().flat_map(|one| &one.versions).map(|v| (v.value.as_str(), v.who.as_str())).collect();
    assert_eq!(told[0].field, "Prostitution\u{202f}: Lune");
    assert_eq!(said, [("Avérée", "Inès"), ("Supposée", "?")]);
    assert_eq!(told[0].versions[0].when, "hier soir, 23\u{a0}h\u{a0}38");
    assert!(facts(&labels(Lang::Fr, &lists), &history.state()).is_empty(), "what is contested is no fact");
}
