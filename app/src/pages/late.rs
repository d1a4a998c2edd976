//! A page whose part of the code may not be here yet (ADR 31): drawn at once when it is, and else as soon as it has come. When it cannot
//! come, the page says so and offers to try again.
//!
//! Each part has a door of its own, a file with two functions: `fetch` brings the part, `draw` calls into it. What is reached by
//! nothing but a door is cut out of the main module by `cargo xtask build`. A development build is cut alike.

use crate::components::{
    ActionBar, Button, ButtonKind, EmergencyCalls, EmptyState, IconName, Page, PageHead, PublicPage, Section,
};
use crate::i18n::use_messages;
use crate::pages::notebook::{NotebookBar, focus_title};
use crate::state::use_notebook;
use futures_util::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;

/// Ends when a part is here, or cannot come: whether it is here. Asked again, it tries again.
pub type Fetching = Pin<Box<dyn Future<Output = bool>>>;

/// In what frame the page stands, and with it what is shown in its place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// In the notebook, which is open around it.
    Notebook,
    /// None: the page brings its own.
    Alone,
    /// None either, for the page is the open notebook. In its place stand the numbers to call, and the way back to the locked
    /// screen, where one can note without it.
    Opened,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Coming,
    Here,
    Missing,
}

/// What `draw` gives, once its part is here.
pub fn late(fetch: fn() -> Fetching, frame: Frame, draw: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    // Mostly it is here already, and nothing else is to be seen before the page.
    let at_once = fetch().now_or_never() == Some(true);
    let part = RwSignal::new(if at_once { Part::Here } else { Part::Coming });
    let wait = move || {
        spawn_local(async move {
            let came = if fetch().await { Part::Here } else { Part::Missing };
            // Gone meanwhile, there is nothing to show.
            if part.try_set(came).is_none() {
                request_animation_frame(focus_title);
            }
        });
    };
    if !at_once {
        wait();
    }
    let again = Callback::new(move |()| {
        part.set(Part::Coming);
        wait();
    });
    (move || match part.get() {
        Part::Here => draw().into_any(),
        Part::Coming => coming(frame),
        Part::Missing => missing(frame, again),
    })
    .into_any()
}

fn coming(frame: Frame) -> AnyView {
    let m = use_messages();
    match frame {
        Frame::Notebook => {
            view! { <Page bar=move || view! { <NotebookBar title=m.common.loading back="/app" /> }>""</Page> }
                .into_any()
        }
        Frame::Alone | Frame::Opened => view! {
            <PublicPage>
                <PageHead title=m.common.starting />
            </PublicPage>
        }
        .into_any(),
    }
}

fn missing(frame: Frame, again: Callback<()>) -> AnyView {
    let m = use_messages();
    let actions = move || {
        view! {
            <ActionBar>
                {(frame == Frame::Opened).then(|| view! { <Lock /> })}
                <Button kind=ButtonKind::Primary icon=IconName::Refresh on_click=again>
                    {m.common.retry}
                </Button>
            </ActionBar>
        }
    };
    let body = move || {
        view! {
            <div role="alert">
                <EmptyState icon=IconName::Incomplete title=m.common.late_title text=m.common.late_text />
            </div>
        }
    };
    let calls = (frame == Frame::Opened).then(|| {
        view! {
            <Section title=m.unlock.emergency>
                <EmergencyCalls />
            </Section>
        }
    });
    if frame == Frame::Notebook {
        view! {
            <Page bar=move || view! { <NotebookBar title=m.common.not_here back="/app" /> } actions=actions>
                {body()}
            </Page>
        }
        .into_any()
    } else {
        view! {
            <PublicPage actions=actions>
                <PageHead title=m.common.not_here />
                {body()}
                {calls}
            </PublicPage>
        }
        .into_any()
    }
}

/// Closes the notebook that cannot be shown.
#[component]
fn Lock() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let lock = Callback::new(move |()| notebook.lock());
    view! { <Button icon=IconName::Lock on_click=lock>{m.settings.lock}</Button> }
}
