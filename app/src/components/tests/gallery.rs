//! Renders every component and some whole screens to `target/gallery/`, to be looked at, and checks what HTML can be checked for.

use super::{screens, sheets};
use crate::components::*;
use crate::i18n::{Lang, provide_lang};
use leptos::prelude::*;
use std::fs;
use std::path::Path;

/// One page of the gallery.
pub(super) type Screen = (&'static str, fn() -> AnyView);

pub(super) fn html(lang: Lang, screen: impl Fn() -> AnyView) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_lang(lang);
        screen().to_html()
    })
}

fn document(lang: Lang, theme: &str, body: &str) -> String {
    let css = sheets::css();
    format!(
        "<!doctype html><html lang=\"{}\" data-theme=\"{theme}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <title>Lanterne</title><style>{css}</style></head><body>{body}</body></html>",
        lang.tag()
    )
}

/// Renders a screen, checks it, and writes it in both themes.
pub(crate) fn write(name: &str, lang: Lang, screen: impl Fn() -> AnyView) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/gallery");
    fs::create_dir_all(&folder).unwrap();
    let body = html(lang, screen);
    check(name, &body);
    for theme in ["dark", "light"] {
        fs::write(folder.join(format!("{name}-{}-{theme}.html", lang.tag())), document(lang, theme, &body)).unwrap();
    }
}

#[test]
fn every_screen_renders_in_both_languages() {
    for (name, screen) in screens::ALL {
        for lang in Lang::ALL {
            write(name, lang, screen);
        }
    }
}

fn check(name: &str, body: &str) {
    assert!(!body.contains("style="), "{name}: the security policy refuses style attributes");
    assert!(!body.contains("onclick") && !body.contains("<script"), "{name}: inline script");
    assert!(!body.contains("action="), "{name}: a form with an action would send without script");
    assert_eq!(body.matches("<h1").count(), 1, "{name}: one title");
    assert_eq!(
        body.matches("<svg").count(),
        body.matches("aria-hidden=\"true\" focusable").count() + body.matches("role=\"img\"").count(),
        "{name}: every picture is hidden or named"
    );
    for tag in body.split("<button ").skip(1) {
        let (open, rest) = tag.split_once('>').unwrap();
        let words = rest.split("</button>").next().unwrap();
        let said = strip(words);
        assert!(open.contains("type="), "{name}: <button {open}> has no type");
        assert!(open.contains("aria-label=") || !said.is_empty(), "{name}: <button {open}> has no words");
    }
    for tag in body.split("<input ").skip(1) {
        let open = tag.split('>').next().unwrap();
        assert!(!open.contains("name=") || open.contains("type=\"radio\""), "{name}: <input {open}> has a name");
    }
    for id in body.split(" for=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(body.contains(&format!(" id=\"{id}\"")), "{name}: no field {id}");
    }
}

fn strip(html: &str) -> String {
    let text: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text.trim().to_owned()
}

#[test]
fn a_qr_code_draws_each_run_once() {
    let matrix = vec![vec![true, true, false, true], vec![false; 4]];
    assert_eq!(qr_path(&matrix), "M4 4h2v1h-2zM7 4h1v1h-1z");
}

#[test]
fn a_state_is_an_icon_and_a_word() {
    let badge = html(Lang::Fr, || view! { <StatusBadge state=NoteState::Here /> }.into_any());
    assert!(badge.contains("<svg") && badge.contains("Sur ce téléphone seulement"), "{badge}");
}

#[test]
fn two_versions_show_both_values_with_who_and_when() {
    let versions = html(Lang::Fr, || {
        let one = VersionOf { value: "Avérée".into(), who: "Inès".into(), when: "hier soir, 23 h 38".into() };
        let two = VersionOf { value: String::new(), who: "Malik".into(), when: "hier soir, 23 h 40".into() };
        view! { <VersionsList field="Prostitution" versions=vec![one, two] /> }.into_any()
    });
    for said in ["Deux versions", "Avérée", "vide", "Inès", "Malik", "23 h 40"] {
        assert!(versions.contains(said), "{said}");
    }
}
