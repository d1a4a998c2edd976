//! Two texts, word by word.

/// Which of two texts a piece is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// In both.
    Both,
    /// In the first only.
    First,
    /// In the second only.
    Second,
}

/// A piece of two texts: the pieces of [`Side::Both`] and [`Side::First`] in their order are the first text, those of [`Side::Both`]
/// and [`Side::Second`] the second, to the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub side: Side,
    /// Its letters; never empty.
    pub text: String,
}

/// More than this many pairs of words are not compared: what differs is then one piece of each text. A note of 500 characters has
/// far fewer.
const MOST: usize = 1 << 20;

/// What two texts have in common and what only one of them has, in whole words (a longest common subsequence of words and gaps).
pub fn diff(first: &str, second: &str) -> Vec<Piece> {
    let (a, b) = (words(first), words(second));
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a_rest, b_rest) = (a.get(start..).unwrap_or_default(), b.get(start..).unwrap_or_default());
    let end = a_rest.iter().rev().zip(b_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a_mid, b_mid) = (&a_rest[..a_rest.len() - end], &b_rest[..b_rest.len() - end]);
    let mut pieces = Vec::new();
    a.iter().take(start).for_each(|word| push(&mut pieces, Side::Both, word));
    middle(&mut pieces, a_mid, b_mid);
    a.iter().skip(a.len() - end).for_each(|word| push(&mut pieces, Side::Both, word));
    pieces
}

/// All of these texts one under another, each whole, an equal one once, an empty one not at all.
pub fn both<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for text in texts.into_iter().map(str::trim) {
        if !text.is_empty() && !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept.join("\n\n")
}

/// The words of a text's value; empty when it was taken back, or when a newer version wrote something else.
pub fn text(value: &[u8]) -> String {
    crate::domain::field::read(value).unwrap_or_default()
}

/// Words, and what stands between them.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut from = 0;
    let mut before: Option<bool> = None;
    for (at, letter) in text.char_indices() {
        let word = letter.is_alphanumeric();
        if before.is_some_and(|before| before != word) {
            words.extend(text.get(from..at));
            from = at;
        }
        before = Some(word);
    }
    words.extend(text.get(from..).filter(|rest| !rest.is_empty()));
    words
}

fn middle(pieces: &mut Vec<Piece>, a: &[&str], b: &[&str]) {
    // The length of what is common from one place in each on; a row and a column more than there are words.
    let wide = b.len() + 1;
    let mut common = vec![0_u32; if a.len().saturating_mul(b.len()) > MOST { 0 } else { (a.len() + 1) * wide }];
    let at = |common: &[u32], i: usize, j: usize| common.get(i * wide + j).copied().unwrap_or_default();
    let compared = !common.is_empty();
    for i in (0..if compared { a.len() } else { 0 }).rev() {
        for j in (0..b.len()).rev() {
            let longest = if a[i] == b[j] {
                at(&common, i + 1, j + 1) + 1
            } else {
                at(&common, i + 1, j).max(at(&common, i, j + 1))
            };
            if let Some(cell) = common.get_mut(i * wide + j) {
                *cell = longest;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        let same = i < a.len() && j < b.len() && a[i] == b[j] && compared;
        if same {
            push(pieces, Side::Both, a[i]);
            (i, j) = (i + 1, j + 1);
        } else if i < a.len() && (j == b.len() || at(&common, i + 1, j) >= at(&common, i, j + 1)) {
            push(pieces, Side::First, a[i]);
            i += 1;
        } else {
            push(pieces, Side::Second, b[j]);
            j += 1;
        }
    }
}

fn push(pieces: &mut Vec<Piece>, side: Side, word: &str) {
    match pieces.last_mut().filter(|last| last.side == side) {
        Some(last) => last.text.push_str(word),
        None => pieces.push(Piece { side, text: word.to_owned() }),
    }
}
