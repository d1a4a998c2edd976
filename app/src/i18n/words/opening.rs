//! Signing in, unlocking, hiding.

use super::super::area::{area, en, fr};

area! {
    /// Signing in on a device for the first time.
    SignIn {
        title: "Se connecter" => "Sign in";
        lead: "Sur un nouvel appareil, il faut votre autre appareil ou votre fiche de connexion, et votre phrase de passe." => "On a new device you need your other device or your account sheet, and your passphrase.";
        passphrase: "Phrase de passe" => "Passphrase";
        submit: "Se connecter" => "Sign in";
        working: "Vérification…" => "Checking…";
        refused: "Phrase de passe ou fiche : l’une des deux ne va pas. Rien n’est perdu." => "Passphrase or sheet: one of the two is wrong. Nothing is lost.";
        no_sheet: "Je n’ai pas de fiche" => "I have no sheet";
        no_sheet_text: "Demandez une nouvelle invitation à votre coordination : vous retrouverez vos notes." => "Ask your coordination for a new invitation: you will find your notes again.";
        needs_network: "La première connexion demande du réseau." => "The first sign-in needs a network.";
        wait_ready: "Un instant, la page se prépare." => "One moment, the page is getting ready.";
        sheet_words: "Les douze mots de la fiche" => "The twelve words of the sheet";
        account_code_bad: "Ces mots ne vont pas ensemble. Vérifiez leur nombre et leur ordre." => "These words do not go together. Check their number and order.";
        passphrase_missing: "Écrivez votre phrase de passe." => "Write your passphrase.";
        scan: "Scanner depuis l’autre appareil" => "Scan from the other device";
        scan_help: "Sur l’autre appareil : Équipe, Cet appareil, « Ouvrir sur un autre appareil ». Sans lui, écrivez les mots de la fiche." => "On the other device: Team, This device, “Open on another device”. Without it, write the words of the sheet.";
        link_found: "Code lu" => "Code read";
        link_found_text: "Il ne reste que votre phrase de passe à écrire." => "Only your passphrase is left to write.";
        link_bad: "Ce n’est pas le code d’un autre appareil. Affichez-le de nouveau." => "This is not another device’s code. Show it again.";
        by_sheet: "Utiliser plutôt la fiche" => "Use the sheet instead";
        have_invitation: "J’ai une invitation" => "I have an invitation";
        here_already: "Le carnet est déjà sur cet appareil" => "The notebook is on this device already";
        here_already_text: "Votre phrase de passe suffit pour l’ouvrir." => "Your passphrase is enough to open it.";
    }
}

area! {
    /// Opening the notebook on a device that knows it.
    Unlock {
        title: "Ouvrir le carnet" => "Open the notebook";
        choose: "Qui êtes-vous ?" => "Who are you?";
        not_me: "Ce n’est pas moi" => "That is not me";
        someone_else: "Quelqu’un d’autre" => "Someone else";
        passphrase: "Phrase de passe" => "Passphrase";
        code: "Code à 6 chiffres" => "6-digit code";
        code_help: "Valable 30 minutes, tant que la page reste ouverte." => "Valid for 30 minutes, while the page stays open.";
        set_code: "Choisir un code pour rouvrir vite" => "Choose a code to reopen quickly";
        by_words: "Ouvrir avec la phrase de passe" => "Open with the passphrase";
        submit: "Ouvrir" => "Open";
        working: "Ouverture…" => "Opening…";
        wrong: "Ce n’est pas la bonne phrase de passe. Vos notes sont intactes." => "That is not the right passphrase. Your notes are intact.";
        no_memory: "Ce téléphone n’a pas assez de mémoire libre pour ouvrir. Fermez d’autres applications et réessayez. Vos notes sont intactes." => "This phone has too little free memory to open. Close other apps and try again. Your notes are intact.";
        wrong_code: "Ce n’est pas le bon code." => "That is not the right code.";
        forgotten: "Phrase oubliée ?" => "Forgot the phrase?";
        forgotten_text: "La coordination vous envoie une nouvelle invitation. Ouvrez-la sur ce téléphone : vos notes, même celles qui ne sont pas parties, y restent." => "Your coordination sends a new invitation. Open it on this phone: your notes stay here, even those that have not left.";
        note_closed: "Noter sans ouvrir" => "Note without opening";
        note_closed_help: "Écrivez maintenant. La note sera fermée aussitôt et reprise à l’ouverture." => "Write now. The note is closed at once and taken up when you open.";
        note_closed_saved: "Note gardée, fermée. Elle n’est pas envoyée." => "Note kept, closed. It is not sent.";
        note_closed_label: "Ce qui s’est passé" => "What happened";
        emergency: "En danger immédiat, appelez" => "In immediate danger, call";
        auto_locked: "Le carnet s’est refermé après deux minutes." => "The notebook closed itself after two minutes.";
        session_ended: "Votre connexion a pris fin. Ouvrir le carnet la reprend ; rien n’est perdu." => "Your session ended. Opening the notebook resumes it; nothing is lost.";
        stranger: "Personne n’a encore de carnet sur cet appareil" => "Nobody has a notebook on this device yet";
        stranger_text: "Connectez-vous avec votre fiche, ou entrez avec une invitation." => "Sign in with your sheet, or come in with an invitation.";
        revoked: "Cet appareil n’a plus accès à l’équipe. Parlez-en à la coordination." => "This device has no access to the team any more. Talk to your coordination.";
        recovery: "Feuille de secours" => "Recovery sheet";
        recovery_lead: "Écrivez les mots de la feuille, dans l’ordre." => "Write the words of the sheet, in order.";
        recovery_wrong: "Ces mots ne vont pas ensemble. Vérifiez-les un par un." => "These words do not go together. Check them one by one.";
    }
    made {
        wait(seconds: usize): format!("Attendez {} avant de réessayer.", fr(seconds, "seconde", "secondes")) => format!("Wait {} before trying again.", en(seconds, "second", "seconds"));
        waiting_notes(n: usize): format!("{} sur ce téléphone", fr(n, "note", "notes")) => format!("{} on this phone", en(n, "note", "notes"));
        hello(name: &str): format!("Bonsoir {name}") => format!("Good evening {name}");
        closed_notes(n: usize): if n < 2 { format!("{n} note gardée, à reprendre") } else { format!("{n} notes gardées, à reprendre") }
            => format!("{} kept, to take up", en(n, "note", "notes"));
    }
}

area! {
    /// The screen that says nothing. No word here may tell what the app is.
    Neutral {
        reopen: "Reprendre" => "Resume";
        title: "Pause" => "Paused";
    }
}
