//! Last step: somebody coordinates the team again; what remains to be done, and her account sheet.

use super::Form;
use crate::components::*;
use crate::i18n::use_messages;
use crate::pages::public::account_sheet::AccountSheet;
use crate::pages::public::frame::Frame;
use crate::pages::public::sheet::PrintButton;
use leptos::prelude::*;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let steps = [m.recover.next_1, m.recover.next_2, m.recover.next_3, m.recover.next_4];
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
                <PageHead title=m.recover.done lead=m.recover.done_text />
                <Section title=m.recover.next>
                    <ol class="steps">{steps.map(|step| view! { <li><span>{step}</span></li> }).collect_view()}</ol>
                </Section>
            </div>
            <AccountSheet words=form.account name=form.name />
        </Frame>
    }
    .into_any()
}
