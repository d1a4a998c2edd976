//! "De qui est cette rencontre ?": several say whose it is, not knowing of each other.

use super::super::parts::{NotebookBar, browser, came_from, use_toast};
use super::side::{Side, SideView, sides};
use super::{Of, param};
use crate::components::{EmptyState, IconName, LinkButton, Notice, Page, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, written_by};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::Claim;
use shared::ids::RecordId;

/// Everything the page says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    /// Each person it may be of, by nickname, with who says so.
    choices: Vec<(RecordId, String, String)>,
    /// Whose it is; none while that is not settled.
    whose: Option<String>,
    /// Whether a part of what was said has not arrived.
    partly: bool,
    side: Option<Side>,
}

/// Where it is asked whose an encounter is, in which somebody is named.
pub fn whose_href(encounter: RecordId, named: RecordId) -> String {
    format!("/app/same/whose/{encounter}/{named}")
}

/// The page at `/app/same/whose/:a/:b`.
#[component]
pub fn WhosePage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let (encounter, named) = (param("a"), param("b"));
    let told = Memo::new(move |_| {
        let (encounter, named) = (encounter.get()?, named.get()?);
        notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), encounter, named)).flatten()
    });
    let from = came_from();
    let back = move || match (from, encounter.get()) {
        (Some(from), _) => from.to_owned(),
        (None, Some(encounter)) => Of::Encounters.href(encounter),
        (None, None) => "/app/morning".to_owned(),
    };
    let (busy, toast) = (RwSignal::new(false), use_toast());
    let choose = move |to: RecordId| {
        let (Some(encounter), Some(named)) = (encounter.get_untracked(), named.get_untracked()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let outcome = notebook.say_whose(encounter, named, to).await;
            busy.try_set(false);
            toast.say(outcome.map_or_else(|error| error.say(m), |()| m.same.saved_answer));
            browser::focus("#standing");
        });
    };
    let choice = move |(person, name, by): (RecordId, String, String)| {
        view! {
            <li>
                <button type="button" class="choice" on:click=move |_| choose(person)>
                    <span class="grow">
                        <span class="choice-title">{name}</span>
                        <span class="choice-why">{by}</span>
                    </span>
                </button>
            </li>
        }
    };
    let settled = move || told.with(|told| told.as_ref().and_then(|told| told.whose.clone()));
    view! {
        <Page bar=move || view! { <NotebookBar title=m.same.whose back=back /> }>
            <div id="standing" tabindex="-1" role="status">
                {move || {
                    settled()
                        .map(|name| view! { <Notice tone=Tone::Ok title=m.same.whose_settled><p>{name}</p></Notice> })
                }}
            </div>
            {move || match told.get() {
                None => {
                    view! { <EmptyState icon=IconName::Versions title=m.common.not_found_title text=m.common.not_found /> }
                        .into_any()
                }
                Some(told) => {
                    let open = told.whose.is_none();
                    view! {
                        {open
                            .then(|| {
                                view! {
                                    <fieldset class="asked">
                                        <legend>{m.same.whose}</legend>
                                        <p class="soft">
                                            {if told.partly { m.same.partly_text } else { m.same.whose_disputed }}
                                        </p>
                                        <ul class="stack-tight">
                                            {told.choices.into_iter().map(choice).collect_view()}
                                        </ul>
                                    </fieldset>
                                }
                            })}
                        {told.side.map(|side| view! { <SideView of=Of::Encounters side /> })}
                        {(!open).then(|| view! { <LinkButton href=back icon=IconName::Forward>{m.same.whose_on}</LinkButton> })}
                    }
                        .into_any()
                }
            }}
        </Page>
    }
}

fn tell(open: &OpenBook, labels: &Labels<'_>, encounter: RecordId, named: RecordId) -> Option<Told> {
    let m = labels.words();
    let claims = open.book.claims(&open.replica, encounter, named);
    let name = |person| Of::Persons.name(open, labels, person);
    let said = |claim: Claim| {
        let (statements, writers): (Vec<_>, Vec<_>) = claim.said.into_iter().unzip();
        let by = if writers.is_empty() {
            m.same.whose_named.to_owned()
        } else {
            written_by(labels, open, &statements, &writers)
        };
        (claim.person, name(claim.person), by)
    };
    // Of a statement of which nobody moved anything there is nothing to ask.
    open.book.who().moves.statements(encounter, named).next()?;
    let partly = open.book.who().moves.statements(encounter, named).any(|statement| open.lacks_part(statement));
    let disputed = open.book.who().moves.disputed().any(|place| place == (encounter, named));
    let [side, _] = sides(open, labels, Of::Encounters, [encounter, encounter]);
    let whose = (!disputed).then(|| name(open.book.whose(encounter, named)));
    Some(Told { choices: claims.into_iter().map(said).collect(), whose, partly, side })
}
