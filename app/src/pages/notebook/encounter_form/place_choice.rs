//! Which places there are to choose from, and what choosing one changes. A choice is named `kind/value` on the screen.

use super::Form;
use crate::components::ChipOption;
use crate::labels::UNSURE;
use leptos::prelude::*;
use shared::domain::{Place, PlaceName, ValueId, encounter};

impl Form {
    /// The choice, and the kind, of a place that is in no list.
    pub(super) const OTHER: &'static str = "other";

    /// What a place is called as a choice.
    pub(super) fn place_id(place: &Place) -> String {
        match &place.value {
            PlaceName::Listed(id) => format!("{}/{}", place.kind.as_str(), id.as_str()),
            PlaceName::Free(_) => Self::OTHER.to_owned(),
        }
    }

    /// The place of a choice; none for one that is still to be written.
    pub(super) fn place_of(id: &str) -> Option<Place> {
        let (kind, value) = id.split_once('/')?;
        Some(Place::listed(kind, ValueId::new(value)))
    }

    /// The places that make sense for the channel, then *not sure* and *another place*; none before it is known how.
    pub(super) fn places(self) -> Vec<ChipOption> {
        let (channel, place) =
            self.state.with(|s| (encounter::CHANNEL.get(s).into_settled(), encounter::PLACE.get(s).into_settled()));
        if channel.is_none() && place.is_none() {
            return Vec::new();
        }
        let kinds: &[&str] = channel.as_ref().map_or(&[], Place::kinds_for);
        let chosen = place.as_ref().filter(|place| matches!(place.value, PlaceName::Listed(_)));
        self.say(|labels| {
            let mut options = Vec::new();
            for kind in kinds.iter().filter(|kind| **kind != Self::OTHER) {
                let listed = labels.options(kind, &[]);
                options.extend(listed.into_iter().map(|o| ChipOption::new(format!("{kind}/{}", o.id), o.label)));
            }
            let m = labels.words();
            let usual = kinds.first().copied().unwrap_or(Self::OTHER);
            options.push(ChipOption::new(format!("{usual}/{UNSURE}"), m.common.unsure));
            // A place that was retired since, or belongs to another channel, is still the answer.
            if let Some(place) = chosen.filter(|place| !options.iter().any(|o| o.id == Self::place_id(place))) {
                options.insert(0, ChipOption::new(Self::place_id(place), labels.place(place)));
            }
            options.push(ChipOption::new(Self::OTHER, labels.item("place_kind", &Self::OTHER.into())));
            options
        })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_and_its_place_name_each_other() {
        for place in [Place::sector("two".into()), Place::listed("hospital", UNSURE.into())] {
            assert_eq!(Form::place_of(&Form::place_id(&place)), Some(place));
        }
        assert_eq!(Form::place_id(&Place::free("other", "gare")), Form::OTHER);
        assert_eq!(Form::place_of(Form::OTHER), None, "it is still to be written");
    }
}
