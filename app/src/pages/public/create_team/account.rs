//! Last step: the team exists; the founder's account sheet, and the way in.

use super::{Form, STEPS};
use crate::components::*;
use crate::i18n::use_messages;
use crate::pages::public::account_sheet::AccountSheet;
use crate::pages::public::frame::{Frame, StepHead};
use crate::pages::public::sheet::PrintButton;
use leptos::prelude::*;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
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
            </div>
            <AccountSheet words=form.account name=form.name />
        </Frame>
    }
    .into_any()
}
