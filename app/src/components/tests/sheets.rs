//! The style sheets' own rules: type by rem, colours only from tokens, everything the components use is drawn.

use crate::components::IconName;
use std::fs;
use std::path::Path;

fn sheets() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "css"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    all.sort();
    all
}

pub(crate) fn css() -> String {
    sheets().into_iter().map(|(_, text)| text).collect()
}

fn offenders(skip: &[&str], is_bad: impl Fn(&str) -> bool) -> Vec<String> {
    let mut bad = Vec::new();
    for (name, text) in sheets().iter().filter(|(name, _)| !skip.contains(&name.as_str())) {
        bad.extend(text.lines().filter(|line| is_bad(line)).map(|line| format!("{name}: {}", line.trim())));
    }
    bad
}

#[test]
fn text_grows_with_the_readers_wish() {
    let in_pixels = |line: &str| line.contains("font") && line.contains("px");
    assert_eq!(offenders(&[], in_pixels), Vec::<String>::new());
}

#[test]
fn colours_come_from_tokens() {
    let own_colour =
        |line: &str| line.contains(": #") || line.contains(" #") && line.trim_start().starts_with("border");
    let allowed = ["00-tokens.css", "90-print.css"];
    let found = offenders(&allowed, own_colour);
    let of_the_code = ["60-public.css: background: #ffffff;", "60-public.css: color: #000000;"];
    assert_eq!(found, of_the_code, "only the code to scan is black on white in every theme");
}

#[test]
fn nothing_comes_from_elsewhere() {
    assert_eq!(offenders(&[], |line| line.contains("url(") || line.contains("@import")), Vec::<String>::new());
}

#[test]
fn every_token_used_is_defined() {
    let css = css();
    let mut missing: Vec<&str> = css
        .split("var(--")
        .skip(1)
        .filter_map(|rest| rest.split([')', ',']).next())
        .filter(|name| !css.contains(&format!("--{name}:")))
        .collect();
    missing.dedup();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn icons_are_drawn_and_differ() {
    let mut paths: Vec<_> = IconName::ALL.iter().map(|icon| icon.path()).collect();
    assert!(paths.iter().all(|path| path.starts_with(['M', 'm'])));
    let count = paths.len();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), count);
}
