//! 128-bit secrets as twelve French words (BIP39, checksum included), for a printed sheet.

use super::error::CryptoError;
use bip39::{Language, Mnemonic};
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

/// The 2,048 words of the French BIP39 list, accents decomposed as the list has them.
pub fn french_words() -> &'static [&'static str] {
    Language::French.word_list()
}

/// A word as people may type it: without accents, in lower case. No two words of the list become the same.
fn folded(word: &str) -> String {
    word.nfkd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).collect()
}

/// The word of the list that was meant.
pub(super) fn listed(word: &str) -> Option<&'static str> {
    /// The list by its folded words: folding all of it at each question takes milliseconds.
    static BY_FOLDED: LazyLock<HashMap<String, &'static str>> =
        LazyLock::new(|| french_words().iter().map(|&listed| (folded(listed), listed)).collect());
    BY_FOLDED.get(&folded(word)).copied()
}

/// The words of a secret, composed accents, single spaces.
pub(super) fn to_words(secret: &[u8; 16]) -> String {
    let mnemonic = Mnemonic::from_entropy_in(Language::French, secret);
    // 16 bytes are one of the sizes that BIP39 has.
    mnemonic.map(|words| words.to_string().nfc().collect()).unwrap_or_default()
}

/// The secret of twelve words; case, accents and spacing do not matter.
pub(super) fn from_words(text: &str) -> Result<Zeroizing<[u8; 16]>, CryptoError> {
    let malformed = CryptoError::Malformed;
    let words: Vec<&str> = text.split_whitespace().map(listed).collect::<Option<_>>().ok_or(malformed)?;
    let phrase = Zeroizing::new(words.join(" "));
    let mnemonic = Mnemonic::parse_in_normalized(Language::French, &phrase).map_err(|_| malformed)?;
    let entropy = Zeroizing::new(mnemonic.to_entropy());
    entropy.as_slice().try_into().map(Zeroizing::new).map_err(|_| malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_words_become_the_same_without_accents() {
        let folded: std::collections::BTreeSet<String> = french_words().iter().map(|word| folded(word)).collect();
        assert_eq!(folded.len(), 2048);
    }

    #[test]
    fn typed_without_accents_in_capitals_and_badly_spaced_it_is_the_same_secret() {
        let secret: [u8; 16] = core::array::from_fn(|n| 255 - 9 * n as u8);
        let words = to_words(&secret);
        assert_eq!(words.split(' ').count(), 12);
        let typed = format!("  {}\n", words.split(' ').map(folded).collect::<Vec<_>>().join("\t ").to_uppercase());
        assert_eq!(from_words(&typed).unwrap()[..], secret);
    }

    #[test]
    fn a_wrong_word_or_number_of_words_is_refused() {
        let words = to_words(&[3; 16]);
        let eleven: Vec<&str> = words.split(' ').take(11).collect();
        assert_eq!(from_words(&eleven.join(" ")), Err(CryptoError::Malformed));
        assert_eq!(from_words(&format!("{} zzz", eleven.join(" "))), Err(CryptoError::Malformed));
        assert_eq!(from_words(""), Err(CryptoError::Malformed));
        // The checksum finds fifteen of sixteen wrong words.
        let accepted = french_words().iter().filter(|w| from_words(&format!("{} {w}", eleven.join(" "))).is_ok());
        assert_eq!(accepted.count(), 2048 / 16);
        let twenty_four = format!("{words} {words}");
        assert_eq!(from_words(&twenty_four), Err(CryptoError::Malformed));
    }
}
