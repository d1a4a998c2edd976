//! The team and its members, settings, about this device.

use super::super::area::{area, en, fr};

area! {
    /// The team's page.
    Team {
        title: "Équipe" => "Team";
        members: "Membres" => "Members";
        you: "C’est vous" => "That is you";
        coordinator: "Coordination" => "Coordination";
        educator: "Éducatrice, éducateur" => "Educator";
        devices: "Appareils" => "Devices";
        this_device: "Cet appareil" => "This device";
        pending: "En attente d’admission" => "Waiting to be admitted";
        left: "N’est plus dans l’équipe" => "No longer in the team";
        revoked_device: "N’a plus accès" => "Has no access any more";
        invite: "Inviter quelqu’un" => "Invite someone";
        only_coordination: "La coordination invite et confirme les entrées." => "The coordination invites and confirms entries.";
        leaving: "Retirer quelqu’un n’efface pas ce qu’il a déjà lu." => "Removing someone does not unread what they have read.";
        lists: "Listes de l’équipe" => "The team’s lists";
        lists_why: "Secteurs, sites, lieux, matériel" => "Sectors, sites, places, material";
        lists_coordination: "La coordination change les listes. Demandez-lui d’ajouter ce qui manque." => "The coordination changes the lists. Ask them to add what is missing.";
        sectors: "Secteurs" => "Sectors";
        platforms: "Sites et applications" => "Sites and apps";
        antennes: "Antennes" => "Branches";
        hospitals: "Hôpitaux" => "Hospitals";
        offices: "Locaux" => "Offices";
        shelters: "Foyers" => "Shelters";
        partners: "Partenaires" => "Partners";
        sector_add: "Ajouter un secteur" => "Add a sector";
        sector_name: "Nom du secteur" => "Name of the sector";
        sectors_none: "Aucun secteur encore. Ajoutez ceux où vous tournez." => "No sector yet. Add those where you go out.";
        duty: "Numéros d’astreinte" => "Duty numbers";
        duty_help: "Affichés en cas de danger, même carnet fermé." => "Shown in case of danger, even with the notebook closed.";
        value_add: "Ajouter une valeur" => "Add a value";
        value_rename: "Renommer" => "Rename";
        value_retire: "Retirer de la liste" => "Take off the list";
        value_retired: "Retirée ; elle reste sur les anciennes notes." => "Taken off; it stays on old notes.";
        value_restore: "Remettre dans la liste" => "Put back on the list";
    }
    made {
        members_count(n: usize): fr(n, "membre", "membres") => en(n, "member", "members");
        devices_count(n: usize): fr(n, "appareil", "appareils") => en(n, "device", "devices");
        since(when: &str): format!("Depuis le {when}") => format!("Since {when}");
    }
}

area! {
    /// Settings of this device.
    Settings {
        title: "Réglages" => "Settings";
        this_device_why: "Langue, place, version" => "Language, room, version";
        language: "Langue" => "Language";
        theme: "Apparence" => "Appearance";
        theme_system: "Comme le téléphone" => "As the phone";
        theme_dark: "Sombre" => "Dark";
        theme_light: "Claire" => "Light";
        account: "Votre compte" => "Your account";
        account_sheet: "Fiche de connexion" => "Account sheet";
        account_sheet_why: "Pour ouvrir le carnet sur un autre appareil" => "To open the notebook on another device";
        lock: "Fermer le carnet" => "Close the notebook";
        lock_why: "Il se ferme seul après deux minutes." => "It closes itself after two minutes.";
        sign_out: "Oublier ce téléphone" => "Forget this phone";
        sign_out_ask: "Les notes qui ne sont pas encore chez l’équipe seraient perdues. Envoyez-les d’abord." => "Notes that are not yet with the team would be lost. Send them first.";
        storage: "Sur ce téléphone" => "On this phone";
        storage_kept: "Le navigateur garde les notes jusqu’à ce que vous les effaciez." => "The browser keeps the notes until you erase them.";
        storage_may_go: "Le navigateur peut effacer les notes s’il manque de place. Installez l’application et ouvrez-la souvent." => "The browser may erase notes when room is short. Install the app and open it often.";
        storage_ask: "Demander à les garder" => "Ask to keep them";
        storage_unknown: "Ce navigateur ne dit pas s’il garde les notes." => "This browser does not say whether it keeps the notes.";
        notes_here: "Notes sur ce téléphone" => "Notes on this phone";
        waiting_here: "Pas encore parties" => "Not sent yet";
        drafts_here: "Brouillons" => "Drafts";
        room: "Place utilisée" => "Room used";
        room_left: "Place libre" => "Room left";
        keep_iphone: "Sur iPhone : installez l’application sur l’écran d’accueil et ouvrez-la au moins une fois par semaine, sinon Safari efface les notes. Rien ne part tant qu’elle est fermée." => "On iPhone: install the app on the home screen and open it at least once a week, or Safari erases the notes. Nothing leaves while it is closed.";
        keep_android: "Sur Android : installez l’application et ouvrez-la souvent. Les notes enregistrées partent au retour du réseau, même fermée." => "On Android: install the app and open it often. Saved notes leave when the network is back, even while it is closed.";
        sending: "Envoi et réception" => "Sending and receiving";
        about: "À propos" => "About";
        version: "Version" => "Version";
        build: "Fabrication" => "Build";
        source: "Code source" => "Source code";
        licence: "Licence AGPL 3.0 ou ultérieure" => "Licence AGPL 3.0 or later";
    }
    made {
        used(size: &str): format!("{size} utilisés") => format!("{size} used");
        used_of(size: &str, total: &str): format!("{size} sur {total}") => format!("{size} of {total}");
    }
}

area! {
    /// A new version waits.
    Update {
        title: "Une mise à jour est prête" => "An update is ready";
        text: "Vos brouillons seront gardés. Cela prend quelques secondes." => "Your drafts will be kept. It takes a few seconds.";
        now: "Mettre à jour" => "Update";
        later: "Plus tard" => "Later";
        working: "Mise à jour…" => "Updating…";
        other_tabs: "Lanterne est ouverte dans un autre onglet : il gardera ses brouillons, puis se rechargera." => "Lanterne is open in another tab: it keeps its drafts, then reloads.";
    }
}
