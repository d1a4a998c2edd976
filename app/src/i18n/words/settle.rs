//! Choosing between versions of one note.

use super::super::area::{area, en, fr};

area! {
    /// Field by field; what is chosen can be undone.
    Settle {
        title: "Choisir entre les versions" => "Choose between versions";
        choose: "Choisir" => "Choose";
        why: "Écrites sans que l’une connaisse l’autre. Choisissez champ par champ ; rien n’est effacé, l’histoire garde tout." => "Written without knowing of each other. Choose field by field; nothing is erased, the history keeps it all.";
        other: "Écrire autre chose" => "Write something else";
        other_value: "Une autre réponse" => "Another answer";
        other_words: "Ce qui est juste" => "What is right";
        both: "Garder les deux" => "Keep both";
        both_all: "Les garder toutes" => "Keep them all";
        yes: "Oui" => "Yes";
        no: "Non" => "No";
        keep: "Garder la note" => "Keep the note";
        delete: "La supprimer" => "Delete it";
        exists: "Supprimée d’un côté, modifiée de l’autre" => "Deleted on one side, changed on the other";
        exists_why: "Qui a supprimé ne connaissait pas ce qui a été écrit." => "Whoever deleted did not know of what was written.";
        written_meanwhile: "Écrit sans savoir" => "Written without knowing";
        deleted_then: "La note sera supprimée ; il n’y a rien d’autre à choisir. Son histoire reste lisible." => "The note will be deleted; nothing else is to be chosen. Its history stays readable.";
        exists_first: "Choisissez d’abord si la note reste." => "Choose first whether the note stays.";
        arrived: "Arrivée à l’instant" => "Just arrived";
        again: "Une version est arrivée pendant que vous choisissiez. Regardez-la et choisissez de nouveau." => "A version arrived while you were choosing. Look at it and choose again.";
        only_here: "souligné : dans cette version seulement" => "underlined: in this version only";
        save: "Enregistrer ce choix" => "Save this choice";
        nothing_chosen: "Choisissez au moins une réponse." => "Choose at least one answer.";
        done: "Choix enregistré" => "Choice saved";
        done_text: "L’autre version reste dans l’histoire. Vous pouvez annuler tant que personne n’a écrit depuis." => "The other version stays in the history. You can undo it as long as nobody has written since.";
        undo: "Annuler ce choix" => "Undo this choice";
        undone: "Annulé : c’est comme avant" => "Undone: it is as before";
        undo_late: "Quelqu’un a écrit depuis : son choix reste." => "Somebody has written since: her choice stays.";
        left: "Il reste à choisir" => "Still to choose";
        nothing: "Rien à choisir ici" => "Nothing to choose here";
        nothing_text: "La note ne dit plus qu’une chose." => "The note says one thing now.";
        elsewhere: "Une autre réponse s’écrit sur la page de la note." => "Another answer is written on the note’s own page.";
        to_note: "Voir la note" => "See the note";
        incomplete: "Une partie de la note n’est pas encore arrivée : quand elle arrivera, elle pourra reposer la question." => "A part of the note has not arrived yet: when it does, it may ask again.";
        long: "Plus de 500 caractères : raccourcissez si vous pouvez." => "More than 500 characters: shorten it if you can.";
        of_settings: "Réglages de l’équipe" => "The team’s settings";
        of_same: "Ce que l’équipe dit de deux notes" => "What the team says of two notes";
    }
    made {
        seen(what: &str): format!("Tout le monde avait vu : {what}") => format!("Everybody had seen: {what}");
        seen_nothing(field: &str): format!("Avant, personne n’avait rien écrit : {field}") => format!("Before, nobody had written anything: {field}");
        joined(what: &str): format!("Sans question, les deux ensemble : {what}") => format!("No question, both together: {what}");
        chosen(n: usize, total: usize): format!("{} sur {total}", fr(n, "choisi", "choisis")) => format!("{} of {total}", en(n, "chosen", "chosen"));
        back_by(who: &str): format!("remis par {who}") => format!("brought back by {who}");
        by(who: &str, when: &str, device: &str): format!("{who}, {when}, {device}") => format!("{who}, {when}, {device}");
        begun(kind: &str): format!("Choix entre versions : {kind}") => format!("Choice between versions: {kind}");
        chosen_by(who: &str, when: &str): format!("Choisi par {who}, {when}") => format!("Chosen by {who}, {when}");
    }
}
