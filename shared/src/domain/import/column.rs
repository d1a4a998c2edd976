//! What a column can hold, and which one a heading means.

use super::super::fold;
use serde::{Deserialize, Serialize};

/// What the rows of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Of {
    /// One person each.
    Persons,
    /// One encounter each.
    Encounters,
}

/// What a column holds. Variants are only ever added at the end: a kept setting names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)] // Each is described in docs/interchange.md, by its key.
pub enum Column {
    Name,
    OtherNames,
    Age,
    Born,
    AgeBand,
    EstimatedOn,
    Minority,
    MinoritySource,
    AdultFrom,
    Gender,
    Origin,
    Languages,
    Situation,
    Prostitution,
    FirstContact,
    Informed,
    Note,
    Date,
    Time,
    Persons,
    Unknown,
    Channel,
    Sector,
    Place,
    Contact,
    Form,
    Topics,
    Mediator,
    Vigilance,
    Others,
}

/// One line of the table: the column, the list that its values are of, whether persons or encounters have it, its key and the
/// headings by which it is known, folded.
struct Known {
    column: Column,
    list: Option<&'static str>,
    persons: bool,
    encounters: bool,
    key: &'static str,
    headings: &'static [&'static str],
}

const fn line(
    column: Column,
    list: Option<&'static str>,
    (persons, encounters): (bool, bool),
    key: &'static str,
    headings: &'static [&'static str],
) -> Known {
    Known { column, list, persons, encounters, key, headings }
}

const BOTH: (bool, bool) = (true, true);
const HERS: (bool, bool) = (true, false);
const MET: (bool, bool) = (false, true);

#[rustfmt::skip]
const KNOWN: &[Known] = &[
    line(Column::Name, None, HERS, "name", &["surnom", "pseudo", "pseudonyme", "nom", "prenom", "code", "personne", "nickname", "jeune"]),
    line(Column::OtherNames, None, HERS, "other_names", &["autres noms", "autres surnoms", "autre surnom", "autre nom", "alias", "aka", "dit aussi"]),
    line(Column::Age, None, BOTH, "age", &["age estime", "ans", "age en annees", "estimated age"]),
    line(Column::Born, None, HERS, "born", &["date de naissance", "naissance", "ne le", "nee le", "annee de naissance", "ddn", "date of birth", "birth date", "year of birth"]),
    line(Column::AgeBand, Some("age_band"), BOTH, "age_band", &["tranche d age", "tranche age", "tranche dage"]),
    line(Column::EstimatedOn, None, HERS, "estimated_on", &["age estime le", "date de l estimation", "date estimation", "date de lestimation", "estime le", "mise a jour"]),
    line(Column::Minority, Some("minority"), BOTH, "minority", &["minorite", "mineure", "mineur", "minor"]),
    line(Column::MinoritySource, Some("minority_source"), BOTH, "minority_source", &["verifiee par", "minorite verifiee par", "preuve", "verified by"]),
    line(Column::AdultFrom, None, HERS, "adult_from", &["majeure a partir de", "majeure le", "majorite", "adult since"]),
    line(Column::Gender, Some("gender"), BOTH, "gender", &["genre", "sexe", "sex"]),
    line(Column::Origin, Some("origin"), HERS, "origin", &["origine", "pays", "nationalite"]),
    line(Column::Languages, Some("language"), BOTH, "languages", &["langue", "langues", "langue parlee", "langues parlees", "language", "spoken"]),
    line(Column::Situation, Some("situation"), BOTH, "situation", &["situations"]),
    line(Column::Prostitution, Some("prostitution"), BOTH, "prostitution", &["statut", "statut prostitution", "situation prostitutionnelle", "status"]),
    line(Column::FirstContact, None, HERS, "first_contact", &["premier contact", "premiere rencontre", "date de premier contact", "connue depuis", "rencontree le", "first met"]),
    line(Column::Informed, None, HERS, "informed", &["informee le", "informe le", "information"]),
    line(Column::Note, None, BOTH, "note", &["remarque", "remarques", "observation", "observations", "commentaire", "commentaires", "notes", "comment"]),
    line(Column::Date, None, MET, "date", &["jour", "date de rencontre", "date de la rencontre", "day"]),
    line(Column::Time, None, MET, "time", &["heure", "horaire", "hour"]),
    line(Column::Persons, None, MET, "persons", &["surnom", "pseudo", "personne", "personnes", "nom", "prenom", "jeune", "jeunes", "name", "who", "qui"]),
    line(Column::Unknown, None, MET, "unknown", &["inconnues", "inconnus", "nombre d inconnues", "anonymes"]),
    line(Column::Channel, Some("channel"), MET, "channel", &["canal", "mode de contact"]),
    line(Column::Sector, Some("sector"), MET, "sector", &["secteur", "quartier", "zone"]),
    line(Column::Place, None, MET, "place", &["lieu", "endroit", "adresse"]),
    line(Column::Contact, Some("contact"), MET, "contact", &["type de contact"]),
    line(Column::Form, Some("form"), MET, "form", &["forme", "individuel ou groupe"]),
    line(Column::Topics, Some("topic"), MET, "topics", &["theme", "themes", "sujets", "topic"]),
    line(Column::Mediator, Some("mediator"), MET, "mediator", &["mediatrice", "mediatrice culturelle"]),
    line(Column::Vigilance, Some("vigilance"), MET, "vigilance", &["niveau de vigilance"]),
    line(Column::Others, None, MET, "others", &["educateur", "educatrice", "educateurs", "equipe", "intervenants", "intervenant", "auteur", "referent", "team"]),
];

impl Column {
    /// The columns that a list of this can have, in the order they are offered.
    pub fn all(of: Of) -> impl Iterator<Item = Self> {
        KNOWN.iter().filter(move |known| known.is(of)).map(|known| known.column)
    }

    /// Its stable English key, which is a heading too.
    pub fn key(self) -> &'static str {
        self.known().map_or("", |known| known.key)
    }

    /// The list that its values are of.
    pub fn list(self) -> Option<&'static str> {
        self.known().and_then(|known| known.list)
    }

    /// Whether a cell of it may name several things.
    pub fn is_several(self) -> bool {
        matches!(
            self,
            Self::OtherNames | Self::Languages | Self::Situation | Self::Topics | Self::Persons | Self::Others
        )
    }

    fn known(self) -> Option<&'static Known> {
        KNOWN.iter().find(|known| known.column == self)
    }
}

impl Known {
    fn is(&self, of: Of) -> bool {
        if of == Of::Persons { self.persons } else { self.encounters }
    }

    fn means(&self, heading: &str) -> bool {
        fold(self.key) == heading || self.headings.contains(&heading)
    }
}

/// Whether the headings are those of persons or of encounters: only these have a date and a channel.
pub fn guess_of(head: &[String]) -> Of {
    let met = [Column::Date, Column::Channel, Column::Time, Column::Topics];
    let headings: Vec<String> = head.iter().map(|heading| fold(heading)).collect();
    let means = |known: &&Known| met.contains(&known.column) && headings.iter().any(|heading| known.means(heading));
    if KNOWN.iter().any(|known| means(&known)) { Of::Encounters } else { Of::Persons }
}

/// What each column holds, by its heading; none for one that is left aside, and nothing twice.
pub fn guess(of: Of, head: &[String]) -> Vec<Option<Column>> {
    let mut taken = Vec::new();
    let mut column = |heading: &String| {
        let heading = fold(heading);
        let found = KNOWN.iter().find(|known| known.is(of) && known.means(&heading) && !taken.contains(&known.column));
        let found = found.map(|known| known.column);
        taken.extend(found);
        found
    };
    head.iter().map(&mut column).collect()
}
