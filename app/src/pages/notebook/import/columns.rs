//! What the rows are, and what each column holds: guessed, and changed by hand.

use super::table::Table;
use crate::components::{ChipOption, ChoiceChips, Section, SelectField, TextField};
use crate::i18n::use_messages;
use crate::import_words as said;
use leptos::prelude::*;
use shared::domain::Day;
use shared::domain::import::{Column, Of, Setting};
use shared::domain::year::date;

/// The columns.
#[component]
pub fn Columns(table: Table) -> impl IntoView {
    let m = use_messages();
    let of = Memo::new(move |_| table.setting.with(|setting| setting.as_ref().map(|setting| setting.of)));
    let options =
        vec![ChipOption::new("persons", m.import.of_person), ChipOption::new("encounters", m.import.of_encounter)];
    let value =
        Signal::derive(move || of.get().map(|of| if of == Of::Persons { "persons" } else { "encounters" }.to_owned()));
    let choose = Callback::new(move |chosen: Option<String>| {
        let of = if chosen.as_deref() == Some("encounters") { Of::Encounters } else { Of::Persons };
        if let Some(loaded) = table.loaded.get_untracked() {
            table.change(|setting| *setting = Setting::of(of, &loaded.sheet, setting.today));
        }
    });
    let columns = move || {
        let loaded = table.loaded.get()?;
        let of = of.get()?;
        let one = |place: usize| {
            let heading = loaded.sheet.head.get(place).cloned().unwrap_or_default();
            let examples = loaded.sheet.examples(place, 3).join(" · ");
            view! { <OneColumn table place of heading examples /> }
        };
        Some((0..loaded.sheet.head.len()).map(one).collect_view())
    };
    view! {
        <ChoiceChips name="import-of" label=m.import.of options value on_choose=choose />
        <Section title=m.import.columns>
            <p class="soft">{m.import.columns_help}</p>
            <div class="stack">{columns}</div>
        </Section>
        {move || (of.get() == Some(Of::Persons)).then(|| view! { <Estimated table /> })}
    }
}

/// One column with what stands in it.
#[component]
fn OneColumn(table: Table, place: usize, of: Of, heading: String, examples: String) -> impl IntoView {
    let m = use_messages();
    let label = m.import.holds(if heading.is_empty() { m.import.no_heading_name } else { &heading });
    let options: Vec<ChipOption> =
        Column::all(of).map(|column| ChipOption::new(column.key(), said::column(m, column))).collect();
    let value = Signal::derive(move || {
        let held = table.setting.with(|setting| setting.as_ref()?.columns.get(place).copied().flatten());
        held.map(|column| column.key().to_owned())
    });
    let choose = move |key: Option<String>| {
        let column = key.and_then(|key| Column::all(of).find(|column| column.key() == key));
        table.change(|setting| setting.set_column(place, column));
    };
    view! {
        <div>
            <SelectField id=format!("import-column-{place}") label options value on_choose=choose />
            {(!examples.is_empty()).then(|| view! { <p class="small soft import-example">{m.import.for_example(&examples)}</p> })}
        </div>
    }
}

/// The day of the estimates, where no column has it.
#[component]
fn Estimated(table: Table) -> impl IntoView {
    let m = use_messages();
    let said = table.setting.with_untracked(|setting| setting.as_ref().and_then(|setting| setting.estimated_on));
    let written = RwSignal::new(said.map(date).unwrap_or_default());
    let follow = Callback::new(move |text: String| {
        table.change(|setting| setting.estimated_on = Day::parse(&text).filter(|day| *day <= setting.today));
    });
    view! {
        <TextField
            id="import-estimated"
            label=m.import.estimated_on
            help=m.import.estimated_help
            value=written
            kind="date"
            optional=true
            on_input=follow
        />
    }
}
