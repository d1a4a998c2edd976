//! Cases: mine or the team's, by stage; whom one has lost sight of, and closed ones, apart.

use super::super::parts::{NoteRow, NoteRows, NotebookBar};
use super::body::{CaseTold, tell};
use crate::components::{
    ActionBar, ButtonKind, ChipOption, ChoiceChips, Disclosure, EmptyState, IconName, LinkButton, Page, Section,
};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::Case;
use shared::ids::RecordId;

/// A heading and the cases under it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    title: String,
    rows: Vec<NoteRow>,
}

/// Every case that is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Listed {
    open: Vec<Group>,
    closed: Vec<NoteRow>,
}

/// The page at `/app/cases`.
#[component]
pub fn CasesPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    // Who answers for none is shown the team's at once.
    let others_only = notebook.peek(|open| {
        let mut all = open.book.cases().peekable();
        all.peek().is_some() && !all.any(|record| is_of(open, record))
    });
    let mine = RwSignal::new(others_only != Some(true));
    let listed = Memo::new(move |_| {
        let read =
            notebook.read(|open| list(open, &Labels::of(open, lang, notebook.now()), notebook.now(), mine.get()));
        read.unwrap_or_default()
    });
    let options = vec![ChipOption::new("mine", m.cases.mine), ChipOption::new("team", m.cases.team)];
    let chosen = Signal::derive(move || Some(if mine.get() { "mine" } else { "team" }.to_owned()));
    let choose = move |id: Option<String>| mine.set(id.as_deref() == Some("mine"));
    let group = |group: Group| {
        let rows = Signal::stored(group.rows);
        view! {
            <Section title=group.title>
                <NoteRows rows />
            </Section>
        }
    };
    view! {
        <Page
            bar=move || view! { <NotebookBar title=m.cases.list sub=m.cases.list_why back="/app/persons" /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <LinkButton href="/app/persons" kind=ButtonKind::Quiet icon=IconName::Person>
                            {m.cases.choose_person}
                        </LinkButton>
                    </ActionBar>
                }
            }
        >
            <ChoiceChips
                name="whose"
                label=m.cases.whose
                options=options
                value=chosen
                on_choose=choose
            />
            {move || {
                let listed = listed.get();
                let title = if mine.get() { m.cases.none_mine } else { m.cases.none };
                let nothing = listed.open.is_empty();
                view! {
                    {nothing
                        .then(|| view! { <EmptyState icon=IconName::Sheet title text=m.cases.none_text /> })}
                    {listed.open.into_iter().map(group).collect_view()}
                    {(!listed.closed.is_empty())
                        .then(|| {
                            let rows = Signal::stored(listed.closed);
                            view! {
                                <Disclosure
                                    title=m.cases.closed_list
                                    summary=m.cases.count(rows.with_untracked(Vec::len))
                                >
                                    <NoteRows rows />
                                </Disclosure>
                            }
                        })}
                }
            }}
        </Page>
    }
}

/// Whether the reader answers for a case.
fn is_of(open: &OpenBook, record: RecordId) -> bool {
    open.replica.state(record).is_some_and(|state| Case::read(record, state).is_of(open.me))
}

fn list(open: &OpenBook, labels: &Labels<'_>, now: Millis, mine: bool) -> Listed {
    let m = labels.words();
    let all = open.book.cases().filter(|record| !mine || is_of(open, *record));
    let mut told: Vec<CaseTold> = all.filter_map(|record| tell(open, labels, now, record)).collect();
    told.sort_by(|a, b| (&a.name, a.record).cmp(&(&b.name, b.record)));
    let (still, closed): (Vec<_>, Vec<_>) = told.into_iter().partition(|case| case.open);
    let (lost, still): (Vec<_>, Vec<_>) = still.into_iter().partition(|case| case.lost.is_some());
    let mut groups: Vec<Group> = Vec::new();
    let mut add = |title: String, rows: Vec<NoteRow>| {
        if !rows.is_empty() {
            groups.push(Group { title, rows });
        }
    };
    for value in labels.lists.values("stage") {
        // In two versions it stands under the first of them only, so that each case is read once.
        let here = still.iter().filter(|case| case.stage_ids.first().is_some_and(|id| value.id == id.as_str()));
        add(labels.item("stage", &value.id), here.map(row).collect());
    }
    add(m.cases.no_stage.to_owned(), still.iter().filter(|case| case.stage_ids.is_empty()).map(row).collect());
    add(m.cases.lost_list.to_owned(), lost.iter().map(row).collect());
    Listed { open: groups, closed: closed.iter().map(row).collect() }
}

fn row(case: &CaseTold) -> NoteRow {
    let next = case.next.as_ref().map(|next| format!("{} · {}", next.title, next.sub));
    let parts = [case.lost.clone(), Some(case.referent.clone()), next, (!case.open).then(|| case.since.clone())];
    NoteRow {
        href: format!("/app/cases/{}", case.record),
        lead: String::new(),
        machine: String::new(),
        title: case.name.clone(),
        sub: parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        state: case.state,
    }
}
