//! Which page stands at which address. The fixed words come before `:id`, for the first that fits is taken.

use super::{
    alerts::{AlertNew, AlertPage, AlertsPage},
    ask::AskNew,
    before::BeforePage,
    cases::{
        CaseClose, CaseEdit, CaseNew, CasePage, CaseReopen, CasesPage, ObjectiveEdit, ObjectiveNew, ObjectivePage,
    },
    decisions::{DecisionEdit, DecisionNew, DecisionPage, DecisionsPage},
    duty::DutyPage,
    encounter_new::{EncounterEdit, EncounterNew},
    encounter_page::EncounterPage,
    encounters::EncountersPage,
    follow_ups::FollowUpsPage,
    history::HistoryPage,
    invite::InvitePage,
    lists::ListsPage,
    live::LivePage,
    member_page::MemberPage,
    morning::MorningPage,
    not_found::NotFound,
    person_edit::PersonEdit,
    person_new::PersonNew,
    person_page::PersonPage,
    persons::PersonsPage,
    relief::ReliefPage,
    round::RoundPage,
    round_end::RoundEnd,
    round_new::RoundNew,
    rounds::RoundsPage,
    same::{Of, SamePair, SamePick, SplitPage, WhosePage},
    sent::SentPage,
    settle::SettlePage,
    team::TeamPage,
    this_device::ThisDevicePage,
    tonight::TonightPage,
    verify::VerifyPage,
    waiting::WaitingPage,
};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::path;
use shared::domain::kind;

/// Every page of the notebook.
#[component]
pub fn NotebookRoutes(
    /// Whether the first page is the one of someone who is not admitted yet.
    waiting: bool,
) -> impl IntoView {
    let first =
        move || if waiting { view! { <WaitingPage /> }.into_any() } else { view! { <TonightPage /> }.into_any() };
    view! {
        <FlatRoutes fallback=NotFound>
            <Route path=path!("/app") view=first />
            <Route path=path!("/app/morning") view=MorningPage />
            <Route path=path!("/app/relief") view=ReliefPage />
            <Route path=path!("/app/live") view=LivePage />
            <Route path=path!("/app/ask/new") view=AskNew />
            <Route path=path!("/app/encounters") view=EncountersPage />
            <Route path=path!("/app/encounters/new") view=EncounterNew />
            <Route path=path!("/app/encounters/:id") view=EncounterPage />
            <Route path=path!("/app/encounters/:id/edit") view=EncounterEdit />
            <Route
                path=path!("/app/encounters/:id/history")
                view=|| view! { <HistoryPage kind=kind::ENCOUNTER /> }
            />
            <Route path=path!("/app/rounds") view=RoundsPage />
            <Route path=path!("/app/rounds/new") view=RoundNew />
            <Route path=path!("/app/rounds/:id") view=RoundPage />
            <Route path=path!("/app/rounds/:id/end") view=RoundEnd />
            <Route path=path!("/app/rounds/:id/history") view=|| view! { <HistoryPage kind=kind::ROUND /> } />
            <Route path=path!("/app/persons") view=PersonsPage />
            <Route path=path!("/app/persons/new") view=PersonNew />
            <Route path=path!("/app/persons/:id") view=PersonPage />
            <Route path=path!("/app/persons/:id/edit") view=PersonEdit />
            <Route path=path!("/app/persons/:id/history") view=|| view! { <HistoryPage kind=kind::PERSON /> } />
            <Route path=path!("/app/same/encounters/:a") view=|| view! { <SamePick of=Of::Encounters /> } />
            <Route path=path!("/app/same/encounters/:a/:b") view=|| view! { <SamePair of=Of::Encounters /> } />
            <Route path=path!("/app/same/persons/:a") view=|| view! { <SamePick of=Of::Persons /> } />
            <Route path=path!("/app/same/persons/:a/:b") view=|| view! { <SamePair of=Of::Persons /> } />
            <Route path=path!("/app/same/split/:a") view=SplitPage />
            <Route path=path!("/app/same/whose/:a/:b") view=WhosePage />
            <Route path=path!("/app/cases") view=CasesPage />
            <Route path=path!("/app/cases/new") view=CaseNew />
            <Route path=path!("/app/cases/:id") view=CasePage />
            <Route path=path!("/app/cases/:id/edit") view=CaseEdit />
            <Route path=path!("/app/cases/:id/close") view=CaseClose />
            <Route path=path!("/app/cases/:id/reopen") view=CaseReopen />
            <Route path=path!("/app/cases/:id/history") view=|| view! { <HistoryPage kind=kind::CASE /> } />
            <Route path=path!("/app/objectives/new") view=ObjectiveNew />
            <Route path=path!("/app/objectives/:id") view=ObjectivePage />
            <Route path=path!("/app/objectives/:id/edit") view=ObjectiveEdit />
            <Route path=path!("/app/objectives/:id/history") view=|| view! { <HistoryPage kind=kind::OBJECTIVE /> } />
            <Route path=path!("/app/decisions") view=DecisionsPage />
            <Route path=path!("/app/decisions/new") view=DecisionNew />
            <Route path=path!("/app/decisions/:id") view=DecisionPage />
            <Route path=path!("/app/decisions/:id/edit") view=DecisionEdit />
            <Route path=path!("/app/decisions/:id/history") view=|| view! { <HistoryPage kind=kind::DECISION /> } />
            <Route path=path!("/app/alerts") view=AlertsPage />
            <Route path=path!("/app/alerts/new") view=AlertNew />
            <Route path=path!("/app/alerts/:id") view=AlertPage />
            <Route path=path!("/app/alerts/:id/history") view=|| view! { <HistoryPage kind=kind::ALERT /> } />
            <Route path=path!("/app/follow-ups") view=FollowUpsPage />
            <Route
                path=path!("/app/follow-ups/:id/history")
                view=|| view! { <HistoryPage kind=kind::FOLLOW_UP /> }
            />
            <Route path=path!("/app/before") view=BeforePage />
            <Route path=path!("/app/settle/:id") view=SettlePage />
            <Route path=path!("/app/team") view=TeamPage />
            <Route path=path!("/app/team/invite") view=InvitePage />
            <Route path=path!("/app/team/lists") view=ListsPage />
            <Route path=path!("/app/team/members/:id") view=MemberPage />
            <Route path=path!("/app/team/verify") view=VerifyPage />
            <Route path=path!("/app/team/duty") view=DutyPage />
            <Route path=path!("/app/this-device") view=ThisDevicePage />
            <Route path=path!("/app/sent") view=SentPage />
        </FlatRoutes>
    }
}
