//! In the place of a field: what would stand in it was read already, and is shown nowhere.

use crate::components::*;
use leptos::prelude::*;

/// Says so, with the way back to the field.
pub(super) fn read_already(
    title: &'static str,
    text: &'static str,
    other: &'static str,
    on_other: Callback<()>,
) -> AnyView {
    view! {
        <div class="stack-tight">
            <Notice tone=Tone::Ok title=title live=true>
                <p>{text}</p>
            </Notice>
            <Button kind=ButtonKind::Plain on_click=on_other>
                {other}
            </Button>
        </div>
    }
    .into_any()
}
