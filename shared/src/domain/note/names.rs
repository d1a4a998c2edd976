//! Two capitalised words in a row in the middle of a sentence are probably somebody's full name. A capital at the start of a
//! sentence says nothing, and a pseudonym alone is how it should be.

/// Abbreviations of the work, and words whose capital names nobody.
const NO_NAMES: &[&str] = &[
    "ase", "pjj", "crip", "cegidd", "ofpra", "trod", "ip", "bpm", "sms", "ado", "chu", "chrs", "cmp", "samu", "madame",
    "monsieur", "mission", "planning", "croix", "notre", "les", "le", "la",
];

/// What a street or a house is named after is no name of somebody met.
const PLACES: &[&str] = &[
    "rue",
    "gare",
    "place",
    "boulevard",
    "avenue",
    "porte",
    "quai",
    "pont",
    "parc",
    "square",
    "saint",
    "sainte",
    "hôpital",
    "clinique",
    "foyer",
    "métro",
    "station",
    "lycée",
    "collège",
    "école",
    "maison",
    "centre",
    "hôtel",
];

/// Words between a place and what it is named after.
const PARTICLES: &[&str] = &["de", "du", "des", "la", "le", "les"];

/// Whether the text probably has somebody's full name in it.
pub(super) fn has_full_name(text: &str) -> bool {
    let mut before: Option<&str> = None;
    let mut starts_sentence = true;
    let mut of_place = false;
    for token in text.split_inclusive(|c: char| c.is_whitespace()) {
        let line_ends = token.ends_with('\n');
        let token = token.trim();
        let opened = token.trim_start_matches(['«', '"', '“', '(', '-', '–', '—', '•', '*']);
        let word = opened.trim_end_matches(|c: char| !c.is_alphanumeric());
        // l'Hôtel, d'Inès: the capital belongs to what follows the apostrophe.
        let elided = word.rsplit(['\'', '’']).next().unwrap_or(word);
        let lower = elided.to_lowercase();
        of_place = PLACES.contains(&lower.as_str())
            || of_place && (word.is_empty() || is_name(elided) || PARTICLES.contains(&lower.as_str()));
        let name = is_name(elided) && !of_place;
        if name && !starts_sentence && before.is_some() && elided.len() == word.len() && opened.len() == token.len() {
            return true;
        }
        let closes = opened.trim_end_matches(['»', '"', '”', ')']);
        if !word.is_empty() {
            before = (name && !starts_sentence && opened.ends_with(word)).then_some(word);
            starts_sentence = false;
            // After a comma comes something else.
            of_place &= opened.ends_with(word);
        }
        if line_ends || closes.ends_with(['.', '!', '?', '…']) {
            starts_sentence = true;
            before = None;
            of_place = false;
        }
    }
    false
}

/// A capital and then small letters; or all capitals when long enough to be no abbreviation.
fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    let capital = chars.next().is_some_and(char::is_uppercase);
    let rest: Vec<char> = chars.collect();
    let letters = rest.iter().all(|c| c.is_alphabetic() || *c == '-');
    let shown = rest.iter().any(|c| c.is_lowercase()) || rest.len() >= 3;
    capital && letters && !rest.is_empty() && shown && !NO_NAMES.contains(&word.to_lowercase().as_str())
}
