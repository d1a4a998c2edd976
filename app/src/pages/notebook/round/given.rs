//! What a round gave: totals of what is settled, and a plain word about what is not.

use crate::components::{Card, Fact, Facts, Notice, Section, Tone};
use crate::i18n::{number, use_lang, use_messages};
use leptos::prelude::*;

/// Nothing at all when nothing was given.
#[component]
pub fn GivenSection(
    /// What, and how many.
    material: Vec<(String, u32)>,
    /// How many numbers have two versions and are in no total.
    unsettled: usize,
) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    (!material.is_empty() || unsettled > 0).then(|| {
        let facts = material
            .into_iter()
            .map(|(name, n)| view! { <Fact name=name>{number(lang, n as usize)}</Fact> })
            .collect_view();
        view! {
            <Section title=m.round.material>
                <Card>
                    <Facts>{facts}</Facts>
                </Card>
                {(unsettled > 0)
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Warning title=m.versions.title>
                                <p>{m.round.not_counted(unsettled)}</p>
                            </Notice>
                        }
                    })}
            </Section>
        }
    })
}
