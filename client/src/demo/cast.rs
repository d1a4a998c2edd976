//! Who plays: a fictional team of six in a town that does not exist.

/// The team.
pub const TEAM: &str = "Équipe des Quais (fictive)";

/// One of the six.
#[derive(Clone, Copy, Debug)]
pub struct Player {
    /// Her or his first name, all that a colleague sees.
    pub name: &'static str,
    /// Whether she coordinates.
    pub coordinates: bool,
}

/// The six; the first founds the team.
pub const CAST: [Player; 6] = [
    Player { name: "Sofia", coordinates: true },
    Player { name: "Inès", coordinates: false },
    Player { name: "Malik", coordinates: false },
    Player { name: "Awa", coordinates: false },
    Player { name: "Théo", coordinates: false },
    Player { name: "Camille", coordinates: false },
];

/// Who coordinates.
pub const SOFIA: usize = 0;
/// Plays in the planted scenes.
pub const INES: usize = 1;
/// Plays in the planted scenes.
pub const MALIK: usize = 2;
/// Plays in the planted scenes.
pub const AWA: usize = 3;

/// Colleagues without an account, by first name.
pub const OTHERS: [&str; 3] = ["Lucie", "Karim", "Joséphine"];

/// Nicknames. Each belongs to somebody who does not exist; nobody is called by a first name.
pub const NICKNAMES: [&str; 46] = [
    "Lune",
    "Kiwi",
    "Écho",
    "Lulu",
    "Plume",
    "Cerise",
    "Nova",
    "Perle",
    "Mirabelle",
    "Brume",
    "Étoile",
    "Cannelle",
    "Comète",
    "Pixel",
    "Olive",
    "Saphir",
    "Mangue",
    "Capucine",
    "Azur",
    "Tango",
    "Bulle",
    "Neige",
    "Ambre",
    "Biscuit",
    "Safran",
    "Coco",
    "Grenade",
    "Luciole",
    "Vague",
    "Praline",
    "Ronce",
    "Silex",
    "Tulipe",
    "Zéphyr",
    "Opale",
    "Caramel",
    "Dune",
    "Flocon",
    "Girofle",
    "Hirondelle",
    "Loutre",
    "Mimosa",
    "Noisette",
    "Quartz",
    "Réglisse",
    "Tournesol",
];
/// Nicknames that two really different people have: the second one's comes last.
pub const TWICE: [&str; 2] = ["Lulu", "Kiwi"];
