//! The encounter: the form, its rows, its page.

use super::super::area::{area, en, fr};

area! {
    /// Writing down one encounter.
    Encounter {
        title: "Rencontre" => "Encounter";
        new: "Nouvelle rencontre" => "New encounter";
        change: "Modifier la rencontre" => "Change the encounter";
        who: "Qui ?" => "Who?";
        who_search: "Surnom ou code" => "Nickname or code";
        who_help: "Le surnom suffit. Lanterne tolère les fautes." => "The nickname is enough. Lanterne tolerates spelling.";
        who_new: "Nouvelle personne" => "New person";
        who_unknown: "Inconnue" => "Unknown";
        who_unknown_count: "Combien de personnes inconnues ?" => "How many unknown persons?";
        who_group: "Groupe" => "Group";
        who_group_count: "Combien dans le groupe ?" => "How many in the group?";
        who_more: "Ajouter quelqu’un" => "Add someone";
        who_missing: "Dites qui : un surnom, « inconnue » ou un groupe." => "Say who: a nickname, “unknown” or a group.";
        who_recent: "Vues récemment" => "Seen recently";
        channel: "Comment ?" => "How?";
        channel_missing: "Choisissez comment s’est faite la rencontre." => "Choose how the encounter came about.";
        sector: "Où ?" => "Where?";
        sector_missing: "Choisissez un lieu, ou « pas sûr »." => "Choose a place, or “not sure”.";
        prostitution: "Prostitution" => "Prostitution";
        prostitution_missing: "Choisissez une réponse ; « ne sait pas » en est une." => "Choose an answer; “not known” is one.";
        from_round: "repris de la tournée" => "from the round";
        from_last: "repris de la dernière fois" => "from last time";
        about_person: "À propos d’elle ou de lui" => "About her or him";
        minority: "Minorité" => "Minority";
        minority_source: "Vérifié par" => "Verified by";
        adult_from: "Majeure à partir de" => "Adult from";
        age: "Âge estimé" => "Estimated age";
        age_estimate: "Estimation, à revoir" => "An estimate, to be revisited";
        gender: "Genre" => "Gender";
        origin: "Origine" => "Origin";
        spoken: "Langue" => "Language";
        mediator: "Médiatrice culturelle" => "Cultural mediator";
        contact: "Contact" => "Contact";
        form: "Forme" => "Form";
        situation: "Situation" => "Situation";
        material: "Matériel donné" => "Material given";
        topics: "De quoi avez-vous parlé ?" => "What did you talk about?";
        acts: "Actes" => "Acts";
        referrals: "Orientations" => "Referrals";
        referral_add: "Ajouter une orientation" => "Add a referral";
        referral_target: "Vers qui ?" => "To whom?";
        referral_state: "Où en est-on ?" => "Where does it stand?";
        vigilance: "Vigilance" => "Watchfulness";
        vigilance_danger: "Danger immédiat : appelez d’abord. Lanterne ne prévient personne à votre place." => "Immediate danger: call first. Lanterne warns nobody in your place.";
        follow_up: "Suite à donner" => "Follow-up";
        follow_up_what: "Que faire ?" => "What is to be done?";
        follow_up_who: "Qui s’en charge ?" => "Who takes care of it?";
        follow_up_when: "Pour quand ?" => "By when?";
        follow_up_state: "Où en est-on ?" => "Where does it stand?";
        follow_up_add: "Ajouter une suite" => "Add a follow-up";
        follow_up_tomorrow: "Demain" => "Tomorrow";
        follow_up_week: "Dans une semaine" => "In a week";
        follow_up_month: "Dans un mois" => "In a month";
        follow_up_date: "À une date" => "On a date";
        note: "Note libre" => "Free note";
        note_help: "Des faits, en 500 caractères. Ni nom de famille, ni numéro, ni adresse." => "Facts, in 500 characters. No surname, no number, no address.";
        note_phone: "On dirait un numéro de téléphone. Vaut-il mieux l’ôter ?" => "This looks like a phone number. Better to take it out?";
        note_name: "On dirait un nom complet. Un surnom suffit." => "This looks like a full name. A nickname is enough.";
        note_long: "La note dépasse 500 caractères." => "The note is longer than 500 characters.";
        when: "Quand" => "When";
        when_change: "Changer l’heure" => "Change the time";
        authors: "Qui a noté" => "Who noted";
        author_second: "Avec qui ?" => "With whom?";
        rest: "Le reste, si vous voulez" => "The rest, if you like";
        details: "Plus de détails" => "More detail";
        save: "Enregistrer" => "Save";
        save_incomplete: "Il manque une réponse. Le brouillon est gardé." => "One answer is missing. The draft is kept.";
        save_another: "Enregistrer, et une autre" => "Save, and another";
        saved: "Rencontre enregistrée" => "Encounter saved";
        draft_kept: "Brouillon gardé" => "Draft kept";
        draft_discard: "Jeter le brouillon" => "Discard the draft";
        draft_discard_ask: "Jeter ce brouillon ? Ce qui y est écrit sera perdu." => "Discard this draft? What it says will be lost.";
        delete: "Supprimer la rencontre" => "Delete the encounter";
        delete_ask: "Supprimer cette rencontre ? Son histoire reste lisible et vous pourrez la rétablir." => "Delete this encounter? Its history stays readable and you can restore it.";
        deleted: "Supprimée" => "Deleted";
        restore: "Rétablir" => "Restore";
        same_for_all: "Pareil pour toutes" => "Same for everyone";
        alone: "Sans tournée" => "Without a round";
        list: "Rencontres" => "Encounters";
        list_none: "Aucune rencontre" => "No encounter";
        list_none_text: "Elles apparaîtront ici, la plus récente en haut." => "They will appear here, the latest at the top.";
        last_night: "Hier soir" => "Last night";
        last_night_none: "Rien de noté hier soir" => "Nothing noted last night";
        last_night_none_text: "Silence n’est pas zéro : des notes sont peut-être encore sur un téléphone." => "Silence is not zero: notes may still be on a phone.";
        earlier: "Plus tôt" => "Earlier";
        clock_off: "L’heure de cet appareil semblait fausse ; vérifiez celle de la rencontre." => "This device’s clock seemed wrong; check the time of the encounter.";
    }
    made {
        unknown(n: usize): fr(n, "inconnue", "inconnues") => format!("{} unknown", super::super::number(super::super::Lang::En, n));
        group(n: usize): format!("Groupe de {n}") => format!("Group of {n}");
        person_of(n: usize, total: usize): format!("Personne {n} sur {total}") => format!("Person {n} of {total}");
        chosen(n: usize): fr(n, "choix", "choix") => format!("{n} chosen");
        things(n: usize): fr(n, "objet donné", "objets donnés") => en(n, "item given", "items given");
        create_named(name: &str): format!("Créer « {name} »") => format!("Create “{name}”");
        remove_named(name: &str): format!("Retirer {name}") => format!("Remove {name}");
    }
}
