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
        scan_help: "Sur l’autre appareil : Équipe, Cet appareil, « Ouvrir sur un autre appareil ». Sans lui, écrivez les mots de la fiche." => "On the other device: Team, This device, “Open on another device”. Without it, write the words of the sheet.";
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
        not_yet: "Pas encore. Attendez un peu avant de réessayer." => "Not yet. Wait a little before trying again.";
        wait_why: "Trop d’essais. Rien n’est perdu ; les numéros d’urgence restent là." => "Too many tries. Nothing is lost; the emergency numbers are still there.";
        nothing_here: "Rien n’attend sur ce téléphone" => "Nothing waits on this phone";
        someone_new: "Quelqu’un d’autre utilise ce téléphone ?" => "Is someone else using this phone?";
        someone_new_text: "Ajoutez votre carnet : ceux qui sont déjà là gardent le leur, avec leurs brouillons et leurs notes." => "Add your notebook: those who are here already keep theirs, with their drafts and notes.";
        opening: "Ouvrir plus vite" => "Opening faster";
        by_screen: "Ouvrir avec le verrouillage de l’écran" => "Open with the screen lock";
        screen_title: "Verrouillage de l’écran" => "Screen lock";
        screen_offer: "Ouvrir plus vite la prochaine fois ?" => "Open faster next time?";
        screen_why: "Le doigt, le visage ou le code du téléphone ouvrent alors le carnet. Qui sait déverrouiller ce téléphone l’ouvre aussi. La phrase de passe marche toujours." => "Your finger, your face or the phone’s code then open the notebook. Whoever can unlock this phone can open it too. The passphrase always works.";
        screen_used: "Le verrouillage de l’écran ouvre ce carnet. La phrase de passe marche toujours." => "The screen lock opens this notebook. The passphrase always works.";
        screen_drop: "Ne plus l’utiliser" => "Stop using it";
        screen_none: "Ce téléphone ou ce navigateur ne le permet pas." => "This phone or this browser does not offer it.";
        screen_refused: "Le verrouillage de l’écran n’a pas répondu. Réessayez, ou écrivez votre phrase de passe." => "The screen lock did not answer. Try again, or write your passphrase.";
        screen_unable: "Le verrouillage de l’écran ne peut pas ouvrir ce carnet. Écrivez votre phrase de passe." => "The screen lock cannot open this notebook. Write your passphrase.";
        no_thanks: "Non merci" => "No thanks";
        code_title: "Code de réouverture" => "Reopening code";
        code_why: "Six chiffres pour rouvrir pendant 30 minutes, tant que la page n’est pas rechargée. Le code n’est écrit nulle part. Cinq erreurs, et il faut la phrase de passe." => "Six digits to reopen for 30 minutes, as long as the page is not reloaded. The code is written nowhere. After five mistakes the passphrase is needed.";
        code_choose: "Choisir ce code" => "Choose this code";
        code_set: "Un code rouvre ce carnet tant que la page reste ouverte." => "A code reopens this notebook while the page stays open.";
        code_drop: "Oublier le code" => "Forget the code";
        code_over: "Le code ne sert plus. Écrivez votre phrase de passe." => "The code is of no use any more. Write your passphrase.";
        six_digits: "Écrivez six chiffres." => "Write six digits.";
        obvious_code: "Trop facile à deviner. Choisissez-en un autre." => "Too easy to guess. Choose another one.";
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
        revoked: "Cet appareil n’a plus accès à l’équipe. Les notes gardées ici ne s’ouvrent plus ; celles qui n’étaient pas envoyées sont peut-être perdues. Parlez-en à la coordination." => "This device has no access to the team any more. The notes kept here open no longer; those that were not sent may be lost. Talk to your coordination.";
        recovery: "Feuille de secours" => "Recovery sheet";
        recovery_lead: "Écrivez les mots de la feuille, dans l’ordre." => "Write the words of the sheet, in order.";
        recovery_wrong: "Ces mots ne vont pas ensemble. Vérifiez-les un par un." => "These words do not go together. Check them one by one.";
    }
    made {
        wait(seconds: usize): format!("Attendez {} avant de réessayer.", fr(seconds, "seconde", "secondes")) => format!("Wait {} before trying again.", en(seconds, "second", "seconds"));
        in_seconds(seconds: usize): format!("Ouvrir dans {seconds}\u{a0}s") => format!("Open in {seconds}\u{a0}s");
        wrong_code_left(left: usize): format!("Ce n’est pas le bon code. Encore {}.", fr(left, "essai", "essais")) => format!("That is not the right code. {} left.", en(left, "try", "tries"));
        drafts_here(n: usize): fr(n, "brouillon", "brouillons") => en(n, "draft", "drafts");
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
