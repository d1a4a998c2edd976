//! Which page stands at which address. The fixed words come before `:id`, for the first that fits is taken.

use super::{
    alerts::{AlertNew, AlertPage, AlertsPage},
    desk::{DeskPage, desk},
    encounter_new::{EncounterEdit, EncounterNew},
    encounter_page::EncounterPage,
    encounters::EncountersPage,
    not_found::NotFound,
    person_edit::PersonEdit,
    person_new::PersonNew,
    person_page::PersonPage,
    persons::PersonsPage,
    round::RoundPage,
    round_end::RoundEnd,
    round_new::RoundNew,
    rounds::RoundsPage,
    same::Of,
    sent::SentPage,
    tonight::TonightPage,
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
            <Route path=path!("/app/morning") view=|| desk(DeskPage::Morning) />
            <Route path=path!("/app/relief") view=|| desk(DeskPage::Relief) />
            <Route path=path!("/app/live") view=|| desk(DeskPage::Live) />
            <Route path=path!("/app/trends") view=|| desk(DeskPage::Trends) />
            <Route path=path!("/app/ask/new") view=|| desk(DeskPage::AskNew) />
            <Route path=path!("/app/encounters") view=EncountersPage />
            <Route path=path!("/app/encounters/new") view=EncounterNew />
            <Route path=path!("/app/encounters/:id") view=EncounterPage />
            <Route path=path!("/app/encounters/:id/edit") view=EncounterEdit />
            <Route
                path=path!("/app/encounters/:id/history")
                view=|| desk(DeskPage::History(kind::ENCOUNTER))
            />
            <Route path=path!("/app/rounds") view=RoundsPage />
            <Route path=path!("/app/rounds/new") view=RoundNew />
            <Route path=path!("/app/rounds/:id") view=RoundPage />
            <Route path=path!("/app/rounds/:id/end") view=RoundEnd />
            <Route path=path!("/app/rounds/:id/history") view=|| desk(DeskPage::History(kind::ROUND)) />
            <Route path=path!("/app/persons") view=PersonsPage />
            <Route path=path!("/app/persons/new") view=PersonNew />
            <Route path=path!("/app/persons/:id") view=PersonPage />
            <Route path=path!("/app/persons/:id/edit") view=PersonEdit />
            <Route path=path!("/app/persons/:id/history") view=|| desk(DeskPage::History(kind::PERSON)) />
            <Route path=path!("/app/same/encounters/:a") view=|| desk(DeskPage::SamePick(Of::Encounters)) />
            <Route path=path!("/app/same/encounters/:a/:b") view=|| desk(DeskPage::SamePair(Of::Encounters)) />
            <Route path=path!("/app/same/persons/:a") view=|| desk(DeskPage::SamePick(Of::Persons)) />
            <Route path=path!("/app/same/persons/:a/:b") view=|| desk(DeskPage::SamePair(Of::Persons)) />
            <Route path=path!("/app/same/split/:a") view=|| desk(DeskPage::Split) />
            <Route path=path!("/app/same/whose/:a/:b") view=|| desk(DeskPage::Whose) />
            <Route path=path!("/app/cases") view=|| desk(DeskPage::Cases) />
            <Route path=path!("/app/cases/new") view=|| desk(DeskPage::CaseNew) />
            <Route path=path!("/app/cases/:id") view=|| desk(DeskPage::Case) />
            <Route path=path!("/app/cases/:id/edit") view=|| desk(DeskPage::CaseEdit) />
            <Route path=path!("/app/cases/:id/close") view=|| desk(DeskPage::CaseClose) />
            <Route path=path!("/app/cases/:id/reopen") view=|| desk(DeskPage::CaseReopen) />
            <Route path=path!("/app/cases/:id/history") view=|| desk(DeskPage::History(kind::CASE)) />
            <Route path=path!("/app/objectives/new") view=|| desk(DeskPage::ObjectiveNew) />
            <Route path=path!("/app/objectives/:id") view=|| desk(DeskPage::Objective) />
            <Route path=path!("/app/objectives/:id/edit") view=|| desk(DeskPage::ObjectiveEdit) />
            <Route path=path!("/app/objectives/:id/history") view=|| desk(DeskPage::History(kind::OBJECTIVE)) />
            <Route path=path!("/app/decisions") view=|| desk(DeskPage::Decisions) />
            <Route path=path!("/app/decisions/new") view=|| desk(DeskPage::DecisionNew) />
            <Route path=path!("/app/decisions/:id") view=|| desk(DeskPage::Decision) />
            <Route path=path!("/app/decisions/:id/edit") view=|| desk(DeskPage::DecisionEdit) />
            <Route path=path!("/app/decisions/:id/history") view=|| desk(DeskPage::History(kind::DECISION)) />
            <Route path=path!("/app/alerts") view=AlertsPage />
            <Route path=path!("/app/alerts/new") view=AlertNew />
            <Route path=path!("/app/alerts/:id") view=AlertPage />
            <Route path=path!("/app/alerts/:id/history") view=|| desk(DeskPage::History(kind::ALERT)) />
            <Route path=path!("/app/follow-ups") view=|| desk(DeskPage::FollowUps) />
            <Route
                path=path!("/app/follow-ups/:id/history")
                view=|| desk(DeskPage::History(kind::FOLLOW_UP))
            />
            <Route path=path!("/app/before") view=|| desk(DeskPage::Before) />
            <Route path=path!("/app/settle/:id") view=|| desk(DeskPage::Settle) />
            <Route path=path!("/app/report") view=|| desk(DeskPage::Report) />
            <Route path=path!("/app/report/behind") view=|| desk(DeskPage::Behind) />
            <Route path=path!("/app/import") view=|| desk(DeskPage::Import) />
            <Route path=path!("/app/team") view=|| desk(DeskPage::Team) />
            <Route path=path!("/app/team/invite") view=|| desk(DeskPage::Invite) />
            <Route path=path!("/app/team/lists") view=|| desk(DeskPage::Lists) />
            <Route
                path=path!("/app/team/lists/:id/history")
                view=|| desk(DeskPage::History(kind::TEAM_SETTINGS))
            />
            <Route path=path!("/app/team/members/:id") view=|| desk(DeskPage::Member) />
            <Route path=path!("/app/team/verify") view=|| desk(DeskPage::Verify) />
            <Route path=path!("/app/team/duty") view=|| desk(DeskPage::Duty) />
            <Route path=path!("/app/this-device") view=|| desk(DeskPage::ThisDevice) />
            <Route path=path!("/app/sent") view=SentPage />
        </FlatRoutes>
    }
}
