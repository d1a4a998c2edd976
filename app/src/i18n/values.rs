//! The words for the values of the lists, by stable English identifiers. The lists belong to the team: these are the labels a
//! team starts with, and a label of its own wins over them.

mod case;
mod encounter;
mod person;
mod work;

use super::Lang;

/// One value: its identifier, its French and its English label.
type Value = (&'static str, &'static str, &'static str);

/// One list: its identifier, its names, its values in the order they are offered.
struct List {
    id: &'static str,
    fr: &'static str,
    en: &'static str,
    values: &'static [Value],
}

fn lists() -> impl Iterator<Item = &'static List> {
    encounter::LISTS.iter().chain(person::LISTS).chain(work::LISTS).chain(case::LISTS)
}

fn list(id: &str) -> Option<&'static List> {
    lists().find(|list| list.id == id)
}

const fn pick(lang: Lang, fr: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// The label of a value, or nothing when the list or the value is the team's own.
pub fn value_label(lang: Lang, list_id: &str, key: &str) -> Option<&'static str> {
    list(list_id)?.values.iter().find(|value| value.0 == key).map(|value| pick(lang, value.1, value.2))
}

/// The name of a list: `Canal`, `Channel`.
pub fn list_name(lang: Lang, list_id: &str) -> Option<&'static str> {
    list(list_id).map(|list| pick(lang, list.fr, list.en))
}

/// The values a list starts with, in order: identifier and label.
pub fn list_values(lang: Lang, list_id: &str) -> Vec<(&'static str, &'static str)> {
    list(list_id)
        .map_or_else(Vec::new, |list| list.values.iter().map(|value| (value.0, pick(lang, value.1, value.2))).collect())
}

/// The identifiers of every list.
pub fn list_ids() -> Vec<&'static str> {
    lists().map(|list| list.id).collect()
}

#[cfg(test)]
impl List {
    fn visit(&self, lang: Lang, see: &mut dyn FnMut(&'static str, &str)) {
        see(self.id, pick(lang, self.fr, self.en));
        self.values.iter().for_each(|value| see(self.id, pick(lang, value.1, value.2)));
    }
}

#[cfg(test)]
pub(in crate::i18n) fn visit(lang: Lang, see: &mut dyn FnMut(&'static str, &str)) {
    lists().for_each(|list| list.visit(lang, see));
}
