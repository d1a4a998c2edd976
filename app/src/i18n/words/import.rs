//! Taking up a list that was kept before.

use super::super::area::{area, en, fr};

area! {
    /// The page of imports. Words for what is wrong with a row say what is accepted.
    Import {
        title: "Reprendre une liste" => "Take up a list";
        why: "Personnes ou rencontres d’un tableau, en CSV" => "Persons or encounters of a table, as CSV";
        only_coordination: "Une liste est reprise par la coordination." => "A list is taken up by a coordinator.";
        intro: "Choisissez un fichier CSV : une ligne par personne, ou une ligne par rencontre. Rien n’est écrit avant que vous ayez tout vu." => "Choose a CSV file: one row per person, or one row per encounter. Nothing is written before you have seen it all.";
        file: "Fichier CSV" => "CSV file";
        file_help: "Le fichier est lu sur cet appareil et n’est envoyé nulle part." => "The file is read on this device and sent nowhere.";
        another: "Un autre fichier" => "Another file";
        empty: "Ce fichier est vide." => "This file is empty.";
        too_large: "Ce fichier est trop grand : 4 Mo au plus. Coupez-le en plusieurs." => "This file is too large: 4 MB at most. Cut it into several.";
        workbook: "C’est un classeur, pas un CSV. Dans le tableur : Enregistrer sous, CSV." => "This is a workbook, not a CSV. In the spreadsheet: Save as, CSV.";
        binary: "Ce fichier n’est pas un tableau en texte. Enregistrez-le en CSV depuis le tableur." => "This file is no table as text. Save it as CSV from the spreadsheet.";
        open_quote: "Un guillemet n’est jamais fermé : le fichier est sans doute coupé. Rien n’en est pris." => "A quotation mark is never closed: the file is probably cut off. Nothing of it is taken.";
        no_rows: "Il n’y a que les titres des colonnes, aucune ligne." => "There are only headings, no row.";
        too_many_rows: "Plus de 5 000 lignes : coupez le fichier en plusieurs." => "More than 5,000 rows: cut the file into several.";
        too_many_columns: "Plus de 60 colonnes : gardez celles qui servent." => "More than 60 columns: keep those that are of use.";
        not_read: "Le fichier n’a pas pu être lu." => "The file could not be read.";
        of: "Une ligne, c’est…" => "One row is…";
        of_person: "Une personne" => "A person";
        of_encounter: "Une rencontre" => "An encounter";
        columns: "Ce que contient chaque colonne" => "What each column holds";
        columns_help: "Une colonne laissée de côté n’est pas reprise." => "A column left aside is not taken.";
        no_heading_name: "Sans titre" => "No heading";
        estimated_on: "Âges estimés le" => "Ages estimated on";
        estimated_help: "Sert quand aucune colonne ne le dit. Un âge de plus d’un an est ramené à aujourd’hui, ou laissé vide s’il n’est pas sûr." => "Used where no column says it. An age older than a year is brought to today, or left empty when that is not sure.";
        look: "Ce qui sera repris" => "What will be taken";
        unmatched: "Mots qui ne sont dans aucune liste" => "Words that are in no list";
        unmatched_help: "Dites ce qu’ils veulent dire ; sinon leurs lignes sont écartées." => "Say what they mean; otherwise their rows are left out.";
        leave_empty: "Laisser vide" => "Leave empty";
        here: "Peut-être déjà là" => "Perhaps here already";
        here_help: "Rien n’est réuni tout seul. Sans réponse, c’est une nouvelle personne." => "Nothing is joined by itself. Without an answer it is a new person.";
        new_person: "Nouvelle personne" => "New person";
        all_same: "Toutes : c’est la même" => "All: it is the same";
        all_new: "Toutes : nouvelle personne" => "All: a new person";
        refused: "Lignes écartées" => "Rows left out";
        refused_help: "Corrigez-les dans le fichier, ou reprenez le reste sans elles." => "Put them right in the file, or take the rest without them.";
        refused_file: "Lignes écartées en CSV" => "Rows left out as CSV";
        row: "Ligne" => "Row";
        wrong: "À corriger" => "To put right";
        whole_row: "Toute la ligne" => "The whole row";
        tips: "À regarder" => "To look at";
        too_decided: "Trop de réponses pour un seul fichier : coupez-le en deux." => "Too many answers for one file: cut it in two.";
        nothing: "Rien à reprendre dans ce fichier." => "Nothing to take in this file.";
        writing: "Reprise en cours" => "Taking it up";
        keep_open: "Gardez cette page ouverte. Ce qui est écrit reste écrit." => "Keep this page open. What is written stays written.";
        stopped: "La reprise s’est arrêtée" => "It stopped";
        stopped_text: "Choisissez le même fichier pour continuer, ou annulez la reprise plus bas." => "Choose the same file to go on, or undo it below.";
        delete_file: "Le fichier reste sur cet appareil, lisible par qui l’ouvre : supprimez-le s’il ne sert plus." => "The file stays on this device, readable by anyone who opens it: delete it when it is of no more use.";
        see_persons: "Voir les personnes" => "See the persons";
        earlier: "Listes reprises" => "Lists taken up";
        earlier_none: "Aucune liste n’a été reprise." => "No list was taken up.";
        known_file: "Ce fichier a déjà été repris" => "This file was taken up already";
        known_text: "Il n’y a rien à écrire une deuxième fois. La reprise est plus bas : vous pouvez l’annuler." => "There is nothing to write a second time. It stands below: you can undo it.";
        known_back: "Sa reprise a été annulée. Plus bas, vous pouvez la remettre." => "It was undone. Below you can bring it back.";
        go_on: "Continuer la reprise" => "Go on";
        begun: "Cette reprise avait été commencée" => "This had been begun";
        begun_text: "La suite est reprise de la même façon. Ce qui est déjà écrit n’est pas écrit deux fois." => "The rest is taken in the same way. What is written already is not written twice.";
        undo: "Annuler cette reprise" => "Undo this";
        keep: "Garder la liste" => "Keep the list";
        undo_title: "Annuler toute la reprise ?" => "Undo all of it?";
        undo_text: "Ce que personne n’a touché est supprimé, avec son histoire gardée. Le reste ne change pas." => "What nobody touched is deleted, its history kept. The rest does not change.";
        redo: "Remettre ce qui a été annulé" => "Bring back what was undone";
        undone: "Reprise annulée" => "Undone";
        redone: "Remis" => "Brought back";
        stays: "Ce qui reste" => "What stays";
        kept_changed: "quelqu’un y a écrit depuis" => "somebody wrote in it since";
        kept_named: "une autre note en parle" => "another note speaks of it";
        hide: "Replier" => "Fold away";
        brought: "Repris d’une liste" => "Taken from a list";
        brought_back: "Supprimé avec la liste reprise" => "Deleted with the list";
        brought_again: "Remis avec la liste reprise" => "Brought back with the list";
        no_name: "il manque le surnom" => "the name is missing";
        no_date: "il manque la date" => "the date is missing";
        nobody: "personne n’est nommé : un surnom, ou un nombre d’inconnues" => "nobody is named: a name, or a number of unknown persons";
        no_day: "pas une date : 31/12/2026 ou 2026-12-31" => "no date: 31/12/2026 or 2026-12-31";
        short_year: "l’année sur quatre chiffres : 31/12/2026" => "a year of four digits: 31/12/2026";
        future: "une date à venir" => "a date to come";
        no_time: "pas une heure : 22h30" => "no time: 22:30 or 22h30";
        no_such_hour: "cette heure n’existe pas, la nuit où l’on avance l’heure" => "this hour does not exist, the night when clocks go forward";
        no_month: "pas un mois : 05/2027" => "no month: 05/2027";
        no_age: "pas un âge : un nombre de 5 à 99" => "no age: a number from 5 to 99";
        no_number: "pas un nombre de 1 à 99" => "no number from 1 to 99";
        several: "plusieurs personnes sur la ligne : on ne sait pas de qui c’est dit" => "several persons in the row: it is not known of whom it is said";
        no_heading: "une case n’a pas de titre de colonne" => "a cell has no heading";
        met_that_day: "peut-être déjà notée : vue ce jour-là" => "perhaps noted already: she was met that day";
        age_open: "âge d’aujourd’hui pas sûr : laissé vide" => "today’s age is not sure: left empty";
        phone: "un numéro de téléphone dans la note" => "a telephone number in the note";
        full_name: "peut-être un nom complet dans la note" => "perhaps a full name in the note";
    }
    made {
        take(n: usize): format!("Reprendre {}", fr(n, "ligne", "lignes")) => format!("Take {}", en(n, "row", "rows"));
        persons(n: usize): fr(n, "nouvelle personne", "nouvelles personnes") => en(n, "new person", "new persons");
        encounters(n: usize): fr(n, "rencontre", "rencontres") => en(n, "encounter", "encounters");
        known(n: usize): fr(n, "ligne déjà là, laissée de côté", "lignes déjà là, laissées de côté") => en(n, "row here already, left aside", "rows here already, left aside");
        left_out(n: usize): fr(n, "ligne écartée", "lignes écartées") => en(n, "row left out", "rows left out");
        rows_read(n: usize): fr(n, "ligne lue", "lignes lues") => en(n, "row read", "rows read");
        holds(column: &str): format!("Colonne « {column} »") => format!("Column “{column}”");
        for_example(what: &str): format!("Par exemple : {what}") => format!("For example: {what}");
        means(words: &str, list: &str): format!("« {words} », dans {list}") => format!("“{words}”, in {list}");
        in_rows(n: usize): fr(n, "ligne", "lignes") => en(n, "row", "rows");
        retired(value: &str): format!("{value} (plus proposé)") => format!("{value} (no longer offered)");
        same_as(who: &str): format!("C’est la même : {who}") => format!("It is the same: {who}");
        row_number(n: usize): format!("Ligne {n}") => format!("Row {n}");
        not_in(list: &str, values: &str): format!("pas dans {list} : {values}") => format!("not in {list}: {values}");
        list_empty(list: &str): format!("la liste {list} est vide : ajoutez-y d’abord ce mot") => format!("the list {list} is empty: add this word to it first");
        was_retired(list: &str): format!("n’est plus proposé dans {list} : dites ce que ce mot veut dire") => format!("no longer offered in {list}: say what this word means");
        too_long(n: usize): format!("trop long : {} au plus", fr(n, "signe", "signes")) => format!("too long: {} at most", en(n, "character", "characters"));
        same_name(n: usize): format!("même surnom que la ligne {n}") => format!("same name as row {n}");
        far(done: usize, of: usize): format!("{done} sur {of}") => format!("{done} of {of}");
        more(n: usize): format!("et {}", fr(n, "autre", "autres")) => format!("and {}", en(n, "more", "more"));
        written(persons: &str, encounters: &str): format!("Repris : {persons}, {encounters}") => format!("Taken: {persons}, {encounters}");
        written_of(done: usize, of: usize): format!("{} sur {of}", fr(done, "note écrite", "notes écrites")) => format!("{} of {of}", en(done, "note written", "notes written"));
        by(who: &str, when: &str): format!("{who}, {when}") => format!("{who}, {when}");
        to_undo(n: usize): fr(n, "note serait supprimée", "notes seraient supprimées") => en(n, "note would be deleted", "notes would be deleted");
        to_stay(n: usize): fr(n, "note resterait", "notes resteraient") => en(n, "note would stay", "notes would stay");
        gone(n: usize): fr(n, "note supprimée", "notes supprimées") => en(n, "note deleted", "notes deleted");
        of_list(name: &str, when: &str): format!("{name}, {when}") => format!("{name}, {when}");
        known_when(who: &str, when: &str): format!("Par {who}, {when}.") => format!("By {who}, {when}.");
    }
}

area! {
    /// What a column can hold.
    ImportColumns {
        name: "Surnom" => "Nickname";
        other_names: "Autres surnoms" => "Other nicknames";
        age: "Âge" => "Age";
        born: "Date ou année de naissance" => "Date or year of birth";
        age_band: "Tranche d’âge" => "Age band";
        estimated_on: "Âge estimé le" => "Age estimated on";
        minority: "Minorité" => "Minority";
        minority_source: "Minorité vérifiée par" => "Minority verified by";
        adult_from: "Majeure à partir de" => "Adult from";
        gender: "Genre" => "Gender";
        origin: "Origine" => "Origin";
        languages: "Langues" => "Languages";
        situation: "Situation" => "Situation";
        prostitution: "Prostitution" => "Prostitution";
        first_contact: "Premier contact" => "First contact";
        informed: "Informée le" => "Informed on";
        note: "Note" => "Note";
        date: "Date de la rencontre" => "Date of the encounter";
        time: "Heure" => "Time";
        persons: "Qui (surnoms)" => "Who (nicknames)";
        unknown: "Nombre d’inconnues" => "Number of unknown persons";
        channel: "Canal" => "Channel";
        sector: "Secteur" => "Sector";
        place: "Lieu, en mots" => "Place, in words";
        contact: "Contact" => "Contact";
        form: "Individuel ou groupe" => "Individual or group";
        topics: "Thèmes" => "Topics";
        mediator: "Médiatrice culturelle" => "Cultural mediator";
        vigilance: "Vigilance" => "Vigilance";
        others: "Qui était là, de l’équipe" => "Who of the team was there";
    }
}
