//! What the server takes from the front end: the document around every page.
//!
//! A document is the same for everyone who asks for the same path; the service worker keeps it. It has no inline script and no
//! inline style, so that the content security policy allows neither. The body says what it is: `data-page="public"` holds
//! rendered HTML that the browser draws anew, `data-page="notebook"` is empty and mounted into.

use crate::i18n::Lang;
use crate::pages::public::{PublicApp, browser, place::Place, title};
use leptos::nonce::Nonce;
use leptos::prelude::*;

/// The build's files that a document names, as absolute paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The module that a page loads.
    pub boot: String,
    /// The notebook's JavaScript.
    pub js: String,
    /// The notebook.
    pub wasm: String,
    /// The style sheet.
    pub css: String,
}

/// The paths of the pages that anyone may see.
pub const PUBLIC: [&str; 6] = ["/", "/about", "/sign-in", "/join", "/create-team", "/recover"];

/// The notebook: one document for all its paths, filled by the browser.
pub fn notebook(files: Files) -> impl IntoView {
    document(files, "notebook", Lang::default(), view! { <title inner_html="Lanterne"></title> }, ())
}

/// A public page. Which one and in which language, the request's address in the context tells (`RequestUrl`); nothing else does, so
/// that the document of an address is the same for everybody.
pub fn public(files: Files) -> impl IntoView {
    let browser::Asked { path, lang } = browser::asked();
    // Not as a child: Leptos would write its marks beside it, and in a title everything is text. Our titles need no escaping.
    let title = title(Place::at(&path), lang);
    document(files, "public", lang, view! { <title inner_html=title></title> }, PublicApp())
}

/// A document around `content`.
pub fn document(
    files: Files,
    page: &'static str,
    lang: Lang,
    head: impl IntoView + 'static,
    content: impl IntoView + 'static,
) -> impl IntoView {
    // A document that is kept can have no nonce; the server allows the renderer's own constant scripts by hash.
    let _ = take_context::<Nonce>();
    view! {
        <!DOCTYPE html>
        <html lang=lang.tag()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                <meta name="color-scheme" content="dark light" />
                <meta name="theme-color" content="#0a0f1a" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" />
                <link rel="manifest" href="/manifest.webmanifest" />
                <link rel="stylesheet" href=files.css />
                <link rel="modulepreload" href=files.js />
                <link rel="preload" href=files.wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous" />
                <script type="module" src=files.boot></script>
                {head}
            </head>
            <body data-page=page>{content}</body>
        </html>
    }
}
