//! Letters without their accents, so that a cold thumb may leave them out.

/// Lower case, without accents, ligatures written out. Words of a list may come with combining marks; they go too.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => out.push('a'),
            'ç' => out.push('c'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'î' | 'ï' | 'í' | 'ì' => out.push('i'),
            'ñ' => out.push('n'),
            'ô' | 'ö' | 'ó' | 'ò' | 'õ' => out.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => out.push('u'),
            'ÿ' => out.push('y'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            '\u{300}'..='\u{36f}' => {}
            other => out.push(other),
        }
    }
    out
}

/// The word being written at the end of a phrase; empty after a space.
pub fn last_word(phrase: &str) -> &str {
    phrase.rsplit(char::is_whitespace).next().unwrap_or_default()
}

/// The words that may be meant by what is written so far, the exact one first, at most `limit`; none before three letters.
pub fn completions(words: &[&'static str], written: &str, limit: usize) -> Vec<&'static str> {
    let start = fold(written);
    if start.chars().count() < 3 {
        return Vec::new();
    }
    let mut found: Vec<&'static str> = words.iter().copied().filter(|word| fold(word).starts_with(&start)).collect();
    found.sort_by_key(|word| fold(word) != start);
    found.truncate(limit);
    found
}

/// The phrase with its last word replaced by a whole one, and a space to go on.
pub fn accept(phrase: &str, word: &str) -> String {
    let kept = phrase.len() - last_word(phrase).len();
    format!("{}{word} ", phrase.get(..kept).unwrap_or_default())
}

/// The word of the list that is meant, whatever its accents.
pub fn known(words: &[&'static str], written: &str) -> Option<&'static str> {
    let folded = fold(written);
    words.iter().copied().find(|word| fold(word) == folded)
}

/// The phrase as it is meant: words of the list as the list writes them, others as they are, one space between.
pub fn meant(words: &[&'static str], phrase: &str) -> String {
    let meant: Vec<&str> = phrase.split_whitespace().map(|word| known(words, word).unwrap_or(word)).collect();
    meant.join(" ")
}
