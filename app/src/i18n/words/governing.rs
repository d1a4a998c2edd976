//! What coordinators decide about the team, and how a member opens her next device.

use super::super::area::area;

area! {
    /// Opening the notebook on another device.
    OtherDevice {
        title: "Un autre appareil" => "Another device";
        why: "Un code à photographier remplace les mots de la fiche. Votre phrase de passe reste demandée." => "A code to scan stands in for the words of the sheet. Your passphrase is still asked for.";
        open: "Ouvrir sur un autre appareil" => "Open on another device";
        alone: "Êtes-vous à l’abri des regards ?" => "Is nobody looking?";
        care: "Ce code et votre phrase de passe ouvrent le carnet partout. Ne le laissez photographier par personne d’autre. Il disparaît après une minute." => "This code and your passphrase open the notebook anywhere. Let nobody else take a picture of it. It disappears after a minute.";
        show: "Montrer le code" => "Show the code";
        how: "Avec l’autre appareil, photographiez ce code, ou choisissez « Se connecter » puis « Scanner depuis l’autre appareil »." => "With the other device, scan this code, or choose “Sign in”, then “Scan from the other device”.";
        hide: "Cacher le code" => "Hide the code";
    }
}

area! {
    /// What coordinators decide about members and devices.
    Governing {
        alone: "Une seule personne à la coordination" => "Only one person in the coordination";
        alone_why: "Si vous perdez votre accès, personne ne pourra plus faire entrer qui que ce soit, sauf avec la feuille de secours. Ce rappel reste jusqu’à ce que vous soyez deux." => "If you lose your access, nobody can let anyone in any more, except with the recovery sheet. This reminder stays until there are two of you.";
        alone_how: "Ajouter une deuxième personne" => "Add a second person";
        give_role: "Confier la coordination" => "Give the coordination role";
        give_ask: "Cette personne pourra inviter, confirmer les entrées, changer les rôles et retirer l’accès d’un appareil perdu." => "This person will be able to invite, confirm entries, change roles and take a lost device’s access.";
        take_role: "Retirer la coordination" => "Take the coordination role away";
        take_ask: "Cette personne continuera à noter et à lire, sans inviter ni confirmer." => "This person goes on writing and reading, without inviting or confirming.";
        confirm: "Confirmer" => "Confirm";
        role_changed: "Rôle changé" => "Role changed";
        last_stays: "La dernière personne de la coordination garde ce rôle : confiez-le d’abord à quelqu’un d’autre." => "The last person of the coordination keeps this role: give it to someone else first.";
        lost: "Téléphone perdu" => "Lost phone";
        lost_title: "Retirer l’accès de cet appareil ?" => "Take this device’s access away?";
        lost_ask: "Il est refusé aussitôt et ne recevra plus rien. Cela ne se défait pas : retrouvé, il devra entrer de nouveau." => "It is refused at once and receives nothing more. This cannot be undone: found again, it has to enter anew.";
        exposed: "Ce qui a pu être exposé : les notes que cet appareil avait reçues, pour qui connaît ou devine la phrase de passe. Les suivantes lui restent fermées." => "What may be exposed: the notes this device had received, to whoever knows or guesses the passphrase. Those that follow stay closed to it.";
        unsent: "Les notes qui n’étaient pas parties de cet appareil sont peut-être perdues." => "Notes that had not left this device may be lost.";
        not_confirmed: "Effacement sur l’appareil : non confirmé." => "Erasing on the device: not confirmed.";
        revoke: "Retirer l’accès" => "Take the access away";
        revoked: "Accès retiré. Les autres appareils ne changent pas." => "Access taken away. The other devices are unchanged.";
        verify: "Vérifier l’équipe" => "Check the team";
        verify_why: "Avec un collègue, que personne ne vous montre une autre équipe" => "With a colleague, that nobody shows you another team";
        verify_lead: "Deux personnes de la coordination comparent leurs écrans, côte à côte. Si c’est la même équipe, personne n’a mis autre chose à sa place." => "Two people of the coordination compare their screens, side by side. If it is the same team, nobody has put something else in its place.";
        verify_show: "À faire photographier par votre collègue" => "For your colleague to scan";
        verify_scan: "Scanner l’écran de votre collègue" => "Scan your colleague’s screen";
        verify_other: "Ce code n’est pas celui de cette page." => "This code is not this page’s.";
        verify_read: "Ou à lire à voix haute" => "Or to be read aloud";
        same: "C’est la même équipe" => "It is the same team";
        same_text: "Vos deux appareils ont le même début. Tout va bien." => "Your two devices have the same beginning. All is well.";
        different: "CE N’EST PAS LA MÊME ÉQUIPE" => "IT IS NOT THE SAME TEAM";
        different_text: "N’écrivez plus rien sur ces deux appareils. Gardez-les et parlez tout de suite à qui héberge Lanterne." => "Write nothing more on these two devices. Keep them and speak at once to whoever hosts Lanterne.";
    }
    made {
        device(short: &str): format!("Appareil {short}") => format!("Device {short}");
    }
}
