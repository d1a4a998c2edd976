//! Inviting, joining, waiting to be admitted.

use super::super::area::area;

area! {
    /// Inviting a colleague.
    Invite {
        title: "Inviter" => "Invite";
        lead: "Une invitation sert à une personne, une fois. Elle n’ouvre rien à elle seule : vous confirmez l’entrée." => "An invitation serves one person, once. It opens nothing by itself: you confirm the entry.";
        name: "Pour qui ?" => "For whom?";
        name_help: "Le prénom que l’équipe verra." => "The first name the team will see.";
        role: "Rôle" => "Role";
        role_educator: "Note et lit les notes" => "Writes and reads notes";
        role_coordinator: "Peut aussi inviter et confirmer les entrées" => "Can also invite and confirm entries";
        make: "Créer l’invitation" => "Create the invitation";
        scan: "Faites photographier ce code, de près" => "Let your colleague scan this code, close by";
        link: "Lien d’invitation" => "Invitation link";
        copy_link: "Copier le lien" => "Copy the link";
        share_link: "Envoyer le lien" => "Send the link";
        link_care: "Le lien vaut une porte entrouverte : envoyez-le à la bonne personne, par un moyen sûr." => "The link is a door ajar: send it to the right person, by safe means.";
        keep_open: "Gardez cet écran ouvert : l’entrée se confirme dès que votre collègue a répondu." => "Keep this screen open: the entry is confirmed as soon as your colleague has answered.";
        waiting: "En attente de votre collègue…" => "Waiting for your colleague…";
        answered: "Réponse reçue, vérification…" => "Answer received, checking…";
        bad_proof: "Cette réponse ne vient pas de l’invitation. Personne n’a été admis. Créez-en une autre." => "This answer does not come from the invitation. Nobody was admitted. Create another.";
        open_list: "Invitations en cours" => "Open invitations";
        none_open: "Aucune invitation en cours" => "No open invitation";
        someones: "Une invitation" => "An invitation";
        another: "Inviter une autre personne" => "Invite someone else";
        withdraw: "Retirer l’invitation" => "Withdraw the invitation";
        show_again: "Montrer de nouveau" => "Show again";
        withdrawn: "Invitation retirée" => "Invitation withdrawn";
        admit: "Confirmer l’entrée" => "Confirm the entry";
        needs_network: "Il faut du réseau pour inviter." => "Inviting needs a network.";
    }
    made {
        admitted(name: &str): format!("{name} fait partie de l’équipe") => format!("{name} is in the team");
        expires(when: &str): format!("Valable jusqu’au {when}") => format!("Valid until {when}");
        for_name(name: &str): format!("Invitation pour {name}") => format!("Invitation for {name}");
        wants_in(name: &str): format!("{name} a répondu à l’invitation") => format!("{name} has answered the invitation");
    }
}

area! {
    /// Entering a team with an invitation.
    Join {
        title: "Rejoindre l’équipe" => "Join the team";
        lead: "Il vous faut l’invitation de votre coordination, et une phrase de passe que vous choisirez." => "You need your coordination’s invitation, and a passphrase that you will choose.";
        paste: "Ou collez le lien d’invitation" => "Or paste the invitation link";
        paste_help: "Tout le lien, jusqu’au dernier caractère." => "The whole link, to its last character.";
        scan: "Scanner l’invitation" => "Scan the invitation";
        scan_other: "Ce code n’est pas une invitation." => "This code is not an invitation.";
        bad_link: "Ce n’est pas un lien d’invitation entier. Copiez-le encore une fois." => "This is not a whole invitation link. Copy it once more.";
        your_name: "Votre prénom" => "Your first name";
        send: "Demander à entrer" => "Ask to enter";
        sending: "Demande envoyée…" => "Sending your request…";
        found: "Invitation lue" => "Invitation read";
        found_text: "Elle n’est plus affichée nulle part ici. Elle sert une seule fois, quand vous demandez à entrer." => "It is shown nowhere here any more. It serves once, when you ask to enter.";
        other_link: "Utiliser une autre invitation" => "Use another invitation";
        your_name_help: "La coordination et vos collègues le verront." => "Your coordination and your colleagues will see it.";
        link_missing: "Collez l’invitation que vous avez reçue." => "Paste the invitation you received.";
        name_missing: "Écrivez votre prénom." => "Write your first name.";
    }
}

area! {
    /// Waiting to be admitted.
    Admission {
        title: "Presque dedans" => "Almost in";
        lead: "La coordination doit confirmer votre entrée. Si elle a Lanterne ouverte, c’est l’affaire d’un instant ; sinon, à sa prochaine connexion." => "Your coordination has to confirm your entry. If they have Lanterne open it takes a moment; otherwise when they next connect.";
        can_write: "Vous pouvez déjà noter" => "You can already write";
        can_write_text: "Ce que vous écrivez est gardé fermé sur ce téléphone, et devient une note de l’équipe après votre admission." => "What you write is kept closed on this phone, and becomes a note of the team once you are admitted.";
        write: "Noter une rencontre" => "Note an encounter";
        check: "Vérifier maintenant" => "Check now";
        still: "Pas encore confirmé" => "Not confirmed yet";
        welcome: "Vous y êtes" => "You are in";
        first_load: "Le carnet arrive. Vous pouvez commencer sans attendre la fin." => "The notebook is arriving. You can start without waiting for the end.";
    }
    made {
        waiting_since(when: &str): format!("Demande envoyée : {when}") => format!("Request sent: {when}");
    }
}
