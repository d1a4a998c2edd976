//! The camera, to read a code: opened by a tap, closed by another, by what was found, and by everything that hides the page.

#[cfg(feature = "hydrate")]
mod camera;

use super::{Button, ButtonKind, IconName, Notice, Tone};
use crate::i18n::{Messages, use_messages};
use leptos::{html, prelude::*};

/// Where the camera stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "only a browser has a camera that can fail"))]
enum Sight {
    Closed,
    Open,
    Failed(NoSight),
}

/// Why there is nothing to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "only a browser has a camera that can fail"))]
enum NoSight {
    /// The person or the browser said no.
    Refused,
    /// No camera, or a page that may not ask for one.
    Absent,
    /// Another program has it, or it went away.
    Broken,
}

impl NoSight {
    fn words(self, m: &'static Messages) -> &'static str {
        match self {
            Self::Refused => m.camera.refused,
            Self::Absent => m.camera.absent,
            Self::Broken => m.camera.broken,
        }
    }
}

/// A button that opens the camera, and what the camera sees.
#[component]
pub fn Scanner(
    /// The button's words.
    #[prop(into)]
    label: TextProp,
    /// What to say of a code that is something else.
    #[prop(into)]
    other: TextProp,
    /// Gets a code's text; answers whether it is what was looked for, and then the camera closes.
    #[prop(into)]
    on_text: Callback<String, bool>,
) -> impl IntoView {
    let sight = RwSignal::new(Sight::Closed);
    // Whether the camera looks at some other code.
    let strange = RwSignal::new(false);
    let video = NodeRef::<html::Video>::new();
    #[cfg(feature = "hydrate")]
    camera::follow(video, sight, strange, on_text);
    #[cfg(not(feature = "hydrate"))]
    let _ = on_text;
    let open = Callback::new(move |()| {
        strange.set(false);
        sight.set(Sight::Open);
    });
    let close = Callback::new(move |()| sight.set(Sight::Closed));
    move || match sight.get() {
        Sight::Open => view! { <Viewer video strange other=other.clone() close /> }.into_any(),
        Sight::Closed => view! { <Opener label=label.clone() open trouble=None /> }.into_any(),
        Sight::Failed(why) => view! { <Opener label=label.clone() open trouble=Some(why) /> }.into_any(),
    }
}

#[component]
fn Opener(label: TextProp, open: Callback<()>, trouble: Option<NoSight>) -> impl IntoView {
    let m = use_messages();
    view! {
        <div class="stack-tight">
            {trouble
                .map(|why| {
                    view! {
                        <Notice tone=Tone::Warning title=m.camera.nothing live=true>
                            <p>{why.words(m)}</p>
                        </Notice>
                    }
                })}
            <Button icon=IconName::Camera wide=true on_click=open>
                {move || label.get()}
            </Button>
        </div>
    }
}

#[component]
fn Viewer(video: NodeRef<html::Video>, strange: RwSignal<bool>, other: TextProp, close: Callback<()>) -> impl IntoView {
    let m = use_messages();
    view! {
        <div class="scanner">
            <video class="scanner-sight" node_ref=video muted playsinline autoplay aria-label=m.camera.sight></video>
            <p class="soft" role="status">
                {move || if strange.get() { other.get().to_string() } else { m.camera.aim.to_owned() }}
            </p>
            <Button kind=ButtonKind::Quiet icon=IconName::Close wide=true on_click=close>
                {m.camera.close}
            </Button>
        </div>
    }
}
