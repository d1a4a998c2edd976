//! Tonight, and the round.

use super::super::area::{area, en, fr};

area! {
    /// The first screen of the open notebook.
    Tonight {
        title: "Ce soir" => "Tonight";
        note_encounter: "Noter une rencontre" => "Note an encounter";
        start_round: "Commencer une tournée" => "Start a round";
        open_round: "Tournée en cours" => "Round under way";
        no_round: "Pas de tournée en cours" => "No round under way";
        no_round_text: "Une rencontre peut aussi se noter seule : appel, message, hôpital." => "An encounter can also stand alone: a call, a message, a hospital.";
        drafts: "À finir" => "To finish";
        drafts_none: "Aucun brouillon" => "No draft";
        resume: "Reprendre" => "Resume";
        recent: "Cette nuit" => "This night";
        nothing_yet: "Rien de noté pour l’instant" => "Nothing noted so far";
        last_night: "Hier soir" => "Last night";
        follow_ups: "À rappeler" => "To call back";
        follow_ups_none: "Rien à rappeler" => "Nobody to call back";
        follow_ups_whose: "Pour qui ?" => "Whose?";
        follow_ups_team: "Toute l’équipe" => "The whole team";
        follow_ups_mine: "Les miennes" => "Mine";
        follow_up_done: "C’est fait" => "Done";
        overdue: "En retard" => "Overdue";
        emergency: "Danger immédiat" => "Immediate danger";
        emergency_first: "Le téléphone d’abord" => "The phone first";
        call_17: "Police" => "Police";
        call_112: "Urgences" => "Emergencies";
        call_119: "Enfance en danger" => "Children in danger";
        not_sent: "NON ENVOYÉE" => "NOT SENT";
        not_sent_text: "Lanterne n’appelle personne et ne prévient personne à votre place." => "Lanterne calls nobody and warns nobody in your place.";
    }
    made {
        follow_up_due(when: &str): format!("Pour le {when}") => format!("Due {when}");
        drafts_count(n: usize): fr(n, "brouillon", "brouillons") => en(n, "draft", "drafts");
    }
}

area! {
    /// A round: starting it, reading it, ending it.
    Round {
        title: "Tournée" => "Round";
        start_title: "Commencer une tournée" => "Start a round";
        kind: "Quelle tournée ?" => "Which round?";
        kind_street: "Rue" => "Street";
        kind_bus: "Bus" => "Bus";
        kind_online: "En ligne" => "Online";
        kind_missing: "Choisissez la sorte de tournée." => "Choose the kind of round.";
        sector: "Secteur" => "Sector";
        sector_missing: "Choisissez le secteur de la tournée." => "Choose the round’s sector.";
        sector_other: "Un autre secteur" => "Another sector";
        platform: "Site ou application" => "Site or app";
        teammates: "Avec qui ?" => "With whom?";
        teammates_other: "Quelqu’un sans compte" => "Someone without an account";
        teammates_other_help: "Le prénom suffit : une bénévole, une médiatrice, un stagiaire." => "A first name is enough: a volunteer, a mediator, a trainee.";
        others: "Aussi avec vous" => "Also with you";
        alone: "Seule ou seul ce soir" => "On your own tonight";
        start: "C’est parti" => "Let’s go";
        end: "Terminer la tournée" => "End the round";
        end_title: "Fin de tournée" => "End of the round";
        end_text: "Les rencontres restent modifiables après." => "Encounters can still be changed afterwards.";
        debrief: "Comment était la nuit ?" => "How was the night?";
        debrief_help: "Ambiance, ce qui a changé, ce qu’il faut dire à l’équipe. Pas de nom, pas de numéro." => "The mood, what changed, what the team should know. No name, no number.";
        ended: "Tournée terminée" => "Round ended";
        drafts_left: "Il reste des brouillons. Ils vous attendent, rien ne se perd." => "Drafts remain. They wait for you; nothing is lost.";
        encounters: "Rencontres de la tournée" => "Encounters of the round";
        none: "Aucune rencontre notée" => "No encounter noted";
        none_text: "Une nuit sans rencontre compte aussi." => "A night without an encounter counts too.";
        material: "Matériel donné" => "Material given";
        team: "Équipe de la tournée" => "Team of the round";
        started_at: "Début" => "Start";
        ended_at: "Fin" => "End";
        unknown_round: "Tournée sans secteur" => "Round without a sector";
        list: "Tournées" => "Rounds";
        list_none: "Aucune tournée pour l’instant" => "No round so far";
        already_open: "Une tournée est déjà en cours sur cet appareil." => "A round is already under way on this device.";
        length: "Durée" => "Length";
        people_met: "Personnes rencontrées" => "Persons met";
        change_debrief: "Compléter le bilan" => "Add to the debrief";
        list_why: "Toutes les nuits de l’équipe" => "All the team’s nights";
    }
    made {
        with(names: &str): format!("Avec {names}") => format!("With {names}");
        since(when: &str): format!("Depuis {when}") => format!("Since {when}");
        from_to(from: &str, to: &str): format!("De {from} à {to}") => format!("From {from} to {to}");
        people(n: usize): fr(n, "personne rencontrée", "personnes rencontrées") => en(n, "person met", "persons met");
        not_counted(n: usize): format!("{} avec deux versions, dans aucun total.", fr(n, "nombre", "nombres")) => format!("{} with two versions, in no total.", en(n, "number", "numbers"));
    }
}
