//! Persons: finding one, reading one.

use super::super::area::{area, en, fr};

area! {
    /// Searching and reading persons.
    Person {
        list: "Personnes" => "Persons";
        search: "Chercher une personne" => "Find a person";
        search_help: "Surnom ou code, même mal écrit." => "A nickname or code, even misspelt.";
        search_none: "Personne à ce nom" => "Nobody by that name";
        search_none_text: "Essayez un autre surnom, ou créez la personne." => "Try another nickname, or create the person.";
        empty: "Personne pour l’instant" => "Nobody so far";
        empty_text: "Les personnes apparaissent ici dès la première rencontre." => "Persons appear here from the first encounter.";
        new: "Nouvelle personne" => "New person";
        change: "Modifier" => "Change";
        nickname: "Surnom ou code" => "Nickname or code";
        nickname_help: "Pas de nom de famille." => "No surname.";
        nickname_missing: "Écrivez un surnom ou un code." => "Write a nickname or a code.";
        other_nicknames: "Autres surnoms" => "Other nicknames";
        add_nickname: "Ajouter un surnom" => "Add a nickname";
        create: "Créer la personne" => "Create the person";
        saved: "Personne enregistrée" => "Person saved";
        nameless: "Sans surnom" => "Without a nickname";
        informed: "Elle ou il sait ce qui est noté ici" => "She or he knows what is noted here";
        known_already: "Ce surnom existe déjà. Est-ce la même personne ?" => "This nickname exists already. Is it the same person?";
        same: "C’est la même" => "It is the same";
        another: "C’est une autre" => "It is another";
        timeline: "Au fil du temps" => "Over time";
        timeline_none: "Aucune rencontre encore" => "No encounter yet";
        first_contact: "Premier contact" => "First contact";
        first_contact_help: "Seulement s’il date d’avant Lanterne." => "Only if it was before Lanterne.";
        last_contact: "Dernière rencontre" => "Last encounter";
        encounters: "Rencontres" => "Encounters";
        as_known: "Ce que l’on sait" => "What is known";
        as_known_hint: "Noté à la dernière rencontre, sauf indication." => "As noted at the last encounter, unless said otherwise.";
        follow_ups: "Suites" => "Follow-ups";
        note_encounter: "Noter une rencontre" => "Note an encounter";
        no_news: "Sans nouvelles" => "No news";
        not_here: "Cette personne n’est pas encore arrivée sur ce téléphone." => "This person has not reached this phone yet.";
        not_here_short: "Quelqu’un dont le nom n’est pas arrivé" => "Someone whose name has not arrived";
    }
    made {
        no_news_since(when: &str): format!("Sans nouvelles depuis {when}") => format!("No news since {when}");
        last_seen(when: &str): format!("Vue {when}") => format!("Seen {when}");
        also(names: &str): format!("Aussi : {names}") => format!("Also: {names}");
        met(n: usize): fr(n, "rencontre", "rencontres") => en(n, "encounter", "encounters");
        adult_from(when: &str): format!("Majeure à partir de {when}") => format!("Adult from {when}");
        created_by(name: &str): format!("Notée par {name}") => format!("Noted by {name}");
        changed_by(name: &str): format!("Modifiée par {name}") => format!("Changed by {name}");
        noted_by(name: &str, when: &str): format!("{name}, {when}") => format!("{name}, {when}");
    }
}
