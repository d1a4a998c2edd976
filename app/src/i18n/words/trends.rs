//! Trends: weeks and months, this time and a year earlier.

use super::super::area::{area, en, fr};

area! {
    /// Weeks and months.
    Trends {
        title: "Tendances" => "Trends";
        entry: "Semaine par semaine, cette année et l’an passé" => "Week by week, this year and last";
        only_coordination: "Les tendances sont regardées par la coordination." => "Trends are looked at by a coordinator.";
        what: "Ce qu’on regarde" => "What is looked at";
        grain: "Pas" => "Step";
        weeks: "Par semaine" => "By week";
        months: "Par mois" => "By month";
        period: "Période" => "Period";
        twelve: "Les 12 derniers mois" => "The last 12 months";
        three: "Les 3 derniers mois" => "The last 3 months";
        a_year_before: "Un an plus tôt" => "A year earlier";
        filter: "Filtrer" => "Filter";
        all: "Tout montrer" => "Show everything";
        encounters: "Rencontres" => "Encounters";
        by_channel: "Rencontres, par canal" => "Encounters, by channel";
        by_sector: "Rencontres, par secteur" => "Encounters, by sector";
        by_topic: "Rencontres, par sujet abordé" => "Encounters, by topic";
        contacts: "Contacts" => "Contacts";
        persons: "Personnes rencontrées" => "Persons met";
        by_minority: "Personnes rencontrées, par minorité" => "Persons met, by minority";
        acts: "Actes" => "Acts";
        rounds: "Tournées" => "Rounds";
        not_said: "Pas dit" => "Not said";
        elsewhere: "Hors secteur" => "At no sector";
        first_reading: "à la première rencontre de la période" => "at the first encounter of the period";
        closing_reading: "d’après ce qu’on en savait à la fin" => "as best known at its end";
        topics_help: "Une rencontre peut avoir plusieurs sujets : ne pas les additionner." => "An encounter can have several topics: do not add them up.";
        persons_help: "Une personne vue deux semaines compte dans chacune : ne pas les additionner." => "Somebody met in two weeks counts in each: do not add them up.";
        minority_help: "Mineures vérifiées et supposées ne s’additionnent pas, et une personne vue deux semaines compte dans chacune." => "Verified and supposed minors are not added, and somebody met in two weeks counts in each.";
        week_help: "Une semaine va du lundi au dimanche ; la première est celle du premier jeudi de l’année." => "A week goes from Monday to Sunday; the first is that of the year’s first Thursday.";
        legend: "Comment lire" => "How to read";
        no_round: "Aucune tournée notée" => "No round noted";
        running: "Pas encore finie" => "Not over yet";
        ahead: "à venir" => "to come";
        no_such: "n’existe pas" => "does not exist";
        nothing_last: "Rien n’est noté un an plus tôt." => "Nothing is noted a year earlier.";
        numbers: "Les nombres" => "The numbers";
        table_follows: "Le tableau qui suit donne tous les nombres." => "The table that follows gives every number.";
        inside: "Pour l’équipe : les petits nombres ne sont pas masqués. Pour l’extérieur, il y a le rapport d’activité." => "For the team: small numbers are not masked. For outside there is the activity report.";
        nobody: "Aucun nombre n’est par personne de l’équipe." => "No number is by team-mate.";
        report: "Rapport d’activité" => "Activity report";
        print: "Imprimer" => "Print";
        empty: "Rien n’est noté pour ce choix" => "Nothing is noted for this choice";
        empty_text: "Ni tournée ni rencontre, ni cette fois ni un an plus tôt." => "Neither a round nor an encounter, this time or a year earlier.";
        week_head: "Semaine" => "Week";
        month_head: "Mois" => "Month";
        as_of_unknown: "Compté sur cet appareil, d’après ce qui y était arrivé" => "Counted on this device, from what had arrived on it";
    }
    made {
        as_of(when: &str): format!("Compté sur cet appareil, d’après ce qui y était arrivé le {when}") => format!("Counted on this device, from what had arrived on it on {when}");
        week(n: usize, from: &str): format!("{n}, du {from}") => format!("{n}, from {from}");
        is_running(what: &str): format!("{what} (pas encore finie)") => format!("{what} (not over yet)");
        drawn(this: &str, last: &str): format!("{this} : trait plein, ronds. {last} : tirets, carrés.") => format!("{this}: solid line, dots. {last}: dashes, squares.");
        most(n: &str, when: &str): format!("Le plus : {n} ({when}).") => format!("The most: {n} ({when}).");
        gaps(n: usize): if n == 1 { "Une fois, aucune tournée n’est notée.".to_owned() } else { format!("{n} fois, aucune tournée n’est notée.") } => if n == 1 { "Once no round is noted.".to_owned() } else { format!("{n} times no round is noted.") };
        so_far(what: &str, n: &str): format!("{what}, pas encore finie : {n}.") => format!("{what}, not over yet: {n}.");
        sum(from: &str, to: &str, n: &str): format!("Du {from} au {to} : {n}") => format!("From {from} to {to}: {n}");
        sum_last(n: &str): format!("un an plus tôt : {n}") => format!("a year earlier: {n}");
        undated(n: usize): format!("{} sans date : dans aucune semaine.", fr(n, "rencontre", "rencontres")) => format!("{} without a date: in no week.", en(n, "encounter", "encounters"));
    }
}
