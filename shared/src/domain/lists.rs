//! The lists of values. What every team starts with is here by identifier, in the order it is offered; its words live with the
//! screens. The team's own values, labels and retirements come from its settings.

/// The lists with the values that every team starts with.
const DEFAULTS: &[(&str, &[&str])] = &[
    ("channel", &["street", "bus", "online", "phone", "office", "hospital", "shelter", "accompaniment"]),
    ("contact", &["first", "known", "resumed"]),
    ("form", &["individual", "group"]),
    (
        "topic",
        &[
            "sexual_health",
            "harm_reduction",
            "addictions",
            "violence",
            "housing",
            "training_work",
            "rights",
            "family",
            "trafficking",
            "mental_health",
            "pregnancy",
            "school",
            "listening",
        ],
    ),
    ("act", &["interview", "accompaniment", "test", "care", "call", "ads_seen", "messages_sent", "answers"]),
    (
        "material",
        &[
            "condom",
            "lubricant",
            "hygiene_kit",
            "sniff_kit",
            "injection_kit",
            "pregnancy_test",
            "trod",
            "hot_drink",
            "card",
        ],
    ),
    ("vigilance", &["none", "watch", "serious", "immediate_danger"]),
    ("place_kind", &["sector", "platform", "hospital", "office", "shelter", "other"]),
    ("minority", &["minor_verified", "minor_supposed", "adult_verified", "adult_supposed", "unknown"]),
    ("minority_source", &["document", "ase", "pjj", "partner"]),
    ("prostitution", &["confirmed", "suspected", "at_risk", "no", "left", "unknown"]),
    ("age_band", &["under_13", "13_14", "15_17", "18_21", "22_25", "over_25"]),
    ("gender", &["female", "male", "trans_other", "unknown"]),
    ("origin", &["france", "eu", "sub_saharan_africa", "other"]),
    ("situation", &["runaway", "ase_measure", "pjj_measure", "controller_present"]),
    ("mediator", &["present", "to_plan"]),
    ("language", &["fr", "en", "ro", "bg", "es", "pt", "ar", "bini", "pidgin", "other"]),
    (
        "referral_target",
        &[
            "ase",
            "pjj",
            "crip",
            "juvenile_judge",
            "juvenile_prosecutor",
            "cegidd",
            "family_planning",
            "hospital",
            "police",
            "ofpra",
            "mission_locale",
            "accommodation",
            "association",
        ],
    ),
    ("referral_state", &["proposed", "accepted", "refused", "done"]),
    ("follow_up_state", &["to_do", "doing", "done", "dropped"]),
    ("sector", &[]),
    ("platform", &[]),
    ("antenne", &[]),
    ("hospital", &[]),
    ("office", &[]),
    ("shelter", &[]),
    ("partner", &[]),
];

/// The list of this name, when this version knows it.
pub(super) fn known(list: &str) -> Option<&'static str> {
    DEFAULTS.iter().map(|(id, _)| *id).find(|id| *id == list)
}
