//! What sending and receiving have to say on a page: nothing while all is well.

use crate::components::{Notice, Progress, Tone};
use crate::i18n::use_messages;
use crate::script;
use crate::state::{Trouble, use_notebook};
use leptos::prelude::*;

/// What the browser had thrown away and the second copy put back, no network, an answer that is not the team's, notes that were not accepted, the first load, a restored host.
#[component]
pub fn SyncNotices() -> impl IntoView {
    let m = use_messages();
    let sync = use_notebook().sync();
    let offline = Memo::new(move |_| sync.with(|sync| !sync.online));
    let refused = Memo::new(move |_| sync.with(|sync| sync.refused.len()));
    let wrong = Memo::new(move |_| sync.with(|sync| sync.problem == Some(Trouble::WrongAnswer)));
    let loading = Memo::new(move |_| sync.with(|sync| sync.first_load));
    let healing = Memo::new(move |_| sync.with(|sync| sync.healing));
    let received = Memo::new(move |_| sync.with(|sync| sync.receiving.unwrap_or_default()));
    let brought_back = script::call("broughtBack", &[]).and_then(|back| back.as_bool()).unwrap_or_default();
    view! {
        {brought_back
            .then(|| {
                view! {
                    <Notice title=m.sync.brought_back live=true>
                        <p>{m.sync.brought_back_text}</p>
                    </Notice>
                }
            })}
        {move || {
            offline
                .get()
                .then(|| {
                    view! {
                        <Notice title=m.common.offline live=true>
                            <p>{m.common.offline_hint}</p>
                        </Notice>
                    }
                })
        }}
        {move || {
            wrong
                .get()
                .then(|| {
                    view! {
                        <Notice tone=Tone::Danger live=true>
                            <p>{m.problems.wrong_answer}</p>
                        </Notice>
                    }
                })
        }}
        {move || {
            (refused.get() > 0)
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=m.state.refused_count(refused.get()) live=true>
                            <p>{m.sync.refused_text}</p>
                            <a class="link-target" href="/app/sent">
                                {m.common.see_all}
                            </a>
                        </Notice>
                    }
                })
        }}
        {move || {
            loading
                .get()
                .then(|| {
                    view! {
                        <div class="stack-tight">
                            <Progress
                                label=m.sync.first_load
                                text=move || {
                                    let (done, total) = received.get();
                                    m.sync.progress(done, total)
                                }
                                done=Signal::derive(move || received.get().0)
                                total=Signal::derive(move || received.get().1)
                            />
                            <p class="soft">{m.sync.first_load_text}</p>
                        </div>
                    }
                })
        }}
        {move || {
            healing
                .get()
                .then(|| {
                    view! {
                        <Notice live=true>
                            <p>{m.sync.healing}</p>
                        </Notice>
                    }
                })
        }}
    }
}
