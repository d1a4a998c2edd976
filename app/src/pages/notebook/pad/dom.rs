//! Leading the eye and the focus to a place on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, window};

/// Unfolds what hides the first match of a selector, brings it into view and gives it the focus.
pub fn focus(selector: &str) {
    let Some(found) = window().and_then(|w| w.document()).and_then(|d| d.query_selector(selector).ok().flatten())
    else {
        return;
    };
    let mut folded = found.closest("details:not([open])").ok().flatten();
    while let Some(details) = folded {
        let _ = details.set_attribute("open", "");
        folded = details.closest("details:not([open])").ok().flatten();
    }
    let frame: Element = found.closest("fieldset, .field, section").ok().flatten().unwrap_or_else(|| found.clone());
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    frame.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(element) = found.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}
