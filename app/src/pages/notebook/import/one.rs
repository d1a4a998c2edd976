//! One import: what stands of it, and undoing it or bringing it again. What going back would do is worked out when it is opened.

use crate::components::{Button, ButtonKind, Dialog, IconName, Notice, Progress, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, Names};
use crate::pages::notebook::parts::use_toast;
use crate::state::{Notebook, OpenBook, SaveError, use_notebook};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::import::{Back, Import, Kept, again, back, bring_again, came, take_back};
use shared::domain::kind;
use shared::history::Draft;
use shared::ids::RecordId;

/// So many records are written before the page may draw again.
const BATCH: usize = 40;

/// So many of those that stay are told.
const SHOWN: usize = 30;

/// What stands of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Standing {
    name: String,
    /// Whose, and when: two imports of one file are called alike.
    whose: String,
    written: usize,
    planned: usize,
    back: Back,
    again: Vec<RecordId>,
    /// Those that stay, told: where, what it is called, why.
    stays: Vec<(String, String)>,
}

fn standing(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<Standing> {
    let m = labels.words();
    let import = Import::read(record, open.replica.state(record)?)?;
    let plan = back(&open.replica, &open.book, &import);
    let tell = |(record, why): &(RecordId, Kept)| {
        let why = if *why == Kept::Changed { m.import.kept_changed } else { m.import.kept_named };
        let met = open.replica.kind(*record) == Some(kind::ENCOUNTER);
        let (folder, name) = if met {
            let at = open.book.time_of(*record).map(|at| labels.when(at));
            ("encounters", at.unwrap_or_else(|| m.fields.encounter.to_owned()))
        } else {
            ("persons", open.record(*record).unwrap_or_else(|| m.person.nameless.to_owned()))
        };
        (format!("/app/{folder}/{record}"), m.fields.keyed(&name, why))
    };
    Some(Standing {
        written: came(&open.replica, &import).len(),
        planned: import.records as usize,
        again: again(&open.replica, &import),
        stays: plan.stays.iter().take(SHOWN).map(tell).collect(),
        whose: m.import.by(&open.member_name(import.by), &labels.when(import.at)),
        name: import.name,
        back: plan,
    })
}

/// One import, and undoing it.
#[component]
pub fn OneImport(record: RecordId) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, toast) = (use_notebook(), use_lang(), use_toast());
    let (asking, busy) = (RwSignal::new(false), RwSignal::new(false));
    let far = RwSignal::new((0, 0));
    let standing = Memo::new(move |before: Option<&Standing>| {
        if busy.get() {
            return before.cloned().unwrap_or_default();
        }
        let read = |open: &OpenBook| standing(open, &Labels::of(open, lang, notebook.now()), record);
        notebook.read(read).flatten().unwrap_or_default()
    });
    let carry_out = move |records: Vec<RecordId>, change: fn(&mut Draft, RecordId), done: &'static str| {
        busy.set(true);
        far.set((0, records.len()));
        spawn_local(async move {
            let outcome = all(notebook, &records, |draft| change(draft, record), far).await;
            toast.say(outcome.map_or_else(|why| why.say(m), |()| done));
            busy.try_set(false);
        });
    };
    let undo = move |()| {
        asking.set(false);
        carry_out(standing.with_untracked(|standing| standing.back.back.clone()), take_back, m.import.undone);
    };
    let redo =
        move |()| carry_out(standing.with_untracked(|standing| standing.again.clone()), bring_again, m.import.redone);
    let told = move || {
        let Standing { name, whose, written, planned, back, again, stays } = standing.get();
        let more = back.stays.len().saturating_sub(stays.len());
        let (to_go, to_stay, gone) = (back.back.len(), back.stays.len(), back.gone.len());
        let stay = |(href, line): (String, String)| view! { <li><a class="link-target" href=href>{line}</a></li> };
        view! {
            <h3>{name}</h3>
            <p class="soft">{whose}</p>
            {(written < planned)
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=m.import.written_of(written, planned)>
                            <p>{m.import.stopped_text}</p>
                        </Notice>
                    }
                })}
            <ul class="import-counts">
                {(to_go > 0).then(|| view! { <li>{m.import.to_undo(to_go)}</li> })}
                {(to_stay > 0).then(|| view! { <li>{m.import.to_stay(to_stay)}</li> })}
                {(gone > 0).then(|| view! { <li>{m.import.gone(gone)}</li> })}
            </ul>
            {(to_stay > 0)
                .then(|| {
                    view! {
                        <h4>{m.import.stays}</h4>
                        <ul class="import-rows">{stays.into_iter().map(stay).collect_view()}</ul>
                        {(more > 0).then(|| view! { <p class="soft">{m.import.more(more)}</p> })}
                    }
                })}
            <div class="import-all">
                {(to_go > 0)
                    .then(|| {
                        view! {
                            <Button icon=IconName::Undo on_click=move |()| asking.set(true)>
                                {m.import.undo}
                            </Button>
                        }
                    })}
                {(!again.is_empty())
                    .then(|| {
                        view! {
                            <Button icon=IconName::Refresh on_click=redo>
                                {m.import.redo}
                            </Button>
                        }
                    })}
            </div>
        }
    };
    view! {
        <div class="card import-one">
            {move || {
                if busy.get() {
                    view! {
                        <Progress
                            label=m.common.loading.to_owned()
                            text=move || m.import.far(far.get().0, far.get().1)
                            done=Signal::derive(move || far.get().0)
                            total=Signal::derive(move || far.get().1)
                        />
                    }
                        .into_any()
                } else {
                    told().into_any()
                }
            }}
            <Dialog
                id="undo-import"
                open=asking
                title=m.import.undo_title
                actions=move || {
                    view! {
                        <Button on_click=move |()| asking.set(false)>{m.import.keep}</Button>
                        <Button kind=ButtonKind::Danger icon=IconName::Undo on_click=undo>
                            {m.import.undo}
                        </Button>
                    }
                }
            >
                <p>{move || standing.with(|standing| standing.whose.clone())}</p>
                <p>{m.import.undo_text}</p>
            </Dialog>
        </div>
    }
}

/// Writes in batches; what was written when it stops stays written, and what is left can be done again.
async fn all(
    notebook: Notebook,
    records: &[RecordId],
    change: impl Fn(&mut Draft),
    far: RwSignal<(usize, usize)>,
) -> Result<(), SaveError> {
    let mut done = 0;
    for batch in records.chunks(BATCH) {
        notebook.write_in(batch, &change).await?;
        done += batch.len();
        far.try_set((done, records.len()));
        TimeoutFuture::new(0).await;
    }
    Ok(())
}
