use super::*;

#[test]
fn phone_numbers_are_seen_in_every_french_form_and_dates_are_not() {
    for text in [
        "06 12 34 56 78",
        "son tel : 0612345678.",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "06\u{a0}12\u{202f}34 56 78",
        "0612 345 678",
        "+33 6 12 34 56 78",
        "+33612345678",
        "+33 (0)6 12 34 56 78",
        "0033 6 12 34 56 78",
        "appeler au 03 20 00 00 00 24 h sur 24",
        "+32 470 12 34 56",
        "+234 803 123 4567",
    ] {
        assert!(check_note(text).contains(&NoteHint::Phone), "{text}");
    }
    for text in [
        "",
        "vue le 01 02 2024 12 h 30",
        "le 05.11.2026 18.30 au secteur 2",
        "10 préservatifs, 4 cartes, 2 kits",
        "code 123456789012345",
        "de 22 h 30 à 02 h 15",
        "le 06 12 puis le 07 12",
        "00 00 00 00 00",
        "0612",
        "119, 17, 112",
        "75000 Paris, 59000 Lille",
    ] {
        assert!(!check_note(text).contains(&NoteHint::Phone), "{text}");
    }
}

#[test]
fn a_first_name_with_a_family_name_is_seen_and_a_pseudonym_is_not() {
    for text in [
        "vue avec Marie Dupont",
        "Vu Marie Dupont hier",
        "elle dit que Jean-Luc Martin la surveille",
        "Elle parle de Marie DUPONT.",
        "appelée par Élodie Lefèvre, sa tante",
        "un homme (Paul Durand) attendait",
        "avec sa mère : Fatou Diop",
        "dans la rue avec Fatou Diop",
        "vue place Rihour, Fatou Diop aussi",
    ] {
        let hinted = check_note(text).contains(&NoteHint::FullName);
        assert!(hinted, "{text}");
    }
    for text in [
        "",
        "Lune va bien. Kiwi aussi.",
        "Vu Lune au secteur 2",
        "Lune et Kiwi, puis Echo",
        "avec Lune, Kiwi et Echo",
        "Inès Lune",
        "Orientée vers ASE PJJ",
        "Contact CRIP Lille demain",
        "Elle a dit : « Je pars. Demain »",
        "rue de la Gare",
        "vue rue Pierre Mauroy hier",
        "au lycée Louise Michel, puis place du Général Leclerc",
        "Hôpital Jeanne de Flandre",
        "près de la Gare Saint-Sauveur",
        "première ligne avec Lune\nKiwi est venue après",
        "vers 23 h Lune",
        "c'est Lune ? Kiwi dit oui",
    ] {
        assert!(!check_note(text).contains(&NoteHint::FullName), "{text}");
    }
}

#[test]
fn five_hundred_characters_are_counted_as_people_count_them() {
    let full = "é".repeat(NOTE_MAX);
    assert_eq!(check_note(&full), []);
    assert_eq!(check_note(&format!("{full}abc")), [NoteHint::TooLong { over: 3 }]);
}
