//! A row's key, and what happens to a row.

use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A row's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) enum Key {
    /// In words or hexadecimal.
    Text(String),
    /// In order.
    Number(u64),
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Key {
    pub(super) fn js(&self) -> JsValue {
        match self {
            Self::Text(text) => JsValue::from_str(text),
            // Counters stay far below 2^53.
            Self::Number(number) => JsValue::from_f64(*number as f64),
        }
    }
}

/// What is made of a row; none leaves it as it is.
pub(in crate::store) type Remake = Rc<dyn Fn(Option<Vec<u8>>) -> Option<Vec<u8>>>;

/// One change of one row.
#[derive(Clone)]
pub(in crate::store) enum Change {
    /// Written, whatever was there.
    Put(&'static str, Key, Vec<u8>),
    /// Gone.
    Delete(&'static str, Key),
    /// Every row gone, before anything is put.
    Clear(&'static str),
    /// Made of what stands there when the transaction comes to it.
    Remake(&'static str, Key, Remake),
}

impl Change {
    pub(super) fn store(&self) -> &'static str {
        match self {
            Self::Put(store, ..) | Self::Delete(store, _) | Self::Clear(store) | Self::Remake(store, ..) => store,
        }
    }
}

/// Which stores they touch, each once.
pub(super) fn stores_of(changes: &[Change]) -> Vec<&'static str> {
    let mut stores: Vec<&str> = changes.iter().map(Change::store).collect();
    stores.sort_unstable();
    stores.dedup();
    stores
}
