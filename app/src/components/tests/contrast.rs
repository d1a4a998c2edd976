//! Every pair of tokens that meets on a screen, by the formula of WCAG 2.2.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../../../style/00-tokens.css");

/// Grounds that text stands on.
const GROUNDS: [&str; 6] = ["bg", "bg-sunk", "field", "surface", "surface-lift", "surface-press"];

/// Text on grounds: 4.5.
const TEXT: [&str; 4] = ["text", "text-soft", "text-faint", "accent-text"];

/// Text on its own ground: 4.5.
const TEXT_PAIRS: [(&str, &str); 17] = [
    ("accent-ink", "accent"),
    ("accent-ink", "accent-press"),
    ("text", "accent-soft"),
    ("text-soft", "accent-soft"),
    ("accent-text", "accent-soft"),
    ("text", "info-soft"),
    ("text-soft", "info-soft"),
    ("info", "info-soft"),
    ("text", "ok-soft"),
    ("ok", "ok-soft"),
    ("text", "warn-soft"),
    ("warn", "warn-soft"),
    ("text", "danger-soft"),
    ("danger", "danger-soft"),
    ("danger-ink", "danger-fill"),
    ("ok", "surface-lift"),
    ("danger", "field"),
];

/// State words on the grounds of lists and pages: 4.5.
const STATES: [&str; 5] = ["info", "ok", "warn", "danger", "accent-text"];

/// Edges of controls, rings and marks: 3.
const EDGE_PAIRS: [(&str, &str); 11] = [
    ("edge", "bg"),
    ("edge", "field"),
    ("edge", "surface"),
    ("edge", "surface-lift"),
    ("focus", "bg"),
    ("focus", "surface"),
    ("focus", "surface-press"),
    ("focus", "focus-gap"),
    ("danger-fill", "danger-ink"),
    ("info", "bg"),
    ("danger", "bg"),
];

type Theme = BTreeMap<String, [f64; 3]>;

fn colours(block: &str) -> Theme {
    let mut theme = Theme::new();
    for line in block.lines() {
        let Some((name, value)) = line.trim().strip_prefix("--").and_then(|l| l.split_once(": #")) else { continue };
        let hex = value.trim_end_matches(';');
        assert_eq!(hex.len(), 6, "{line}");
        let channel = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        theme.insert(name.to_owned(), [channel(0), channel(2), channel(4)]);
    }
    theme
}

fn block<'a>(css: &'a str, selector: &str) -> &'a str {
    let start = css.find(selector).unwrap() + selector.len();
    &css[start..start + css[start..].find('}').unwrap()]
}

fn dark() -> Theme {
    colours(block(TOKENS, "\n:root {"))
}

fn light() -> Theme {
    colours(block(TOKENS, ":root[data-theme=\"light\"] {"))
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn ratio(theme: &Theme, a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(theme[a]), luminance(theme[b]));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn failures(theme: &Theme, pairs: impl Iterator<Item = (&'static str, &'static str)>, least: f64) -> Vec<String> {
    pairs
        .map(|(a, b)| (a, b, ratio(theme, a, b)))
        .filter(|(_, _, ratio)| *ratio < least)
        .map(|(a, b, ratio)| format!("{a} on {b}: {ratio:.2} < {least}"))
        .collect()
}

#[test]
fn the_formula_is_right() {
    let theme = colours("--white: #ffffff;\n--black: #000000;\n--grey: #767676;");
    assert!((ratio(&theme, "white", "black") - 21.0).abs() < 1e-9);
    assert!((ratio(&theme, "grey", "white") - 4.54).abs() < 0.01);
}

#[test]
fn text_reads_in_both_themes() {
    for (name, theme) in [("dark", dark()), ("light", light())] {
        let text = TEXT.iter().flat_map(|text| GROUNDS.iter().map(move |ground| (*text, *ground)));
        let states = STATES.iter().flat_map(|s| ["bg", "surface", "surface-lift"].map(|ground| (*s, ground)));
        let all = text.chain(states).chain(TEXT_PAIRS);
        assert_eq!(failures(&theme, all, 4.5), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn edges_and_rings_show_in_both_themes() {
    for (name, theme) in [("dark", dark()), ("light", light())] {
        assert_eq!(failures(&theme, EDGE_PAIRS.into_iter(), 3.0), Vec::<String>::new(), "{name}");
    }
}

/// On the lantern's own colour the bright ring may fade in the dark theme; the dark one beside it must not.
#[test]
fn one_of_the_two_rings_shows_on_every_fill() {
    for theme in [dark(), light()] {
        for fill in ["accent", "accent-soft", "danger-fill", "bg", "surface-press", "info-soft"] {
            let best = ratio(&theme, "focus", fill).max(ratio(&theme, "focus-gap", fill));
            assert!(best >= 3.0, "{fill}: {best:.2}");
        }
    }
}

#[test]
fn the_systems_light_is_the_chosen_light() {
    let by_system = colours(block(TOKENS, ":root:not([data-theme=\"dark\"]) {"));
    assert_eq!(by_system, light());
    assert!(by_system.len() >= 25, "{}", by_system.len());
    assert!(by_system.keys().all(|name| dark().contains_key(name)));
}
