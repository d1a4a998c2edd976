//! The words kept honest: nothing empty, typography as each language wants it, no jargon on an educator's path.

use super::*;
use chrono::{NaiveDate, NaiveDateTime};

/// How many samples each parameter has.
pub(crate) const SAMPLES: usize = 4;

/// Something whose every sentence can be read.
pub(crate) trait Visit {
    /// Shows each sentence under its name.
    fn visit(&self, see: &mut dyn FnMut(&'static str, &str));
}

/// Values to make sentences with.
pub(crate) trait Sample {
    /// The sample of that number.
    fn sample(index: usize) -> Self;
}

impl Sample for usize {
    fn sample(index: usize) -> Self {
        [0, 1, 2, 1234][index]
    }
}

impl Sample for &str {
    fn sample(index: usize) -> Self {
        ["Lune", "Kiwi", "Écho", "Lulu"][index]
    }
}

fn every(lang: Lang) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    let mut see = |name: &'static str, text: &str| all.push((name, text.to_owned()));
    lang.messages().visit(&mut see);
    values::visit(lang, &mut see);
    all
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase)
}

fn offenders(lang: Lang, is_bad: impl Fn(&str) -> bool) -> Vec<(&'static str, String)> {
    every(lang).into_iter().filter(|(_, text)| is_bad(text)).collect()
}

/// A banned word is banned with all its endings; `chiffre` (a digit) is not `chiffré`, `clément` not `clé`.
fn is_banned_fr(word: &str) -> bool {
    const STEMS: [&str; 13] = [
        "conflit",
        "fusion",
        "synchron",
        "révision",
        "empreinte",
        "jeton",
        "chiffré",
        "chiffrement",
        "chiffrer",
        "déchiffr",
        "crypt",
        "décrypt",
        "réplica",
    ];
    matches!(word, "clé" | "clés" | "clef" | "clefs" | "token" | "tokens" | "hash" | "sync")
        || STEMS.iter().any(|s| word.starts_with(s))
}

fn is_banned_en(word: &str) -> bool {
    const STEMS: [&str; 10] =
        ["conflict", "merge", "merging", "token", "encrypt", "decrypt", "revision", "hash", "synchron", "fingerprint"];
    matches!(word, "key" | "keys" | "sync" | "synced" | "cipher") || STEMS.iter().any(|s| word.starts_with(s))
}

#[test]
fn no_jargon_in_french() {
    assert_eq!(offenders(Lang::Fr, |text| words(text).any(|w| is_banned_fr(&w))), []);
}

#[test]
fn no_jargon_in_english() {
    assert_eq!(offenders(Lang::En, |text| words(text).any(|w| is_banned_en(&w))), []);
}

#[test]
fn the_jargon_filter_catches_what_it_is_for() {
    for word in ["conflit", "fusionner", "synchronisé", "révisions", "empreinte", "clé", "jeton", "chiffrées"] {
        assert!(is_banned_fr(word), "{word}");
    }
    for word in ["chiffres", "rappeler", "version"] {
        assert!(!is_banned_fr(word), "{word}");
    }
    for word in ["conflict", "merged", "key", "tokens", "encrypted", "revision", "hashes"] {
        assert!(is_banned_en(word), "{word}");
    }
}

#[test]
fn signalement_is_kept_for_the_prosecutor() {
    assert_eq!(
        offenders(Lang::Fr, |text| words(text).any(|w| w.starts_with("signalement")) && !text.contains("procureur")),
        []
    );
}

#[test]
fn nothing_is_empty_or_ragged() {
    for lang in Lang::ALL {
        let bad = offenders(lang, |t| t.is_empty() || t.trim() != t || t.contains("  ") || t.contains('\n'));
        assert_eq!(bad, [], "{lang:?}");
    }
}

#[test]
fn apostrophes_are_typographic() {
    for lang in Lang::ALL {
        assert_eq!(offenders(lang, |t| t.contains('\'') || t.contains('"') || t.contains("...")), [], "{lang:?}");
    }
}

#[test]
fn french_punctuation_has_its_narrow_space() {
    let ragged = |text: &str| {
        let chars: Vec<char> = text.chars().collect();
        chars.iter().enumerate().any(|(i, c)| match c {
            ';' | ':' | '!' | '?' | '»' => i == 0 || chars[i - 1] != '\u{202f}',
            '«' => chars.get(i + 1) != Some(&'\u{202f}'),
            _ => false,
        })
    };
    assert!(ragged("Qui ?") && ragged("«Lune»") && !ragged("Qui\u{202f}?"));
    assert_eq!(offenders(Lang::Fr, ragged), []);
}

#[test]
fn english_punctuation_stands_close() {
    assert_eq!(
        offenders(Lang::En, |t| t.contains(" ?") || t.contains(" :") || t.contains(" ;") || t.contains('«')),
        []
    );
}

#[test]
fn both_languages_say_as_many_things() {
    let names = |lang| every(lang).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(Lang::Fr), names(Lang::En));
    assert!(names(Lang::Fr).len() > 600);
}

#[test]
fn english_was_not_left_in_french() {
    let accents = |c: char| "éèêàùçîôœ".contains(c);
    assert_eq!(offenders(Lang::En, |t| t.chars().any(accents) && !t.contains("Écho")), []);
}

fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
}

#[test]
fn dates_are_said_as_people_say_them() {
    assert_eq!(day_time(Lang::Fr, at(24, 23, 38)), "mardi 24 novembre, 23\u{a0}h\u{a0}38");
    assert_eq!(day_time(Lang::En, at(24, 23, 38)), "Tuesday 24 November, 23:38");
    assert_eq!(day(Lang::Fr, NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()), "mardi 1er décembre");
    let (then, today) = (NaiveDate::from_ymd_opt(2025, 2, 3).unwrap(), NaiveDate::from_ymd_opt(2026, 2, 3).unwrap());
    assert_eq!(day_near(Lang::En, then, today), "Monday 3 February 2025");
    assert_eq!(month_year(Lang::Fr, then), "février 2025");
}

#[test]
fn a_night_lasts_until_six() {
    let cases = [
        (at(24, 23, 38), at(25, 1, 0), Some("ce soir")),
        (at(25, 1, 10), at(25, 2, 0), Some("ce soir")),
        (at(24, 23, 38), at(25, 9, 0), Some("hier soir")),
        (at(25, 1, 10), at(25, 9, 0), Some("hier soir")),
        (at(24, 14, 0), at(24, 16, 0), Some("aujourd’hui")),
        (at(23, 14, 0), at(24, 16, 0), Some("hier")),
        (at(22, 23, 0), at(24, 16, 0), Some("avant-hier")),
        (at(20, 23, 0), at(24, 16, 0), None),
        (at(26, 23, 0), at(24, 16, 0), None),
    ];
    for (then, now, said) in cases {
        assert_eq!(relative(Lang::Fr, then, now), said, "{then} seen at {now}");
    }
    assert_eq!(said(Lang::En, at(24, 23, 38), at(25, 9, 0)), "last night, 23:38");
    assert_eq!(ago(Lang::Fr, at(24, 23, 33), at(24, 23, 38)), "il y a 5\u{a0}min");
}

#[test]
fn numbers_and_lists() {
    assert_eq!(number(Lang::Fr, 1234567), "1\u{202f}234\u{202f}567");
    assert_eq!(number(Lang::En, 999), "999");
    assert_eq!(part(Lang::En, 320, 1000), "320 of 1,000");
    assert_eq!(list(Lang::Fr, &["Inès", "Malik", "Sofia"]), "Inès, Malik et Sofia");
    assert_eq!(storage(Lang::Fr, 1), "1\u{a0}Mo");
    assert_eq!(lasted(Lang::Fr, 80), "1\u{a0}h\u{a0}20");
    assert_eq!(FR.common.encounters(0), "0 rencontre");
    assert_eq!(EN.common.encounters(0), "0 encounters");
}

#[test]
fn languages_are_negotiated() {
    assert_eq!(Lang::negotiate("de-DE,en-GB;q=0.8,fr;q=0.5"), Lang::En);
    assert_eq!(Lang::negotiate(""), Lang::Fr);
    assert_eq!(Lang::parse("FR-fr"), Some(Lang::Fr));
}

#[test]
fn values_have_labels_and_unknown_ones_do_not() {
    assert_eq!(value_label(Lang::Fr, "channel", "bus"), Some("Bus"));
    assert_eq!(value_label(Lang::En, "prostitution", "confirmed"), Some("Confirmed"));
    assert_eq!(value_label(Lang::Fr, "channel", "boat"), None);
    for id in list_ids() {
        let mut keys: Vec<_> = list_values(Lang::Fr, id).into_iter().map(|(key, _)| key).collect();
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count, "{id} has a key twice");
        assert!(list_name(Lang::En, id).is_some());
    }
}
