//! The notebook: one frame for every route behind `/app`. What stands in the frame, the phase decides; the address stays what
//! it is, so that a deep link survives locking and a cold start.

mod alerts;
mod ask;
mod before;
mod cases;
mod check_in;
mod decisions;
mod desk;
mod duty;
mod encounter_form;
mod encounter_new;
mod encounter_page;
mod encounters;
mod follow_ups;
mod history;
mod import;
mod invite;
mod lists;
mod live;
mod member_page;
mod morning;
mod neutral;
mod not_found;
mod noting;
mod open;
mod opening;
mod pad;
mod parts;
mod person_edit;
mod person_new;
mod person_page;
mod persons;
mod relief;
mod report;
mod round;
mod round_end;
mod round_new;
mod rounds;
mod routes;
mod same;
mod sent;
mod settle;
mod shell;
mod split;
mod team;
mod this_device;
mod tonight;
mod trends;
mod unlock;
mod verify;
mod versions;
mod waiting;

use crate::components::{
    ActionBar, ButtonKind, DutyNumber, DutyNumbers, EmptyState, IconName, LinkButton, PageHead, PublicPage,
};
use crate::i18n::{provide_lang, use_messages};
use crate::pages::late::{Frame, late};
use crate::state::{Notebook, Phase, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use parts::{browser, language, provide_toast, use_toast};
use std::time::Duration;

pub use parts::{NotebookBar, browser::focus_title};

/// The notebook, whatever its phase.
#[component]
pub fn NotebookApp() -> impl IntoView {
    Notebook::provide();
    let lang = provide_lang(language::initial());
    invite::provide_made();
    provide_duty();
    provide_toast();
    move || {
        lang.get();
        view! { <ByPhase /> }
    }
}

/// Gives every screen, the locked one too, the numbers on duty.
fn provide_duty() {
    let duty = use_notebook().duty();
    let said =
        move |phone: &shared::domain::Phone| DutyNumber { who: phone.label.clone(), number: phone.number.clone() };
    provide_context(DutyNumbers(Signal::derive(move || duty.with(|all| all.iter().map(said).collect()))));
}

/// What stands in the frame. A phase that ends takes its views and their signals with it: locked, nothing readable is left.
#[component]
fn ByPhase() -> impl IntoView {
    let notebook = use_notebook();
    let phase = Memo::new(move |_| notebook.phase().get());
    let m = use_messages();
    let lang = crate::i18n::use_lang();
    let (toast, made) = (use_toast(), invite::on_screen());
    // How many alerts wait: also in the title of a window that is hidden, where it says nothing else.
    let alerts = Memo::new(move |_| live::waiting(notebook));
    Effect::new(move |_| {
        let title = if phase.get() == Phase::Masked { m.neutral.title } else { m.common.app_name };
        match alerts.get() {
            0 => browser::set_document(title, lang.tag()),
            n => browser::set_document(&m.live.badge(n, title), lang.tag()),
        }
    });
    Effect::new(move |before: Option<Phase>| {
        let now = phase.get();
        if !matches!(now, Phase::Open | Phase::Masked) {
            made.set(None);
            toast.hush();
        }
        if before == Some(Phase::Waiting) && now == Phase::Open {
            toast.say(m.admission.welcome);
        }
        if before.is_some_and(|before| before != now) {
            request_animation_frame(browser::focus_title);
        }
        if matches!(now, Phase::Locked | Phase::Noting) {
            // After the screen is drawn: what stands behind it comes while a person types.
            set_timeout(|| spawn_local(async { _ = open::fetch().await }), Duration::ZERO);
        }
        now
    });
    move || match phase.get() {
        Phase::Starting => view! { <Starting /> }.into_any(),
        Phase::Stranger => view! { <Stranger /> }.into_any(),
        Phase::Locked => view! { <unlock::UnlockPage /> }.into_any(),
        Phase::Noting => view! { <noting::NotingPage /> }.into_any(),
        Phase::Masked => view! { <neutral::NeutralScreen /> }.into_any(),
        // Only here does the router take the clicks on links: every other phase leads to pages of the server's.
        now @ (Phase::Waiting | Phase::Open) => {
            late(open::fetch, Frame::Opened, move || open::draw(now == Phase::Waiting))
        }
        Phase::Failed(error) => view! { <unlock::StartFailed error /> }.into_any(),
    }
}

#[component]
fn Starting() -> impl IntoView {
    let m = use_messages();
    view! {
        <PublicPage>
            <PageHead title=m.common.starting />
        </PublicPage>
    }
}

/// Nobody has an account on this device.
#[component]
fn Stranger() -> impl IntoView {
    let m = use_messages();
    view! {
        <PublicPage actions=move || {
            view! {
                <ActionBar>
                    <LinkButton href="/sign-in">{m.welcome.sign_in}</LinkButton>
                    <LinkButton href="/join" kind=ButtonKind::Primary>
                        {m.welcome.join}
                    </LinkButton>
                </ActionBar>
            }
        }>
            <PageHead title=m.unlock.title />
            <EmptyState icon=IconName::Person title=m.unlock.stranger text=m.unlock.stranger_text />
        </PublicPage>
    }
}
