//! Two notes of one encounter, two nicknames of one person.

use super::super::area::{area, en, fr};

area! {
    /// Saying that two are one, or two.
    Same {
        encounters_title: "La même rencontre ?" => "The same encounter?";
        persons_title: "La même personne ?" => "The same person?";
        encounters_joined: "C’est la même rencontre" => "It is the same encounter";
        persons_joined: "C’est la même personne" => "It is the same person";
        encounters_distinct: "Ce sont deux rencontres" => "They are two encounters";
        persons_distinct: "Ce sont deux personnes" => "They are two persons";
        undo: "Annuler" => "Undo";
        undo_joined: "Annuler, remettre comme avant" => "Undo, as it was before";
        joined_title: "Réunies" => "One";
        encounters_joined_text: "C’est la même rencontre : montrée une fois, comptée une fois. Rien n’est changé dans les deux notes." => "It is the same encounter: shown once, counted once. Nothing is changed in the two notes.";
        persons_joined_text: "C’est la même personne : une seule page, trouvée par chaque surnom. Rien n’est changé dans les deux fiches." => "It is the same person: one page, found by every nickname. Nothing is changed in the two files.";
        through_text: "Elles sont réunies par une autre : voir plus bas." => "They are one by way of another: see below.";
        distinct_title: "Ce sont deux" => "Two";
        distinct_text: "L’équipe l’a dit. Elles ne seront plus proposées." => "The team said so. They will not be suggested again.";
        undone_title: "Annulé" => "Undone";
        undone_text: "Tout est comme avant. Vous pouvez dire autre chose à tout moment." => "Everything is as before. You can say something else at any time.";
        disputed_title: "L’équipe n’est pas d’accord" => "The team does not agree";
        disputed_text: "Deux réponses ont été données sans que l’une connaisse l’autre. En attendant, rien n’est réuni. Parlez-en, puis choisissez." => "Two answers were given without knowing of each other. Meanwhile nothing is one. Talk it over, then choose.";
        clash_title: "En attente" => "On hold";
        clash_text: "Ces deux-là sont dites la même, et pourtant deux de celles qu’elles relient sont dites différentes. Rien n’est réuni tant que l’un des deux n’est pas annulé." => "These two are said to be one, and yet two of those whom they tie are said to be different. Nothing is one until one of the two is undone.";
        waiting_for: "Dites différentes" => "Said to be different";
        why: "Pourquoi c’est proposé" => "Why it is suggested";
        why_not: "Ce qui les sépare" => "What speaks against it";
        no_reason: "Rien de ce qui est noté ne les rapproche. C’est vous qui savez." => "Nothing that is noted brings them together. You are the one who knows.";
        comparing: "La comparaison est en cours…" => "Comparing…";
        both: "Les deux, côte à côte" => "The two, side by side";
        differs: "diffère" => "differs";
        open_encounter: "Ouvrir la rencontre" => "Open the encounter";
        open_person: "Ouvrir la page" => "Open the page";
        log: "Qui l’a dit" => "Who said so";
        perhaps: "peut-être" => "perhaps";
        likely: "probable" => "likely";
        very: "très probable" => "very likely";
        gone: "L’une des deux n’est pas sur ce téléphone." => "One of the two is not on this phone.";
        saved_joined: "C’est la même : enregistré" => "The same: saved";
        saved_distinct: "Ce sont deux : enregistré" => "Two: saved";
        saved_undone: "Annulé : tout est comme avant" => "Undone: as it was before";
        saved_answer: "Réponse enregistrée" => "Answer saved";
        saved_split: "Rencontres séparées" => "Encounters moved";
        questions: "À choisir" => "To choose";
        questions_text: "Les deux ne disent pas la même chose. Choisissez ce qui est vrai ; l’autre reste lisible." => "The two do not say the same. Choose what is true; the other stays readable.";
        answered: "Déjà choisi" => "Chosen already";
        keep_answer: "Garder cette réponse" => "Keep this answer";
        ask_again: "Demander à nouveau" => "Ask again";
        extra: "Est-ce quelqu’un de plus ?" => "Is this somebody more?";
        extra_yes: "Oui, en plus des autres" => "Yes, beside the others";
        extra_no: "Non, déjà dans les autres" => "No, among the others already";
        language: "Parle-t-elle cette langue ?" => "Does she speak this language?";
        language_yes: "Oui" => "Yes";
        language_no: "Non" => "No";
        maybe_title: "Peut-être la même" => "Perhaps the same";
        compare: "Comparer" => "Compare";
        notes: "Les notes" => "The notes";
        files: "Les fiches" => "The files";
        edit_note: "Modifier cette note" => "Change this note";
        edit_file: "Modifier cette fiche" => "Change this file";
        no_note: "Pas de note libre" => "No free note";
        more: "Même rencontre, même personne" => "Same encounter, same person";
        choose_encounter: "C’est la même que…" => "It is the same as…";
        choose_person: "C’est la même que…" => "It is the same as…";
        choose_encounter_none: "Aucune autre rencontre de cette nuit" => "No other encounter of that night";
        choose_encounter_help: "Les rencontres de la même nuit, la plus proche d’abord." => "The encounters of that night, the nearest first.";
        choose_person_help: "Cherchez son autre surnom." => "Search her other nickname.";
        split: "C’étaient deux personnes" => "These were two persons";
        split_help: "Choisissez les rencontres qui sont d’une autre, puis dites de qui." => "Choose the encounters that are another’s, then say whose.";
        split_which: "Ces rencontres sont d’une autre" => "These encounters are another’s";
        split_whose: "De qui ?" => "Whose?";
        split_go: "Séparer" => "Move them";
        split_choose_first: "Choisissez au moins une rencontre." => "Choose at least one encounter.";
        split_whose_first: "Dites de qui, par son surnom." => "Say whose, by a nickname.";
        split_none: "Aucune rencontre à séparer" => "No encounter to move";
        split_same: "C’est elle-même : choisissez quelqu’un d’autre." => "That is herself: choose somebody else.";
        moved_title: "Séparées" => "Moved";
        partly_text: "Une partie de ce que l’équipe en a dit n’est pas encore arrivée sur ce téléphone. Ce que vous dites maintenant compte quand elle sera là." => "A part of what the team said of it has not arrived on this phone yet. What you say now counts once it is here.";
        whose: "De qui est cette rencontre ?" => "Whose encounter is this?";
        whose_settled: "C’est réglé" => "It is settled";
        whose_named: "Nommée dans la note" => "Named in the note";
        whose_on: "Continuer" => "Go on";
        whose_disputed: "On ne s’accorde pas sur la personne : en attendant, la rencontre reste où elle est notée." => "The team does not agree whose this is: meanwhile it stays where it was noted.";
    }
    made {
        joined_with(name: &str): format!("Réunie avec {name}") => format!("One with {name}");
        two(one: &str, other: &str): format!("{one} et {other}") => format!("{one} and {other}");
        disputed_with(name: &str): format!("{name}, la même ? L’équipe n’est pas d’accord") => format!("{name}, the same? The team does not agree");
        whose_of(what: &str): format!("De qui est cette rencontre ? {what}") => format!("Whose encounter is this? {what}");
        note_of(who: &str, when: &str): format!("Écrite par {who}, {when}") => format!("Written by {who}, {when}");
        the_note_of(who: &str, when: &str): format!("la note écrite par {who}, {when}") => format!("the note written by {who}, {when}");
        score(sure: &str, points: usize): format!("{sure}, {} points", points) => format!("{sure}, {} points", points);
        said_by(who: &str, what: &str): format!("{what}, {who}") => format!("{what}, {who}");
        split_to(n: usize, name: &str): format!("{} chez {name}", fr(n, "rencontre", "rencontres")) => format!("{} with {name}", en(n, "encounter", "encounters"));
        split_from(n: usize, name: &str): format!("{} d’abord chez {name}", fr(n, "rencontre notée", "rencontres notées")) => format!("{} with {name} at first", en(n, "encounter noted", "encounters noted"));
        split_new(name: &str): format!("Nouvelle personne : {name}") => format!("New person: {name}");
        split_from_title(name: &str): format!("{name} : deux personnes") => format!("{name}: two persons");
        merged_notes(n: usize): format!("{} réunies", fr(n, "note", "notes")) => format!("{} as one", en(n, "note", "notes"));
        to_choose(n: usize): fr(n, "chose à choisir", "choses à choisir") => en(n, "thing to choose", "things to choose");
    }
}

area! {
    /// Why two may be one, or not.
    Reasons {
        same_minute: "à la même minute" => "in the same minute";
        same_round: "dans la même tournée" => "in the same round";
        other_round: "dans deux tournées" => "in two rounds";
        same_place: "au même endroit" => "at the same place";
        other_place: "à deux endroits" => "at two places";
        other_channel: "par deux canaux" => "by two channels";
        unknown_alike: "quelqu’un d’inconnu dans les deux, que rien ne distingue" => "somebody unknown in both, whom nothing tells apart";
        unknown_differs: "quelqu’un d’inconnu dans les deux, décrit autrement" => "somebody unknown in both, described differently";
        named_once: "quelqu’un que seule une des notes a pu nommer" => "somebody whom only one note could name";
        named_once_differs: "nommé dans une note, inconnu dans l’autre, et décrit autrement" => "named in one note, unknown in the other, and described differently";
        each_others: "chacune nomme quelqu’un que l’autre n’a pas" => "each names somebody whom the other does not have";
        one_author: "écrites par la même personne de l’équipe" => "written by the same member of the team";
        same_material: "le même matériel, en même nombre" => "the same material, in the same number";
        other_material: "un autre matériel, ou d’autres nombres" => "other material, or other numbers";
        no_words: "aucun mot en commun dans les notes" => "no word in common in the notes";
        same_spoken: "une langue parlée en commun" => "a spoken language in common";
        other_spoken: "deux langues parlées" => "two spoken languages";
        unlike_names: "surnoms sans rapport" => "nicknames that have nothing in common";
        same_age: "environ le même âge" => "about the same age";
        same_majority: "majeures à partir du même mois" => "of age from the same month";
        other_majority: "majeures à partir de deux mois différents" => "of age from different months";
        same_gender: "le même genre" => "the same gender";
        other_gender: "deux genres" => "two genders";
        same_origin: "la même origine" => "the same origin";
        other_origin: "deux origines" => "two origins";
        same_language: "une langue en commun" => "a language in common";
        other_language: "aucune langue en commun" => "no language in common";
        same_places: "vues aux mêmes endroits" => "met at the same places";
        other_places: "jamais vues au même endroit" => "never met at the same place";
        at_once: "notées à la même heure, au même endroit, par deux collègues" => "noted at the same hour, at the same place, by two colleagues";
        same_writers: "notées par les mêmes collègues, qui en connaissaient deux" => "noted by the same colleagues, who knew two";
        same_status: "la même situation de prostitution" => "the same prostitution status";
        other_status: "deux situations de prostitution" => "two prostitution statuses";
        elsewhere: "vues à la même heure à deux endroits" => "met at the same hour at two places";
        begun_together: "fiches commencées la même nuit sur deux téléphones" => "files begun in one night on two phones";
        both_in_one_night: "notées toutes deux la même nuit par la même personne de l’équipe" => "both noted in one night by the same member of the team";
        like_same: "identiques" => "identical";
        like_sound: "qui se prononcent pareil" => "that sound the same";
        like_slip: "à une faute de frappe près" => "one slip of the finger apart";
        like_sound_slip: "presque pareils" => "almost the same";
        like_part: "l’un avec un mot de plus" => "one with a word more";
        like_part_slip: "l’un avec un mot de plus et une faute" => "one with a word more and a slip";
        like_short: "l’un abrège l’autre" => "one shortens the other";
        like_pet: "l’un est un petit nom de l’autre" => "one is a pet form of the other";
        like_two_slips: "à deux fautes de frappe près" => "two slips of the finger apart";
        like_base: "le même nom, avec un mot différent" => "the same name, with another word";
    }
    made {
        minutes(n: usize): format!("à {} d’écart", fr(n, "minute", "minutes")) => format!("{} apart", en(n, "minute", "minutes"));
        same_person(name: &str): format!("{name} dans les deux") => format!("{name} in both");
        like_names(one: &str, other: &str, how: &str): format!("{one} et {other} : surnoms {how}") => format!("{one} and {other}: nicknames {how}");
        names(how: &str): format!("surnoms {how}") => format!("nicknames {how}");
        missing(n: usize): format!("{} dans une note et pas dans l’autre", fr(n, "personne", "personnes")) => format!("{} in one note and not in the other", en(n, "person", "persons"));
        topics(n: usize): format!("{} en commun", fr(n, "thème ou acte", "thèmes ou actes")) => format!("{} in common", en(n, "topic or act", "topics or acts"));
        other_topics(n: usize): format!("{} dans une seule", fr(n, "thème ou acte", "thèmes ou actes")) => format!("{} in one only", en(n, "topic or act", "topics or acts"));
        words(n: usize): format!("{} en commun dans les notes", fr(n, "mot", "mots")) => format!("{} in common in the notes", en(n, "word", "words"));
        usual(n: usize): format!("surnom courant : {} ainsi", fr(n, "autre s’appelle", "autres s’appellent")) => format!("a usual nickname: {} so", en(n, "other is called", "others are called"));
        years(n: usize): format!("environ {} d’écart", fr(n, "an", "ans")) => format!("about {} apart", en(n, "year", "years"));
        company(n: usize): format!("{} en commun", fr(n, "connaissance", "connaissances")) => format!("{} in common", en(n, "acquaintance", "acquaintances"));
        together(n: usize): format!("vues ensemble {}", fr(n, "fois", "fois")) => format!("met together {}", en(n, "time", "times"));
        months(n: usize): format!("{} entre les dernières nouvelles de l’une et les premières de l’autre", fr(n, "mois", "mois")) => format!("{} between the last news of one and the first of the other", en(n, "month", "months"));
    }
}
