//! Whether what is on the screen is on the device too.

use super::super::parts::ExportDialog;
use super::Pad;
use crate::components::{Button, Icon, IconName};
use crate::i18n::use_messages;
use crate::labels::plain_text;
use crate::state::{DraftHandle, Saving};
use leptos::prelude::*;

/// Says that the draft is kept, or that it could not be; then what is written can leave as a file. Nothing before the first tap.
#[component]
pub fn KeptLine(
    /// What is written.
    pad: Pad,
    /// What is saved together with it.
    #[prop(optional, into)]
    beside: Signal<Vec<DraftHandle>>,
) -> impl IntoView {
    let m = use_messages();
    let saving = pad.draft.saving();
    let state = Memo::new(move |_| if pad.untouched() { None } else { Some(saving.get()) });
    let failed = Memo::new(move |_| {
        let others = beside.with(|all| all.iter().any(|draft| matches!(draft.saving().get(), Saving::Failed(_))));
        others || matches!(state.get(), Some(Saving::Failed(_)))
    });
    let exporting = RwSignal::new(false);
    let text = Callback::new(move |()| {
        let drafts = beside.get_untracked().into_iter().map(|draft| draft.state().get_untracked());
        let states: Vec<_> = std::iter::once(pad.state.get_untracked()).chain(drafts).collect();
        let texts: Vec<String> = pad.say(|labels| {
            states.iter().map(|state| plain_text(labels, state)).filter(|text| !text.is_empty()).collect()
        });
        Some(texts.join("\n\n"))
    });
    view! {
        <div>
            <p class="saved-line" role="status">
                {move || match state.get() {
                    None => ().into_any(),
                    Some(Saving::Writing) => m.common.saving.into_any(),
                    Some(Saving::Failed(trouble)) => {
                        view! {
                            <Icon name=IconName::Warning />
                            {trouble.say(m)}
                        }
                            .into_any()
                    }
                    Some(Saving::Kept) => {
                        view! {
                            <Icon name=IconName::Check />
                            {m.encounter.draft_kept}
                        }
                            .into_any()
                    }
                }}
            </p>
            {move || {
                (failed.get() || exporting.get())
                    .then(|| {
                        view! {
                            <Button icon=IconName::Download on_click=move |()| exporting.set(true)>
                                {m.common.export}
                            </Button>
                        }
                    })
            }}
            <ExportDialog id="export-draft" open=exporting text />
        </div>
    }
}
