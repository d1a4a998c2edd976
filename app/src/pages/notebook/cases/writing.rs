//! The frame of a form over a draft: what is still missing is said and shown, saving ends where the record is shown.

use super::super::pad::{self, DiscardDraft, KeptLine, Pad, WrittenOver};
use super::super::parts::{NotebookBar, use_toast};
use crate::components::{ActionBar, Button, ButtonKind, IconName, Notice, Page, Tone};
use crate::i18n::use_messages;
use crate::labels::Labels;
use crate::state::SaveError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::domain::{FieldName, missing};
use shared::history::State;

/// The page of a form.
#[component]
pub fn WritingPage(
    /// What is written.
    pad: Pad,
    /// The page's title.
    title: &'static str,
    /// Whose, under the title.
    #[prop(optional, into)]
    sub: String,
    /// Where *back* and throwing away lead; the draft stays at *back*.
    back: String,
    /// Where saving leads.
    done: String,
    /// What is said then.
    saved: &'static str,
    /// What the button says.
    #[prop(optional_no_strip)]
    button: Option<&'static str>,
    /// What this form needs besides what the record needs.
    #[prop(optional)]
    needs: Option<fn(&State) -> Option<FieldName>>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let m = use_messages();
    let (toast, navigate) = (use_toast(), use_navigate());
    let (busy, asked) = (RwSignal::new(false), RwSignal::new(false));
    let problem = RwSignal::new(None::<&'static str>);
    let kind = pad.draft.kind();
    let lacks = Memo::new(move |_| {
        pad.state.with(|s| {
            let own = needs.and_then(|needs| needs(s));
            let all = missing(kind, s).into_iter();
            own.into_iter().chain(all.filter(|field| Some(*field) != own)).collect::<Vec<_>>()
        })
    });
    let go = move |to: &str| navigate(to, NavigateOptions { replace: true, ..Default::default() });
    let leave = {
        let (go, back) = (go.clone(), back.clone());
        move || go(&back)
    };
    let save = Callback::new(move |()| {
        asked.set(true);
        problem.set(None);
        if let Some(first) = lacks.with_untracked(|lacks| lacks.first().copied()) {
            pad::focus(place_of(first));
            return;
        }
        if busy.get_untracked() {
            return;
        }
        pad.touch();
        busy.set(true);
        let (go, done) = (go.clone(), done.clone());
        spawn_local(async move {
            let said = match pad.draft.save().await {
                Ok(_) => saved,
                Err(SaveError::Waiting) => m.admission.can_write_text,
                Err(why) => {
                    busy.try_set(false);
                    problem.try_set(Some(why.say(m)));
                    return;
                }
            };
            toast.say(said);
            go(&done);
        });
    });
    let short = Memo::new(move |_| {
        let lacks = lacks.get();
        let names = |labels: &Labels<'_>| lacks.iter().map(|one| lacking(labels, *one)).collect::<Vec<_>>().join(", ");
        (asked.get() && !lacks.is_empty()).then(|| m.cases.missing(&pad.say(names)))
    });
    let words = button.unwrap_or(m.common.save);
    view! {
        <Page
            writing=true
            bar={
                let back = back.clone();
                move || view! { <NotebookBar title sub=sub.clone() back=back.clone() /> }
            }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Check on_click=save busy>
                            {words}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <div role="alert">
                {move || problem.get().map(|text| view! { <Notice tone=Tone::Danger><p>{text}</p></Notice> })}
                {move || short.get().map(|text| view! { <Notice tone=Tone::Warning><p>{text}</p></Notice> })}
            </div>
            <WrittenOver pad />
            {children()}
            <div class="between">
                <KeptLine pad />
                <DiscardDraft draft=pad.draft on_discarded=Callback::new(move |()| leave()) />
            </div>
        </Page>
    }
}

/// What is lacking, in words.
pub fn lacking(labels: &Labels<'_>, field: FieldName) -> &'static str {
    match field {
        // Any one of the three is enough.
        FieldName::SeenFacts => labels.words().decisions.one_of_three,
        other => labels.field(other),
    }
}

/// Where a missing answer is given.
fn place_of(field: FieldName) -> &'static str {
    match field {
        FieldName::Opened => "#opened",
        FieldName::OpeningReason => "input[name=opening_reason]",
        FieldName::Closed => "#closed",
        FieldName::ClosingReason => "input[name=closing_reason]",
        FieldName::Dimension => "input[name=dimension]",
        FieldName::NextStep => "#next-step",
        FieldName::About => ".about input",
        FieldName::SeenFacts => "#seen",
        FieldName::Decision => "input[name=decision]",
        FieldName::DecidedBy => ".deciders input",
        FieldName::Reason => "#reason",
        FieldName::Review => "#review",
        FieldName::YouthTold => "input[name=told-youth]",
        FieldName::YouthWhyNot => "#youth-why",
        FieldName::ParentsTold => "input[name=told-parents]",
        FieldName::ParentsWhyNot => "#parents-why",
        _ => "main input",
    }
}
