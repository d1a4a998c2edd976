//! What the team does about it.

use super::List;

pub(super) const LISTS: &[List] = &[
    List {
        id: "referral_target",
        fr: "Orientation",
        en: "Referral",
        values: &[
            ("ase", "Aide sociale à l’enfance (ASE)", "Child welfare (ASE)"),
            ("pjj", "Protection judiciaire de la jeunesse (PJJ)", "Juvenile justice (PJJ)"),
            ("crip", "Cellule des informations préoccupantes (CRIP)", "Child concern desk (CRIP)"),
            ("juvenile_judge", "Juge des enfants", "Juvenile judge"),
            ("juvenile_prosecutor", "Parquet des mineurs", "Juvenile prosecutor"),
            ("cegidd", "Centre de dépistage (CeGIDD)", "Screening centre (CeGIDD)"),
            ("family_planning", "Planning familial", "Family planning"),
            ("hospital", "Hôpital", "Hospital"),
            ("police", "Police, brigade des mineurs", "Police, juvenile squad"),
            ("ofpra", "Office des réfugiés (OFPRA)", "Refugee office (OFPRA)"),
            ("mission_locale", "Mission locale", "Youth employment office"),
            ("accommodation", "Hébergement", "Accommodation"),
            ("association", "Association", "Association"),
        ],
    },
    List {
        id: "referral_state",
        fr: "Où en est l’orientation",
        en: "State of the referral",
        values: &[
            ("proposed", "Proposée", "Proposed"),
            ("accepted", "Acceptée", "Accepted"),
            ("refused", "Refusée", "Refused"),
            ("done", "Réalisée", "Done"),
        ],
    },
    List {
        id: "follow_up_state",
        fr: "Où en est la suite",
        en: "State of the follow-up",
        values: &[
            ("to_do", "À faire", "To do"),
            ("doing", "En cours", "Under way"),
            ("done", "Fait", "Done"),
            ("dropped", "Abandonné", "Dropped"),
        ],
    },
    List {
        id: "said",
        fr: "Une ou deux",
        en: "One or two",
        values: &[
            ("joined", "C’est la même", "It is the same"),
            ("distinct", "Ce sont deux", "They are two"),
            ("undone", "Annulé", "Undone"),
        ],
    },
    List {
        id: "role",
        fr: "Rôle",
        en: "Role",
        values: &[("educator", "Éducatrice, éducateur", "Educator"), ("coordinator", "Coordination", "Coordinator")],
    },
    List {
        id: "record_kind",
        fr: "Sorte de note",
        en: "Kind of note",
        values: &[
            ("round", "Tournée", "Round"),
            ("encounter", "Rencontre", "Encounter"),
            ("person", "Personne", "Person"),
            ("follow_up", "Suite", "Follow-up"),
            ("alert", "Alerte", "Alert"),
            ("decision", "Décision", "Decision"),
            ("question", "Question", "Question"),
            ("case", "Dossier", "Case"),
            ("objective", "Objectif", "Objective"),
            ("team", "Réglages de l’équipe", "Team settings"),
        ],
    },
];
