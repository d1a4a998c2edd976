//! A member who forgot her passphrase is invited again, to come back on her phone.

use super::super::invite::{Made, on_screen};
use super::super::parts::Problem;
use crate::components::{Button, ButtonKind, Dialog, IconName, Section};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::ids::MemberId;

/// The way back; for others than oneself, since whoever reads this has not forgotten.
#[component]
pub fn AgainSection(
    /// Whose.
    member: MemberId,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let problem = RwSignal::new(None::<&'static str>);
    let (navigate, made) = (use_navigate(), on_screen());
    let invite = Callback::new(move |()| {
        open.set(false);
        busy.set(true);
        problem.set(None);
        let navigate = navigate.clone();
        spawn_local(async move {
            let label = notebook.peek(|book| book.member_name(member)).unwrap_or_default();
            match notebook.invite_back(member, label.clone()).await {
                Ok(link) => {
                    made.try_set(Some(Made { link, label }));
                    navigate("/app/team/invite", NavigateOptions::default());
                }
                Err(trouble) => drop(problem.try_set(Some(trouble.say(m)))),
            }
            busy.try_set(false);
        });
    });
    let other = notebook.me() != Some(member);
    other.then(move || {
        view! {
            <Section title=m.come_back.section>
                <p class="soft">{m.come_back.section_why}</p>
                <Button icon=IconName::Message busy=busy on_click=move |()| open.set(true)>
                    {m.come_back.invite}
                </Button>
                <Problem said=problem />
                <Dialog
                    id="again"
                    open
                    title=m.come_back.ask_title
                    actions=move || {
                        view! {
                            <Button on_click=move |()| open.set(false)>{m.common.cancel}</Button>
                            <Button kind=ButtonKind::Primary on_click=invite>
                                {m.invite.make}
                            </Button>
                        }
                    }
                >
                    <p>{m.come_back.ask}</p>
                    <p>{m.come_back.ask_others}</p>
                </Dialog>
            </Section>
        }
    })
}
