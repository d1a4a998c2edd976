//! La relève: one page to read out or to print. What was seen, what was promised, what is to do. Nicknames, no member's name, and the
//! team's notes whole: where one of them perhaps names somebody, that is said before it is printed.

mod met;
mod note;
mod told;

use super::morning::night::{began, night};
use super::parts::{NotebookBar, browser};
use crate::components::{ActionBar, Button, ButtonKind, EmptyState, Icon, IconName, Notice, Page, Section, Tone};
use crate::i18n::{day, use_lang, use_messages};
use crate::labels::{Labels, local};
use crate::state::use_notebook;
use leptos::prelude::*;
use met::{Met, Words};
use note::Note;
use shared::domain::morning::Queue;
use told::{Part, Told, tell};

/// The page at `/app/relief`.
#[component]
pub fn ReliefPage() -> impl IntoView {
    let m = use_messages();
    let (lang, notebook) = (use_lang(), use_notebook());
    let told = Memo::new(move |_| {
        let told = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let left = night(notebook, open, |night| Queue::of(night).items().cloned().collect::<Vec<_>>());
            tell(open, &labels, began(open, notebook.now()), notebook.now(), &left)
        });
        told.unwrap_or_default()
    });
    let doubtful = Memo::new(move |_| told.with(Told::doubtful));
    view! {
        <Page
            bar=move || {
                view! { <NotebookBar title=m.relief.title sub=day(lang, local(notebook.now()).date()) back="/app/morning" /> }
            }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Print on_click=move |()| browser::print()>
                            {m.relief.print}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <div class="relief">
                <p class="print-only relief-title">{m.relief.title} " · " {move || day(lang, local(notebook.now()).date())}</p>
                <p class="soft">{move || told.with(|told| m.relief.of(&told.since))}</p>
                {move || {
                    let doubtful = doubtful.get();
                    (doubtful > 0)
                        .then(|| {
                            view! {
                                <Notice tone=Tone::Warning title=m.relief.to_read_again>
                                    <p>{m.relief.doubtful(doubtful)}</p>
                                </Notice>
                            }
                        })
                }}
                {move || view! { <Sections told=told.get() /> }}
                <p class="small soft">{m.relief.pseudonyms}</p>
            </div>
        </Page>
    }
}

#[component]
fn Sections(told: Told) -> impl IntoView {
    let m = use_messages();
    let lines = |lines: Vec<Words>, none: &'static str| {
        if lines.is_empty() {
            return view! { <p>{none}</p> }.into_any();
        }
        let line = |words: Words| view! { <li><Note words /></li> };
        view! { <ul class="relief-lines">{lines.into_iter().map(line).collect_view()}</ul> }.into_any()
    };
    let met = |met: Met| {
        view! {
            <li class="relief-met">
                <p>{met.line}</p>
                {(!met.vigilance.is_empty())
                    .then(|| {
                        view! {
                            <p class="relief-vigilance">
                                <Icon name=IconName::Warning />
                                {m.relief.vigilance(&met.vigilance)}
                            </p>
                        }
                    })}
                {met.notes.into_iter().map(|words| view! { <Note words /> }).collect_view()}
                {met.decided.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                {(!met.open.is_empty())
                    .then(|| view! { <p class="soft">{m.relief.still_open(&met.open.join(" · "))}</p> })}
            </li>
        }
    };
    let part = move |part: Part| {
        view! {
            <div class="relief-round">
                <h3>{part.title}</h3>
                <p class="soft">{part.sub}</p>
                {(!part.debrief.is_empty()).then(|| view! { <p class="soft">{m.relief.debrief} "\u{202f}:"</p> })}
                {part.debrief.into_iter().map(|words| view! { <Note words /> }).collect_view()}
                {if part.met.is_empty() {
                    view! { <p>{m.relief.nothing_seen}</p> }.into_any()
                } else {
                    view! { <ul class="relief-lines">{part.met.into_iter().map(met).collect_view()}</ul> }.into_any()
                }}
            </div>
        }
    };
    let seen = told.parts;
    view! {
        <Section title=m.relief.seen>
            {if seen.is_empty() {
                view! { <EmptyState icon=IconName::Moon title=m.relief.nothing_seen /> }.into_any()
            } else {
                seen.into_iter().map(part).collect_view().into_any()
            }}
        </Section>
        <Section title=m.relief.promised>{lines(told.promised, m.relief.nothing_promised)}</Section>
        <Section title=m.relief.to_do>{lines(told.to_do, m.relief.nothing_to_do)}</Section>
    }
}
