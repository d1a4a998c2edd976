//! The link and its code, to hand on from close by or by safe means.

use super::super::parts::{NotebookBar, browser, use_toast};
use super::Made;
use super::progress::JoinProgress;
use crate::components::{
    ActionBar, Button, ButtonKind, Card, IconName, LinkButton, Notice, Page, QrCode, Section, Tone,
};
use crate::i18n::use_messages;
use leptos::prelude::*;
use leptos::task::spawn_local;
use qrcodegen::{QrCode as Encoded, QrCodeEcc};
use shared::crypto::InvitationLink;

/// Shows one invitation until the colleague is in, or the page is left.
#[component]
pub fn ShowInvitation(
    /// Which.
    invitation: Made,
    /// Emptied to make another.
    made: RwSignal<Option<Made>>,
) -> impl IntoView {
    let m = use_messages();
    let toast = use_toast();
    let link = StoredValue::new(invitation.link.clone());
    let copy = Callback::new(move |()| {
        spawn_local(async move {
            if browser::copy(&link.get_value()).await {
                toast.say(m.common.copied);
            }
        });
    });
    let share = Callback::new(move |()| browser::share(m.common.app_name, &link.get_value()));
    let another = Callback::new(move |()| made.set(None));
    let shown = invitation.link.clone();
    let returns = InvitationLink::parse(&shown).is_ok_and(|link| link.renews.is_some());
    let label = invitation.label.clone();
    let sub = if returns { m.come_back.for_name(&label) } else { m.invite.for_name(&label) };
    let back = Signal::derive(|| "/app/team".to_owned());
    view! {
        <Page
            bar=move || {
                view! {
                    <NotebookBar
                        title=m.invite.title
                        sub=sub.clone()
                        back=move || back.get()
                    />
                }
            }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button icon=IconName::Copy on_click=copy>
                            {m.invite.copy_link}
                        </Button>
                        {browser::can_share()
                            .then(|| {
                                view! {
                                    <Button kind=ButtonKind::Primary icon=IconName::Share on_click=share>
                                        {m.invite.share_link}
                                    </Button>
                                }
                            })}
                    </ActionBar>
                }
            }
        >
            <JoinProgress link=invitation.link.clone() />
            {returns.then(|| view! { <p>{m.come_back.hand}</p> })}
            <Card title=m.invite.scan>
                {matrix(&invitation.link).map(|matrix| view! { <QrCode matrix /> })}
            </Card>
            <Section title=m.invite.link>
                <p class="invitation-link mono">{shown}</p>
            </Section>
            <Notice tone=Tone::Warning>
                <p>{m.invite.link_care}</p>
            </Notice>
            <div class="cluster">
                <Button kind=ButtonKind::Plain icon=IconName::Plus on_click=another>
                    {m.invite.another}
                </Button>
                <LinkButton href="/app/team" kind=ButtonKind::Plain>
                    {m.invite.open_list}
                </LinkButton>
            </div>
        </Page>
    }
}

/// The code's modules; none for a link too long for any code.
fn matrix(link: &str) -> Option<Vec<Vec<bool>>> {
    let code = Encoded::encode_text(link, QrCodeEcc::Medium).ok()?;
    let row = |y| (0..code.size()).map(|x| code.get_module(x, y)).collect();
    Some((0..code.size()).map(row).collect())
}
