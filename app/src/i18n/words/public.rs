//! Before the notebook: welcome, what it is, installing.

use super::super::area::area;

area! {
    /// The first page.
    Welcome {
        title: "Le carnet de la nuit" => "The night notebook";
        lead: "Notez vos rencontres en quelques secondes, même sans réseau. L’équipe les retrouve au matin." => "Note your encounters in seconds, even without a network. The team finds them in the morning.";
        sign_in: "Se connecter" => "Sign in";
        sign_in_why: "Une autre personne de l’équipe, sur cet appareil" => "Another person of the team, on this device";
        unlock: "Ouvrir le carnet" => "Open the notebook";
        join: "J’ai une invitation" => "I have an invitation";
        join_why: "Entrer dans une équipe qui existe déjà" => "Enter a team that exists already";
        create: "Créer une équipe" => "Create a team";
        create_why: "Avec le code de mise en route" => "With the set-up code";
        what: "Qu’est-ce que c’est ?" => "What is this?";
        point_offline: "Sans réseau" => "Without a network";
        point_offline_text: "Tout est gardé sur le téléphone dès que vous touchez l’écran, et part quand le réseau revient." => "Everything is kept on the phone as soon as you tap, and leaves when the network is back.";
        point_closed: "Fermé à tous, sauf à l’équipe" => "Closed to all but the team";
        point_closed_text: "Les notes sont fermées sur votre téléphone. Qui héberge Lanterne ne peut pas les lire." => "Notes are closed on your phone. Whoever hosts Lanterne cannot read them.";
        point_little: "Le moins possible" => "As little as possible";
        point_little_text: "Un surnom suffit. Pas de photo, pas de position, et « ne sait pas » est toujours une réponse." => "A nickname is enough. No photo, no position, and “not known” is always an answer.";
    }
}

area! {
    /// What it is.
    About {
        title: "Ce qu’est Lanterne" => "What Lanterne is";
        lead: "Un carnet de maraude pour les équipes éducatives qui vont à la rencontre de jeunes en situation de prostitution." => "An outreach notebook for educators who go out to meet young people in prostitution.";
        home: "Revenir à l’accueil" => "Back to the welcome";
        who_title: "Pour qui" => "For whom";
        who_text: "Pour une équipe : ses éducatrices et éducateurs, sa coordination. Personne d’autre n’y entre." => "For one team: its educators and its coordination. Nobody else enters.";
        night_title: "La nuit" => "At night";
        night_text: "Une rencontre se note en quatre gestes, deux pour quelqu’un de connu. L’heure et votre nom s’écrivent seuls." => "An encounter takes four taps, two for someone known. The time and your name write themselves.";
        morning_title: "Le matin" => "In the morning";
        morning_text: "Vos collègues lisent ce que vous avez noté. Si deux personnes ont écrit autre chose au même endroit, les deux versions restent visibles." => "Your colleagues read what you noted. If two people wrote different things in one place, both versions stay in view.";
        secret_title: "Ce qui protège les notes" => "What protects the notes";
        secret_text: "Chaque note est fermée sur le téléphone avec ce que seule l’équipe possède. L’ordinateur qui les garde voit qui envoie, quand et combien ; jamais ce qui est écrit." => "Each note is closed on the phone with what only the team has. The computer that keeps them sees who sends, when and how much; never what is written.";
        limits_title: "Ce que Lanterne ne fait pas" => "What Lanterne does not do";
        limits_text: "Elle ne signale jamais rien toute seule, n’appelle pas les secours et ne suit la position de personne. En danger immédiat, le téléphone d’abord : 17 ou 112." => "It never reports anything by itself, calls no emergency service and follows nobody’s position. In immediate danger, the phone first: 17 or 112.";
        lost_title: "Si vous oubliez votre phrase de passe" => "If you forget your passphrase";
        lost_text: "Personne ne peut la retrouver pour vous. La coordination vous invite à nouveau et vos notes ne sont pas perdues." => "Nobody can find it for you. Your coordination invites you again, and your notes are not lost.";
        source: "Logiciel libre, licence AGPL 3.0 ou ultérieure" => "Free software, licence AGPL 3.0 or later";
    }
}

area! {
    /// Install first.
    Install {
        title: "Installer d’abord" => "Install first";
        lead: "L’application installée ne partage pas toujours sa mémoire avec le navigateur. Installez-la avant d’entrer dans l’équipe." => "The installed app does not always share its memory with the browser. Install it before you enter the team.";
        button: "Installer" => "Install";
        done: "L’application est installée" => "The app is installed";
        done_text: "Ouvrez-la depuis l’écran d’accueil, puis collez ou photographiez votre invitation." => "Open it from the home screen, then paste or scan your invitation.";
        android: "Sur Android" => "On Android";
        android_1: "Ouvrez le menu du navigateur, les trois points." => "Open the browser’s menu, the three dots.";
        android_2: "Touchez « Installer l’application » ou « Ajouter à l’écran d’accueil »." => "Tap “Install app” or “Add to Home screen”.";
        iphone: "Sur iPhone" => "On iPhone";
        iphone_1: "Ouvrez cette page dans Safari et touchez le bouton de partage." => "Open this page in Safari and tap the share button.";
        iphone_2: "Touchez « Sur l’écran d’accueil », puis « Ajouter »." => "Tap “Add to Home Screen”, then “Add”.";
        copy_first: "Copiez d’abord votre invitation" => "First copy your invitation";
        copy_first_text: "Vous la collerez dans l’application installée." => "You will paste it in the installed app.";
        copy_link: "Copier l’invitation" => "Copy the invitation";
        then: "Ensuite, ouvrez Lanterne depuis l’écran d’accueil." => "Then open Lanterne from the home screen.";
        stay: "Rester dans le navigateur" => "Stay in the browser";
        stay_why: "Possible sur un ordinateur, ou si l’installation est refusée." => "Possible on a computer, or if installing is refused.";
    }
}
