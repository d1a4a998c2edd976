//! Accompanying somebody: the case, its stages, its objectives.

use super::super::area::{area, en, fr};

area! {
    /// Cases.
    Cases {
        title: "Dossier" => "Case";
        list: "Dossiers" => "Cases";
        list_why: "Qui l’équipe accompagne" => "Whom the team accompanies";
        whose: "Quels dossiers ?" => "Which cases?";
        mine: "Les miens" => "Mine";
        team: "Toute l’équipe" => "The whole team";
        none: "Aucun dossier ouvert" => "No open case";
        none_text: "Un dossier s’ouvre depuis la page d’une personne." => "A case is opened from a person’s page.";
        none_mine: "Vous n’avez pas de dossier" => "You have no case";
        closed_list: "Dossiers clos" => "Closed cases";
        no_stage: "Étape pas encore notée" => "Stage not noted yet";
        lost_list: "Perdus de vue" => "Lost sight of";
        none_of_person: "Pas de dossier. L’équipe en ouvre un quand elle accompagne quelqu’un dans la durée." => "No case. The team opens one when it accompanies somebody over time.";
        several: "Deux dossiers sont ouverts pour la même personne. Gardez-en un, et clôturez l’autre comme doublon." => "Two cases are open for the same person. Keep one, and close the other as a duplicate.";
        open: "Ouvrir un dossier" => "Open a case";
        see: "Voir le dossier" => "See the case";
        there_already: "Cette personne a déjà un dossier." => "This person has a case already.";
        nobody: "Un dossier est celui de quelqu’un" => "A case is somebody’s";
        nobody_text: "Choisissez d’abord la personne ; le dossier s’ouvre depuis sa page." => "Choose the person first; the case is opened from her page.";
        choose_person: "Choisir une personne" => "Choose a person";
        opened: "Dossier ouvert" => "Case opened";
        change: "Modifier le dossier" => "Change the case";
        saved: "Dossier enregistré" => "Case saved";
        opened_on: "Ouvert le" => "Opened on";
        opening_reason: "Pourquoi ouvrir ?" => "Why open it?";
        stage: "Étape" => "Stage";
        stage_ask: "Où en est-on ?" => "How far did they come?";
        stage_help: "Une étape peut revenir en arrière ; ce n’est pas un échec." => "A stage may go back; that is no failure.";
        stage_saved: "Étape notée" => "Stage noted";
        lost: "Perdu de vue" => "Lost sight of";
        lost_noted: "Noté : perdu de vue" => "Noted: lost sight of";
        found: "De nouveau en contact" => "In touch again";
        found_noted: "Noté : de nouveau en contact" => "Noted: in touch again";
        referent: "Référent·e" => "Responsible";
        co_referent: "Co-référent·e" => "Also responsible";
        close: "Clore le dossier" => "Close the case";
        close_short: "Clore" => "Close";
        closed_on: "Clos le" => "Closed on";
        closing_reason: "Pourquoi clore ?" => "Why close it?";
        close_text: "Tout reste lisible, et le dossier peut être rouvert." => "All of it stays readable, and the case can be opened again.";
        closed: "Dossier clos" => "Case closed";
        closed_is: "Ce dossier est clos" => "This case is closed";
        reopen: "Rouvrir le dossier" => "Open the case again";
        reopened_on: "Rouvert le" => "Opened again on";
        reopening_reason: "Pourquoi rouvrir ?" => "Why open it again?";
        reopen_text: "Ce qui était avant reste dans le dossier." => "What was before stays in the case.";
        reopened: "Dossier rouvert" => "Case opened again";
        is_open: "Ce dossier est ouvert" => "This case is open";
        periods: "Ouvertures et clôtures" => "Openings and closings";
        nobody_named: "Personne pas encore arrivée" => "Person not here yet";
        story_opened: "Dossier ouvert" => "Case opened";
        story_changed: "Dossier modifié" => "Case changed";
        to_person: "Voir la personne" => "See the person";
        day_missing: "Il manque le jour." => "The day is missing.";
    }
    made {
        since(when: &str): format!("Ouvert depuis le {when}") => format!("Open since {when}");
        closed_since(when: &str): format!("Clos le {when}") => format!("Closed on {when}");
        lost_since(when: &str): format!("Perdu de vue depuis le {when}") => format!("Lost sight of since {when}");
        period(from: &str, why: &str): format!("Ouvert le {from} : {why}") => format!("Opened on {from}: {why}");
        ended(to: &str, why: &str): format!("Clos le {to} : {why}") => format!("Closed on {to}: {why}");
        count(n: usize): fr(n, "dossier", "dossiers") => en(n, "case", "cases");
        missing(what: &str): format!("Il manque : {what}") => format!("Still missing: {what}");
        by(who: &str): format!("Noté par {who}") => format!("Noted by {who}");
        nth(field: &str, n: usize): format!("{field} ({n}e fois)") => format!("{field} (time {n})");
        of(name: &str): format!("Dossier de {name}") => format!("Case of {name}");
    }
}

area! {
    /// Objectives of a case.
    Objectives {
        title: "Objectif" => "Objective";
        list: "Objectifs" => "Objectives";
        none: "Aucun objectif noté" => "No objective noted";
        new: "Nouvel objectif" => "New objective";
        add: "Ajouter un objectif" => "Add an objective";
        change: "Modifier l’objectif" => "Change the objective";
        saved: "Objectif enregistré" => "Objective saved";
        state_saved: "Noté" => "Noted";
        dimension: "Dans quel domaine ?" => "In which part of life?";
        words: "Avec les mots du jeune" => "In the youth’s words";
        words_help: "Ce qu’elle ou il veut, comme elle ou il le dit." => "What she or he wants, as she or he says it.";
        next: "Prochain pas" => "Next step";
        next_help: "Petit, et que quelqu’un peut faire." => "A small one that somebody can do.";
        who: "Qui s’en charge ?" => "Who takes care of it?";
        due: "Pour quand ?" => "By when?";
        state: "Où en est-on ?" => "How far did it get?";
        story_new: "Nouvel objectif" => "New objective";
        story_changed: "Objectif modifié" => "Objective changed";
        to_case: "Voir le dossier" => "See the case";
    }
    made {
        said(what: &str): format!("« {what} »") => format!("“{what}”");
        state_is(name: &str): format!("Objectif : {name}") => format!("Objective: {name}");
    }
}
