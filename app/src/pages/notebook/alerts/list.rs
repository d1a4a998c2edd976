//! Every alert: those that are open, then those that were lifted.

use super::super::parts::NotebookBar;
use super::card::{AlertCard, told_all};
use crate::components::{ActionBar, ButtonKind, EmergencyCalls, EmptyState, IconName, LinkButton, Page, Section};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// The page.
#[component]
pub fn AlertsPage() -> impl IntoView {
    let m = use_messages();
    let (open, lifted) = (told_all(false), told_all(true));
    view! {
        <Page
            bar=move || view! { <NotebookBar title=m.alerts.list back="/app" /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <LinkButton href="/app/alerts/new" kind=ButtonKind::Danger icon=IconName::Warning>
                            {m.alerts.new_title}
                        </LinkButton>
                    </ActionBar>
                }
            }
        >
            <EmergencyCalls />
            <Section title=m.alerts.open>
                {move || {
                    let cards = open.get();
                    if cards.is_empty() {
                        view! { <EmptyState icon=IconName::Check title=m.alerts.none /> }.into_any()
                    } else {
                        cards.into_iter().map(|told| view! { <AlertCard told link=true /> }).collect_view().into_any()
                    }
                }}
            </Section>
            {move || {
                let cards = lifted.get();
                (!cards.is_empty())
                    .then(|| {
                        view! {
                            <Section title=m.alerts.past>
                                {cards
                                    .into_iter()
                                    .map(|told| view! { <AlertCard told link=true /> })
                                    .collect_view()}
                            </Section>
                        }
                    })
            }}
        </Page>
    }
}
