//! Which value of a list some words mean: by its identifier, by what the team or Lanterne calls it in either language, and by what is
//! usual in lists that were kept by hand.

use super::super::fold;
use super::super::value::ValueId;
use std::collections::BTreeMap;

/// What is usual besides the words of the screens, folded.
#[rustfmt::skip]
const USUAL: &[(&str, &str, &[&str])] = &[
    ("gender", "female", &["f", "feminin", "fille", "woman", "girl"]),
    ("gender", "male", &["m", "h", "masculin", "homme", "garcon", "man", "boy"]),
    ("gender", "trans_other", &["trans", "t", "autre", "other"]),
    ("gender", "unknown", &["nsp", "inconnu"]),
    ("minority", "minor_verified", &["mineure verifiee", "mineur verifie", "minorite verifiee", "verifiee"]),
    ("minority", "minor_supposed", &["mineure supposee", "mineur suppose", "minorite supposee", "supposee", "mineure", "mineur", "minor"]),
    ("minority", "adult_verified", &["majeure verifiee", "majeur verifie", "majorite verifiee"]),
    ("minority", "adult_supposed", &["majeure supposee", "majeur suppose", "majorite supposee", "majeure", "majeur", "adulte", "adult"]),
    ("minority", "unknown", &["nsp", "ne sait pas", "inconnu", "inconnue"]),
    ("prostitution", "confirmed", &["avere", "averee", "prostitution averee", "oui", "yes"]),
    ("prostitution", "suspected", &["suspectee", "soupconnee", "suppose", "supposee", "prostitution supposee", "probable"]),
    ("prostitution", "at_risk", &["risque", "a risque", "en risque"]),
    ("prostitution", "no", &["non"]),
    ("prostitution", "left", &["sortie", "sortie declaree", "sortie de la prostitution"]),
    ("prostitution", "unknown", &["nsp", "ne sait pas", "inconnu"]),
    ("channel", "street", &["trottoir", "dans la rue"]),
    ("channel", "bus", &["antenne mobile", "camion"]),
    ("channel", "online", &["internet", "web", "reseaux sociaux", "reseaux"]),
    ("channel", "phone", &["tel", "telephone", "sms", "appel"]),
    ("channel", "office", &["bureau", "permanence"]),
    ("contact", "first", &["premier", "premiere fois", "1er", "nouveau", "nouvelle"]),
    ("contact", "known", &["connu", "connue"]),
    ("contact", "resumed", &["reprise"]),
    ("form", "individual", &["individuel", "seule", "seul"]),
    ("form", "group", &["groupe", "collectif"]),
    ("language", "fr", &["francais"]),
    ("language", "en", &["anglais"]),
    ("language", "ro", &["roumain"]),
    ("language", "bg", &["bulgare"]),
    ("language", "es", &["espagnol"]),
    ("language", "pt", &["portugais"]),
    ("language", "ar", &["arabe"]),
    ("origin", "france", &["fr", "francaise", "francais"]),
    ("origin", "eu", &["ue", "europe", "union europeenne"]),
    ("origin", "sub_saharan_africa", &["afrique", "afrique subsaharienne"]),
    ("vigilance", "none", &["aucune", "non", "rien"]),
    ("vigilance", "watch", &["a surveiller", "surveiller"]),
    ("vigilance", "serious", &["grave"]),
    ("situation", "runaway", &["fugue", "en fugue"]),
    ("situation", "ase_measure", &["ase", "mesure ase"]),
    ("situation", "pjj_measure", &["pjj", "mesure pjj"]),
    ("situation", "controller_present", &["tiers controlant", "tiers", "controle"]),
    ("minority_source", "document", &["papiers", "piece d identite", "cni"]),
    ("mediator", "present", &["presente", "oui"]),
    ("mediator", "to_plan", &["a prevoir"]),
];

/// One value and what it is called, folded.
#[derive(Clone, Debug)]
struct Term {
    id: ValueId,
    retired: bool,
    words: Vec<String>,
}

/// The words of every list.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    lists: BTreeMap<&'static str, Vec<Term>>,
}

/// What some words mean in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// This value.
    Value(ValueId),
    /// This one, which is no longer offered: a person has to say that it is meant.
    Retired(ValueId),
    /// Nothing, or two things.
    Unknown,
}

impl Vocabulary {
    /// Adds a value with everything that it is called.
    pub fn add<'a>(
        &mut self,
        list: &'static str,
        id: &ValueId,
        retired: bool,
        words: impl IntoIterator<Item = &'a str>,
    ) {
        let usual = USUAL.iter().filter(|(of, value, _)| *of == list && id == *value);
        let usual = usual.flat_map(|(_, _, words)| words.iter().map(|word| (*word).to_owned()));
        let words = words.into_iter().map(fold).chain([fold(id.as_str())]);
        let words = words.chain(usual).filter(|word| !word.is_empty());
        let term = Term { id: id.clone(), retired, words: words.collect() };
        self.lists.entry(list).or_default().push(term);
    }

    /// What some words mean. Of two values that are called so, the one that is offered is meant; of two that are offered, neither.
    pub fn meaning(&self, list: &str, words: &str) -> Meaning {
        let folded = fold(words);
        let terms = self.lists.get(list).map_or(&[][..], Vec::as_slice);
        let called = |retired: bool| {
            let called = move |term: &&Term| term.retired == retired && term.words.contains(&folded);
            let mut found = terms.iter().filter(called.clone());
            (found.next().map(|term| term.id.clone()), found.next().is_some())
        };
        match (called.clone()(false), called(true)) {
            ((Some(id), false), _) => Meaning::Value(id),
            ((None, _), (Some(id), false)) => Meaning::Retired(id),
            _ => Meaning::Unknown,
        }
    }
}
