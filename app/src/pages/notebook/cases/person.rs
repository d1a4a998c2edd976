//! What of cases stands on a person's page: her case with its stage, who answers for it and the next step.

use super::body::{CaseTold, tell};
use crate::components::{Card, Fact, Facts, IconName, LinkButton, Notice, Section, StatusBadge};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::ids::RecordId;

/// The section.
#[component]
pub fn PersonCase(
    /// Whose page it is.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let cases = Memo::new(move |_| {
        let read = notebook.read(|open| {
            let (now, labels) = (notebook.now(), Labels::of(open, lang, notebook.now()));
            let here = open.replica.state(record).is_some();
            let all = open.book.cases_of(record).into_iter();
            here.then(|| all.filter_map(|case| tell(open, &labels, now, case)).collect::<Vec<_>>())
        });
        read.flatten()
    });
    // Who has not arrived has no case to open here.
    move || {
        cases.get().map(|cases| {
            let open = cases.iter().filter(|case| case.open).count();
            view! {
                <Section title=m.cases.title>
                    {(open > 1).then(|| view! { <Notice><p>{m.cases.several}</p></Notice> })}
                    {cases.is_empty().then(|| view! { <p class="soft">{m.cases.none_of_person}</p> })}
                    {cases.is_empty()
                        .then(|| {
                            view! {
                                <LinkButton href=format!("/app/cases/new?person={record}") icon=IconName::Plus>
                                    {m.cases.open}
                                </LinkButton>
                            }
                        })}
                    {cases.into_iter().map(|case| view! { <CaseCard case /> }).collect_view()}
                </Section>
            }
        })
    }
}

#[component]
fn CaseCard(case: CaseTold) -> impl IntoView {
    let m = use_messages();
    let state = case.state;
    let stage = if case.stage.is_empty() { m.cases.no_stage.to_owned() } else { case.stage };
    let who = [case.referent, case.co_referent].into_iter().filter(|who| !who.is_empty()).collect::<Vec<_>>();
    let fact = |(name, text): (&'static str, String)| view! { <Fact name><p class="fact-line">{text}</p></Fact> };
    let mut facts = vec![(m.case_fields.stage, stage)];
    facts.extend((!who.is_empty()).then(|| (m.case_fields.referent, who.join(", "))));
    let next = case.next.map(|next| {
        view! {
            <Fact name=m.case_fields.next>
                <a class="link-target" href=format!("/app/objectives/{}", next.record)>
                    {next.title}
                </a>
                <p class="fact-line soft">{next.sub}</p>
            </Fact>
        }
    });
    view! {
        <Card>
            <div class="cluster">
                <strong>{case.since}</strong>
                <StatusBadge state short=true />
            </div>
            {case.lost.map(|lost| view! { <p class="soft">{lost}</p> })}
            <Facts>{facts.into_iter().map(fact).collect_view()} {next}</Facts>
            <LinkButton href=format!("/app/cases/{}", case.record) icon=IconName::Sheet>
                {m.cases.see}
            </LinkButton>
        </Card>
    }
}
