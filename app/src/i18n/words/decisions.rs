//! Decisions of the team, and referrals.

use super::super::area::{area, en, fr};

area! {
    /// Decisions. Abbreviations are spelt out; nothing is ever sent by the notebook.
    Decisions {
        title: "Décision" => "Decision";
        list: "Décisions" => "Decisions";
        list_why: "Ce que l’équipe a décidé" => "What the team decided";
        waiting: "À revoir maintenant" => "To look at again now";
        others_list: "Les autres" => "The others";
        all: "Les plus récentes d’abord" => "The latest first";
        none: "Aucune décision écrite" => "No decision written";
        none_text: "Une décision s’écrit depuis la page d’une personne, d’une rencontre ou d’une alerte." => "A decision is written from the page of a person, an encounter or an alert.";
        all_of_them: "Toutes les décisions" => "All decisions";
        incomplete: "à compléter" => "to complete";
        new: "Écrire une décision" => "Write a decision";
        change: "Modifier la décision" => "Change the decision";
        saved: "Décision enregistrée" => "Decision saved";
        nothing_sent: "Lanterne n’envoie rien" => "Lanterne sends nothing";
        nothing_sent_text: "Une décision écrite ici reste dans l’équipe. C’est vous qui appelez, écrivez et envoyez ; notez ensuite quand, comment et à qui." => "A decision written here stays in the team. It is you who call, write and send; note afterwards when, how and to whom.";
        call_119: "Un doute, un conseil, la nuit aussi : le 119, Allô enfance en danger." => "In doubt, for advice, also at night: 119, the line for children in danger.";
        ip_is: "L’information préoccupante (IP) va à la cellule du département qui les recueille (CRIP) : un enfant est en danger ou risque de l’être." => "A report of concern (IP) goes to the departmental desk that collects them (CRIP): a child is in danger or may be.";
        signalement_is: "Le signalement au procureur est pour le danger grave ou immédiat, quand il faut protéger tout de suite." => "A report to the prosecutor is for grave or immediate danger, when protection cannot wait.";
        deferred_is: "Différer, c’est décider de revoir la situation un jour précis." => "Putting off means deciding to look again on a certain day.";
        explained: "IP, CRIP, 119 : qui fait quoi" => "IP, CRIP, 119: who does what";
        three: "Trois choses, séparées" => "Three things, kept apart";
        three_help: "La lettre les distingue aussi : les faits, les paroles, l’avis. Au moins une des trois, sauf quand il n’y a aucune suite." => "The letter keeps them apart too: facts, words, opinion. At least one of the three, unless there is nothing to send.";
        one_of_three: "Ce qui a été vu, dit ou pensé" => "What was seen, said or thought";
        to_complete: "Décision à compléter" => "Decision to complete";
        about: "Sur quoi porte-t-elle ?" => "What is it about?";
        seen: "Ce qui a été vu" => "What was seen";
        seen_help: "Des faits, sans les interpréter." => "Facts, without interpreting them.";
        quoted: "Ce qui a été dit" => "What was said";
        quoted_help: "Mot pour mot, et par qui." => "Word for word, and by whom.";
        opinion: "Ce que l’équipe en pense" => "What the team thinks";
        opinion_help: "Vos craintes, vos hypothèses." => "Your fears, your guesses.";
        what: "Qu’avez-vous décidé ?" => "What did you decide?";
        reason: "Pourquoi ?" => "Why?";
        review: "À revoir le" => "To look at again on";
        by: "Qui a décidé ?" => "Who decided?";
        others: "Quelqu’un sans compte" => "Someone without an account";
        other: "Prénom" => "First name";
        others_help: "Chef·fe de service, psychologue : le prénom suffit." => "Head of service, psychologist: a first name is enough.";
        at: "Quand ?" => "When?";
        youth: "Le jeune est informé ?" => "Has the youth been told?";
        parents: "Les parents sont informés ?" => "Have the parents been told?";
        why_not: "Pourquoi pas ?" => "Why not?";
        why_not_help: "Pas joignable, inconnu, ou le dire mettrait en danger." => "Out of reach, unknown, or saying it would bring danger.";
        sending: "Envoi et réponse" => "Sending and reply";
        sent_at: "Envoyée le" => "Sent on";
        sent_how: "Comment ?" => "How?";
        sent_to: "À qui ?" => "To whom?";
        sent_to_help: "Le service : CRIP, parquet des mineurs…" => "The office: CRIP, juvenile prosecutor…";
        reply: "Réponse" => "Reply";
        replied: "Réponse reçue le" => "Reply received on";
        not_sent: "Pas encore envoyée" => "Not sent yet";
        not_sent_text: "Rien n’est noté comme envoyé. Lanterne n’envoie rien à votre place." => "Nothing is noted as sent. Lanterne sends nothing in your place.";
        print: "Imprimer" => "Print";
        confidential: "Document confidentiel, couvert par le secret professionnel." => "Confidential, under professional secrecy.";
        no_answer: "Non noté" => "Not noted";
    }
    made {
        review_on(when: &str): format!("à revoir le {when}") => format!("to look at again on {when}");
        to_review(n: usize): format!("{} à revoir", fr(n, "décision", "décisions")) => format!("{} to look at again", en(n, "decision", "decisions"));
        is(what: &str): format!("Décision : {what}") => format!("Decision: {what}");
        by_on(who: &str, when: &str): format!("Décidée par {who}, {when}") => format!("Decided by {who}, {when}");
        by_whom(who: &str): format!("Décidée par {who}") => format!("Decided by {who}");
        sent_when(when: &str): format!("Envoyée {when}") => format!("Sent {when}");
        printed(who: &str, when: &str): format!("Imprimée par {who}, {when}") => format!("Printed by {who}, {when}");
        encounter_of(when: &str): format!("Rencontre, {when}") => format!("Encounter, {when}");
        alert_of(when: &str): format!("Alerte, {when}") => format!("Alert, {when}");
        not_told(why: &str): format!("Non : {why}") => format!("No: {why}");
        written(who: &str, when: &str): format!("Écrite par {who}, {when}") => format!("Written by {who}, {when}");
    }
}

area! {
    /// Referrals and how far they got.
    Referring {
        title: "Orientations" => "Referrals";
        saved: "Orientation notée" => "Referral noted";
        open: "Orientations en cours" => "Referrals under way";
    }
    made {
        became(target: &str, state: &str): format!("Orientation : {target}, {state}") => format!("Referral: {target}, {state}");
        since(when: &str): format!("Rencontre de {when}") => format!("Encounter, {when}");
    }
}
