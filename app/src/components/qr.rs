//! A code to scan, from a matrix of dark and light. The matrix is computed in the browser; here it is only drawn.

use crate::i18n::use_messages;
use leptos::prelude::*;

/// The light margin that cameras need, in modules.
const MARGIN: usize = 4;

/// The dark modules as one path: a run of neighbours in a row becomes one rectangle.
pub fn qr_path(matrix: &[Vec<bool>]) -> String {
    let mut path = String::new();
    for (y, row) in matrix.iter().enumerate() {
        let mut x = 0;
        while x < row.len() {
            let run = row.iter().skip(x).take_while(|dark| **dark).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN));
            }
            x += run.max(1);
        }
    }
    path
}

/// The code, dark on white in every theme.
#[component]
pub fn QrCode(
    /// Rows of modules, true for dark.
    matrix: Vec<Vec<bool>>,
) -> impl IntoView {
    let size = matrix.len() + 2 * MARGIN;
    view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=use_messages().parts.qr_label>
            <path d=qr_path(&matrix) fill="currentColor"></path>
        </svg>
    }
}
