//! The pages that anyone may see: rendered by the server, readable without JavaScript, then drawn anew by the browser (ADR 25).
//!
//! There is no router here. Each page is a document of its own that the service worker keeps; the path alone says which. What a
//! person has written lives in signals made once, outside the drawing, so that a change of language draws everything anew and
//! loses nothing.

pub mod about;
pub mod account_sheet;
pub mod browser;
pub mod create_team;
#[cfg(feature = "hydrate")]
pub mod door;
pub mod frame;
pub mod install;
pub mod join;
pub mod passphrase;
pub mod phrase_step;
pub mod place;
mod read_already;
pub mod recover;
pub mod sheet;
pub mod sign_in;
pub mod welcome;

#[cfg(all(test, feature = "ssr"))]
mod tests;

use crate::i18n::{Lang, provide_lang, use_messages};
use browser::Asked;
use frame::Alive;
use leptos::prelude::*;
use place::Place;

/// The public page that the address asks for, in the document's language at first, then in the person's.
#[component]
pub fn PublicApp() -> impl IntoView {
    let Asked { path, lang } = browser::asked();
    let place = Place::at(&path);
    let lang = provide_lang(lang);
    let alive = RwSignal::new(false);
    provide_context(Alive(alive.into()));
    let page = page(place);
    // Effects run in a browser only.
    Effect::new(move |_| {
        if let Some(kept) = browser::wanted_lang().filter(|kept| *kept != lang.get_untracked()) {
            lang.set(kept);
        }
        alive.set(true);
    });
    Effect::new(move |_| browser::show_lang(lang.get(), &title(place, lang.get())));
    move || {
        lang.track();
        page.run()
    }
}

/// The page's state, made once, and how to draw it.
fn page(place: Place) -> ViewFn {
    match place {
        Place::Welcome => {
            let known = welcome::known_here();
            ViewFn::from(move || welcome::view(known))
        }
        Place::About => ViewFn::from(about::view),
        Place::CreateTeam => {
            let form = create_team::Form::new();
            ViewFn::from(move || create_team::view(form))
        }
        Place::Join => {
            let form = join::Form::new();
            ViewFn::from(move || join::view(form))
        }
        Place::Recover => {
            let form = recover::Form::new();
            ViewFn::from(move || recover::view(form))
        }
        Place::SignIn => {
            let form = sign_in::Form::new();
            ViewFn::from(move || sign_in::view(form))
        }
    }
}

/// The document's title. The first page is called what the app is called: on a home screen that says nothing.
pub fn title(place: Place, lang: Lang) -> String {
    let m = lang.messages();
    let page = match place {
        Place::Welcome => return m.common.app_name.to_owned(),
        Place::About => m.about.title,
        Place::CreateTeam => m.create.title,
        Place::Join => m.join.title,
        Place::Recover => m.recover.title,
        Place::SignIn => m.sign_in.title,
    };
    format!("{page} · {}", m.common.app_name)
}

/// What went wrong with a request, in the person's words.
#[component]
pub fn TroubleNotice(
    /// What, if anything.
    #[prop(into)]
    trouble: Signal<Option<crate::flows::Trouble>>,
) -> impl IntoView {
    use crate::components::{Notice, Tone};
    let m = use_messages();
    view! {
        <div role="alert">
            {move || {
                trouble
                    .get()
                    .map(|trouble| {
                        view! {
                            <Notice tone=Tone::Danger title=m.problems.title>
                                <p>{trouble.words(m)}</p>
                            </Notice>
                        }
                    })
            }}
        </div>
    }
}
