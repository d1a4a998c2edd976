//! Third step: the recovery sheet, which exists on paper only.

use super::{Form, STEPS, Step};
use crate::components::*;
use crate::i18n::use_messages;
use crate::pages::public::browser;
use crate::pages::public::frame::{Frame, StepHead};
use crate::pages::public::sheet::{Paper, PrintButton, SheetWords};
use leptos::prelude::*;

/// Draws it. There is no way back to the passphrase: another founding would make this sheet worthless.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let code = move || {
        let matrix = form.recovery.with(|words| browser::qr(words));
        (!matrix.is_empty()).then(|| view! { <QrCode matrix /> })
    };
    let held = Callback::new(move |()| form.go(Step::Check));
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <PrintButton words=m.sheet.print />
                    <Button kind=ButtonKind::Primary on_click=held>
                        {m.sheet.checked}
                    </Button>
                </ActionBar>
            }
        }>
            <div class="no-print">
                <StepHead title=m.sheet.title lead=m.sheet.lead step=3 total=STEPS />
            </div>
            <Notice tone=Tone::Danger title=m.sheet.danger>
                <p>{m.sheet.once} " " {m.sheet.keep}</p>
            </Notice>
            <Paper title=m.sheet.paper_title how=m.sheet.paper_use label=m.sheet.paper_team whose=form.team kept_by=true />
            <SheetWords title=m.sheet.words words=form.recovery />
            <div class="print-only">{code}</div>
            <p class="soft no-print">{m.sheet.by_hand}</p>
        </Frame>
    }
    .into_any()
}
