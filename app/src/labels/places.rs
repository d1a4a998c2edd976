//! Places to choose from. A choice is named `kind/value` on the screen.

use super::{Labels, UNSURE};
use crate::components::ChipOption;
use shared::domain::{Place, PlaceName, ValueId};

/// The choice, and the kind, of a place that is in no list.
pub const OTHER_PLACE: &str = "other";

/// What a place is called as a choice.
pub fn place_id(place: &Place) -> String {
    match &place.value {
        PlaceName::Listed(id) => format!("{}/{}", place.kind.as_str(), id.as_str()),
        PlaceName::Free(_) => OTHER_PLACE.to_owned(),
    }
}

/// The place of a choice; none for one that is still to be written.
pub fn place_of(id: &str) -> Option<Place> {
    let (kind, value) = id.split_once('/')?;
    Some(Place::listed(kind, ValueId::new(value)))
}

impl Labels<'_> {
    /// The places of these kinds, the usual kind first, then *not sure* and *another place*. What is chosen is among them even when it
    /// was retired since or is of another kind.
    pub fn place_options(&self, kinds: &[&str], chosen: Option<&Place>) -> Vec<ChipOption> {
        let mut options = Vec::new();
        for kind in kinds.iter().filter(|kind| **kind != OTHER_PLACE) {
            let listed = self.options(kind, &[]);
            options.extend(listed.into_iter().map(|o| ChipOption::new(format!("{kind}/{}", o.id), o.label)));
        }
        let usual = kinds.first().copied().unwrap_or(OTHER_PLACE);
        options.push(ChipOption::new(format!("{usual}/{UNSURE}"), self.words().common.unsure));
        let listed = chosen.filter(|place| matches!(place.value, PlaceName::Listed(_)));
        if let Some(place) = listed.filter(|place| !options.iter().any(|o| o.id == place_id(place))) {
            options.insert(0, ChipOption::new(place_id(place), self.place(place)));
        }
        options.push(ChipOption::new(OTHER_PLACE, self.item("place_kind", &OTHER_PLACE.into())));
        options
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_and_its_place_name_each_other() {
        for place in [Place::sector("two".into()), Place::listed("hospital", UNSURE.into())] {
            assert_eq!(place_of(&place_id(&place)), Some(place));
        }
        assert_eq!(place_id(&Place::free("other", "gare")), OTHER_PLACE);
        assert_eq!(place_of(OTHER_PLACE), None, "it is still to be written");
    }
}
