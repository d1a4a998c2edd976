//! The documents as the server sends them: whole in both languages, and of no use to anyone who would have a secret sent.

use super::frame::Alive;
use super::place::Place;
use super::{browser, create_team, join, sign_in, title};
use crate::components::tests::{gallery, sheets};
use crate::i18n::Lang;
use crate::ssr::{self, Files};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

fn address(place: Place, lang: Lang) -> String {
    match lang {
        Lang::Fr => place.path().to_owned(),
        Lang::En => format!("{}?lang=en", place.path()),
    }
}

fn document(address: &str) -> String {
    Owner::new().with(|| {
        provide_context(RequestUrl::new(address));
        ssr::public(Files::default()).to_html()
    })
}

#[test]
fn every_page_is_whole_in_both_languages() {
    for place in Place::ALL {
        for lang in Lang::ALL {
            let html = document(&address(place, lang));
            let m = lang.messages();
            let name = format!("{place:?} {lang:?}");
            assert!(html.contains(&format!("<html lang=\"{}\"", lang.tag())), "{name}: no language");
            assert!(html.contains(&format!("<title>{}</title>", title(place, lang))), "{name}: no title");
            assert_eq!(html.matches("<h1").count(), 1, "{name}: one heading");
            let heading = match place {
                Place::Welcome => m.welcome.title,
                Place::About => m.about.title,
                Place::CreateTeam => m.create.title,
                Place::Join => m.install.title,
                Place::Recover => m.recover.title,
                Place::SignIn => m.sign_in.title,
            };
            assert!(html.contains(&format!(">{heading}<")), "{name}: {heading}");
            let other = Lang::ALL.into_iter().find(|other| *other != lang).unwrap();
            assert!(html.contains(&format!("href=\"?lang={}\"", other.tag())), "{name}: no way to the other language");
        }
    }
}

#[test]
fn the_document_of_an_address_is_the_same_for_everybody() {
    for place in Place::ALL {
        assert_eq!(document(place.path()), document(place.path()), "{place:?}");
        assert_eq!(document(place.path()), document(&format!("{}?lang=xx&x=1", place.path())), "{place:?}");
    }
}

#[test]
fn without_script_nothing_can_be_written_or_sent() {
    for place in [Place::CreateTeam, Place::Join, Place::Recover, Place::SignIn] {
        let html = document(place.path());
        let body = html.split_once("<body").unwrap().1;
        assert!(body.contains("<noscript>"), "{place:?}: says what it needs");
        assert!(!body.contains("action=") && !body.contains("formaction"), "{place:?}");
        assert!(!body.contains("<script") && !body.contains("style=") && !body.contains(" on"), "{place:?}");
        for tag in body.split('<').filter(|tag| tag.starts_with("input ") || tag.starts_with("textarea ")) {
            assert!(!tag.contains("name="), "{place:?}: <{tag}");
        }
        for tag in body.split('<').filter(|tag| tag.starts_with("button ") && tag.contains("type=\"submit\"")) {
            assert!(tag.contains(" disabled"), "{place:?}: <{tag}");
        }
        for form in body.split("<form ").skip(1) {
            let fields = form.split("</form>").next().unwrap();
            assert!(fields.contains("<fieldset disabled"), "{place:?}: {fields}");
            assert_eq!(
                fields.matches("<input").count(),
                fields.split_once("<fieldset").unwrap().1.matches("<input").count()
            );
        }
    }
}

#[test]
fn paths_and_queries_are_read() {
    assert_eq!(Place::at("/join"), Place::Join);
    assert_eq!(Place::at("/join/"), Place::Join);
    assert_eq!(Place::at("/"), Place::Welcome);
    assert_eq!(browser::lang_of_query("?x=1&lang=en"), Some(Lang::En));
    assert_eq!(browser::lang_of_query("language=en"), None);
    assert!(create_team::is_whole_code("ABCD-EFGH-1234-5678") && create_team::is_whole_code("abcd efgh12345678"));
    assert!(!create_team::is_whole_code("ABCD-EFGH-1234-567"));
    let paths: Vec<_> = Place::ALL.iter().map(|place| place.path()).collect();
    assert!(ssr::PUBLIC.iter().all(|path| paths.contains(path)) && ssr::PUBLIC.len() == paths.len());
}

/// Every step, to be looked at in `target/gallery/`, and checked as the components' own screens are.
#[test]
fn every_step_renders_in_both_languages() {
    for lang in Lang::ALL {
        for (name, screen) in steps() {
            gallery::write(&name, lang, || {
                provide_context(Alive(Signal::from(true)));
                screen()
            });
        }
    }
    assert!(sheets::css().contains(".phrase"));
}

type Screen = Box<dyn Fn() -> AnyView>;

fn steps() -> Vec<(String, Screen)> {
    let mut all: Vec<(String, Screen)> = vec![
        ("public-welcome".into(), Box::new(|| super::welcome::view(RwSignal::new(false)))),
        ("public-welcome-known".into(), Box::new(|| super::welcome::view(RwSignal::new(true)))),
        ("public-about".into(), Box::new(super::about::view)),
        ("public-sign-in".into(), Box::new(|| sign_in::view(sign_in::Form::new()))),
        ("public-sign-in-tried".into(), Box::new(tried_sign_in)),
    ];
    use create_team::Step as Create;
    for step in [Create::Team, Create::Phrase, Create::Sheet, Create::Check, Create::Account] {
        all.push((format!("public-create-{step:?}").to_lowercase(), Box::new(move || creating(step))));
    }
    all.push(("public-create-own".into(), Box::new(own_phrase)));
    for step in [join::Step::Install, join::Step::Invitation, join::Step::Phrase] {
        all.push((format!("public-join-{step:?}").to_lowercase(), Box::new(move || joining(step))));
    }
    all
}

const WORDS: &str = "abaisser école pêche lanterne colline rivière soleil marcher nuage fenêtre jardin miroir";

fn creating(step: create_team::Step) -> AnyView {
    let form = create_team::Form::new();
    form.step.set(step);
    form.team.set("Équipe de nuit".into());
    form.name.set("Inès".into());
    form.recovery.set(WORDS.into());
    form.account.set(WORDS.into());
    form.phrase.offered.set("colline nuage miroir pêche lanterne".into());
    if step == create_team::Step::Check {
        form.trouble.set(Some(crate::flows::Trouble::Problem(shared::wire::ProblemKind::WrongSetupCode)));
    }
    create_team::view(form)
}

fn own_phrase() -> AnyView {
    let form = create_team::Form::new();
    form.step.set(create_team::Step::Phrase);
    form.phrase.own.set(true);
    form.phrase.fault.set(Some(super::passphrase::Fault::Weak));
    create_team::view(form)
}

fn tried_sign_in() -> AnyView {
    let form = sign_in::Form::new();
    form.tried.set(true);
    form.known.set(true);
    form.trouble.set(Some(crate::flows::Trouble::Problem(shared::wire::ProblemKind::SignInRefused)));
    sign_in::view(form)
}

fn joining(step: join::Step) -> AnyView {
    let form = join::Form::new();
    form.step.set(step);
    form.installing.offered.set(true);
    form.phrase.offered.set("colline nuage miroir pêche lanterne".into());
    if step == join::Step::Install {
        form.link.set("abc".into());
    }
    if step == join::Step::Invitation {
        form.tried.set(true);
    }
    join::view(form)
}
