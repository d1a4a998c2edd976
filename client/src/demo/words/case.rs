//! What they wrote of whom they accompany.

/// An objective, before anybody worked at it.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Which part of her life.
    pub dimension: &'static str,
    /// In her words.
    pub words: &'static str,
    /// The next step.
    pub next: &'static str,
    /// By when, in days from today.
    pub days: i32,
}

/// What Cerise wants.
pub const WANTED: [Wanted; 3] = [
    Wanted {
        dimension: "sexual_health",
        words: "Je veux savoir si je suis malade, et que personne le dise à ma mère.",
        next: "Aller ensemble au centre de dépistage, puis chercher les résultats",
        days: -1,
    },
    Wanted {
        dimension: "housing",
        words: "Une chambre avec une clé que j’ai, moi.",
        next: "Visiter le foyer avec elle, sans rien promettre",
        days: 4,
    },
    Wanted {
        dimension: "training_work",
        words: "Faire des gâteaux, des vrais, et qu’on me paie pour ça.",
        next: "Préparer le rendez-vous à la mission locale",
        days: 10,
    },
];

/// The note of her case.
pub const HERS: &str = "A demandé elle-même qu’on l’aide. Préfère les rendez-vous du mercredi, jamais au téléphone.";

/// The note of the encounter at the hospital.
pub const WENT_ALONG: &str = "Accompagnée au centre de santé, attente longue mais elle est restée. Elle pose enfin ses questions, et repart avec \
     une date pour les résultats. Le foyer accepte une visite la semaine prochaine ; pour l’association de quartier, elle ne veut pas, \
     trop de monde la connaît là-bas. Elle demande qu’on reparle de la formation quand le reste sera posé.";

/// Seen, said, thought, and why: the decision that was put off.
pub const PUT_OFF: [&str; 4] = [
    "Dort chez des connaissances différentes depuis trois semaines. Mange peu.",
    "« Si vous prévenez maintenant, je disparais. Attendez que le foyer réponde. »",
    "Le lien tient. Prévenir aujourd’hui le romprait, attendre longtemps la laisserait seule.",
    "Le foyer répond cette semaine, et elle accepte d’en parler avec nous le jour même.",
];

/// Why the parents were not told.
pub const PARENTS_WHY: &str = "Elle craint des violences si la famille l’apprend.";

/// The same of the decision that was sent.
pub const SENT: [&str; 4] = [
    "Deux fois vue en pleine nuit avec un adulte qui répond à sa place. Bleus aux bras.",
    "« Il garde mon argent, c’est plus simple. »",
    "Emprise probable, et une minorité vérifiée par l’aide sociale à l’enfance.",
    "Elle est mineure et en danger. Elle sait que nous écrivons, et pourquoi.",
];

/// What came back.
pub const REPLY: &str = "Évaluation confiée au service social du secteur, premier rendez-vous proposé.";
