//! Two coordinators hold their phones together: is this one team, or has a host shown one of them another?

use super::parts::NotebookBar;
use crate::components::{Card, Notice, Page, QrCode, Scanner, Section, Tone};
use crate::i18n::use_messages;
use crate::pages::public::browser::qr;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::ids::EntryHash;

/// What such a code begins with: no link, so that no other camera opens anything by it.
const MARK: &str = "lanterne-team:";

/// How many characters stand together on the screen.
const GROUP: usize = 4;

/// The page, for coordinators.
#[component]
pub fn VerifyPage() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let root = Memo::new(move |_| notebook.read(|open| open.is_coordinator().then(|| open.directory.root())).flatten());
    view! {
        <Page bar=move || view! { <NotebookBar title=m.governing.verify back="/app/team" /> }>
            {move || match root.get() {
                Some(root) => view! { <Compare root /> }.into_any(),
                None => {
                    view! {
                        <Notice>
                            <p>{m.team.only_coordination}</p>
                        </Notice>
                    }
                        .into_any()
                }
            }}
        </Page>
    }
}

#[component]
fn Compare(root: EntryHash) -> impl IntoView {
    let m = use_messages();
    let same = RwSignal::new(None::<bool>);
    let scanned = Callback::new(move |text: String| match read(&text) {
        Some(other) => {
            same.set(Some(other == root));
            true
        }
        None => false,
    });
    view! {
        <p class="lead">{m.governing.verify_lead}</p>
        {move || {
            same.get()
                .map(|same| {
                    let (tone, title, text) = match same {
                        true => (Tone::Ok, m.governing.same, m.governing.same_text),
                        false => (Tone::Danger, m.governing.different, m.governing.different_text),
                    };
                    view! {
                        <Notice tone title live=true>
                            <p>{text}</p>
                        </Notice>
                    }
                })
        }}
        <Scanner label=m.governing.verify_scan other=m.governing.verify_other on_text=scanned />
        <Card title=m.governing.verify_show>
            <QrCode matrix=qr(&format!("{MARK}{root}")) />
        </Card>
        <Section title=m.governing.verify_read>
            <p class="mono">{groups(root)}</p>
        </Section>
    }
}

/// The team that a code shows, when it is one of this page's.
fn read(text: &str) -> Option<EntryHash> {
    text.trim().strip_prefix(MARK)?.parse().ok()
}

/// The same to be read aloud.
fn groups(root: EntryHash) -> String {
    let letters: Vec<char> = root.to_string().chars().collect();
    letters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
