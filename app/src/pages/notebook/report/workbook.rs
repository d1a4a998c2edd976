//! The door to the workbook: what writes it comes when somebody wants one (ADR 31, ADR 34).

use crate::figures::Sheets;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

#[wasm_split(workbook, wasm_split_path = ::leptos::wasm_split, fallible, preload(bring))]
fn inside(sheets: Sheets) -> Result<Vec<u8>, SplitLoaderError> {
    Ok(sheets.file())
}

/// The file; none while what writes it cannot come.
pub async fn file(sheets: Sheets) -> Option<Vec<u8>> {
    bring().await.ok()?;
    inside(sheets).await.ok()
}
