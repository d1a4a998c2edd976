//! The numbers of one part, on the screen and on paper.

use super::told::{Number, Part, Table};
use crate::components::{Disclosure, Notice, Section, Tone};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// One part of the report.
#[component]
pub fn PartView(part: Part) -> impl IntoView {
    let m = use_messages();
    let Part { title, singles, tables, doubts } = part;
    let single = |(label, number, marks): (String, Number, String)| {
        let said = label.clone();
        view! {
            <tr>
                <th scope="row">{label} {marked(marks)}</th>
                <td>{cell(&said, number)}</td>
            </tr>
        }
    };
    let tables = tables.into_iter().map(|table| {
        if table.folded {
            let name = table.title;
            view! {
                <Disclosure title=name>
                    <TableView table />
                </Disclosure>
            }
            .into_any()
        } else {
            view! { <TableView table /> }.into_any()
        }
    });
    let on_paper = doubts.iter().map(|(mark, words, look)| {
        let line = format!("{words} ({})", look.text);
        view! { <p>{marked(mark.to_string())} " " {line}</p> }
    });
    let on_paper = on_paper.collect::<Vec<_>>();
    let doubts = doubts.into_iter().map(|(mark, words, look)| {
        let said = format!("{words} {}", m.report.look);
        view! {
            <p>
                {marked(mark.to_string())} " " {words} " "
                {look.href.map(|href| {
                    view! {
                        <a class="link-target" href=href aria-label=said>
                            {look.text}
                        </a>
                    }
                })}
            </p>
        }
    });
    let doubts = doubts.collect::<Vec<_>>();
    view! {
        <Section title=title>
            {(!singles.is_empty())
                .then(|| {
                    view! {
                        <table class="report-table report-single">
                            <caption class="said">{title}</caption>
                            <tbody>{singles.into_iter().map(single).collect_view()}</tbody>
                        </table>
                    }
                })}
            {tables.collect_view()}
            {(!doubts.is_empty())
                .then(|| {
                    view! {
                        <div class="no-print">
                            <Notice tone=Tone::Warning>{doubts}</Notice>
                        </div>
                        <div class="print-only report-doubts">{on_paper}</div>
                    }
                })}
        </Section>
    }
}

#[component]
fn TableView(table: Table) -> impl IntoView {
    let m = use_messages();
    let Table { title, marks, heads, rows, .. } = table;
    let columns = heads.clone();
    let row = move |(label, numbers): (String, Vec<Number>)| {
        let cells = numbers.into_iter().zip(columns.clone()).map(|(number, head)| {
            let said = format!("{label}, {head}");
            view! { <td>{cell(&said, number)}</td> }
        });
        let cells = cells.collect_view();
        view! {
            <tr>
                <th scope="row">{label.clone()}</th>
                {cells}
            </tr>
        }
    };
    view! {
        <table class="report-table">
            <caption>{title} " " {marked(marks)}</caption>
            <thead>
                <tr>
                    <th scope="col">{m.report.what}</th>
                    {heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// The letters of what speaks against a figure; the same letters stand before the words at the end of the part.
fn marked(marks: String) -> Option<impl IntoView> {
    (!marks.is_empty()).then(|| view! { <sup class="report-mark">{marks}</sup> })
}

/// A number, leading to what it counts where it can.
fn cell(said: &str, number: Number) -> AnyView {
    let Number { text, href } = number;
    match href {
        Some(href) => {
            let label = format!("{said}\u{202f}: {text}");
            view! {
                <a class="report-number" href=href aria-label=label>
                    {text}
                </a>
            }
            .into_any()
        }
        None => view! { <span class="report-number">{text}</span> }.into_any(),
    }
}
