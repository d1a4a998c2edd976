//! One field of a note that says several things: whom to ask about it, what was asked, and what was answered, beside the choice itself.

use crate::components::{IconName, LinkButton};
use crate::i18n::{list, use_lang, use_messages};
use crate::pages::notebook::parts::{FROM_MORNING, came_from};
use crate::state::{Notebook, OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::book::Mark;
use shared::domain::{Ask, ask};
use shared::history::{Cell, CellState};
use shared::ids::{MemberId, RecordId};

/// The way to ask, and what came of it.
#[component]
pub fn AboutField(
    /// The note.
    record: RecordId,
    /// The field of it.
    cell: Cell,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let from = came_from().map(|_| format!("&{FROM_MORNING}")).unwrap_or_default();
    let href = format!("/app/ask/new?about={record}&field={}{from}", ask::to_address(&cell));
    let label = notebook.peek(|open| one_writer(open, record, &cell).map(|who| m.ask.ask(&open.member_name(who))));
    let asked = Memo::new(move |_| {
        let read = notebook.read(|open| {
            let of_it = open.replica.of_kind(ask::KIND).map(|(id, state)| Ask::read(id, state));
            let of_it = of_it.filter(|ask| ask.is_of(record, &cell) && ask.withdrawn.is_empty());
            of_it
                .flat_map(|ask| {
                    let whom: Vec<String> = ask.whom.values().into_iter().map(|who| open.member_name(*who)).collect();
                    let words = ask.words.values().into_iter().cloned().collect::<Vec<_>>().join(" / ");
                    let answers = ask.answers.iter().flat_map(|(who, said)| {
                        let who = open.member_name(*who);
                        said.values().into_iter().map(|said| m.ask.said(&who, said)).collect::<Vec<_>>()
                    });
                    [m.ask.to(&list(lang, &whom), &words)].into_iter().chain(answers).collect::<Vec<_>>()
                })
                .collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    view! {
        <div class="stack-tight">
            <div role="status">
                {move || asked.get().into_iter().map(|line| view! { <p class="small">{line}</p> }).collect_view()}
            </div>
            <LinkButton href=href icon=IconName::Message>
                {label.flatten().unwrap_or_else(|| m.ask.title.to_owned())}
            </LinkButton>
        </div>
    }
}

/// The only colleague who wrote one of the values of a field, if there is one.
pub fn one_writer(open: &OpenBook, record: RecordId, cell: &Cell) -> Option<MemberId> {
    let (history, state) = (open.replica.history(record)?, open.replica.state(record)?);
    let sides = state.cells.get(cell).map(CellState::candidates).unwrap_or_default();
    let steps = sides.iter().flat_map(|side| &side.writers).filter_map(|writer| history.step(*writer));
    let mut others: Vec<MemberId> = steps.map(|step| step.author).filter(|author| *author != open.me).collect();
    others.sort_unstable();
    others.dedup();
    if let [one] = others[..] { Some(one) } else { None }
}

/// Whoever was asked about a field and chooses what it says has answered.
pub async fn answer_by_choosing(notebook: Notebook, record: RecordId, chosen: Vec<Cell>) {
    let mine = notebook.peek(|open| {
        let waiting = open.book.marked(Mark::ASK).filter_map(|id| Some(Ask::read(id, open.replica.state(id)?)));
        let of_it = waiting.filter(|ask| ask.is_open() && ask.whom.values().contains(&&open.me));
        let of_it = of_it.filter(|ask| chosen.iter().any(|cell| ask.is_of(record, cell)));
        (open.me, of_it.map(|ask| ask.record).collect::<Vec<_>>())
    });
    let Some((me, asks)) = mine else { return };
    let now = notebook.now();
    for id in asks {
        // Should this fail, the question stands on her page and can be answered there.
        let _ = notebook.write(Some(id), ask::KIND, move |d, b| ask::answer(d, b, me, now, "")).await;
    }
}
