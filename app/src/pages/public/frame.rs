//! What every public page stands in: brand, language, what it needs JavaScript for, and forms that can send nothing by themselves.

use super::browser;
use crate::components::{PublicPage, SubmitButton};
use crate::i18n::{Lang, lang_signal, use_lang, use_messages};
use leptos::prelude::*;

/// Whether the page has come alive. Until then every field and button is disabled: nothing can be written that nobody takes.
#[derive(Clone, Copy, Debug)]
pub struct Alive(pub Signal<bool>);

/// The signal of [`Alive`]; false on the server.
pub fn alive() -> Signal<bool> {
    use_context::<Alive>().map_or_else(|| Signal::from(false), |alive| alive.0)
}

/// The form of a page; there is one at most.
pub const FORM: &str = "form";

/// A public page around its content.
#[component]
pub fn Frame(
    /// The [`ActionBar`](crate::components::ActionBar).
    #[prop(optional, into)]
    actions: ViewFn,
    /// The foot's links.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// Whether it is of no use without JavaScript, and should say so.
    #[prop(optional)]
    needs_script: bool,
    /// The page.
    children: Children,
) -> impl IntoView {
    let m = use_messages();
    // Where scripts run, browsers read what stands in a noscript as mere text; so it is text to us as well.
    let without = format!("<p class=\"notice\" data-tone=\"warning\">{}</p>", m.common.needs_script);
    let head = || view! { <LangSwitch /> };
    let content = view! {
        {needs_script.then(|| view! { <noscript inner_html=without></noscript> })}
        {children()}
    };
    match foot {
        Some(foot) => view! { <PublicPage head actions foot=foot>{content}</PublicPage> }.into_any(),
        None => view! { <PublicPage head actions>{content}</PublicPage> }.into_any(),
    }
}

/// The other language, in its own words. A link for those without JavaScript; with it nothing loads and nothing written is lost.
#[component]
fn LangSwitch() -> impl IntoView {
    let (here, signal) = (use_lang(), lang_signal());
    let switch = |other: Lang| {
        let choose = move |ev: leptos::ev::MouseEvent| {
            ev.prevent_default();
            browser::keep_lang(other);
            signal.set(other);
        };
        view! {
            <a class="link-target" href=format!("?lang={}", other.tag()) lang=other.tag() hreflang=other.tag() on:click=choose>
                {other.name()}
            </a>
        }
    };
    Lang::ALL.into_iter().filter(|lang| *lang != here).map(switch).collect_view()
}

/// The page's form: no action, no names, nothing enabled before the page is alive.
#[component]
pub fn Form(
    /// What sending it does; Enter in a field too.
    #[prop(into)]
    on_send: Callback<()>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let alive = alive();
    view! {
        <form
            id=FORM
            novalidate
            autocomplete="off"
            on:submit=move |ev| {
                ev.prevent_default();
                on_send.run(());
            }
        >
            <fieldset class="stack-wide" disabled=move || !alive.get()>
                {children()}
            </fieldset>
        </form>
    }
}

/// The button that sends [`Form`].
#[component]
pub fn Send(
    /// Whether it is at work.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let alive = alive();
    view! {
        <SubmitButton form=FORM busy attr:disabled=move || !alive.get()>
            {children()}
        </SubmitButton>
    }
}

/// The heading of a step, with its place among the others.
#[component]
pub fn StepHead(
    /// The page's `h1`.
    title: &'static str,
    /// What it is about.
    lead: &'static str,
    /// Which step, from 1.
    step: usize,
    /// Of how many.
    total: usize,
) -> impl IntoView {
    let m = use_messages();
    view! {
        <div class="page-head">
            <p class="small soft">{m.create.step(step, total)}</p>
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{lead}</p>
        </div>
    }
}

/// Moves the focus to the heading whenever `step` changes, but not at first.
pub fn follow_steps<T: PartialEq + Clone + Send + Sync + 'static>(step: RwSignal<T>) {
    Effect::new(move |before: Option<T>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            browser::focus_heading();
        }
        now
    });
}
