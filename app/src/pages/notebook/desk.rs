//! The door to what is done at a desk or rarely: it comes when one of these pages is first opened (ADR 31).

use super::{
    ask::AskNew,
    before::BeforePage,
    cases::{
        CaseClose, CaseEdit, CaseNew, CasePage, CaseReopen, CasesPage, ObjectiveEdit, ObjectiveNew, ObjectivePage,
    },
    decisions::{DecisionEdit, DecisionNew, DecisionPage, DecisionsPage},
    duty::DutyPage,
    follow_ups::FollowUpsPage,
    history::HistoryPage,
    import::ImportPage,
    invite::InvitePage,
    lists::ListsPage,
    live::LivePage,
    member_page::MemberPage,
    morning::MorningPage,
    relief::ReliefPage,
    report::{BehindPage, ReportPage},
    same::{Of, SamePair, SamePick, SplitPage, WhosePage},
    settle::SettlePage,
    team::TeamPage,
    this_device::ThisDevicePage,
    trends::TrendsPage,
    verify::VerifyPage,
};
use crate::pages::late::{Fetching, Frame, late};
use futures_util::FutureExt;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use shared::history::Kind;

/// A page behind the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskPage {
    /// Ce matin.
    Morning,
    /// The handover.
    Relief,
    /// A question to a member.
    AskNew,
    /// What was done to a note of this kind.
    History(Kind),
    /// Choosing what may be the same.
    SamePick(Of),
    /// Two side by side.
    SamePair(Of),
    /// These are two.
    Split,
    /// The list of cases.
    Cases,
    /// A new case.
    CaseNew,
    /// One case.
    Case,
    /// Changing it.
    CaseEdit,
    /// Ending it.
    CaseClose,
    /// Taking it up again.
    CaseReopen,
    /// A new objective.
    ObjectiveNew,
    /// One objective.
    Objective,
    /// Changing it.
    ObjectiveEdit,
    /// A new decision.
    DecisionNew,
    /// One decision.
    Decision,
    /// Changing it.
    DecisionEdit,
    /// What is to be done.
    FollowUps,
    /// What to know before leaving.
    Before,
    /// Choosing between versions.
    Settle,
    /// Taking up a list.
    Import,
    /// The team.
    Team,
    /// Inviting.
    Invite,
    /// The team’s lists.
    Lists,
    /// One member.
    Member,
    /// Comparing the team’s words.
    Verify,
    /// The numbers on duty.
    Duty,
    /// This device.
    ThisDevice,
    /// En direct.
    Live,
    /// Weeks and months.
    Trends,
    /// The activity report.
    Report,
    /// What stands behind a figure.
    Behind,
    /// Whose an encounter is.
    Whose,
    /// The list of decisions.
    Decisions,
}

#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible, preload(bring))]
fn inside(page: DeskPage) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        DeskPage::Morning => view! { <MorningPage /> }.into_any(),
        DeskPage::Relief => view! { <ReliefPage /> }.into_any(),
        DeskPage::AskNew => view! { <AskNew /> }.into_any(),
        DeskPage::History(kind) => view! { <HistoryPage kind /> }.into_any(),
        DeskPage::SamePick(of) => view! { <SamePick of /> }.into_any(),
        DeskPage::SamePair(of) => view! { <SamePair of /> }.into_any(),
        DeskPage::Split => view! { <SplitPage /> }.into_any(),
        DeskPage::Cases => view! { <CasesPage /> }.into_any(),
        DeskPage::CaseNew => view! { <CaseNew /> }.into_any(),
        DeskPage::Case => view! { <CasePage /> }.into_any(),
        DeskPage::CaseEdit => view! { <CaseEdit /> }.into_any(),
        DeskPage::CaseClose => view! { <CaseClose /> }.into_any(),
        DeskPage::CaseReopen => view! { <CaseReopen /> }.into_any(),
        DeskPage::ObjectiveNew => view! { <ObjectiveNew /> }.into_any(),
        DeskPage::Objective => view! { <ObjectivePage /> }.into_any(),
        DeskPage::ObjectiveEdit => view! { <ObjectiveEdit /> }.into_any(),
        DeskPage::DecisionNew => view! { <DecisionNew /> }.into_any(),
        DeskPage::Decision => view! { <DecisionPage /> }.into_any(),
        DeskPage::DecisionEdit => view! { <DecisionEdit /> }.into_any(),
        DeskPage::FollowUps => view! { <FollowUpsPage /> }.into_any(),
        DeskPage::Before => view! { <BeforePage /> }.into_any(),
        DeskPage::Settle => view! { <SettlePage /> }.into_any(),
        DeskPage::Import => view! { <ImportPage /> }.into_any(),
        DeskPage::Team => view! { <TeamPage /> }.into_any(),
        DeskPage::Invite => view! { <InvitePage /> }.into_any(),
        DeskPage::Lists => view! { <ListsPage /> }.into_any(),
        DeskPage::Member => view! { <MemberPage /> }.into_any(),
        DeskPage::Verify => view! { <VerifyPage /> }.into_any(),
        DeskPage::Duty => view! { <DutyPage /> }.into_any(),
        DeskPage::ThisDevice => view! { <ThisDevicePage /> }.into_any(),
        DeskPage::Live => view! { <LivePage /> }.into_any(),
        DeskPage::Trends => view! { <TrendsPage /> }.into_any(),
        DeskPage::Report => view! { <ReportPage /> }.into_any(),
        DeskPage::Behind => view! { <BehindPage /> }.into_any(),
        DeskPage::Whose => view! { <WhosePage /> }.into_any(),
        DeskPage::Decisions => view! { <DecisionsPage /> }.into_any(),
    })
}

fn fetch() -> Fetching {
    Box::pin(async { bring().await.is_ok() })
}

/// The page, as soon as it can be drawn.
pub fn desk(page: DeskPage) -> AnyView {
    late(fetch, Frame::Notebook, move || inside(page).now_or_never()?.ok())
}
