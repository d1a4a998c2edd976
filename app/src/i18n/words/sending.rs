//! Where each note is, and how it travels.

use super::super::area::{area, en, fr};

area! {
    /// The state of one note, by a word that stands beside an icon.
    State {
        draft: "Brouillon" => "Draft";
        here: "Sur ce téléphone seulement" => "On this phone only";
        here_desk: "Sur cet appareil seulement" => "On this device only";
        here_short: "Sur ce téléphone" => "On this phone";
        team: "Chez l’équipe" => "With the team";
        held: "Gardée par l’équipe, pas sur ce téléphone" => "Held by the team, not on this phone";
        held_short: "Gardée par l’équipe" => "Held by the team";
        versions: "Deux versions" => "Two versions";
        incomplete: "Incomplète" => "Incomplete";
        refused: "Non acceptée" => "Not accepted";
        closed: "Fermée, à reprendre" => "Closed, to take up";
        draft_why: "Gardé sur ce téléphone, pas encore enregistré comme note." => "Kept on this phone, not yet saved as a note.";
        here_why: "Enregistrée ici. Elle partira au retour du réseau." => "Saved here. It leaves when the network is back.";
        team_why: "L’équipe l’a reçue." => "The team has received it.";
        fetch: "Faire venir la note" => "Fetch the note";
    }
    made {
        waiting(n: usize): if n == 0 { "Tout est chez l’équipe".to_owned() } else { format!("{n} sur ce téléphone") } => if n == 0 { "Everything is with the team".to_owned() } else { format!("{n} on this phone") };
        waiting_long(n: usize): if n == 0 { "Toutes vos notes sont chez l’équipe".to_owned() } else { format!("{} sur ce téléphone seulement", fr(n, "note", "notes")) }
            => if n == 0 { "All your notes are with the team".to_owned() } else { format!("{} on this phone only", en(n, "note", "notes")) };
        refused_count(n: usize): fr(n, "note non acceptée", "notes non acceptées") => format!("{} not accepted", en(n, "note", "notes"));
    }
}

area! {
    /// Sending and receiving.
    Sync {
        title: "Envoi et réception" => "Sending and receiving";
        title_why: "Ce qui est parti, ce qui attend" => "What has left, what waits";
        now: "Envoyer maintenant" => "Send now";
        working: "Échange avec l’équipe…" => "Exchanging with the team…";
        up_to_date: "Tout est à jour" => "Everything is up to date";
        no_network: "Pas de réseau. Nouvel essai dès qu’il revient." => "No network. Another try as soon as it is back.";
        paused: "Nouvel essai dans un moment." => "Another try in a moment.";
        never: "Jamais encore" => "Never yet";
        first_load: "Le carnet de l’équipe arrive" => "The team’s notebook is arriving";
        first_load_text: "Vous pouvez déjà noter et chercher." => "You can already write and search.";
        opening: "Ouverture des notes" => "Opening the notes";
        sending: "Envoi des notes" => "Sending the notes";
        healing: "L’hébergement a été rétabli d’une copie. Ce téléphone lui rend ce qui manque." => "The host was restored from a copy. This phone gives back what is missing.";
        brought_back: "Le navigateur avait effacé ce carnet de l’appareil" => "The browser had erased this notebook from the device";
        brought_back_text: "Rien à faire : vos notes pas encore parties et vos brouillons ont été remis en place. Le reste revient de l’équipe dès qu’il y a du réseau." => "Nothing to do: your unsent notes and drafts were put back in place. The rest comes back from the team as soon as there is a network.";
        locked_no_send: "Ouvrez le carnet pour être sûre que tout part." => "Open the notebook to be sure that everything leaves.";
        refused_title: "Notes non acceptées" => "Notes not accepted";
        refused_text: "Elles restent sur ce téléphone. Vous pouvez les relire, les exporter, les envoyer de nouveau." => "They stay on this phone. You can read, export or send them again.";
        export_title: "Faire un fichier de cette note ?" => "Make a file of this note?";
        export_text: "Le fichier se lit sans phrase de passe. Gardez-le hors de vue et effacez-le dès qu’il a servi." => "The file can be read without a passphrase. Keep it out of sight and erase it once it has served.";
        quota_title: "Plus de place sur ce téléphone" => "No room left on this phone";
        quota_text: "La note reste à l’écran. Libérez de la place, ou exportez-la maintenant." => "The note stays on the screen. Free some room, or export it now.";
        storage_lost: "La mémoire du navigateur s’est fermée. Nouvel essai…" => "The browser’s storage closed. Trying again…";
        storage_failed: "Rien n’a pu être enregistré. Gardez cet écran ouvert et réessayez." => "Nothing could be saved. Keep this screen open and try again.";
        nothing_changed: "Rien n’a changé : il n’y a rien à enregistrer." => "Nothing has changed: there is nothing to save.";
        other_tab: "Lanterne est ouverte dans un autre onglet avec une version plus récente. Fermez celui-ci." => "Lanterne is open in another tab with a newer version. Close this one.";
    }
    made {
        progress(done: usize, total: usize): format!("{} sur {}", super::super::number(super::super::Lang::Fr, done), fr(total, "note", "notes")) => format!("{} of {}", super::super::number(super::super::Lang::En, done), en(total, "note", "notes"));
        last(when: &str): format!("Dernier échange : {when}") => format!("Last exchange: {when}");
        received(n: usize): fr(n, "note reçue", "notes reçues") => format!("{} received", en(n, "note", "notes"));
        sent(n: usize): fr(n, "note envoyée", "notes envoyées") => format!("{} sent", en(n, "note", "notes"));
    }
}

area! {
    /// Notes of colleagues that have not arrived.
    Missing {
        some: "Des notes de collègues ne sont pas arrivées" => "Notes by colleagues have not arrived";
        no_access: "Cet appareil n’a plus accès : ce qu’il n’avait pas envoyé y est resté. Si tout était parti, le serveur ne le donne pas : prévenez la personne qui héberge Lanterne." => "This device has no access any more: what it had not sent has stayed on it. If everything had left, the server does not give it: tell whoever hosts Lanterne.";
        ask_again: "Touchez « Envoyer maintenant » pour tout redemander au serveur." => "Tap “Send now” to ask the server for everything again.";
    }
    made {
        of(n: usize, name: &str): format!("Il manque {} par {name}", fr(n, "note écrite", "notes écrites")) => format!("{} by {name} missing", en(n, "note", "notes"));
        why(n: usize): if n < 2 { "Elle est peut-être encore sur son appareil, pas envoyée ou pas acceptée. Si son appareil affiche « Tout est chez l’équipe », le serveur ne la donne pas : prévenez la personne qui héberge Lanterne.".to_owned() } else { "Elles sont peut-être encore sur son appareil, pas envoyées ou pas acceptées. Si son appareil affiche « Tout est chez l’équipe », le serveur ne les donne pas : prévenez la personne qui héberge Lanterne.".to_owned() }
            => if n == 1 { "It may still be on her or his device, not sent or not accepted. If that device shows “Everything is with the team”, the server does not give it: tell whoever hosts Lanterne.".to_owned() } else { "They may still be on her or his device, not sent or not accepted. If that device shows “Everything is with the team”, the server does not give them: tell whoever hosts Lanterne.".to_owned() };
        of_device(n: usize): format!("Il manque {} de cet appareil", fr(n, "note", "notes")) => format!("{} of this device missing", en(n, "note", "notes"));
        of_team(n: usize): format!("Il manque {} de collègues", fr(n, "note", "notes")) => format!("{} by colleagues missing", en(n, "note", "notes"));
    }
}
