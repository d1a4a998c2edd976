//! Creating a team, its recovery sheet, and the account sheet.

use super::super::area::area;

area! {
    /// Creating a team.
    Create {
        title: "Créer une équipe" => "Create a team";
        lead: "L’équipe, votre phrase de passe, une feuille de secours à imprimer : comptez dix minutes." => "The team, your passphrase, a recovery sheet to print: allow ten minutes.";
        setup_code: "Code de mise en route" => "Set-up code";
        setup_code_help: "Affiché au démarrage par la personne qui installe Lanterne. Il ne sert qu’une fois." => "Shown at start to whoever installs Lanterne. It works once.";
        team_name: "Nom de l’équipe" => "Name of the team";
        team_name_help: "Il n’est lisible que par l’équipe." => "Only the team can read it.";
        your_name: "Votre prénom" => "Your first name";
        your_name_help: "Celui que vos collègues verront à côté de vos notes." => "The one your colleagues will see beside your notes.";
        create: "Créer l’équipe" => "Create the team";
        creating: "Création de l’équipe…" => "Creating the team…";
        ready: "L’équipe est prête" => "The team is ready";
        ready_text: "Il reste à inviter vos collègues." => "Now invite your colleagues.";
        code_missing: "Écrivez le code de mise en route." => "Write the set-up code.";
        name_missing: "Écrivez un nom." => "Write a name.";
        code_length: "Le code compte seize lettres et chiffres, en quatre groupes." => "The code has sixteen letters and digits, in four groups.";
        nothing_sent: "Rien n’est envoyé avant la vérification de la feuille de secours." => "Nothing is sent before the recovery sheet is checked.";
        open_text: "Votre phrase de passe vous sera demandée." => "You will be asked for your passphrase.";
    }
    made {
        step(n: usize, total: usize): format!("Étape {n} sur {total}") => format!("Step {n} of {total}");
    }
}

area! {
    /// Choosing a passphrase.
    Passphrase {
        title: "Votre phrase de passe" => "Your passphrase";
        lead: "Quelques mots ferment le carnet. Apprenez-les, ne les notez pas dans le téléphone." => "A few words close the notebook. Learn them; do not write them in the phone.";
        proposed: "Phrase proposée" => "Suggested phrase";
        another: "En proposer une autre" => "Suggest another";
        own: "Écrire la mienne" => "Write my own";
        own_help: "Au moins quatre mots, ou une phrase aussi difficile à deviner." => "At least four words, or a phrase as hard to guess.";
        use_proposed: "Garder ces mots" => "Keep these words";
        again: "Écrivez-la pour la retenir" => "Write it to remember it";
        mismatch: "Ce n’est pas la même phrase. Regardez-la encore une fois." => "That is not the same phrase. Have another look at it.";
        too_weak: "Trop facile à deviner. Ajoutez un mot." => "Too easy to guess. Add a word.";
        good: "Assez difficile à deviner" => "Hard enough to guess";
        missing: "Écrivez votre phrase de passe." => "Write your passphrase.";
        nobody: "Personne ne peut la retrouver pour vous. Si vous l’oubliez, la coordination vous invitera de nouveau ; vos notes ne seront pas perdues." => "Nobody can find it for you. If you forget it, your coordination invites you again; your notes will not be lost.";
        back_to_proposed: "Reprendre une phrase proposée" => "Back to a suggested phrase";
        own_label: "Votre phrase" => "Your phrase";
        own_again: "Écrivez-la encore une fois" => "Write it once more";
        preparing: "Fermeture du carnet…" => "Closing the notebook…";
    }
}

area! {
    /// The printed recovery sheet.
    Sheet {
        title: "Feuille de secours" => "Recovery sheet";
        lead: "Elle rouvre le carnet de l’équipe si plus personne de la coordination ne peut entrer. Elle n’existe que sur papier." => "It reopens the team’s notebook if nobody of the coordination can enter any more. It exists on paper only.";
        print: "Imprimer la feuille" => "Print the sheet";
        by_hand: "Pas d’imprimante ? Recopiez les mots à la main, dans l’ordre." => "No printer? Copy the words by hand, in order.";
        keep: "Gardez-la sous enveloppe fermée, dans un lieu fermé, hors de la vue. Deux personnes savent où elle est." => "Keep it in a closed envelope, in a locked place, out of sight. Two people know where it is.";
        danger: "Qui la possède peut lire toutes les notes de l’équipe." => "Whoever has it can read all the team’s notes.";
        once: "Elle ne sera plus jamais montrée." => "It will never be shown again.";
        words: "Les mots de secours" => "The recovery words";
        check_title: "Vérifions la feuille" => "Let us check the sheet";
        check_lead: "Prenez la feuille et écrivez les mots demandés." => "Take the sheet and write the words asked for.";
        check_wrong: "Ce n’est pas le mot de la feuille à cette place. Vérifiez le numéro." => "That is not the sheet’s word at that place. Check the number.";
        check_ok: "La feuille est bonne" => "The sheet is right";
        see_again: "Revoir la feuille" => "See the sheet again";
        checked: "J’ai la feuille en main" => "I have the sheet in hand";
        paper_title: "Lanterne : feuille de secours de l’équipe" => "Lanterne: the team’s recovery sheet";
        paper_use: "Pour s’en servir : ouvrez Lanterne à l’adresse ci-dessous, choisissez « Feuille de secours » et écrivez les mots dans l’ordre." => "To use it: open Lanterne at the address below, choose “Recovery sheet” and write the words in order.";
        paper_address: "Adresse" => "Address";
        paper_team: "Équipe" => "Team";
        paper_made: "Faite le" => "Made on";
        paper_kept_by: "Gardée par" => "Kept by";
    }
    made {
        ask_word(n: usize): format!("Mot numéro {n}") => format!("Word number {n}");
    }
}

area! {
    /// The sheet that lets one's next device sign in.
    AccountSheet {
        title: "Fiche de connexion" => "Account sheet";
        lead: "Pour ouvrir le carnet sur un autre appareil, il faut cette fiche et votre phrase de passe. L’une sans l’autre ne sert à rien." => "To open the notebook on another device you need this sheet and your passphrase. One is no use without the other.";
        scan: "Photographiez ce code avec l’autre appareil" => "Scan this code with the other device";
        code: "Ou écrivez ces mots" => "Or write these words";
        show: "Montrer ma fiche" => "Show my sheet";
        print: "Imprimer ma fiche" => "Print my sheet";
        keep: "Gardez-la chez vous ou au local, jamais avec le téléphone." => "Keep it at home or at the office, never with the phone.";
        lost: "Fiche perdue ? Demandez une nouvelle invitation à la coordination." => "Sheet lost? Ask your coordination for a new invitation.";
        words: "Les mots de votre fiche" => "The words of your sheet";
        why: "Elle sert si vous changez de téléphone ou ouvrez le carnet sur un ordinateur." => "It serves when you change phones or open the notebook on a computer.";
        paper_title: "Lanterne : ma fiche de connexion" => "Lanterne: my account sheet";
        paper_use: "Pour s’en servir : ouvrez Lanterne à l’adresse ci-dessous, choisissez « Se connecter », écrivez les mots dans l’ordre, puis votre phrase de passe." => "To use it: open Lanterne at the address below, choose “Sign in”, write the words in order, then your passphrase.";
    }
}
