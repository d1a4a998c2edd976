//! A note's history and its parallel versions.

use super::super::area::{area, en, fr};

area! {
    /// Who wrote what, when; from what to what.
    History {
        title: "Histoire de la note" => "History of the note";
        open: "Voir l’histoire" => "See the history";
        created: "Note créée" => "Note created";
        changed: "Modifiée" => "Changed";
        deleted: "Supprimée" => "Deleted";
        deleted_text: "Son histoire reste lisible et la note peut être rétablie." => "Its history stays readable and the note can be restored.";
        erased: "Effacée pour toute l’équipe" => "Erased for the whole team";
        no_date: "Date inconnue" => "Date unknown";
        restored: "Rétablie" => "Restored";
        chosen: "Une version choisie" => "One version chosen";
        nothing: "vide" => "empty";
        added: "ajouté" => "added";
        removed: "retiré" => "removed";
        by_newer: "Écrit par une Lanterne plus récente ; gardé tel quel." => "Written by a newer Lanterne; kept as it is.";
        unreadable: "Illisible sur cet appareil" => "Not readable on this device";
        missing: "Une étape n’est pas encore arrivée" => "A step has not arrived yet";
        old_access: "Écrit avant un changement dans l’équipe" => "Written before a change in the team";
        clock_off: "Heure d’appareil incertaine" => "Device clock uncertain";
        unknown_member: "Quelqu’un qui n’est plus dans l’équipe" => "Someone no longer in the team";
        on_device: "depuis" => "from";
    }
    made {
        who_when(who: &str, when: &str): format!("{who}, {when}") => format!("{who}, {when}");
        who_what(who: &str, what: &str): format!("{what}, {who}") => format!("{what}, {who}");
        steps(n: usize): fr(n, "étape", "étapes") => en(n, "step", "steps");
        fields(n: usize): fr(n, "changement", "changements") => en(n, "change", "changes");
        from_to(from: &str, to: &str): format!("de « {from} » à « {to} »") => format!("from “{from}” to “{to}”");
    }
}

area! {
    /// Several values of one thing, all kept.
    Versions {
        title: "Deux versions" => "Two versions";
        why: "Écrites sans que l’une connaisse l’autre. Les deux sont gardées." => "Written without knowing of each other. Both are kept.";
        deleted_side: "Supprimée d’un côté, modifiée de l’autre" => "Deleted on one side, changed on the other";
        incomplete: "Note incomplète" => "Incomplete note";
        incomplete_why: "Une partie de la note n’est pas encore arrivée sur ce téléphone." => "A part of the note has not reached this phone yet.";
    }
    made {
        several(n: usize): if n == 2 { "Deux versions".to_owned() } else { format!("{n} versions") } => if n == 2 { "Two versions".to_owned() } else { format!("{n} versions") };
        for_field(field: &str): format!("Deux versions : {field}") => format!("Two versions: {field}");
        by(who: &str, when: &str): format!("{who}, {when}") => format!("{who}, {when}");
    }
}

area! {
    /// The names of a note's fields, as the history tells them.
    Fields {
        nickname: "Surnom" => "Nickname";
        other_names: "Autres surnoms" => "Other nicknames";
        persons: "Personnes" => "Persons";
        unknown_count: "Inconnues" => "Unknown persons";
        group_count: "Groupe" => "Group";
        contact: "Contact" => "Contact";
        channel: "Canal" => "Channel";
        place: "Lieu" => "Place";
        sector: "Secteur" => "Sector";
        platform: "Site ou application" => "Site or app";
        others: "Sans compte" => "Without an account";
        person: "Personne" => "Person";
        encounter: "Rencontre" => "Encounter";
        informed: "Informée le" => "Informed on";
        first_contact: "Premier contact" => "First contact";
        seen_by: "Vue par" => "Seen by";
        seen_at: "Vue à" => "Seen at";
        lifted: "Levée par" => "Lifted by";
        check_in: "Sans nouvelles à partir de" => "Missed from";
        value: "Valeur" => "Value";
        antenne: "Antenne" => "Branch";
        duty: "Numéro d’astreinte" => "Duty number";
        two: "Il s’agit de" => "About";
        said: "L’équipe dit" => "The team says";
        moved: "Rencontre d’une autre" => "Somebody else’s encounter";
        whom: "Demandé à" => "Asked of";
        answer: "Réponse de" => "Answer by";
        answered: "Répondu par" => "Answered by";
        asked_field: "Sur" => "About";
        withdrawn: "Question retirée par" => "Question withdrawn by";
        drafts: "Brouillons" => "Drafts";
        noted_shut: "Notés sans ouvrir" => "Noted without opening";
        validated: "Validée par" => "Validated by";
        except: "Sauf" => "Except";
        covers: "Rencontre relue" => "Encounter looked at";
        import: "Liste reprise" => "List taken up";
        set_aside: "Étape mise de côté" => "Step set aside";
        round: "Tournée" => "Round";
        when: "Date et heure" => "Date and time";
        author: "Auteur" => "Author";
        authors: "Qui a noté" => "Who noted";
        teammates: "Équipe" => "Team-mates";
        form: "Forme" => "Form";
        minority: "Minorité" => "Minority";
        minority_source: "Minorité vérifiée par" => "Minority verified by";
        adult_from: "Majeure à partir de" => "Adult from";
        age: "Âge estimé" => "Estimated age";
        prostitution: "Prostitution" => "Prostitution";
        gender: "Genre" => "Gender";
        origin: "Origine" => "Origin";
        spoken: "Langue" => "Language";
        mediator: "Médiatrice culturelle" => "Cultural mediator";
        topics: "Thèmes" => "Topics";
        situation: "Situation" => "Situation";
        material: "Matériel" => "Material";
        acts: "Actes" => "Acts";
        referrals: "Orientations" => "Referrals";
        follow_up: "Suite" => "Follow-up";
        who: "Qui" => "Who";
        due: "Pour le" => "Due";
        state: "Où en est-on" => "State";
        vigilance: "Vigilance" => "Watchfulness";
        note: "Note libre" => "Free note";
        debrief: "Bilan de la nuit" => "Debrief";
        started: "Début" => "Start";
        ended: "Fin" => "End";
        kind: "Sorte" => "Kind";
        existence: "La note" => "The note";
        label: "Libellé" => "Label";
        retired: "Retiré de la liste" => "Taken off the list";
        unknown: "Autre chose" => "Something else";
    }
    made {
        keyed(key: &str, value: &str): format!("{key} : {value}") => format!("{key}: {value}");
    }
}
