//! What a sheet may be called.

/// The most characters, as UTF-16 counts them.
const LONGEST: usize = 31;

/// A name that spreadsheets take, as near to the wanted one as can be: at most 31 characters, without `[]:*?/\`, no apostrophe at
/// either end, not empty, and unlike those in `taken`, small and capital letters being the same. Excel keeps `History` for itself.
pub fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let allowed = |c: &char| !c.is_control() && !"[]:*?/\\".contains(*c);
    let words: String = wanted.chars().filter(allowed).collect();
    let base = cut(trimmed(&words), LONGEST);
    let base = if base.is_empty() || base.eq_ignore_ascii_case("history") { format!("{base}_") } else { base };
    let free = |name: &String| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = |number: usize| {
        let end = format!(" ({number})");
        format!("{}{end}", cut(&base, LONGEST - end.len()))
    };
    core::iter::once(base.clone()).chain((2..=taken.len() + 2).map(numbered)).find(free).unwrap_or(base)
}

/// At most so many characters, and where something is cut, up to a whole word where there is one.
fn cut(text: &str, most: usize) -> String {
    let mut size = 0;
    let fits = |c: &char| {
        size += c.len_utf16();
        size <= most
    };
    let short: String = text.chars().take_while(fits).collect();
    let whole = short.len() == text.len();
    let end = if whole { None } else { short.rfind(' ').filter(|end| *end > 0) };
    trimmed(short.get(..end.unwrap_or(short.len())).unwrap_or(&short)).to_owned()
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\'' || c == ',')
}
