//! The frame of the open notebook.

use super::alerts::AlertBanner;
use super::live::ends_with_the_page;
use super::parts::{ToastPlace, UpdateBanner, browser, tab_href, tab_of};
use super::routes::NotebookRoutes;
use crate::components::{SkipLink, Tabs};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The four places, the page, what is said over it.
#[component]
pub fn Shell(
    /// Whether a coordinator has yet to confirm this member: she can write, and the first screen says so.
    waiting: bool,
) -> impl IntoView {
    let path = use_location().pathname;
    let current = Memo::new(move |_| path.with(|path| tab_of(path)));
    focus_follows(path);
    ends_with_the_page(path);
    skip_link_works();
    view! {
        <SkipLink />
        <div class="app has-tabs">
            <Tabs current=current href=tab_href />
            <main class="app-main" id="main" tabindex="-1">
                <UpdateBanner />
                <AlertBanner />
                <NotebookRoutes waiting />
            </main>
            <ToastPlace />
        </div>
    }
}

/// After every navigation the focus goes to the new page's title, as it would when a document loads.
fn focus_follows(path: Memo<String>) {
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(browser::focus_title);
        }
        now
    });
}

/// The router takes the click on the skip link too: the focus it would have moved is moved here.
fn skip_link_works() {
    let hash = use_location().hash;
    Effect::new(move |_| {
        if hash.with(|hash| hash.trim_start_matches('#') == "main") {
            browser::focus("#main");
        }
    });
}
