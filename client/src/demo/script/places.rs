//! Where: the lists of a team in a town that does not exist.

/// A value of a list: identifier, French, English.
pub type Named = (&'static str, &'static str, &'static str);

/// Sectors in use. The last was given up after some weeks.
pub const SECTORS: [Named; 5] = [
    ("gare", "La gare", "The station"),
    ("quais", "Les quais", "The quays"),
    ("boulevard", "Boulevard nord", "North boulevard"),
    ("parc", "Le parc", "The park"),
    ("halle", "La halle", "The market hall"),
];
/// How many nights the team still goes to the last sector.
pub const UNTIL_GIVEN_UP: usize = 9;

/// Branches, and which sectors belong to each.
pub const BRANCHES: [(Named, &[&str]); 2] = [
    (("antenne-centre", "Antenne centre", "Centre branch"), &["gare", "quais", "halle"]),
    (("antenne-nord", "Antenne nord", "North branch"), &["boulevard", "parc"]),
];

/// Every list of the team's, beside sectors and branches.
pub const LISTS: [(&str, &[Named]); 5] = [
    ("platform", PLATFORMS),
    ("hospital", &[("hopital-brume", "Hôpital de la Brume", "Brume hospital")]),
    ("office", &[("local", "Le local", "The office"), ("permanence", "Permanence du jeudi", "Thursday drop-in")]),
    ("shelter", &[("tilleuls", "Foyer des Tilleuls", "Les Tilleuls shelter")]),
    ("partner", &[("maison-ados", "Maison des adolescents", "Youth health centre")]),
];

/// Sites and applications, by what they are and not by name.
pub const PLATFORMS: &[Named] =
    &[("annonces", "Site d’annonces", "Classifieds site"), ("messagerie", "Messagerie", "Messaging app")];

/// Whom to call at night. The numbers are of those that are kept for fiction in France.
pub const DUTY: [(&str, &str); 2] = [("Astreinte", "06 39 98 01 12"), ("Cheffe de service", "06 39 98 04 27")];
