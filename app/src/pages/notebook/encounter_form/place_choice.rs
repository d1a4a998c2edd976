//! Which places there are to choose from, and what choosing one changes.

use super::Form;
use crate::components::ChipOption;
use leptos::prelude::*;
use shared::domain::{Place, ValueId, encounter};

impl Form {
    /// The places that make sense for the channel, then *not sure* and *another place*; none before it is known how.
    pub(super) fn places(self) -> Vec<ChipOption> {
        let (channel, place) =
            self.state.with(|s| (encounter::CHANNEL.get(s).into_settled(), encounter::PLACE.get(s).into_settled()));
        if channel.is_none() && place.is_none() {
            return Vec::new();
        }
        let kinds: &[&str] = channel.as_ref().map_or(&[], Place::kinds_for);
        self.say(|labels| labels.place_options(kinds, place.as_ref()))
    }

    /// Another channel; a place that makes no sense for it is forgotten.
    pub(super) fn choose_channel(self, channel: ValueId) {
        let place = self.state.with_untracked(|s| encounter::PLACE.get(s).into_settled());
        let fits = place.is_none_or(|place| Place::kinds_for(&channel).iter().any(|kind| place.kind == **kind));
        self.edit(move |draft, base| {
            encounter::CHANNEL.set(draft, base, &channel);
            if !fits {
                encounter::PLACE.clear(draft, base);
            }
        });
    }

    /// Whether the encounter belongs to a round.
    pub(super) fn in_round(self) -> bool {
        self.state.with_untracked(|s| encounter::ROUND.get(s).into_settled().flatten().is_some())
    }
}
