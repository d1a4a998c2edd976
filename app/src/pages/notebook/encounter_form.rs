//! The form of one encounter: who, how, where, and everything else one thumb away.
//!
//! Four answers are needed; inside a round two of them come from the round and one from the person's last encounter, so that
//! someone known is two taps. Every tap is sealed at once; leaving the page keeps the draft.

mod companions;
mod details;
pub mod due;
mod follow_up;
mod form;
mod missing;
mod person;
mod place;
mod place_choice;
mod quantities;
mod referrals;
mod save;
mod start;
mod statuses;
mod vigilance;
pub mod when;
mod who;

pub use form::Form;
pub use save::Saved;
pub use start::Start;

use super::pad::{DiscardDraft, KeptLine, NoteField, WrittenOver};
use super::parts::NotebookBar;
use crate::components::{ActionBar, Button, ButtonKind, IconName, Notice, Page, Tone};
use crate::i18n::use_messages;
use leptos::prelude::*;
use shared::domain::encounter;

/// The form over a draft. `title` and `back` say whether the encounter is new.
#[component]
pub fn EncounterForm(
    /// What is written.
    form: Form,
    /// The page's title.
    title: &'static str,
    /// Where *back* leads; the draft stays.
    #[prop(into)]
    back: String,
    /// Told once the encounter is saved.
    on_saved: Callback<Saved>,
    /// Told once the draft is thrown away.
    on_discarded: Callback<()>,
) -> impl IntoView {
    let m = use_messages();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let save = Callback::new(move |()| save::save(form, busy, problem, on_saved));
    view! {
        <Page
            writing=true
            bar=move || {
                view! { <NotebookBar title sub=move || form.summary() back /> }
            }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Check on_click=save busy>
                            {m.encounter.save}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <missing::Taps form />
            <missing::MissingList form />
            <WrittenOver pad=form.pad />
            <div role="alert">
                {move || {
                    problem
                        .get()
                        .map(|text| view! { <Notice tone=Tone::Danger><p>{text}</p></Notice> })
                }}
            </div>
            <who::Who form />
            <place::Where form />
            <details::Details form />
            <follow_up::FollowUps form />
            <NoteField pad=form.pad field=&encounter::NOTE />
            <div class="between">
                <KeptLine pad=form.pad beside=form.beside() />
                <DiscardDraft draft=form.draft on_discarded=Callback::new(move |()| {
                    form.discard_companions();
                    on_discarded.run(());
                }) />
            </div>
        </Page>
    }
}
