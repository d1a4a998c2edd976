use super::*;

fn head(line: &str) -> Vec<String> {
    line.split(';').map(str::to_owned).collect()
}

#[test]
fn headings_are_known_in_both_languages() {
    use Column::*;
    for (line, of, columns) in [
        ("Surnom;Âge;Sexe", Of::Persons, vec![Some(Name), Some(Age), Some(Gender)]),
        ("nickname;age;gender;note", Of::Persons, vec![Some(Name), Some(Age), Some(Gender), Some(Note)]),
        ("NOM;Prénom;Tél.", Of::Persons, vec![Some(Name), None, None]),
        ("Date de naissance;Code;Tranche d’âge", Of::Persons, vec![Some(Born), Some(Name), Some(AgeBand)]),
        (
            "Date;Heure;Surnom;Secteur;Canal",
            Of::Encounters,
            vec![Some(Date), Some(Time), Some(Persons), Some(Sector), Some(Channel)],
        ),
        ("date;persons;channel;topics", Of::Encounters, vec![Some(Date), Some(Persons), Some(Channel), Some(Topics)]),
        ("Mineure ?;Langues parlées;Observations", Of::Persons, vec![Some(Minority), Some(Languages), Some(Note)]),
        ("Jour;Éducatrice;Thèmes abordés", Of::Encounters, vec![Some(Date), Some(Others), None]),
    ] {
        let head = head(line);
        assert_eq!((guess_of(&head), guess(guess_of(&head), &head)), (of, columns), "{line}");
    }
}

#[test]
fn every_column_is_known_by_its_key() {
    for of in [Of::Persons, Of::Encounters] {
        let keys: Vec<String> = Column::all(of).map(|column| column.key().to_owned()).collect();
        let columns: Vec<Option<Column>> = Column::all(of).map(Some).collect();
        assert_eq!(guess(of, &keys), columns);
    }
}

#[test]
fn a_column_is_held_once() {
    let sheet = sheet("nom;nom\na;b");
    let mut setting = Setting::guessed(&sheet, today());
    assert_eq!(setting.columns, [Some(Column::Name), None]);
    setting.set_column(1, Some(Column::Name));
    assert_eq!(setting.columns, [None, Some(Column::Name)]);
    setting.set_column(1, None);
    setting.set_column(9, Some(Column::Age));
    assert_eq!(setting.columns, [None, None]);
}

#[test]
fn words_mean_values() {
    let words = vocabulary();
    let value = |id: &str| Meaning::Value(ValueId::new(id));
    for (list, said, meaning) in [
        ("gender", "F", value("female")),
        ("gender", "female", value("female")),
        ("prostitution", "Avérée", value("confirmed")),
        ("prostitution", "À risque", value("at_risk")),
        ("minority", "mineure supposée", value("minor_supposed")),
        ("channel", "en ligne", Meaning::Unknown),
        ("channel", "Internet", value("online")),
        ("sector", "GARE", value("gare")),
        ("sector", "vieux port", Meaning::Retired(ValueId::new("port"))),
        ("sector", "?", Meaning::Unknown),
        ("nowhere", "x", Meaning::Unknown),
    ] {
        assert_eq!(words.meaning(list, said), meaning, "{list} {said}");
    }
    let mut two = words.clone();
    two.add("sector", &ValueId::new("gare2"), false, ["Gare"]);
    assert_eq!(two.meaning("sector", "gare"), Meaning::Unknown, "two are called so");
    two.add("sector", &ValueId::new("port2"), false, ["Vieux-Port"]);
    assert_eq!(two.meaning("sector", "vieux port"), value("port2"), "the one that is offered");
}

#[test]
fn what_is_in_no_list_is_mapped_or_refused() {
    let list =
        sheet("date;personne;secteur\n2026-01-05;Lune;Vieux-Port\n2026-01-06;Lune;quai 3\n2026-01-07;Lune;Quai 3");
    let mut setting = Setting::guessed(&list, today());
    let plan = with(&list, &setting, &|_| Vec::new());
    let unmatched: Vec<(&str, usize, bool)> =
        plan.unmatched.iter().map(|one| (one.words.as_str(), one.rows, one.retired.is_some())).collect();
    assert_eq!(unmatched, [("Vieux-Port", 1, true), ("quai 3", 2, false)]);
    assert_eq!((plan.refused(), plan.records()), (3, 0));
    setting.set_value("sector", "Vieux-Port", Some(Some(ValueId::new("port"))));
    setting.set_value("sector", "QUAI 3", Some(None));
    let plan = with(&list, &setting, &|_| Vec::new());
    assert_eq!((plan.refused(), plan.count(kind::ENCOUNTER), plan.count(kind::PERSON)), (0, 3, 1));
    setting.set_value("sector", "quai 3", None);
    assert_eq!(with(&list, &setting, &|_| Vec::new()).refused(), 2);
}
