//! A chart of two lines, this time and a year earlier. It is a picture with a title and a description, and its numbers stand in a table
//! behind it. Never by colour alone: solid with dots, dashed with squares, a ring for what is not over, a cross where there was no round.

mod draw;

use super::Disclosure;
use draw::{Drawn, HEIGHT, Numbers, WIDTH, across, draw, under};
use leptos::prelude::*;

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which week or month.
    pub name: String,
    /// What it says, in words.
    pub this: String,
    /// What the same one said a year earlier.
    pub last: String,
}

/// Everything that is drawn and said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartData {
    /// What it is of.
    pub title: String,
    /// What somebody who does not see it should know of it.
    pub text: String,
    /// The sums under the title, where there are any.
    pub sum: Option<String>,
    /// The numbers of this time.
    pub this: Numbers,
    /// Those of a year earlier.
    pub last: Numbers,
    /// The place that is not over.
    pub running: Option<usize>,
    /// The places without a round.
    pub gaps: Vec<usize>,
    /// Words under the axis: where, and what.
    pub marks: Vec<(usize, String)>,
    /// What the table calls its columns.
    pub heads: [String; 3],
    /// The table.
    pub lines: Vec<Line>,
    /// What the table is called.
    pub numbers: &'static str,
}

/// The chart with its table. Where what is drawn changes, a table that somebody unfolded stays unfolded.
#[component]
pub fn Chart(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What is drawn.
    #[prop(into)]
    data: Signal<ChartData>,
) -> impl IntoView {
    let title = move || data.with(|data| data.title.clone());
    let sum = move || data.with(|data| data.sum.clone()).map(|sum| view! { <p class="soft">{sum}</p> });
    let row = |Line { name, this, last }: Line| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{this}</td>
                <td>{last}</td>
            </tr>
        }
    };
    let heads = move || {
        let heads = data.with(|data| data.heads.clone());
        heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()
    };
    view! {
        <figure class="chart">
            <figcaption>
                <h3 class="chart-title">{title}</h3>
                {sum}
            </figcaption>
            {move || picture(&id, data.get())}
            <Disclosure title=move || data.with(|data| data.numbers) summary=title>
                <table class="report-table">
                    <caption class="said">{title}</caption>
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>
                        {move || data.with(|data| data.lines.clone()).into_iter().map(row).collect_view()}
                    </tbody>
                </table>
            </Disclosure>
        </figure>
    }
}

fn picture(id: &str, data: ChartData) -> impl IntoView + use<> {
    let ChartData { title, text, this, last, running, gaps, marks, .. } = data;
    let places = this.len().max(last.len());
    let Drawn { grid, ticks, this, last, running, gaps } = draw(&this, &last, running, &gaps);
    let tick = |(y, number): (usize, u64)| view! { <text x=40 y=y - 30>{number.to_string()}</text> };
    let mark = |(place, word): (usize, String)| {
        view! { <text class="chart-mark" x=across(place, places) y=under()>{word}</text> }
    };
    let (title_id, text_id) = (format!("{id}-title"), format!("{id}-text"));
    let named = format!("{title_id} {text_id}");
    let [[this_line, this_dots], [last_line, last_dots], [run_line, run_dot]] = [this, last, running];
    view! {
        <svg class="chart-plot" role="img" aria-labelledby=named viewBox=format!("0 0 {WIDTH} {HEIGHT}")>
            <title id=title_id>{title}</title>
            <desc id=text_id>{text}</desc>
            <path class="chart-grid" d=grid></path>
            <path class="chart-last" d=last_line></path>
            <path class="chart-last-mark" d=last_dots></path>
            <path class="chart-this" d=this_line></path>
            <path class="chart-running" d=run_line></path>
            <path class="chart-this-mark" d=this_dots></path>
            <path class="chart-running-mark" d=run_dot></path>
            <path class="chart-gap" d=gaps></path>
            {ticks.into_iter().map(tick).collect_view()}
            {marks.into_iter().map(mark).collect_view()}
        </svg>
    }
}

/// What each sort of line and mark means; once for all charts of a page.
#[component]
pub fn ChartLegend(
    /// What the solid line is, and the dashed one.
    names: [String; 2],
    /// What a ring says, and a cross.
    marks: [&'static str; 2],
    /// What the list is called.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let [this, last] = names;
    let [running, gap] = marks;
    let one = |class: &'static str, mark: &'static str, d: &'static str, dots: &'static str, word: String| {
        view! {
            <li>
                <svg class="chart-key" viewBox="0 0 600 200" aria-hidden="true" focusable="false">
                    <path class=class d=d></path>
                    <path class=mark d=dots></path>
                </svg>
                {word}
            </li>
        }
    };
    view! {
        <ul class="chart-legend" aria-label=label>
            {one("chart-this", "chart-this-mark", "M0 100H600", "M256 100a44 44 0 1 0 88 0a44 44 0 1 0 -88 0z", this)}
            {one("chart-last", "chart-last-mark", "M0 100H600", "M256 56h88v88h-88z", last)}
            {one(
                "chart-running",
                "chart-running-mark",
                "M0 100H236",
                "M236 100a64 64 0 1 0 128 0a64 64 0 1 0 -128 0z",
                running.to_owned(),
            )}
            {one("chart-gap", "chart-gap", "M250 50l100 100m0 -100l-100 100", "", gap.to_owned())}
        </ul>
    }
}
