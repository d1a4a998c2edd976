//! The team: who is in it, who is invited, its lists, this device.

mod invitations;

use super::parts::{LoneCoordinator, NotebookBar, when};
use crate::components::{
    ActionBar, ButtonKind, ChoiceLink, Icon, IconName, LinkButton, ListRow, Notice, Page, Rows, Section,
};
use crate::i18n::{Messages, use_lang, use_messages};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::directory::{Member, Role};

/// One member, said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    /// Where a coordinator goes from here.
    href: Option<String>,
    name: String,
    sub: String,
    icon: IconName,
    left: bool,
}

/// The page.
#[component]
pub fn TeamPage() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let rows = Memo::new(move |_| {
        let since = |member: &Member| when::day(lang, member.since, notebook.now());
        let rows = notebook.read(|open| {
            let mut rows: Vec<Row> =
                open.directory.members().map(|member| row(m, open, member, &since(member))).collect();
            rows.sort_by(|a, b| (a.left, &a.name).cmp(&(b.left, &b.name)));
            rows
        });
        rows.unwrap_or_default()
    });
    let count = move || rows.with(|rows| m.team.members_count(rows.iter().filter(|row| !row.left).count()));
    let team_name = Memo::new(move |_| notebook.read(OpenBook::team_name).flatten());
    let coordinator = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    // What only a coordinator can do.
    let coordinators = move |href: &'static str, icon: IconName, title: &'static str, why: &'static str| {
        move || coordinator.get().then(|| view! { <ChoiceLink href icon title why /> })
    };
    let member = |row: Row| {
        let icon = row.icon;
        let lead = move || view! { <Icon name=icon /> };
        match row.href {
            Some(href) => view! { <ListRow href=href lead title=row.name sub=row.sub /> }.into_any(),
            None => view! { <ListRow lead title=row.name sub=row.sub /> }.into_any(),
        }
    };
    view! {
        <div class="wide">
            <Page
                bar=move || {
                    view! { <NotebookBar title=m.team.title sub=move || team_name.get().unwrap_or_default() /> }
                }
                actions=move || view! { <Inviting coordinator /> }
            >
                <LoneCoordinator />
                <div class="columns">
                    <div class="column">
                        <Section title=m.team.members end=move || view! { <span class="soft">{count}</span> }>
                            <Rows>{move || rows.get().into_iter().map(member).collect_view()}</Rows>
                            {move || (!coordinator.get()).then(|| view! { <p class="soft">{m.team.only_coordination}</p> })}
                        </Section>
                        {move || coordinator.get().then(|| view! { <invitations::Invitations /> })}
                    </div>
                    <div class="column">
                        <div class="stack-tight">
                            <ChoiceLink
                                href="/app/team/duty"
                                icon=IconName::Phone
                                title=m.duty.title
                                why=m.duty.why
                            />
                            <ChoiceLink
                                href="/app/team/lists"
                                icon=IconName::List
                                title=m.team.lists
                                why=m.team.lists_why
                            />
                            <ChoiceLink
                                href="/app/live"
                                icon=IconName::Eye
                                title=m.live.title
                                why=m.live.entry
                            />
                            <ChoiceLink
                                href="/app/rounds"
                                icon=IconName::Lantern
                                title=m.round.list
                                why=m.round.list_why
                            />
                            {coordinators("/app/report", IconName::Sheet, m.report.title, m.report.why)}
                            {coordinators("/app/import", IconName::Download, m.import.title, m.import.why)}
                            <ChoiceLink href="/app/sent" icon=IconName::Send title=m.sync.title why=m.sync.title_why />
                            <ChoiceLink
                                href="/app/this-device"
                                icon=IconName::Settings
                                title=m.team.this_device
                                why=m.settings.this_device_why
                            />
                            {coordinators(
                                "/app/team/verify",
                                IconName::Qr,
                                m.governing.verify,
                                m.governing.verify_why,
                            )}
                        </div>
                        <Notice>
                            <p>{m.team.leaving}</p>
                        </Notice>
                    </div>
                </div>
            </Page>
        </div>
    }
}

/// The way to an invitation, for those who may invite.
#[component]
fn Inviting(coordinator: Memo<bool>) -> impl IntoView {
    let m = use_messages();
    move || {
        coordinator.get().then(|| {
            view! {
                <ActionBar>
                    <LinkButton href="/app/team/invite" kind=ButtonKind::Primary icon=IconName::Plus>
                        {m.team.invite}
                    </LinkButton>
                </ActionBar>
            }
        })
    }
}

fn row(m: &'static Messages, open: &OpenBook, member: &Member, since: &str) -> Row {
    let role = if member.role == Role::Coordinator { m.team.coordinator } else { m.team.educator };
    let you = (member.card.id == open.me).then(|| m.team.you.to_owned());
    let devices = open.directory.devices().filter(|d| d.member == member.card.id && d.last_accepted.is_none()).count();
    let standing = if member.removed {
        vec![m.team.left.to_owned()]
    } else {
        vec![role.to_owned(), m.team.devices_count(devices), m.team.since(since)]
    };
    let leads = open.is_coordinator() && !member.removed;
    Row {
        href: leads.then(|| format!("/app/team/members/{}", member.card.id)),
        name: open.member_name(member.card.id),
        sub: you.into_iter().chain(standing).collect::<Vec<_>>().join(" · "),
        icon: if member.role == Role::Coordinator { IconName::Team } else { IconName::Person },
        left: member.removed,
    }
}
