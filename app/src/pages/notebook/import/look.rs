//! The dry run: how much would be written, which words and names need an answer, which rows are left out and why.

use super::here::Here;
use super::table::Table;
use super::unmatched::Unmatched;
use crate::components::{Button, Disclosure, IconName, Notice, Section, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::import_words as said;
use crate::pages::notebook::parts::{browser, use_toast};
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::import::{Outcome, refused};
use shared::domain::kind;

/// So many rows are told on the page; the file has them all.
const SHOWN: usize = 50;

/// What would be written.
#[component]
pub fn Look(table: Table) -> impl IntoView {
    let m = use_messages();
    let counts = Memo::new(move |_| {
        table.plan.with(|plan| {
            let plan = plan.as_ref()?;
            let persons = m.import.persons(plan.count(kind::PERSON));
            let encounters = plan.count(kind::ENCOUNTER);
            let known = plan.known();
            let mut lines = vec![m.import.rows_read(plan.rows.len()), persons];
            lines.extend((encounters > 0).then(|| m.import.encounters(encounters)));
            lines.extend((known > 0).then(|| m.import.known(known)));
            lines.push(m.import.left_out(plan.refused()));
            Some((lines, plan.taken().next().is_none()))
        })
    });
    let too_much = move || table.setting.with(|setting| setting.as_ref().is_some_and(|setting| setting.is_too_large()));
    view! {
        <Section title=m.import.look>
            <div role="status">
                {move || {
                    counts
                        .get()
                        .map(|(lines, nothing)| {
                            view! {
                                <ul class="import-counts">
                                    {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                                </ul>
                                {nothing.then(|| view! { <p>{m.import.nothing}</p> })}
                            }
                        })
                }}
            </div>
        </Section>
        {move || {
            too_much()
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning>
                            <p>{m.import.too_decided}</p>
                        </Notice>
                    }
                })
        }}
        {(!table.goes_on()).then(|| view! { <Unmatched table /> <Here table /> })}
        <Refused table />
        <Tips table />
    }
}

/// The rows that are left out.
#[component]
fn Refused(table: Table) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, toast) = (use_notebook(), use_lang(), use_toast());
    let rows = Memo::new(move |_| {
        let (Some(plan), Some(loaded)) = (table.plan.get(), table.loaded.get()) else { return (0, Vec::new()) };
        let told = notebook.peek(|open| {
            let refused = plan.rows.iter().filter_map(|row| match &row.outcome {
                Outcome::Refused(faults) => Some((row.number, faults)),
                _ => None,
            });
            let tell = |(number, faults): (u32, &Vec<_>)| {
                let wrong: Vec<String> =
                    faults.iter().map(|fault| said::fault(lang, &open.lists, &loaded.sheet, fault)).collect();
                (m.import.row_number(number as usize), wrong)
            };
            refused.take(SHOWN).map(tell).collect::<Vec<_>>()
        });
        (plan.refused(), told.unwrap_or_default())
    });
    let save = move |()| {
        let (Some(plan), Some(loaded)) = (table.plan.get_untracked(), table.loaded.get_untracked()) else { return };
        let text = notebook.peek(|open| {
            let say = |fault: &_| said::fault(lang, &open.lists, &loaded.sheet, fault);
            refused(&loaded.sheet, &plan, [m.import.row, m.import.wrong], &say)
        });
        let saved = text.is_some_and(|text| browser::save_file("lanterne-a-corriger.csv", &text));
        toast.say(if saved { m.common.exported } else { m.sync.storage_failed });
    };
    move || {
        let (count, shown) = rows.get();
        (count > 0).then(|| {
            let more = count - shown.len();
            let row = |(number, wrong): (String, Vec<String>)| {
                view! {
                    <li>
                        <strong>{number}</strong>
                        {wrong.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                    </li>
                }
            };
            view! {
                <Section title=m.import.refused>
                    <p class="soft">{m.import.refused_help}</p>
                    <ul class="import-rows">{shown.into_iter().map(row).collect_view()}</ul>
                    {(more > 0).then(|| view! { <p class="soft">{m.import.more(more)}</p> })}
                    <div>
                        <Button icon=IconName::Download on_click=save>
                            {m.import.refused_file}
                        </Button>
                    </div>
                </Section>
            }
        })
    }
}

/// What is worth a look in rows that are taken.
#[component]
fn Tips(table: Table) -> impl IntoView {
    let m = use_messages();
    let tips = Memo::new(move |_| {
        table.plan.with(|plan| {
            let rows = plan.iter().flat_map(|plan| &plan.rows);
            let taken = rows.filter(|row| matches!(row.outcome, Outcome::Taken(_)));
            let of_row = |row: &shared::domain::import::RowPlan| {
                let number = m.import.row_number(row.number as usize);
                let words = row.tips.iter().filter_map(|(_, tip)| said::tip(m, tip));
                words.map(|words| m.fields.keyed(&number, &words)).collect::<Vec<_>>()
            };
            taken.flat_map(of_row).collect::<Vec<String>>()
        })
    });
    move || {
        let all = tips.get();
        (!all.is_empty()).then(|| {
            let more = all.len().saturating_sub(SHOWN);
            let lines = all.into_iter().take(SHOWN).map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <Disclosure title=m.import.tips>
                    <ul class="import-rows">{lines}</ul>
                    {(more > 0).then(|| view! { <p class="soft">{m.import.more(more)}</p> })}
                </Disclosure>
            }
        })
    }
}
