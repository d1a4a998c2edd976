//! Words completed with cold thumbs.

use crate::components::fold::{accept, completions, fold, known, last_word, meant};

/// As lists of recovery words come: accents as combining marks.
const WORDS: [&str; 7] =
    ["abaisser", "abandon", "e\u{301}cole", "e\u{301}colier", "e\u{301}clair", "pe\u{302}che", "a\u{302}ge"];

#[test]
fn accents_are_optional_in_both_spellings() {
    assert_eq!(fold("Éc\u{327}œur"), "ecoeur");
    assert_eq!(fold("pe\u{302}che"), fold("pêche"));
    assert_eq!(known(&WORDS, "PÊCHE"), Some("pe\u{302}che"));
    assert_eq!(known(&WORDS, "poche"), None);
}

#[test]
fn three_letters_bring_suggestions_and_two_do_not() {
    assert_eq!(completions(&WORDS, "ec", 4), Vec::<&str>::new());
    assert_eq!(completions(&WORDS, "eco", 4), ["e\u{301}cole", "e\u{301}colier"]);
    assert_eq!(completions(&WORDS, "aba", 1), ["abaisser"]);
}

#[test]
fn the_exact_word_comes_first() {
    let words = ["colline", "col", "colibri"];
    assert_eq!(completions(&words, "col", 4), ["col", "colline", "colibri"]);
}

#[test]
fn accepting_replaces_only_the_last_word() {
    assert_eq!(accept("abandon eco", "école"), "abandon école ");
    assert_eq!(accept("", "école"), "école ");
    assert_eq!(last_word("abandon "), "");
}

#[test]
fn what_was_meant_has_its_accents_again_and_the_rest_stays() {
    assert_eq!(meant(&WORDS, "  ECOLE  e\u{301}colier Zut "), "e\u{301}cole e\u{301}colier Zut");
    assert_eq!(meant(&WORDS, "eco"), "eco");
}
