use super::*;
use crate::domain::{Participant, Place, encounter as e, person as p};
use crate::history::State;

/// What a record of the plan says.
fn states(plan: &Plan) -> Vec<(RecordId, State)> {
    let of = |draft: &Draft| (draft.record, draft.over(&State::empty()));
    plan.taken().flatten().map(of).collect()
}

fn one_person(head: &str, row: &str) -> (State, Vec<Tip>) {
    let (_, plan) = planned(&format!("surnom;{head}\nLune;{row}"));
    let tips = plan.rows[0].tips.iter().map(|(_, tip)| tip.clone()).collect();
    (states(&plan).first().map_or_else(State::empty, |(_, state)| state.clone()), tips)
}

#[test]
fn a_person_says_what_her_row_says() {
    let (state, _) = one_person(
        "autres surnoms;sexe;minorité;origine;langues;situation;prostitution;premier contact;note",
        "Lulu / Lu;F;mineure supposée;UE;roumain, anglais;fugue;avérée;03/02/2024;calme",
    );
    let id = ValueId::new;
    assert_eq!(p::NAME.get(&state).into_settled().unwrap(), "Lune");
    assert_eq!(p::OTHER_NAMES.present(&state), ["Lu", "Lulu"]);
    assert_eq!(p::GENDER.get(&state).into_settled(), Some(id("female")));
    assert_eq!(p::MINORITY.get(&state).into_settled(), Some(id("minor_supposed")));
    assert_eq!(p::ORIGIN.get(&state).into_settled(), Some(id("eu")));
    assert_eq!(p::LANGUAGES.present(&state), [id("en"), id("ro")]);
    assert_eq!(p::SITUATION.present(&state), [id("runaway")]);
    assert_eq!(p::PROSTITUTION.get(&state).into_settled(), Some(id("confirmed")));
    assert_eq!(p::FIRST_CONTACT.get(&state).into_settled().map(crate::domain::year::day_of), Day::parse("2024-02-03"));
    assert_eq!(p::NOTE.get(&state).into_settled().unwrap(), "calme");
}

#[test]
fn ages_become_bands_of_today_or_stay_open() {
    for (head, row, band, adult_from) in [
        ("âge", "16", Some("15_17"), None),
        ("âge", "17 ans", Some("15_17"), None),
        ("âge;âge estimé le", "17;01/03/2026", Some("15_17"), None),
        ("âge;âge estimé le", "14;01/03/2024", Some("15_17"), None),
        ("âge;âge estimé le", "16;01/03/2025", None, None),
        ("âge;âge estimé le", "16;28/11/2024", Some("18_21"), None),
        ("tranche d’âge", "15–17 ans", Some("15_17"), None),
        ("tranche d’âge", "moins de 13", Some("under_13"), None),
        ("tranche d’âge", "> 25", Some("over_25"), None),
        ("tranche d’âge", "19", Some("18_21"), None),
        ("tranche d’âge;âge estimé le", "15-17;01/03/2024", None, None),
        ("date de naissance", "12/05/2009", Some("15_17"), Some((2027, 5))),
        ("date de naissance", "2010", Some("15_17"), None),
        ("date de naissance", "2008", None, None),
        ("majeure à partir de", "05/2027", None, Some((2027, 5))),
    ] {
        let (state, tips) = one_person(head, row);
        assert_eq!(p::AGE_BAND.get(&state).into_settled(), band.map(ValueId::new), "{head} {row}");
        assert_eq!(p::ADULT_FROM.get(&state).into_settled().map(|m| (m.year, m.month)), adult_from, "{head} {row}");
        assert_eq!(tips.contains(&Tip::AgeOpen), band.is_none() && adult_from.is_none(), "{head} {row}");
    }
}

#[test]
fn an_encounter_says_what_its_row_says() {
    let (_, plan) = planned(
        "date;heure;personne;inconnues;canal;secteur;lieu;thèmes;équipe;note\n\
         03/03/2026;22h30;Lune;;street;Gare;quai;listening;Inès;rien\n\
         04/03/2026;;Lune + Kiwi;2;bus;;parking;;;\n",
    );
    let states = states(&plan);
    assert_eq!(states.iter().filter(|(_, state)| state.kind == Some(kind::PERSON)).count(), 2, "Lune is made once");
    let row = |row: u32| states.iter().find(|(record, _)| *record == SEED.of_row(row)).map(|(_, state)| state).unwrap();
    let met = [row(0), row(1)];
    let lune = Participant::Person(SEED.of_name("lune"));
    assert_eq!(e::PARTICIPANTS.present(met[0]), [lune]);
    assert_eq!(e::AT.get(met[0]).into_settled(), Some(Millis(1_772_573_400_000)));
    assert_eq!(e::PLACE.get(met[0]).into_settled(), Some(Place::sector(ValueId::new("gare"))));
    assert_eq!(e::NOTE.get(met[0]).into_settled().unwrap(), "quai · rien");
    assert_eq!(e::OTHERS.present(met[0]), ["Inès"]);
    let unknown = Participant::Unknown(SEED.of_unknown(1));
    assert_eq!(e::PARTICIPANTS.present(met[1]).len(), 3);
    assert_eq!(e::SIZE.get(met[1], &unknown).into_settled(), Some(2));
    assert_eq!(e::PLACE.get(met[1]).into_settled(), Some(Place::free("other", "parking")));
}

/// Headings, a row, and what is wrong with it.
type Case = (&'static str, String, Vec<(&'static str, Reason)>);

#[test]
fn what_is_wrong_is_said_by_column_and_reason() {
    let met = "date;heure;personne;inconnues;secteur;prostitution;âge;note";
    let long = "x".repeat(501);
    #[rustfmt::skip]
    let table: Vec<Case> = vec![
        ("surnom;âge", ";16".into(), vec![("surnom", Reason::NoName)]),
        ("surnom;âge", "Lune;vieille".into(), vec![("âge", Reason::NoAge)]),
        ("surnom;âge", "Lune;170".into(), vec![("âge", Reason::NoAge)]),
        ("surnom;sexe;minorité", "Lune;X;verte".into(), vec![("sexe", Reason::NotInList("gender")), ("minorité", Reason::NotInList("minority"))]),
        ("surnom;naissance", "Lune;12/05/09".into(), vec![("naissance", Reason::ShortYear)]),
        ("surnom;naissance", "Lune;2026-11-29".into(), vec![("naissance", Reason::Future)]),
        ("surnom;premier contact", "Lune;31/02/2024".into(), vec![("premier contact", Reason::NoDay)]),
        ("surnom;majeure à partir de", "Lune;bientôt".into(), vec![("majeure à partir de", Reason::NoMonth)]),
        ("surnom;note", format!("Lune;{long}"), vec![("note", Reason::TooLong(500))]),
        (met, ";;Lune;;;;;".into(), vec![("date", Reason::NoDate)]),
        (met, "03/03/2026;;;;;;;".into(), vec![("personne", Reason::Nobody)]),
        (met, "29/11/2026;;Lune;;;;;".into(), vec![("date", Reason::Future)]),
        (met, "45000;;Lune;;;;;".into(), vec![("date", Reason::NoDay)]),
        (met, "03/03/26;;Lune;;;;;".into(), vec![("date", Reason::ShortYear)]),
        (met, "03/03/2026;25:00;Lune;;;;;".into(), vec![("heure", Reason::NoTime)]),
        (met, "29/03/2026;02:30;Lune;;;;;".into(), vec![("heure", Reason::NoSuchHour)]),
        (met, "03/03/2026;;;plusieurs;;;;".into(), vec![("inconnues", Reason::NoNumber)]),
        (met, "03/03/2026;;Lune;;Vieux-Port;;;".into(), vec![("secteur", Reason::Retired("sector"))]),
        (met, "03/03/2026;;Lune,Kiwi;;;avérée;17;".into(), vec![("prostitution", Reason::SeveralPersons), ("âge", Reason::SeveralPersons)]),
    ];
    for (head, row, wrong) in table {
        let wrong: Vec<(Option<String>, Reason)> =
            wrong.into_iter().map(|(column, reason)| (Some(column.to_owned()), reason)).collect();
        assert_eq!(faults(head, &row), wrong, "{row}");
    }
    assert_eq!(faults("surnom", "Lune;16"), [(None, Reason::NoHeading)]);
    assert_eq!(faults("surnom;date de naissance", "Lune;2009-05-12 00:00"), []);
}

#[test]
fn who_may_be_here_is_shown_and_joined_by_nobody() {
    let here = RecordId::from_bytes([5; 16]);
    let list = sheet("surnom\nLune\nKiwi\nlune");
    let known = |name: &str| if crate::domain::fold(name) == "lune" { vec![here] } else { Vec::new() };
    let mut setting = Setting::guessed(&list, today());
    let plan = with(&list, &setting, &known);
    assert_eq!(plan.records(), 3, "all are new");
    assert_eq!(plan.here, [("Lune".to_owned(), vec![here])]);
    assert_eq!(plan.rows[2].tips, [(Some(0), Tip::Here(vec![here])), (Some(0), Tip::SameName(2))]);
    setting.set_person("LUNE", Some(here));
    let plan = with(&list, &setting, &known);
    assert_eq!((plan.known(), plan.records()), (2, 1), "she is here: her rows are left out");
    let met = sheet("date;personne\n03/03/2026;Lune\n04/03/2026;Kiwi");
    let mut setting = Setting::guessed(&met, today());
    setting.set_person("Lune", Some(here));
    let plan = with(&met, &setting, &known);
    assert_eq!((plan.count(kind::PERSON), plan.count(kind::ENCOUNTER)), (1, 2));
    assert_eq!(e::PARTICIPANTS.present(&states(&plan)[0].1), [Participant::Person(here)]);
}

#[test]
fn refused_rows_become_a_file_without_formulas() {
    let (sheet, plan) = planned("surnom;âge;=cmd\nLune;16;a\n=1+1;vieille;-2\n\"Zo\"\"é\";9999;\"x;y\"");
    let text = refused(&sheet, &plan, ["ligne", "à corriger"], &|fault| format!("{:?}", fault.reason));
    assert_eq!(
        text,
        "\u{feff}ligne,à corriger,surnom,âge,'=cmd\r\n3,NoAge,'=1+1,vieille,'-2\r\n4,NoAge,\"Zo\"\"é\",9999,\"x;y\"\r\n"
    );
}

#[test]
fn a_row_that_is_refused_makes_nobody() {
    let (_, plan) = planned("date;personne\nhier;Lune\n03/03/2026;Lune");
    assert_eq!((plan.refused(), plan.count(kind::PERSON), plan.count(kind::ENCOUNTER)), (1, 1, 1));
}
