//! The night's encounters as they arrive, the latest first.

use super::super::parts::{NoteRow, NoteRows, encounter_row};
use super::Night;
use super::filter::Chosen;
use crate::components::Section;
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::clock::Millis;
use std::collections::BTreeSet;

/// How many stand here; the rest is one tap away.
const MOST: usize = 8;

/// The rows; nothing while there are none, for the figures say so.
#[component]
pub fn Latest(from: Night, filter: Memo<Chosen>) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let rows = Memo::new(move |_| {
        let (from, chosen) = (from.get(), filter.get());
        let rows = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let kept: BTreeSet<_> = open.live(from, |live| live.encounters(&chosen.filter(&open.lists)).collect());
            let latest = open.book.encounters().between(from, Millis(i64::MAX)).filter(|one| kept.contains(one));
            let row = |record| Some(encounter_row(open, &labels, record, open.seen(record)?.as_ref()));
            latest.take(MOST).filter_map(row).collect::<Vec<NoteRow>>()
        });
        rows.unwrap_or_default()
    });
    let some = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    move || {
        some.get().then(|| {
            view! {
                <Section
                    title=m.live.latest
                    end=move || view! { <a class="link-target" href="/app/encounters">{m.common.see_all}</a> }
                >
                    <NoteRows rows />
                </Section>
            }
        })
    }
}
