//! What colleagues wrote and the server did not give: by their names, and what it may mean.

use crate::components::{Notice, Tone};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::ids::MemberId;
use shared::member::Gap;
use std::collections::BTreeMap;

/// One colleague's, on her devices of one kind: with access, or without.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    name: String,
    notes: usize,
    revoked: bool,
}

/// Nothing while nothing is missing.
#[component]
pub fn MissingNotes() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let told = Memo::new(move |_| {
        let sums = notebook.sync().with(|sync| sums(&sync.missing));
        let told = notebook.read(|open| {
            let told = |((member, revoked), notes)| Told { name: open.member_name(member), notes, revoked };
            sums.into_iter().map(told).collect::<Vec<_>>()
        });
        told.unwrap_or_default()
    });
    let notice = move |Told { name, notes, revoked }: Told| {
        view! {
            <Notice tone=Tone::Warning title=m.missing.of(notes, &name) live=true>
                <p>{if revoked { m.missing.no_access.to_owned() } else { m.missing.why(notes) }}</p>
                <p>{m.missing.ask_again}</p>
            </Notice>
        }
    };
    move || told.get().into_iter().map(notice).collect_view()
}

fn sums(missing: &[Gap]) -> BTreeMap<(MemberId, bool), usize> {
    let mut sums = BTreeMap::new();
    for gap in missing {
        let sum: &mut usize = sums.entry((gap.member, gap.revoked)).or_default();
        *sum = sum.saturating_add(gap.how_many());
    }
    sums
}
