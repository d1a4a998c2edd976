//! What public pages ask of the browser. On the server the same functions answer from the request, or do nothing.

#[cfg(feature = "hydrate")]
mod installing;
#[cfg(feature = "hydrate")]
mod live;
#[cfg(not(feature = "hydrate"))]
mod still;

#[cfg(feature = "hydrate")]
pub use installing::*;
#[cfg(feature = "hydrate")]
pub use live::*;
#[cfg(not(feature = "hydrate"))]
pub use still::*;

use crate::i18n::Lang;

/// What the address and the document ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The path.
    pub path: String,
    /// The language of the document.
    pub lang: Lang,
}

/// The language of a query such as `?lang=en`.
pub fn lang_of_query(query: &str) -> Option<Lang> {
    query.trim_start_matches('?').split('&').find_map(|pair| Lang::parse(pair.strip_prefix("lang=")?))
}
