//! What is held of a person.

use super::List;

pub(super) const LISTS: &[List] = &[
    List {
        id: "minority",
        fr: "Minorité",
        en: "Minority",
        values: &[
            ("minor_verified", "Mineure, vérifié", "Minor, verified"),
            ("minor_supposed", "Mineure, supposé", "Minor, supposed"),
            ("adult_verified", "Majeure, vérifié", "Adult, verified"),
            ("adult_supposed", "Majeure, supposé", "Adult, supposed"),
            ("unknown", "Ne sait pas", "Not known"),
        ],
    },
    List {
        id: "minority_source",
        fr: "Vérifié par",
        en: "Verified by",
        values: &[
            ("document", "Un document", "A document"),
            ("ase", "L’aide sociale à l’enfance (ASE)", "Child welfare (ASE)"),
            ("pjj", "La protection judiciaire de la jeunesse (PJJ)", "Juvenile justice (PJJ)"),
            ("partner", "Un partenaire", "A partner"),
        ],
    },
    List {
        id: "prostitution",
        fr: "Prostitution",
        en: "Prostitution",
        values: &[
            ("confirmed", "Avérée", "Confirmed"),
            ("suspected", "Supposée", "Suspected"),
            ("at_risk", "Risque", "At risk"),
            ("no", "Non", "No"),
            ("left", "Sortie déclarée", "Says she has left"),
            ("unknown", "Ne sait pas", "Not known"),
        ],
    },
    List {
        id: "age_band",
        fr: "Âge estimé",
        en: "Estimated age",
        values: &[
            ("under_13", "Moins de 13 ans", "Under 13"),
            ("13_14", "13–14 ans", "13–14"),
            ("15_17", "15–17 ans", "15–17"),
            ("18_21", "18–21 ans", "18–21"),
            ("22_25", "22–25 ans", "22–25"),
            ("over_25", "Plus de 25 ans", "Over 25"),
        ],
    },
    List {
        id: "gender",
        fr: "Genre",
        en: "Gender",
        values: &[
            ("female", "Femme", "Female"),
            ("male", "Homme", "Male"),
            ("trans_other", "Trans, autre", "Trans, other"),
            ("unknown", "Ne sait pas", "Not known"),
        ],
    },
    List {
        id: "origin",
        fr: "Origine",
        en: "Origin",
        values: &[
            ("france", "France", "France"),
            ("eu", "Union européenne", "European Union"),
            ("sub_saharan_africa", "Afrique subsaharienne", "Sub-Saharan Africa"),
            ("other", "Autre", "Other"),
        ],
    },
    List {
        id: "situation",
        fr: "Situation",
        en: "Situation",
        values: &[
            ("runaway", "Fugue", "Runaway"),
            ("ase_measure", "Mesure de l’aide sociale à l’enfance (ASE)", "Child welfare measure (ASE)"),
            ("pjj_measure", "Mesure judiciaire (PJJ)", "Juvenile justice measure (PJJ)"),
            ("controller_present", "Tiers contrôlant présent", "Controller present"),
        ],
    },
    List {
        id: "mediator",
        fr: "Médiatrice culturelle",
        en: "Cultural mediator",
        values: &[("present", "Présente", "Present"), ("to_plan", "À prévoir", "To be planned")],
    },
    List {
        id: "language",
        fr: "Langue",
        en: "Language",
        values: &[
            ("fr", "Français", "French"),
            ("en", "Anglais", "English"),
            ("ro", "Roumain", "Romanian"),
            ("bg", "Bulgare", "Bulgarian"),
            ("es", "Espagnol", "Spanish"),
            ("pt", "Portugais", "Portuguese"),
            ("ar", "Arabe", "Arabic"),
            ("bini", "Edo (bini)", "Edo (Bini)"),
            ("pidgin", "Pidgin nigérian", "Nigerian Pidgin"),
            ("other", "Autre", "Other"),
        ],
    },
];
