//! Lists as chips.

use super::Labels;
use crate::components::{ChipOption, IconName};
use shared::domain::ValueId;

impl Labels<'_> {
    /// The values of a list to choose from: retired ones only where they are chosen already.
    pub fn options(&self, list: &str, chosen: &[ValueId]) -> Vec<ChipOption> {
        let mut options: Vec<ChipOption> = self
            .lists
            .values(list)
            .into_iter()
            .filter(|value| !value.retired || chosen.contains(&value.id))
            .map(|value| self.option(list, &value.id))
            .collect();
        // A value that a newer list has and this one does not is still somebody's answer.
        for id in chosen {
            if !options.iter().any(|option| option.id == id.as_str()) {
                options.push(self.option(list, id));
            }
        }
        options
    }

    fn option(&self, list: &str, id: &ValueId) -> ChipOption {
        let option = ChipOption::new(id.as_str(), self.item(list, id));
        match icon(list, id.as_str()) {
            Some(name) => option.with_icon(name),
            None => option,
        }
    }
}

/// The icon of a value, in the lists that have them.
pub fn icon(list: &str, id: &str) -> Option<IconName> {
    Some(match (list, id) {
        ("channel", "street") => IconName::Street,
        ("channel", "bus") => IconName::Bus,
        ("channel", "online") => IconName::Online,
        ("channel", "phone") => IconName::Phone,
        ("channel", "office") => IconName::Office,
        ("channel", "hospital") => IconName::Hospital,
        ("channel", "shelter") => IconName::Shelter,
        ("channel", "accompaniment") => IconName::Accompaniment,
        _ => return None,
    })
}
