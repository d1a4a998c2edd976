//! What was said of a note, told in its history; and the page before leaving.

use super::super::area::{area, en, fr};

area! {
    /// What others said of a note, and what was undone.
    Story {
        undone: "Annulé" => "Undone";
        validated: "Tournée validée" => "Round validated";
        validation_back: "Validation annulée" => "Validation taken back";
        undo_step: "Annuler cette étape" => "Undo this step";
        answered: "Réponse donnée pour les deux" => "Answered for both";
        said_other: "Ce que l’équipe dit des deux a changé" => "What the team says of the two has changed";
        somewhere: "une note qui n’est pas ici" => "a note that is not here";
    }
    made {
        joined_person(who: &str): format!("C’est la même que {who}") => format!("The same as {who}");
        joined_encounter(which: &str): format!("C’est la même rencontre : {which}") => format!("The same encounter: {which}");
        distinct_person(who: &str): format!("Ce sont deux : l’autre est {who}") => format!("They are two: the other is {who}");
        distinct_encounter(which: &str): format!("Ce sont deux rencontres : l’autre, {which}") => format!("They are two encounters: the other, {which}");
        parted(which: &str): format!("Annulé, c’est de nouveau à part : {which}") => format!("Undone, apart again: {which}");
        moved(which: &str): format!("Rencontre d’une autre : {which}") => format!("Somebody else’s encounter: {which}");
        moved_back(n: usize, who: &str): format!("Annulé\u{202f}: {} de nouveau chez {who}", fr(n, "rencontre", "rencontres")) => format!("Undone: {} with {who} again", en(n, "encounter", "encounters"));
        undone_of(who: &str, when: &str): format!("Ce qu’avait écrit {who}, {when}") => format!("What {who} had written, {when}");
    }
}

area! {
    /// Before leaving: for tonight’s sector.
    Before {
        title: "Avant de partir" => "Before leaving";
        open: "Préparer la sortie" => "Prepare the outing";
        open_text: "Qui chercher, ce qui est promis, qui n’a pas été vue" => "Whom to look for, what is promised, who was not seen";
        sector: "Quel secteur ?" => "Which sector?";
        sector_none: "Choisissez un secteur pour voir qui chercher." => "Choose a sector to see whom to look for.";
        no_sectors: "L’équipe n’a pas encore de secteur. Vous en ajoutez un en commençant une tournée." => "The team has no sector yet. You add one when you start a round.";
        look_for: "Qui chercher" => "Whom to look for";
        look_for_none: "Personne en particulier d’après les notes." => "Nobody in particular, by the notes.";
        promises: "Promis" => "Promised";
        promises_none: "Aucune promesse pour ce secteur." => "No promise for this sector.";
        not_lately: "Pas vues ces temps-ci" => "Not seen lately";
        not_lately_why: "Vues ici au moins deux fois en six mois, et nulle part depuis deux semaines." => "Seen here at least twice in six months, and nowhere for two weeks.";
        not_lately_none: "Personne dans ce cas d’après les notes." => "Nobody in this case, by the notes.";
        promised_some_day: "Promesse sans date" => "Promised without a date";
        offline: "D’après les notes de ce téléphone. Rien n’est demandé au réseau." => "By the notes on this phone. Nothing is asked of the network.";
    }
    made {
        promised(when: &str): format!("Promis pour le {when}") => format!("Promised for {when}");
        last(when: &str): format!("Dernière fois : {when}") => format!("Last time: {when}");
        no_news(when: &str): format!("Sans nouvelles depuis : {when}") => format!("No news since: {when}");
        times(n: usize): fr(n, "fois ici en six mois", "fois ici en six mois") => en(n, "time here in six months", "times here in six months");
    }
}

area! {
    /// The follow-ups of the team.
    Promises {
        late: "En retard" => "Overdue";
        soon: "À venir" => "Coming";
        undated: "Sans date" => "Without a date";
        change: "Repousser ou confier" => "Postpone or hand over";
        when: "Pour quand ?" => "For when?";
        who: "Qui s’en occupe ?" => "Who takes care?";
        nobody: "Personne en particulier" => "Nobody in particular";
        tomorrow: "Demain" => "Tomorrow";
        three_days: "Dans trois jours" => "In three days";
        week: "Dans une semaine" => "In a week";
        date: "Une date" => "A date";
        closed: "Faites ces deux dernières semaines" => "Done in the last two weeks";
        reopen: "Rouvrir" => "Reopen";
        done_said: "C’est fait" => "Done";
        reopened: "De nouveau à faire" => "To be done again";
        changed: "Enregistré" => "Saved";
        from_two: "Notée deux fois, comptée une fois" => "Noted twice, counted once";
        mine_none: "Rien ne vous est confié" => "Nothing is handed to you";
    }
    made {
        postponed(when: &str): format!("Repoussé au {when}") => format!("Postponed to {when}");
        given(who: &str): format!("Confié à {who}") => format!("Handed to {who}");
        closed_count(n: usize): fr(n, "suite faite", "suites faites") => en(n, "follow-up done", "follow-ups done");
    }
}
