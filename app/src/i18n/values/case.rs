//! Accompanying somebody, and what the team decides.

use super::List;

pub(super) const LISTS: &[List] = &[
    List {
        id: "decision",
        fr: "Décision",
        en: "Decision",
        values: &[
            ("ip", "Information préoccupante (IP)", "Report of concern (IP)"),
            ("signalement", "Signalement au procureur", "Report to the prosecutor"),
            ("deferred", "Différé", "Put off"),
            ("none", "Aucune suite", "Nothing to send"),
        ],
    },
    List {
        id: "told",
        fr: "Informé ou non",
        en: "Told or not",
        values: &[("told", "Oui", "Yes"), ("not_told", "Non", "No")],
    },
    List {
        id: "sent_how",
        fr: "Façon d’envoyer",
        en: "Way of sending",
        values: &[
            ("phone", "Téléphone", "Telephone"),
            ("mail", "Courriel", "E-mail"),
            ("letter", "Courrier", "Letter"),
            ("form", "Formulaire en ligne", "Online form"),
            ("by_hand", "En main propre", "By hand"),
        ],
    },
    List {
        id: "opening_reason",
        fr: "Ouverture du dossier",
        en: "Opening of the case",
        values: &[
            ("youth", "Demande du jeune", "The youth asked"),
            ("outreach", "Repérage", "Outreach"),
            ("partner", "Partenaire", "Partner"),
            ("peer", "Pair", "Peer"),
        ],
    },
    List {
        id: "closing_reason",
        fr: "Clôture du dossier",
        en: "Closing of the case",
        values: &[
            ("reached", "Objectifs atteints", "Objectives reached"),
            ("left", "Sortie déclarée", "Says she has left"),
            ("relay", "Relais", "Handed over"),
            ("departure", "Départ", "Moved away"),
            ("no_longer", "Fin d’adhésion", "No longer wishes it"),
            ("lost", "Perdu de vue", "Lost sight of"),
            ("death", "Décès", "Death"),
            ("duplicate", "Doublon", "Duplicate"),
        ],
    },
    List {
        id: "stage",
        fr: "Étape",
        en: "Stage",
        values: &[
            ("spotting", "Repérage", "Spotting"),
            ("bonding", "Accroche", "First bond"),
            ("assessment", "Évaluation", "Assessment"),
            ("shelter", "Mise à l’abri", "Sheltering"),
            ("project", "Projet", "Project"),
            ("relay", "Relais ou sortie", "Handing over or leaving"),
            ("watch", "Veille", "Keeping in touch"),
        ],
    },
    List {
        id: "dimension",
        fr: "Dimension",
        en: "Dimension",
        values: &[
            ("sexual_health", "Santé sexuelle et affective", "Sexual and emotional health"),
            ("harm_reduction", "Réduction des risques", "Harm reduction"),
            ("training_work", "Formation, emploi", "Training, work"),
            ("housing", "Logement", "Housing"),
            ("rights", "Droits", "Rights"),
            ("family", "Famille", "Family"),
            ("protection", "Protection, justice", "Protection, justice"),
            ("addictions", "Addictions", "Addictions"),
            ("mental_health", "Santé mentale", "Mental health"),
        ],
    },
    List {
        id: "objective_state",
        fr: "Où en est l’objectif",
        en: "State of the objective",
        values: &[
            ("planned", "Prévu", "Planned"),
            ("doing", "En cours", "Under way"),
            ("reached", "Atteint", "Reached"),
            ("partial", "Partiellement atteint", "Partly reached"),
            ("dropped", "Abandonné", "Dropped"),
        ],
    },
];
