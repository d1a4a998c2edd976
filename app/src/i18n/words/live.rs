//! En direct: who is out, what the night gives, and how old what is shown is.

use super::super::area::{area, en, fr};

area! {
    /// The dashboard of the night.
    Live {
        title: "En direct" => "Live";
        entry: "Qui est dehors, ce que la nuit donne" => "Who is out, what the night gives";
        connection: "Connexion" => "Connection";
        live: "À jour, en direct" => "Up to date, live";
        catching: "Rattrapage en cours" => "Catching up";
        offline: "Hors ligne" => "Offline";
        offline_text: "Ce qui suit est ce que cet appareil savait alors. Il rattrape tout seul." => "What follows is what this device knew then. It catches up by itself.";
        stay: "Garder ouvert sur cet ordinateur, 12 h au plus" => "Keep open on this computer, 12 h at most";
        stay_text: "Tant que cette page est affichée. Seulement là où personne d’autre ne passe." => "While this page is shown. Only where nobody else comes by.";
        wake_title: "Page fermée" => "Page closed";
        wake: "Prévenir cet appareil quand une alerte arrive" => "Notify this device when an alert arrives";
        wake_text: "La notification ne dit rien de l’alerte. Elle passe par le service du fabricant du navigateur, qui apprend seulement quand. Elle peut tarder ou ne pas venir : en danger, on appelle." => "The notification says nothing of the alert. It goes through the browser maker’s service, which only learns when. It may be late or not come: in danger, people call.";
        wake_cannot: "Ce navigateur ne peut pas prévenir page fermée. Sur iPhone, installez d’abord Lanterne." => "This browser cannot notify while the page is closed. On an iPhone, install Lanterne first.";
        wake_lost: "Cet appareil n’est plus prévenu : le navigateur y a mis fin. Cochez de nouveau." => "This device is not notified any more: the browser ended it. Tick again.";
        wake_refused: "Le navigateur refuse les notifications : permettez-les dans ses réglages." => "The browser refuses notifications: allow them in its settings.";
        out: "Dehors" => "Out";
        nobody: "Aucune tournée en cours, d’après ce qui est arrivé" => "No round under way, going by what has arrived";
        not_here: "D’après ce qui est arrivé : un téléphone sans réseau envoie plus tard." => "Going by what has arrived: a phone without a network sends later.";
        holds_unknown: "on ne sait pas ce qu’il reste sur son téléphone" => "what is left on the phone is not known";
        tonight: "Cette nuit" => "This night";
        nothing: "Rien n’est arrivé pour l’instant" => "Nothing has arrived so far";
        nothing_filtered: "Rien qui corresponde à ce choix" => "Nothing that fits this choice";
        by_channel: "Par canal" => "By channel";
        by_sector: "Par secteur" => "By sector";
        vigilance: "Vigilance" => "Watchfulness";
        given: "Matériel donné" => "Material given";
        referrals: "Orientations" => "Referrals";
        unsaid: "Pas dit" => "Not said";
        unsure: "Pas sûr, deux versions" => "Not sure, two versions";
        elsewhere: "Hors secteur" => "Outside sectors";
        latest: "Dernières arrivées" => "Latest";
        filter: "Filtrer" => "Filter";
        filter_none: "Tout est montré" => "Everything is shown";
        filter_some: "Une partie seulement" => "Only a part";
        channel: "Canal" => "Channel";
        sector: "Secteur" => "Sector";
        antenne: "Antenne" => "Branch";
        all: "Tout montrer" => "Show everything";
        period: "Période" => "Period";
        week: "Les 7 dernières nuits" => "The last 7 nights";
        month: "Ce mois-ci" => "This month";
    }
    made {
        encounters(n: usize): if n < 2 { "rencontre" } else { "rencontres" }.to_owned() => if n == 1 { "encounter" } else { "encounters" }.to_owned();
        new_persons(n: usize): if n < 2 { "personne nouvelle" } else { "personnes nouvelles" }.to_owned() => if n == 1 { "new person" } else { "new persons" }.to_owned();
        known_persons(n: usize): if n < 2 { "personne connue" } else { "personnes connues" }.to_owned() => if n == 1 { "known person" } else { "known persons" }.to_owned();
        unnamed(n: usize): if n < 2 { "contact sans surnom" } else { "contacts sans surnom" }.to_owned() => if n == 1 { "contact without a name" } else { "contacts without a name" }.to_owned();
        doubtful(n: usize): if n < 2 { "présence pas sûre, non comptée" } else { "présences pas sûres, non comptées" }.to_owned() => if n == 1 { "presence not sure, not counted" } else { "presences not sure, not counted" }.to_owned();
        offline_since(when: &str): format!("Hors ligne depuis {when}") => format!("Offline since {when}");
        badge(n: usize, title: &str): format!("({n}) {title}") => format!("({n}) {title}");
        heard(who: &str, when: &str): format!("{who} : dernier contact {when}") => format!("{who}: last contact {when}");
        unheard(who: &str): format!("{who} : rien n’est arrivé depuis le départ") => format!("{who}: nothing has arrived since the start");
        holds(n: usize): if n == 0 { "aucun brouillon sur son téléphone".to_owned() } else { format!("{} sur son téléphone", fr(n, "brouillon", "brouillons")) } => if n == 0 { "no draft on the phone".to_owned() } else { format!("{} on the phone", en(n, "draft", "drafts")) };
        forgotten(n: usize): fr(n, "tournée ancienne jamais terminée", "tournées anciennes jamais terminées") => en(n, "older round never ended", "older rounds never ended");
        not_counted(n: usize): fr(n, "quantité a deux versions et n’est pas comptée", "quantités ont deux versions et ne sont pas comptées") => en(n, "number has two versions and is not counted", "numbers have two versions and are not counted");
    }
}
