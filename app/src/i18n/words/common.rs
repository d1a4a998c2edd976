//! Words of every screen.

use super::super::area::{area, en, fr};

area! {
    /// Buttons and small words that every screen shares.
    Common {
        app_name: "Lanterne" => "Lanterne";
        save: "Enregistrer" => "Save";
        saved: "Enregistré" => "Saved";
        saving: "Enregistrement…" => "Saving…";
        cancel: "Annuler" => "Cancel";
        close: "Fermer" => "Close";
        back: "Retour" => "Back";
        next: "Continuer" => "Continue";
        done: "Terminé" => "Done";
        ok: "D’accord" => "All right";
        edit: "Modifier" => "Change";
        add: "Ajouter" => "Add";
        remove: "Retirer" => "Remove";
        undo: "Annuler" => "Undo";
        retry: "Réessayer" => "Try again";
        copy: "Copier" => "Copy";
        copied: "Copié" => "Copied";
        share: "Partager" => "Share";
        print: "Imprimer" => "Print";
        export: "Exporter" => "Export";
        exported: "Fichier enregistré" => "File saved";
        not_exported: "Le fichier n’a pas pu être fait. Essayez encore." => "The file could not be made. Try again.";
        more: "Plus" => "More";
        see_all: "Tout voir" => "See all";
        optional: "facultatif" => "optional";
        unknown: "Ne sait pas" => "Not known";
        unsure: "Pas sûr" => "Not sure";
        none: "Rien" => "Nothing";
        not_noted: "Non noté" => "Not noted";
        loading: "Un instant…" => "One moment…";
        skip: "Aller au contenu" => "Skip to content";
        mask: "Masquer" => "Hide";
        mask_hint: "Cacher l’écran et verrouiller" => "Hide the screen and lock";
        language: "Langue" => "Language";
        you: "vous" => "you";
        online: "Réseau disponible" => "Network available";
        offline: "Pas de réseau" => "No network";
        offline_hint: "Vous pouvez continuer à noter. Tout partira au retour du réseau." => "You can go on writing. Everything leaves when the network is back.";
        not_found_title: "Rien à cette adresse" => "Nothing at this address";
        not_found: "La page n’existe pas ou n’est pas encore arrivée sur ce téléphone." => "The page does not exist, or has not reached this phone yet.";
        go_home: "Revenir à ce soir" => "Back to tonight";
        not_here: "Pas encore arrivé sur ce téléphone" => "Has not reached this phone yet";
        late_title: "Cette page n’a pas pu être chargée" => "This page could not be loaded";
        late_text: "Il faut le réseau une fois, le temps que Lanterne arrive en entier sur ce téléphone. Ce que vous avez noté est gardé." => "The network is needed once, until all of Lanterne has reached this phone. What you have written is kept.";
        choose_in_list: "Choisissez dans la liste" => "Choose in the list";
        fictional_only: "Données fictives seulement" => "Fictional data only";
        fictional_why: "Lanterne est en essai : n’y notez aucune personne réelle tant que l’équipe n’a pas reçu le feu vert de son association." => "Lanterne is on trial: write about no real person until your organisation has given the go-ahead.";
        needs_script: "Lanterne a besoin de JavaScript pour fermer vos notes sur ce téléphone avant tout envoi. Sans lui, rien n’est envoyé." => "Lanterne needs JavaScript to seal your notes on this phone before anything leaves. Without it, nothing is sent.";
        starting: "Lanterne s’ouvre…" => "Lanterne is opening…";
        tab_tonight: "Ce soir" => "Tonight";
        tab_encounters: "Rencontres" => "Encounters";
        tab_persons: "Personnes" => "Persons";
        tab_team: "Équipe" => "Team";
        tabs: "Les parties du carnet" => "Parts of the notebook";
    }
    made {
        people(n: usize): fr(n, "personne", "personnes") => en(n, "person", "persons");
        encounters(n: usize): fr(n, "rencontre", "rencontres") => en(n, "encounter", "encounters");
        notes(n: usize): fr(n, "note", "notes") => en(n, "note", "notes");
        by(name: &str): format!("par {name}") => format!("by {name}");
        at_place(place: &str): format!("à {place}") => format!("at {place}");
    }
}

area! {
    /// What the components say by themselves.
    Parts {
        less: "Moins" => "Less";
        plus: "Plus" => "More";
        chosen: "choisi" => "chosen";
        clear: "Effacer" => "Clear";
        clear_search: "Effacer la recherche" => "Clear the search";
        show_passphrase: "Montrer ce que j’écris" => "Show what I write";
        hide_passphrase: "Cacher ce que j’écris" => "Hide what I write";
        no_result: "Personne à ce nom" => "Nobody by that name";
        suggestions: "Mots proposés" => "Suggested words";
        word_help: "Trois lettres suffisent, avec ou sans accents. Touchez le mot proposé, ou la touche Entrée." => "Three letters are enough, with or without accents. Tap the suggested word, or press Enter.";
        word_unknown: "Ce mot n’est pas dans la liste." => "This word is not in the list.";
        remove_last_word: "Retirer le dernier mot" => "Remove the last word";
        warning: "Attention" => "Warning";
        danger: "Important" => "Important";
        info: "À savoir" => "Good to know";
        success: "C’est fait" => "Done";
        from: "de" => "from";
        to: "à" => "to";
        qr_label: "Code à photographier" => "Code to scan";
        taken_over: "repris" => "taken over";
    }
    made {
        less_of(name: &str): format!("Un de moins : {name}") => format!("One less: {name}");
        more_of(name: &str): format!("Un de plus : {name}") => format!("One more: {name}");
        remaining(n: usize): format!("encore {}", fr(n, "caractère", "caractères")) => format!("{} left", en(n, "character", "characters"));
        results(n: usize): fr(n, "résultat", "résultats") => en(n, "result", "results");
        words_of(n: usize, total: usize): format!("{} sur {total}", fr(n, "mot", "mots")) => format!("{n} of {}", en(total, "word", "words"));
        word_number(n: usize): format!("Mot {n}") => format!("Word {n}");
        taps_done(n: usize, total: usize): format!("{n} sur {total} réponses nécessaires") => format!("{n} of {total} needed answers");
    }
}
