//! Whether a chosen passphrase will do.

use super::{Fault, Phrase};
use crate::components::fold;
use crate::flows;
use leptos::prelude::*;
use shared::sensitive::Sensitive;

impl Phrase {
    /// The phrase, when it is hard enough to guess and was written the same twice; else the fault is shown.
    pub async fn check(self) -> Option<Sensitive<String>> {
        let own = self.own.get_untracked();
        let list = shared::crypto::french_words();
        let meant = |phrase: String| Sensitive::new(fold::meant(list, &phrase));
        let wanted = meant(if own { self.first.get_untracked() } else { self.offered.get_untracked() });
        let again = meant(self.again.get_untracked());
        let fault = if wanted.reveal().is_empty() {
            Some(Fault::Missing)
        } else if own && !flows::is_hard_to_guess(&wanted).await {
            Some(Fault::Weak)
        } else if wanted != again {
            Some(Fault::Mismatch)
        } else {
            None
        };
        self.fault.set(fault);
        fault.is_none().then_some(wanted)
    }
}
