//! Which Lanterne this is.

use crate::components::{Fact, Facts, Section};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// The version, the build that the page was loaded with, the licence.
#[component]
pub fn VersionSection() -> impl IntoView {
    let m = use_messages();
    view! {
        <Section title=m.settings.about>
            <Facts>
                <Fact name=m.settings.version>{env!("CARGO_PKG_VERSION")}</Fact>
                {build().map(|build| view! { <Fact name=m.settings.build>{build}</Fact> })}
            </Facts>
            <p class="soft">{m.settings.licence}</p>
        </Section>
    }
}

/// What tells this build from any other: the name of its own module, which carries the hash of its content.
fn build() -> Option<String> {
    let link = document().query_selector("link[rel=preload][as=fetch]").ok().flatten()?;
    let path = link.get_attribute("href")?;
    let name = path.rsplit('/').next()?;
    Some(name.trim_end_matches(".wasm").to_owned())
}
