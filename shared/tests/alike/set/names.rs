//! Pseudonyms of people who do not exist, and what becomes of a pseudonym when somebody else writes it down.

use super::dice::Dice;

const FIRST: &str = "Sarah Inaya Jessica Mélissa Lina Fatou Blessing Joy Precious Destiny Gift Faith Mercy Favour Princess \
    Victoria Gloria Esther Ruth Naomi Elena Ioana Andreea Mihaela Alina Denisa Florina Roxana Bianca Larisa \
    Daniela Gabriela Simona Nikoleta Desislava Tsvetelina Radka Yana Camille Chloé Manon Océane Laurine \
    Clara Julie Marine Pauline Morgane Emma Lola Louna Maëlys Ambre Jade Noémie Coralie Cynthia Kelly Cindy \
    Priscilla Samantha Vanessa Mégane Laetitia Aïcha Aminata Mariam Kadiatou Oumou Hawa Fanta Bintou Rokia \
    Salimata Djeneba Nafissa Samira Yasmine Nadia Leïla Sonia Farah Imane Hanane Soraya Chaïma Dounia Kenza \
    Rania Selma Alexandra Carla Marta Paola Luz Rosa Thiago Enzo Kevin Dylan Sami Bilal Mathis Théo Jordan \
    Steven Ryan Lucas Andrei";

const WORDS: &str = "Lune Kiwi Écho Perle Plume Cerise Nova Mirabelle Brume Étoile Cannelle Comète Pixel Olive Saphir Mangue \
    Capucine Azur Tango Bulle Neige Ombre Réglisse Papaye Bambou Caramel Chouquette Coquelicot Diamant \
    Émeraude Fraise Galaxie Girafe Grenadine Hirondelle Iris Jasmin Koala Lavande Libellule Mésange Mimosa \
    Nuage Orage Paillette Panda Pistache Pivoine Praline Rubis Safran Soleil Tempête Tigresse Turquoise \
    Vanille Violette Zèbre Zénith Anémone Biscotte Boussole Cactus Colibri Dragée Flamme Gazelle Hibou \
    Ivoire Jonquille Kayak Lagune Marguerite Nénuphar Ocarina Papillon Quartz Rosée Sirène Tulipe";

const PET: &str =
    "Lulu Mimi Nana Titi Jojo Zaza Loulou Fifi Didi Lili Kiki Mumu Gigi Bibi Coco Vivi Nini Sasa Dada Momo";

const BEFORE: &[&str] = &["Petite", "Grande", "La"];
const AFTER: &[&str] = &["Bleue", "Rouge", "Gare", "Blonde", "Brune", "B", "K", "M", "S", "2", "du bus", "Junior"];

/// A popularity that falls slowly: the first names of a list are several times as usual as the last.
fn popular(dice: &mut Dice, list: &'static str) -> &'static str {
    let list: Vec<&str> = list.split(' ').collect();
    let one = dice.below(list.len());
    let other = dice.below(list.len());
    list[if dice.chance(600) { one.min(other) } else { one }]
}

/// A pseudonym: 45 % first names, 25 % words, 16 % two words, 8 % pet names, 6 % codes.
pub fn draw(dice: &mut Dice) -> String {
    match dice.weighted(&[45, 25, 16, 8, 6]) {
        0 => popular(dice, FIRST).to_owned(),
        1 => popular(dice, WORDS).to_owned(),
        2 => match dice.below(3) {
            0 => format!("{} {}", dice.pick(BEFORE), popular(dice, WORDS)),
            1 => format!("{} {}", popular(dice, FIRST), dice.pick(AFTER)),
            _ => format!("{} {}", popular(dice, WORDS), dice.pick(AFTER)),
        },
        3 => popular(dice, PET).to_owned(),
        _ => format!("{}{}", ["X", "M", "L", "T"][dice.below(4)], dice.below(90) + 1),
    }
}

/// What an educator adds who knows that there is one of that name already.
pub fn qualified(name: &str, dice: &mut Dice) -> String {
    if dice.chance(250) { format!("{} {name}", dice.pick(BEFORE)) } else { format!("{name} {}", dice.pick(AFTER)) }
}

/// A sister's name: one letter away.
pub fn sibling(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = dice.below(letters.len().max(2) - 1) + usize::from(letters.len() > 2);
    let at = at.min(letters.len() - 1);
    let vowel = "aeiouyéèaï".contains(letters[at]);
    let others: &[char] = if vowel { &['a', 'i', 'o', 'e'] } else { &['l', 'n', 'm', 'r', 's', 't'] };
    let before = letters[at];
    while letters[at] == before {
        letters[at] = others[dice.below(others.len())];
    }
    letters.into_iter().collect()
}

/// One slip of the finger.
pub fn slip(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 3 {
        return name.to_owned();
    }
    let at = dice.below(letters.len());
    match dice.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = near(letters[at], dice),
        _ if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => letters.swap(at - 1, at),
    }
    letters.into_iter().collect()
}

/// A key beside it on a French keyboard.
fn near(letter: char, dice: &mut Dice) -> char {
    const ROWS: [&str; 3] = ["azertyuiop", "qsdfghjklm", "wxcvbn"];
    let lower = letter.to_lowercase().next().unwrap();
    for row in ROWS {
        if let Some(at) = row.find(lower) {
            let beside = if at == 0 || dice.chance(500) && at + 1 < row.len() { at + 1 } else { at - 1 };
            return row.chars().nth(beside).unwrap_or(lower);
        }
    }
    letter
}

/// Ways to write what one hears. Written from French spelling habits, not from the code that compares.
const HEARD: &str = "c/k k/c qu/k k/qu ss/s s/ss ph/f f/ph y/i i/y ou/oo é/ée ée/é é/er ai/é è/ai en/an an/en au/o o/au eau/o \
    ch/sh sh/ch dj/j j/dj a/ah ia/iya ne/nne n/nn l/ll ll/l t/th th/t z/s h/ x/ks oi/oua ui/oui ei/é in/ine \
    ie/y ë/e w/v g/gu m/mm e/eu u/ou";

/// The name as somebody writes who only heard it: one or two spellings change.
pub fn heard(name: &str, dice: &mut Dice) -> String {
    let mut lower = name.to_lowercase();
    for _ in 0..=usize::from(dice.chance(350)) {
        let pairs = HEARD.split(' ').filter_map(|pair| pair.split_once('/'));
        let fitting: Vec<(&str, &str)> = pairs.filter(|(from, _)| lower.contains(from)).collect();
        if fitting.is_empty() {
            break;
        }
        let (from, to) = fitting[dice.below(fitting.len())];
        let places: Vec<usize> = lower.match_indices(from).map(|(at, _)| at).collect();
        let at = places[dice.below(places.len())];
        lower.replace_range(at..at + from.len(), to);
    }
    let mut letters = lower.chars();
    letters.next().map_or(lower.clone(), |first| first.to_uppercase().chain(letters).collect())
}

/// A short or pet form: Alexandra: Alex, Lune: Lulu.
pub fn short(name: &str, dice: &mut Dice) -> String {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() >= 6 && dice.chance(450) {
        return letters[..dice.below(2) + 3].iter().collect();
    }
    let vowel = letters.iter().position(|c| "aeiouyéèïAEIOUYÉ".contains(*c)).unwrap_or(1).min(letters.len() - 1);
    if vowel == 0 {
        return letters[..letters.len().min(3)].iter().collect();
    }
    let syllable: String = letters[vowel - 1..=vowel].iter().collect::<String>().to_lowercase();
    let mut twice = syllable.repeat(2);
    if let Some(first) = twice.chars().next() {
        let rest = twice.split_off(first.len_utf8());
        twice = first.to_uppercase().chain(rest.chars()).collect();
    }
    twice
}

/// With one more word or one less.
pub fn reworded(name: &str, dice: &mut Dice) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let weighty = words.iter().max_by_key(|word| word.chars().count()).unwrap();
    if words.len() > 1 { (*weighty).to_owned() } else { qualified(name, dice) }
}

/// How the name of somebody comes to be written a second time: as it was in `same` of 100 cases, else a slip (22 of 80), by ear
/// (26), a short or pet form (13), a word more or less (12), a name that has nothing to do with the first (7).
pub fn again(name: &str, same: usize, dice: &mut Dice) -> String {
    if dice.below(100) < same {
        return name.to_owned();
    }
    match dice.weighted(&[22, 26, 13, 12, 7]) {
        0 => slip(name, dice),
        1 => heard(name, dice),
        2 => short(name, dice),
        3 => reworded(name, dice),
        _ => draw(dice),
    }
}
