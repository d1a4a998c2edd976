//! How a French name sounds, roughly: two spellings of one sound give one code. Only codes are compared, so a rule need not be right,
//! only the same for both.

/// The code of a folded name (small letters, no accents), its words run together.
pub(in crate::domain) fn sound(folded: &str) -> String {
    let mut code = String::with_capacity(folded.len());
    for word in folded.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        let mut at = 0;
        let mut heard = Vec::with_capacity(letters.len());
        while at < letters.len() {
            if !letters[at].is_ascii_alphabetic() {
                // Digits, and scripts that have their own spelling.
                heard.push(letters[at]);
                at += 1;
                continue;
            }
            let (sounds, taken) = next(&letters, at);
            for c in sounds.chars() {
                if heard.last() != Some(&c) {
                    heard.push(c);
                }
            }
            at += taken;
        }
        // Endings that are written and not heard.
        while heard.len() > 2 && heard.last().is_some_and(|c| matches!(c, 'e' | 's' | 't' | 'd' | 'p')) {
            heard.pop();
        }
        code.extend(heard);
    }
    code
}

const VOWELS: &[char] = &['a', 'e', 'i', 'o', 'u', 'y'];

/// The sound at a place in a word, and how many letters write it.
fn next(letters: &[char], at: usize) -> (&'static str, usize) {
    let letter = |offset: usize| letters.get(at + offset).copied().unwrap_or(' ');
    let is = |spelling: &str| spelling.chars().enumerate().all(|(offset, c)| letter(offset) == c);
    let soft = |offset: usize| matches!(letter(offset), 'e' | 'i' | 'y');
    for (spelling, sounds) in SPELLINGS {
        if is(spelling) {
            return (sounds, spelling.len());
        }
    }
    // A vowel before n or m is nasal unless a vowel, or another n or m, follows.
    let nasal = |offset: usize| {
        let closes = matches!(letter(offset), 'n' | 'm');
        closes && !VOWELS.contains(&letter(offset + 1)) && !matches!(letter(offset + 1), 'n' | 'm' | 'h')
    };
    match letter(0) {
        'a' | 'e' if matches!(letter(1), 'i' | 'y') && nasal(2) => ("I", 3),
        'a' | 'e' if nasal(1) => ("A", 2),
        'i' | 'y' | 'u' if nasal(1) => ("I", 2),
        'o' if nasal(1) => ("O", 2),
        'a' | 'e' if matches!(letter(1), 'i' | 'y') => ("e", 2),
        'c' if soft(1) => ("s", 1),
        'g' if soft(1) => ("j", 1),
        'g' if letter(1) == 'u' && soft(2) => ("g", 2),
        other => (plain(other), 1),
    }
}

/// Several letters with one sound; the longer first.
const SPELLINGS: &[(&str, &str)] = &[
    ("eau", "o"),
    ("oeu", "e"),
    ("sch", "C"),
    ("tch", "C"),
    ("ch", "C"),
    ("sh", "C"),
    ("ph", "f"),
    ("th", "t"),
    ("qu", "k"),
    ("ck", "k"),
    ("dj", "j"),
    ("gn", "ni"),
    ("au", "o"),
    ("eu", "e"),
    ("oe", "e"),
    ("ou", "U"),
    ("oo", "U"),
    ("oi", "ua"),
    ("oy", "ua"),
];

fn plain(letter: char) -> &'static str {
    match letter {
        'a' => "a",
        'b' => "b",
        'c' | 'k' | 'q' => "k",
        'd' => "d",
        'e' => "e",
        'f' => "f",
        'g' => "g",
        'h' => "",
        'i' | 'y' => "i",
        'j' => "j",
        'l' => "l",
        'm' => "m",
        'n' => "n",
        'o' => "o",
        'p' => "p",
        'r' => "r",
        's' | 'z' => "s",
        't' => "t",
        'u' => "u",
        'v' | 'w' => "v",
        'x' => "ks",
        // Only small Latin letters come here.
        _ => "",
    }
}
