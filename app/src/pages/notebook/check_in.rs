//! The hour from which nobody has heard of a round: agreed on at the start, put off with one tap, told to those who can call.

use super::parts::{crew, use_tick, use_toast};
use crate::components::{
    Button, ButtonKind, ChipLayout, ChipOption, ChoiceChips, Icon, IconName, Notice, SomebodyToCall, TextField, Tone,
};
use crate::i18n::{machine, use_lang, use_messages};
use crate::labels::{instant, local};
use crate::state::{DraftHandle, OpenBook, use_notebook};
use chrono::{Days, NaiveTime};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::clock::Millis;
use shared::domain::round::{self, CheckIn, LONGER, check_in};
use shared::domain::{Round, kind};
use shared::ids::RecordId;

/// A round's check-in, said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    record: RecordId,
    said: String,
    silent: bool,
    mine: bool,
    two: bool,
}

fn tell(open: &OpenBook, lang: crate::i18n::Lang, now: Millis, record: RecordId) -> Option<Told> {
    let state = open.replica.state(record)?;
    let round = Round::read(record, state);
    let m = lang.messages();
    let mine = round.has(open.me);
    let time = |at: Millis| crate::i18n::time(lang, local(at).time());
    let who = crew(open, lang, state);
    let (said, silent) = match check_in(now, &round) {
        CheckIn::None => return None,
        CheckIn::Until(at) => (m.check_in.until(&time(at)), false),
        CheckIn::Silent(at) if mine || who.is_empty() => (m.check_in.silent(&time(at)), true),
        CheckIn::Silent(at) => (m.check_in.silent_who(&who, &time(at)), true),
    };
    Some(Told { record, said, silent, mine, two: round.check_in.is_conflict() })
}

/// On the first page: the reader's own rounds, and those of colleagues nobody has heard of.
#[component]
pub fn CheckIns() -> impl IntoView {
    let (notebook, lang, now) = (use_notebook(), use_lang(), use_tick());
    let told = Memo::new(move |_| {
        let now = now.get();
        let all = notebook.read(|open| {
            let told = open.book.open_rounds().filter_map(|record| tell(open, lang, now, record));
            told.filter(|told| told.mine || told.silent).collect::<Vec<_>>()
        });
        all.unwrap_or_default()
    });
    move || told.get().into_iter().map(|told| view! { <Line told /> }).collect_view()
}

/// On a round's page.
#[component]
pub fn RoundCheckIn(record: RecordId) -> impl IntoView {
    let (notebook, lang, now) = (use_notebook(), use_lang(), use_tick());
    let told = Memo::new(move |_| {
        let now = now.get();
        notebook.read(|open| tell(open, lang, now, record)).flatten()
    });
    move || told.get().map(|told| view! { <Line told /> })
}

#[component]
fn Line(told: Told) -> impl IntoView {
    let m = use_messages();
    let Told { record, said, silent, mine, two } = told;
    let two = two.then(|| view! { <p>{m.check_in.two}</p> });
    if silent {
        view! {
            <Notice tone=Tone::Warning title=said live=true>
                {mine.then(|| view! { <p>{m.check_in.remind}</p> })}
                {two}
                <a class="link-target" href=format!("/app/rounds/{record}")>{m.round.title}</a>
                {if mine {
                    view! { <Well record primary=true /> }.into_any()
                } else {
                    view! { <SomebodyToCall /> }.into_any()
                }}
            </Notice>
        }
        .into_any()
    } else {
        view! {
            <div class="check-in">
                <p>
                    <Icon name=IconName::Clock />
                    {said}
                </p>
                {two}
                {mine.then(|| view! { <Well record primary=false /> })}
            </div>
        }
        .into_any()
    }
}

/// "I am well, one hour more": one tap, a revision of its own.
#[component]
fn Well(record: RecordId, primary: bool) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast, busy) = (use_notebook(), use_toast(), RwSignal::new(false));
    let well = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let at = notebook.now().plus(LONGER);
        spawn_local(async move {
            let written =
                notebook.write(Some(record), kind::ROUND, |draft, base| round::CHECK_IN.set(draft, base, &at)).await;
            toast.say(written.map_or_else(|why| why.say(m), |_| m.check_in.well_said));
            busy.try_set(false);
        });
    });
    view! {
        <Button
            kind=if primary { ButtonKind::Primary } else { ButtonKind::Quiet }
            icon=IconName::Check
            busy
            on_click=well
        >
            {m.check_in.well}
        </Button>
    }
}

/// Choosing it, at the start of a round.
#[component]
pub fn CheckInChoice(draft: DraftHandle) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let options = vec![
        ChipOption::new("never", m.check_in.never),
        ChipOption::new("1", m.check_in.in_one),
        ChipOption::new("2", m.check_in.in_two),
        ChipOption::new("other", m.check_in.other),
    ];
    let kept = draft.state().with_untracked(|state| round::CHECK_IN.get(state).into_settled());
    let chosen = RwSignal::new(if kept.is_some() { "other".to_owned() } else { "never".to_owned() });
    let time = RwSignal::new(kept.map(|at| machine(local(at)).split_off(11)).unwrap_or_default());
    let set = move |at: Option<Millis>| {
        draft.edit(|draft, base| match at {
            Some(at) => round::CHECK_IN.set(draft, base, &at),
            None => round::CHECK_IN.clear(draft, base),
        });
    };
    let choose = Callback::new(move |id: Option<String>| {
        let id = id.unwrap_or_else(|| "never".to_owned());
        match id.as_str() {
            "1" => set(Some(notebook.now().plus(LONGER))),
            "2" => set(Some(notebook.now().plus(2 * LONGER))),
            _ => set(None),
        }
        chosen.set(id);
    });
    let typed = Callback::new(move |text: String| {
        set(NaiveTime::parse_from_str(&text, "%H:%M").ok().map(|time| coming(notebook.now(), time)));
    });
    view! {
        <ChoiceChips
            name="check-in"
            label=m.check_in.ask
            options=Signal::stored(options)
            value=Signal::derive(move || Some(chosen.get()))
            on_choose=choose
            layout=ChipLayout::Row
        />
        <p class="soft">{m.check_in.ask_why}</p>
        {move || {
            (chosen.get() == "other")
                .then(|| {
                    view! {
                        <TextField id="check-in-time" label=m.check_in.time value=time kind="time" on_input=typed />
                    }
                })
        }}
    }
}

/// The next time the clock shows that hour: today, or after midnight.
fn coming(now: Millis, time: NaiveTime) -> Millis {
    let today = local(now).date();
    let at = instant(today.and_time(time));
    if at > now { at } else { instant(today.checked_add_days(Days::new(1)).unwrap_or(today).and_time(time)) }
}
