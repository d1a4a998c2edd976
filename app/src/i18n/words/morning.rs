//! The morning: what the night left to settle, what is put to a member, the handover.

use super::super::area::{area, en, fr};

area! {
    /// The morning's list.
    Morning {
        title: "Ce matin" => "This morning";
        entry: "Ce que la nuit a laissé à régler" => "What the night left to settle";
        list: "À régler" => "To settle";
        outside: "Hors tournée" => "Outside rounds";
        older: "Plus ancien" => "Older";
        empty: "Rien à régler" => "Nothing to settle";
        empty_text: "Tout ce que la nuit a laissé est réglé." => "All that the night left is settled.";
        empty_first: "La nuit n’a rien laissé à régler." => "The night left nothing to settle.";
        keys: "Clavier : j et k pour aller d’une ligne à l’autre, Entrée pour ouvrir." => "Keyboard: j and k to go from line to line, Enter to open.";
        choose: "Choisissez une ligne." => "Choose a line.";
        more: "Voir la suite" => "Show more";
        why: "Pourquoi" => "Why";
        waits: "Qui est attendu" => "Who is waited for";
        since: "Depuis" => "Since";
        settle: "Régler" => "Settle";
        look: "Voir" => "See";
        back: "Toute la liste" => "The whole list";
        gone: "C’est réglé" => "This is settled";
        gone_text: "Réglé ici ou par une collègue." => "Settled here or by a colleague.";
        alert: "Alerte que personne n’a encore vue" => "Alert that nobody has seen yet";
        alert_do: "Voir l’alerte" => "See the alert";
        grave: "Grave, sans décision de l’équipe" => "Serious, without a decision of the team";
        immediate: "Danger immédiat, sans décision de l’équipe" => "Immediate danger, without a decision of the team";
        grave_text: "Rien ne part tout seul : la ligne reste jusqu’à une décision écrite." => "Nothing leaves by itself: the line stays until a decision is written down.";
        decide_on: "Finir la décision commencée" => "Finish the decision that was begun";
        decision_begun: "une décision est commencée sur ce téléphone, pas encore enregistrée" => "a decision was begun on this phone and is not saved yet";
        decide: "Écrire la décision" => "Write the decision down";
        versions: "Deux versions" => "Two versions";
        versions_text: "Deux personnes ont écrit sans se lire. Rien n’est perdu." => "Two people wrote without reading each other. Nothing is lost.";
        choose_version: "Choisir" => "Choose";
        differing: "Dites être la même, avec des différences" => "Said to be one, with differences";
        disagreement: "L’équipe n’est pas d’accord : une ou deux ?" => "The team does not agree: one or two?";
        same_encounter: "Peut-être notée deux fois" => "Perhaps noted twice";
        same_person: "Peut-être la même personne" => "Perhaps the same person";
        imported_twice_text: "Une des deux reprises est à annuler, par la coordination : rien d’autre n’est touché." => "One of the two is to be undone, by a coordinator: nothing else is touched.";
        imported_twice_do: "Voir les deux reprises" => "See both";
        compare: "Comparer" => "Compare";
        whose_why: "L’équipe ne s’accorde pas sur la personne" => "The team does not agree whose it is";
        whose: "Dire de qui elle est" => "Say whose it is";
        complete: "Compléter" => "Complete";
        asked: "Question en attente" => "Question waiting";
        draft: "Brouillon à compléter, sur ce téléphone" => "Draft to complete, on this phone";
        draft_noted: "Noté sans ouvrir, à reprendre" => "Noted without opening, to take up";
        resume: "Reprendre" => "Resume";
        left_text: "Ils ne sont que sur ce téléphone-là. Ils arrivent quand sa ou son propriétaire les termine." => "They are on that phone only. They arrive when its owner finishes them.";
        late: "Arrivée après la validation" => "Arrived after the round was validated";
        late_done: "C’est relu" => "Looked at";
        estimate_text: "L’âge ne change jamais tout seul. Qui l’a vue cette nuit ?" => "Age never changes by itself. Who saw her this night?";
        estimate_other: "Un autre âge" => "Another age";
        majority_text: "Rien n’est changé sans vous." => "Nothing is changed without you.";
        majority_supposed: "Majorité supposée" => "Supposed adult";
        majority_verified: "Majorité vérifiée" => "Verified adult";
        majority_no: "La date est fausse" => "The date is wrong";
        to_end: "Tournée encore ouverte" => "Round still open";
        end: "Terminer la tournée" => "End the round";
        to_validate: "Tournée à valider" => "Round to validate";
        ready: "Tout est réglé : la tournée peut être validée." => "All is settled: the round can be validated.";
        validate: "Valider la tournée" => "Validate the round";
        validated: "Tournée validée" => "Round validated";
        take_back: "Annuler la validation" => "Take the validation back";
        phones: "Téléphones de la tournée" => "Phones of the round";
        phones_help: "Cochez un téléphone qui n’est pas revenu : la tournée est validée sans lui." => "Tick a phone that has not come back: the round is validated without it.";
        nothing_heard: "rien reçu de cette tournée" => "nothing received from this round";
        waits_team: "L’équipe" => "The team";
        whole_list: "Tout" => "All";
        taken_back: "Validation annulée : la tournée est de nouveau dans Ce matin" => "Validation taken back: the round is in This morning again";
    }
    made {
        progress(done: usize, all: usize): format!("{done} sur {all}") => format!("{done} of {all}");
        progress_said(done: usize, all: usize): format!("{done} sur {all} réglées") => format!("{done} of {all} settled");
        since_night(when: &str): format!("Depuis {when}") => format!("Since {when}");
        of_round(what: &str, when: &str): format!("{what} · {when}") => format!("{what} · {when}");
        lacks(fields: &str): format!("Il manque\u{202f}: {fields}") => format!("Missing: {fields}");
        left_on(who: &str, n: usize): format!("{} sur le téléphone de {who}", fr(n, "brouillon", "brouillons")) => format!("{} on {who}’s phone", en(n, "draft", "drafts"));
        left_noted(n: usize): fr(n, "noté sans ouvrir", "notés sans ouvrir") => en(n, "noted without opening", "noted without opening");
        score(n: usize): format!("ressemblance {n}") => format!("likeness {n}");
        imported_twice(rows: usize): format!("Liste reprise deux fois\u{202f}: {} en double", fr(rows, "ligne", "lignes")) => format!("A list taken up twice: {} double", en(rows, "row", "rows"));
        pair(one: &str, other: &str): format!("{one} et {other}") => format!("{one} and {other}");
        estimate(age: &str): format!("Âge estimé il y a plus d’un an\u{202f}: {age}") => format!("Age estimated over a year ago: {age}");
        still(age: &str): format!("Toujours {age}") => format!("Still {age}");
        majority(month: &str): format!("Majeure à partir de {month}, d’après sa fiche") => format!("Of age from {month}, by her page");
        waits_not(who: &str): format!("Quelqu’un d’autre que {who}") => format!("Somebody other than {who}");
        waits_phone(who: &str): format!("Le téléphone de {who}") => format!("{who}’s phone");
        phone_of(who: &str): format!("Téléphone de {who}") => format!("{who}’s phone");
        except(who: &str): format!("Sauf le téléphone de {who}") => format!("Except {who}’s phone");
        heard(when: &str): format!("dernière note reçue\u{202f}: {when}") => format!("last note received: {when}");
        still_open(n: usize): fr(n, "chose à régler avant de valider", "choses à régler avant de valider") => en(n, "thing to settle before validating", "things to settle before validating");
        validated_by(who: &str, when: &str): format!("Validée par {who}, {when}") => format!("Validated by {who}, {when}");
        drafts(n: usize): fr(n, "brouillon", "brouillons") => en(n, "draft", "drafts");
    }
}

area! {
    /// Putting something to a member, and answering.
    Ask {
        title: "Demander à…" => "Ask…";
        title_plain: "Demander" => "Ask";
        whom: "À qui ?" => "Whom?";
        whom_missing: "Choisissez à qui." => "Choose whom.";
        words: "Votre question" => "Your question";
        words_help: "Elle s’affiche dans Ce soir et Ce matin, sur ses appareils." => "It shows on Tonight and This morning, on that person’s devices.";
        words_missing: "Écrivez la question." => "Write the question.";
        put: "Demander" => "Ask";
        done: "Question posée" => "Question asked";
        mine: "On vous demande" => "You are asked";
        answer: "Votre réponse" => "Your answer";
        answer_help: "Ou complétez la note elle-même." => "Or complete the note itself.";
        send: "Répondre" => "Answer";
        answered: "Réponse enregistrée" => "Answer saved";
        settled: "C’est fait" => "Done";
        see: "Voir la note" => "See the note";
        withdraw: "Retirer la question" => "Withdraw the question";
        withdrawn: "Question retirée" => "Question withdrawn";
        nobody: "Personne d’autre dans l’équipe" => "Nobody else in the team";
        which: "Qu’est-ce qui est juste ?" => "Which is right?";
        write: "Corriger la note" => "Correct the note";
    }
    made {
        by(who: &str, when: &str): format!("{who}, {when}") => format!("{who}, {when}");
        to(who: &str, words: &str): format!("Demandé à {who}\u{202f}: «\u{202f}{words}\u{202f}»") => format!("Asked of {who}: “{words}”");
        to_of(who: &str, field: &str, words: &str): format!("Demandé à {who}, {field}\u{202f}: «\u{202f}{words}\u{202f}»") => format!("Asked of {who}, {field}: “{words}”");
        chosen_by(who: &str): format!("Réglé par {who}, plus rien à répondre") => format!("Settled by {who}, nothing left to answer");
        ask(who: &str): format!("Demander à {who}") => format!("Ask {who}");
        said(who: &str, words: &str): format!("{who}\u{202f}: «\u{202f}{words}\u{202f}»") => format!("{who}: “{words}”");
    }
}

area! {
    /// The handover: one page to print.
    Relief {
        title: "La relève" => "Handover";
        print: "Imprimer" => "Print";
        seen: "Vu" => "Seen";
        promised: "Promis" => "Promised";
        to_do: "À faire" => "To do";
        nothing_seen: "Aucune rencontre" => "No encounter";
        nothing_promised: "Rien de promis cette nuit" => "Nothing promised this night";
        nothing_to_do: "Rien en retard, rien à régler" => "Nothing overdue, nothing to settle";
        debrief: "Comment était la nuit" => "How the night was";
        pseudonyms: "Surnoms, et notes de l’équipe telles quelles. À détruire après la relève." => "Nicknames, and the team’s notes as they are. To be destroyed after the handover.";
        read_all: "Lire toute la note" => "Read the whole note";
        fold: "Replier la note" => "Fold the note";
        to_read_again: "À relire avant d’imprimer" => "To be read again before printing";
        doubtful_here: "Peut-être un nom complet ou un numéro" => "Perhaps a full name or a number";
        not_validated: "Pas encore validée" => "Not validated yet";
        outside: "Hors tournée" => "Outside rounds";
    }
    made {
        of(when: &str): format!("Depuis {when}") => format!("Since {when}");
        still_open(what: &str): format!("Reste ouvert\u{202f}: {what}") => format!("Still open: {what}");
        vigilance(level: &str): format!("Vigilance\u{202f}: {level}") => format!("Vigilance: {level}");
        doubtful(n: usize): format!("{} peut-être un nom complet ou un numéro de téléphone. Sur papier, tout est imprimé.", fr(n, "texte contient", "textes contiennent")) => format!("{} perhaps a full name or a telephone number. On paper everything is printed.", en(n, "text has", "texts have"));
        validated(when: &str): format!("validée {when}") => format!("validated {when}");
        counts(encounters: usize, persons: usize): format!("{}, {}", fr(encounters, "rencontre", "rencontres"), fr(persons, "personne", "personnes")) => format!("{}, {}", en(encounters, "encounter", "encounters"), en(persons, "person", "persons"));
        settle(n: usize): fr(n, "chose à régler dans Ce matin", "choses à régler dans Ce matin") => en(n, "thing to settle in This morning", "things to settle in This morning");
    }
}
