//! Last step: the team exists; the founder's account sheet, and the way in.

use super::{Form, STEPS};
use crate::components::*;
use crate::i18n::use_messages;
use crate::pages::public::browser;
use crate::pages::public::frame::{Frame, StepHead};
use crate::pages::public::sheet::{Paper, PrintButton, SheetWords};
use leptos::prelude::*;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let code = move || {
        let matrix = form.account.with(|words| browser::qr(words));
        (!matrix.is_empty()).then(|| view! { <QrCode matrix /> })
    };
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <PrintButton words=m.account_sheet.print />
                    <LinkButton href="/app" kind=ButtonKind::Primary icon=IconName::Unlock>
                        {m.welcome.unlock}
                    </LinkButton>
                </ActionBar>
            }
        }>
            <div class="no-print stack">
                <StepHead title=m.account_sheet.title lead=m.account_sheet.lead step=5 total=STEPS />
                <Notice tone=Tone::Ok title=m.create.ready>
                    <p>{m.create.ready_text} " " {m.create.open_text}</p>
                </Notice>
                <p>{m.account_sheet.why} " " {m.account_sheet.keep}</p>
            </div>
            <Paper
                title=m.account_sheet.paper_title
                how=m.account_sheet.paper_use
                label=m.create.your_name
                whose=form.name
            />
            <SheetWords title=m.account_sheet.words words=form.account />
            <figure class="stack">
                <figcaption class="soft no-print">{m.account_sheet.scan}</figcaption>
                {code}
            </figure>
            <p class="soft no-print">{m.account_sheet.lost}</p>
        </Frame>
    }
    .into_any()
}
