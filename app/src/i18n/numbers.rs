//! Numbers as each language writes them.

use super::Lang;

/// A whole number with its groups of three: `12 345` with a narrow space, `12,345`.
pub fn number(lang: Lang, n: usize) -> String {
    let gap = match lang {
        Lang::Fr => '\u{202f}',
        Lang::En => ',',
    };
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(gap);
        }
        out.push(digit);
    }
    out
}

/// A size in storage, in whole megabytes (at least 1 when anything is there): `12 Mo`, `12 MB`.
pub fn storage(lang: Lang, bytes: u64) -> String {
    let mega = usize::try_from(bytes.div_ceil(1_000_000)).unwrap_or(usize::MAX);
    match lang {
        Lang::Fr => format!("{}\u{a0}Mo", number(lang, mega)),
        Lang::En => format!("{}\u{a0}MB", number(lang, mega)),
    }
}

/// Part of a whole: `320 sur 1 000`, `320 of 1,000`.
pub fn part(lang: Lang, done: usize, total: usize) -> String {
    let word = match lang {
        Lang::Fr => "sur",
        Lang::En => "of",
    };
    format!("{} {word} {}", number(lang, done), number(lang, total))
}

/// Names in a row: `Inès, Malik et Sofia`, `Inès, Malik and Sofia`.
pub fn list<S: AsRef<str>>(lang: Lang, names: &[S]) -> String {
    let and = match lang {
        Lang::Fr => " et ",
        Lang::En => " and ",
    };
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let head: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{}{and}{}", head.join(", "), last.as_ref())
        }
    }
}
