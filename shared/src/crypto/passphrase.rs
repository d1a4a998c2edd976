//! Passphrases: what a person types, made the same on every keyboard.

use super::words::{french_words, listed};
use crate::sensitive::Sensitive;
use rand_core::CryptoRng;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroize;

/// A passphrase has at least this many words: 44 bits, behind Argon2id.
pub const MIN_WORDS: usize = 4;

/// More words than this nobody types at night.
const MAX_WORDS: usize = 24;

/// What a person typed: NFKC, lower case, single spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passphrase(Sensitive<String>);

impl Passphrase {
    /// Normalises what was typed.
    pub fn new(typed: &str) -> Self {
        // Lower case may bring back characters that NFKC had composed (İ), so it is normalised again after.
        let lower: String = typed.nfkc().flat_map(char::to_lowercase).nfkc().collect();
        let words: Vec<&str> = lower.split_whitespace().collect();
        let normal = words.join(" ");
        drop(zeroize::Zeroizing::new(lower));
        Self(Sensitive::new(normal))
    }

    /// The bytes that are stretched.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.reveal().as_bytes()
    }
}

impl Drop for Passphrase {
    fn drop(&mut self) {
        core::mem::take(&mut self.0).into_revealed().zeroize();
    }
}

/// Draws a passphrase of distinct French words, at least [`MIN_WORDS`].
pub fn generate_passphrase(rng: &mut impl CryptoRng, words: usize) -> String {
    let list = french_words();
    let mut chosen: Vec<String> = Vec::new();
    while chosen.len() < words.clamp(MIN_WORDS, MAX_WORDS) {
        // 2,048 words: eleven bits each, without bias.
        let index = usize::try_from(rng.next_u32()).unwrap_or_default() % list.len();
        let word: String = list[index].nfc().collect();
        if !chosen.contains(&word) {
            chosen.push(word);
        }
    }
    chosen.join(" ")
}

/// Whether this is at least [`MIN_WORDS`] different words of the list.
pub fn is_enough_words(typed: &str) -> bool {
    let words: BTreeSet<&str> = typed.split_whitespace().filter_map(listed).collect();
    words.len() >= MIN_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_core::SeedableRng as _;

    #[test]
    fn every_keyboard_types_the_same() {
        let composed = Passphrase::new("école  Lune\tnuit ﬁn");
        for typed in ["e\u{301}cole lune nuit fin", " ÉCOLE LUNE NUIT FIN ", "École\u{a0}lune\nnuit ﬁn"] {
            assert_eq!(Passphrase::new(typed), composed, "{typed:?}");
        }
        assert_eq!(composed.as_bytes(), "école lune nuit fin".as_bytes());
        assert_ne!(Passphrase::new("ecole lune nuit fin"), composed);
        assert_eq!(format!("{composed:?}"), "Passphrase([sensitive])");
    }

    #[test]
    fn normalising_twice_changes_nothing() {
        for typed in ["İstanbul", "ǅ ẞ ΌΣΟΣ", "ſ ª ½ ㎏", "\u{1e9b}\u{323}"] {
            let once = Passphrase::new(typed);
            let again = Passphrase::new(core::str::from_utf8(once.as_bytes()).unwrap());
            assert_eq!(again, once, "{typed:?}");
        }
    }

    #[test]
    fn a_generated_passphrase_is_enough_and_three_words_are_not() {
        let mut rng = rand_chacha::ChaCha20Rng::seed_from_u64(1);
        for words in [0, 4, 6] {
            let passphrase = generate_passphrase(&mut rng, words);
            assert_eq!(passphrase.split(' ').count(), words.max(4));
            assert!(is_enough_words(&passphrase) && is_enough_words(&passphrase.to_uppercase()));
            let three: Vec<&str> = passphrase.split(' ').take(3).collect();
            assert!(!is_enough_words(&three.join(" ")));
            assert!(!is_enough_words(&format!("{} {}", three.join(" "), three[0])));
        }
        assert!(!is_enough_words("quatre mots hors liste zzz"));
    }
}
