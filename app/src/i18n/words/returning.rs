//! Coming back: by a new invitation after a forgotten passphrase, and by the team's recovery sheet.

use super::super::area::area;

area! {
    /// A forgotten passphrase: the coordinator's side, the phone's, the closed notebook's.
    ComeBack {
        section: "Phrase oubliée ?" => "Forgot the phrase?";
        section_why: "Une nouvelle invitation rouvre le carnet sur son téléphone, avec une nouvelle phrase. Ses notes y restent, même celles qui ne sont pas parties." => "A new invitation reopens the notebook on their phone, with a new phrase. Their notes stay there, even those that have not left.";
        invite: "Réinviter (phrase oubliée)" => "Invite again (forgotten phrase)";
        ask_title: "Est-ce bien cette personne ?" => "Is it really this person?";
        ask: "Assurez-vous de vive voix que la demande vient d’elle : l’invitation fait entrer à sa place. Toute l’équipe pourra voir qu’elle est revenue." => "Make sure by voice that the request is theirs: the invitation lets someone in in their place. The whole team can see that they came back.";
        ask_others: "Ses autres appareils devront se connecter de nouveau, avec sa nouvelle fiche." => "Their other devices will have to sign in again, with their new account sheet.";
        hand: "À ouvrir sur le téléphone où son carnet est déjà : depuis « Phrase oubliée ? », scanner ce code ou coller le lien." => "To be opened on the phone that has their notebook already: from “Forgot the phrase?”, scan this code or paste the link.";
        how_1: "Demandez à la coordination de vous réinviter : page Équipe, votre nom, « Réinviter (phrase oubliée) »." => "Ask your coordination to invite you again: page Team, your name, “Invite again (forgotten phrase)”.";
        how_2: "Scannez son code ou collez le lien ici, sur ce téléphone." => "Scan their code or paste the link here, on this phone.";
        how_3: "Choisissez une nouvelle phrase. Le carnet s’ouvre quand la coordination a confirmé." => "Choose a new phrase. The notebook opens when your coordination has confirmed.";
        kept: "Les notes de l’équipe et les vôtres sont gardées, même celles qui ne sont pas parties." => "The team’s notes and yours are kept, even those that have not left.";
        paste: "Ou collez le lien reçu" => "Or paste the link you received";
        open: "Continuer avec ce lien" => "Go on with this link";
        no_coordination: "Plus personne à la coordination ne peut entrer ?" => "Nobody of the coordination can enter any more?";
        title: "Vous revenez" => "You are coming back";
        lead: "Le carnet est sur ce téléphone. Vous choisissez une nouvelle phrase de passe ; l’ancienne ne servira plus." => "The notebook is on this phone. You choose a new passphrase; the old one will be of no use any more.";
        stays: "Tout reste sur ce téléphone" => "Everything stays on this phone";
        stays_text: "Vos brouillons et les notes qui ne sont pas parties restent ici, fermés, et vous les retrouvez." => "Your drafts and the notes that have not left stay here, closed, and you find them again.";
        then: "Ensuite la coordination confirme. Si elle a Lanterne ouverte, c’est l’affaire d’un instant." => "Then your coordination confirms. If they have Lanterne open it takes a moment.";
        others: "Vos autres appareils devront se connecter de nouveau, avec la nouvelle phrase." => "Your other devices will have to sign in again, with the new phrase.";
        new_phrase: "Votre nouvelle phrase" => "Your new phrase";
        send: "Demander à revenir" => "Ask to come back";
        asked: "Vous avez déjà répondu" => "You have answered already";
        asked_text: "Ouvrez le carnet avec votre nouvelle phrase : il s’ouvre quand la coordination a confirmé." => "Open the notebook with your new phrase: it opens when your coordination has confirmed.";
        ask_again: "Recommencer avec une autre phrase" => "Start again with another phrase";
        absent: "Ce carnet n’est pas sur cet appareil" => "This notebook is not on this device";
        absent_text: "Cette invitation rouvre un carnet sur le téléphone où il est déjà. Si c’est ce téléphone et que Lanterne y est installée, ouvrez-la depuis l’écran d’accueil, touchez « Phrase oubliée ? » et collez le lien." => "This invitation reopens a notebook on the phone that has it. If that is this phone and Lanterne is installed on it, open it from the home screen, tap “Forgot the phrase?” and paste the link.";
        absent_known: "Un nouvel appareil, et vous connaissez votre phrase ? Connectez-vous avec l’autre appareil ou la fiche." => "A new device, and you know your phrase? Sign in with the other device or the sheet.";
        absent_lost: "Téléphone perdu et phrase oubliée ? Demandez une invitation ordinaire : vous entrez de nouveau et lisez les notes de l’équipe. Ce qui n’était pas parti de l’autre téléphone y reste fermé." => "Phone lost and phrase forgotten? Ask for an ordinary invitation: you enter anew and read the team’s notes. What had not left the other phone stays closed there.";
        unused: "L’invitation n’a pas servi : elle reste valable." => "The invitation was not used: it is still valid.";
        closed: "Cette invitation ne rouvre pas ce carnet" => "This invitation does not reopen this notebook";
        closed_text: "Cet appareil n’a pas fini d’entrer dans l’équipe, ou n’y a plus accès. Demandez une invitation ordinaire à la coordination. Ce qui est ici n’est pas touché." => "This device never finished entering the team, or has no access any more. Ask your coordination for an ordinary invitation. What is here is untouched.";
        waiting: "Écrivez votre nouvelle phrase. Le carnet s’ouvre dès que la coordination a confirmé." => "Write your new phrase. The notebook opens as soon as your coordination has confirmed.";
        not_yet: "Pas encore confirmé" => "Not confirmed yet";
        not_yet_text: "La coordination doit ouvrir Lanterne. Gardez cet écran : le carnet s’ouvrira de lui-même. D’ici là, vous pouvez noter sans ouvrir." => "Your coordination has to open Lanterne. Keep this screen: the notebook will open by itself. Until then you can note without opening.";
        needs_network: "Pas de réponse. Revenir demande du réseau, une fois. Vos notes restent ici." => "No answer. Coming back needs a network, once. Your notes stay here.";
        ended: "Cette invitation ne vaut plus. Demandez-en une autre à la coordination. Vos notes restent ici." => "This invitation is of no use any more. Ask your coordination for another. Your notes stay here.";
        unable: "La coordination a confirmé, mais ce téléphone ne rouvre pas ce qu’il garde. N’effacez rien et parlez-en à la coordination." => "Your coordination has confirmed, but this phone cannot reopen what it keeps. Erase nothing, and talk to your coordination.";
    }
    made {
        for_name(name: &str): format!("{name} revient") => format!("{name} comes back");
        back(name: &str): format!("{name} est de retour") => format!("{name} is back");
    }
}

area! {
    /// The recovery sheet in use.
    Recover {
        link: "J’ai la feuille de secours" => "I have the recovery sheet";
        title: "Feuille de secours" => "Recovery sheet";
        lead: "Elle rouvre le carnet de l’équipe quand plus personne de la coordination ne peut entrer. Vous prenez alors la coordination." => "It reopens the team’s notebook when nobody of the coordination can enter any more. You then take the coordination.";
        seen: "Toute l’équipe pourra voir que la feuille a servi, et par qui." => "The whole team can see that the sheet was used, and by whom.";
        scan: "Scanner la feuille" => "Scan the sheet";
        scan_other: "Ce code n’est pas celui d’une feuille de secours." => "This code is not a recovery sheet’s.";
        found: "Feuille lue" => "Sheet read";
        found_text: "Ses mots ne sont montrés nulle part ici." => "Its words are shown nowhere here.";
        by_hand: "Écrire plutôt les mots" => "Write the words instead";
        words: "Les douze mots de la feuille" => "The twelve words of the sheet";
        wrong: "Aucune équipe d’ici n’a cette feuille. Est-ce bien la feuille de secours, et non une fiche de connexion ? Rien n’est changé, rien n’est perdu." => "No team here has this sheet. Is it really the recovery sheet, and not an account sheet? Nothing is changed, nothing is lost.";
        send: "Rouvrir le carnet" => "Reopen the notebook";
        sending: "Vérification de la feuille…" => "Checking the sheet…";
        done: "Le carnet de l’équipe est rouvert" => "The team’s notebook is reopened";
        done_text: "Vous avez la coordination. Toutes les notes de l’équipe arrivent à l’ouverture." => "You have the coordination. All the team’s notes arrive when you open.";
        next: "Ce qu’il reste à faire" => "What remains to be done";
        next_1: "Imprimez votre fiche, ci-dessous." => "Print your account sheet, below.";
        next_2: "Ouvrez le carnet et confiez la coordination à une deuxième personne : page Équipe." => "Open the notebook and give the coordination to a second person: page Team.";
        next_3: "Retirez l’accès des appareils perdus, sur la page de la personne." => "Take the access of lost devices away, on the person’s page.";
        next_4: "Remettez la feuille de secours sous enveloppe fermée : elle sert encore." => "Put the recovery sheet back in a closed envelope: it still serves.";
    }
}
