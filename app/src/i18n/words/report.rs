//! The activity report.

use super::super::area::{area, en, fr};

area! {
    /// The report's page. Numbers and what speaks against them.
    Report {
        title: "Rapport d’activité" => "Activity report";
        why: "Les chiffres d’une année ou d’une période" => "The figures of a year or a period";
        none: "Aucun chiffre ici" => "No figure here";
        only_coordination: "Le rapport est fait par la coordination." => "The report is made by a coordinator.";
        period: "Période" => "Period";
        year: "Année" => "Year";
        from: "Du" => "From";
        to: "Au" => "To";
        closing: "Arrêté au" => "Closing date";
        closing_help: "Ce qui est su d’une personne jusqu’à ce jour compte comme le mieux connu." => "What is known of a person until that day counts as best known.";
        which: "Quelles rencontres ?" => "Which encounters?";
        antenne: "Antenne" => "Branch";
        sector: "Secteur" => "Sector";
        channel: "Canal" => "Channel";
        version: "Pour qui ?" => "For whom?";
        inside: "Pour l’équipe" => "For the team";
        outside: "Pour l’extérieur" => "For outside";
        outside_text: "Les nombres de 1 à 4 sont masqués, et d’autres avec eux, pour qu’aucun ne se calcule à partir des totaux." => "Numbers from 1 to 4 are masked, and others with them, so that none can be worked out from the totals.";
        masked: "masqué" => "masked";
        number: "Nombre" => "Number";
        what: "Quoi" => "What";
        first_reading: "À la première rencontre" => "At the first encounter";
        closing_reading: "Au mieux connu" => "As best known";
        not_said: "non renseigné ou pas su" => "not said or not known";
        elsewhere: "hors secteur" => "at no sector";
        known: "Personnes connues" => "Known persons";
        anonymous: "Anonymes" => "Anonymous";
        new: "Nouvelles" => "New";
        met_before: "Déjà rencontrées avant" => "Met before";
        done: "Réalisées" => "Done";
        not_done: "Pas réalisées, ou pas encore" => "Not done, or not yet";
        crossed: "Le croisement complet" => "The whole cross";
        look: "Voir" => "Look";
        behind: "Ce que compte ce chiffre" => "What this figure counts";
        behind_none: "Rien ici" => "Nothing here";
        behind_none_text: "Le chiffre a peut-être changé depuis." => "The figure may have changed since.";
        differing: "Les personnes dont les deux lectures diffèrent" => "Persons of whom the two readings differ";
        print: "Imprimer" => "Print";
        csv: "Tableau CSV" => "CSV table";
        csv_title: "Faire un fichier de ces chiffres ?" => "Make a file of these figures?";
        freeze: "Arrêter ce rapport" => "Close this report";
        freeze_text: "Les chiffres d’aujourd’hui sont gardés tels quels. Ce qui sera corrigé ou effacé ensuite n’y changera rien ; la différence sera montrée." => "Today’s figures are kept as they are. Whatever is corrected or erased later changes nothing in them; the difference will be shown.";
        frozen: "Rapport arrêté" => "Report closed";
        frozen_list: "Rapports arrêtés" => "Closed reports";
        frozen_none: "Aucun rapport arrêté pour cette période." => "No closed report of this period.";
        frozen_now: "Vous lisez un rapport arrêté : ses chiffres ne changent plus." => "You are reading a closed report: its figures no longer change.";
        today: "Voir les chiffres d’aujourd’hui" => "See today’s figures";
        then: "Alors" => "Then";
        now: "Aujourd’hui" => "Today";
        same: "Rien n’a changé depuis." => "Nothing has changed since.";
        nobody: "Aucun chiffre par membre de l’équipe : le rapport compte l’activité, pas les personnes qui la font." => "No figure by team-mate: the report counts the work, not those who do it.";
        taken: "Fichiers et impressions" => "Files and prints";
        print_taken: "Impression" => "Print";
        activity: "Activité" => "Activity";
        contacts_part: "Contacts et actes" => "Contacts and acts";
        met_part: "Personnes rencontrées" => "Persons met";
        helped_part: "Personnes accompagnées" => "Persons accompanied";
        given_part: "Thèmes et matériel" => "Topics and material";
        referrals_part: "Orientations" => "Referrals";
        decisions_part: "Protection" => "Protection";
        cases_part: "Dossiers et objectifs" => "Cases and objectives";
    }
    made {
        of_year(year: &str): format!("Année {year}") => format!("Year {year}");
        of_days(from: &str, to: &str): format!("Du {from} au {to}") => format!("From {from} to {to}");
        closed_on(when: &str, who: &str): format!("Arrêté le {when}, par {who}") => format!("Closed on {when}, by {who}");
        made(closing: &str, today: &str): format!("Arrêté au {closing}, établi le {today}") => format!("As known on {closing}, made on {today}");
        changed(n: usize): fr(n, "chiffre a changé depuis", "chiffres ont changé depuis") => en(n, "figure has changed since", "figures have changed since");
        taken_by(who: &str, when: &str): format!("{who}, {when}") => format!("{who}, {when}");
        to_look(n: usize): fr(n, "à regarder", "à regarder") => en(n, "to look at", "to look at");
    }
}

area! {
    /// What each figure is called.
    Figures {
        rounds: "Tournées" => "Rounds";
        rounds_by_channel: "Tournées par canal" => "Rounds by channel";
        encounters: "Rencontres" => "Encounters";
        encounters_by_channel: "Rencontres par canal" => "Encounters by channel";
        encounters_by_sector: "Rencontres par secteur" => "Encounters by sector";
        encounters_by_month: "Rencontres par mois" => "Encounters by month";
        contacts: "Contacts" => "Contacts";
        contacts_by_naming: "Contacts connus et anonymes" => "Known and anonymous contacts";
        persons: "Personnes rencontrées" => "Persons met";
        persons_by_acquaintance: "Nouvelles et déjà connues" => "New and known before";
        persons_by_age_band: "Par âge, à la première rencontre" => "By age, at the first encounter";
        persons_by_gender: "Par genre" => "By gender";
        persons_by_minority: "Par minorité" => "By minority";
        persons_by_status: "Par minorité et prostitution" => "By minority and prostitution";
        persons_crossed: "Par minorité, prostitution, âge et genre" => "By minority, prostitution, age and gender";
        persons_differing: "Personnes dont les deux lectures diffèrent" => "Persons of whom the two readings differ";
        accompanied: "Personnes accompagnées" => "Persons accompanied";
        accompanied_by_status: "Accompagnées, par minorité et prostitution" => "Accompanied, by minority and prostitution";
        acts: "Actes" => "Acts";
        acts_by_act: "Actes, par acte" => "Acts, by act";
        topics: "Rencontres par thème" => "Encounters by topic";
        material: "Matériel donné" => "Material given";
        referrals: "Orientations proposées" => "Referrals proposed";
        referrals_by_outcome: "Réalisées ou non" => "Done or not";
        referrals_by_target: "Orientations, vers qui" => "Referrals, where to";
        ip: "Informations préoccupantes décidées" => "Reports of concern decided";
        ip_sent: "Informations préoccupantes notées envoyées" => "Reports of concern noted as sent";
        signalements: "Signalements au procureur décidés" => "Reports to the prosecutor decided";
        signalements_sent: "Signalements au procureur notés envoyés" => "Reports to the prosecutor noted as sent";
        cases_followed: "Dossiers suivis" => "Cases followed";
        cases_opened: "Dossiers ouverts" => "Cases opened";
        cases_reopened: "Dossiers rouverts" => "Cases opened again";
        cases_closed: "Dossiers fermés" => "Cases closed";
        cases_active: "Dossiers ouverts le dernier jour" => "Cases open on the last day";
        objectives: "Objectifs" => "Objectives";
        objectives_by_state: "Objectifs, par domaine et avancement" => "Objectives, by dimension and progress";
    }
}

area! {
    /// What speaks against a figure.
    Doubts {
        versions: "Il y a deux versions : ce qui n’est pas choisi compte comme pas su." => "There are two versions: what is not chosen counts as not known.";
        material: "Deux nombres pour le même matériel : le plus petit est compté." => "Two numbers for the same material: the smaller is counted.";
        clock: "L’horloge du téléphone était fausse : la date peut l’être aussi." => "The phone’s clock was wrong: the date may be too.";
        undated: "Rencontres sans date : elles ne comptent dans aucune période." => "Encounters without a date: they count in no period.";
        no_minority: "Personne n’a dit si elle est mineure." => "Nobody said whether she is a minor.";
        twice: "Peut-être la même rencontre, notée deux fois." => "Perhaps one encounter, noted twice.";
        names: "Peut-être la même personne, sous deux surnoms." => "Perhaps one person, under two nicknames.";
    }
}
