//! Alerts, the telephone numbers on duty, and the hour from which nobody has heard of a round.

use super::super::area::area;

area! {
    /// Raising an alert, and following it.
    Alerts {
        title: "Alerte" => "Alert";
        list: "Alertes" => "Alerts";
        open: "Alertes en cours" => "Open alerts";
        past: "Alertes levées" => "Lifted alerts";
        none: "Aucune alerte en cours" => "No open alert";
        new_title: "Alerter l’équipe" => "Alert the team";
        raise: "Alerter l’équipe" => "Alert the team";
        raise_text: "Appelez d’abord. L’alerte s’affiche chez vos collègues dont le carnet est ouvert ; un carnet fermé ne sonne chez personne." => "Call first. The alert shows for colleagues whose notebook is open; a closed notebook rings for nobody.";
        note: "Que se passe-t-il ?" => "What is happening?";
        note_help: "Des faits. Vous pouvez aussi alerter sans rien écrire." => "Facts. You can also alert without writing anything.";
        raised: "Alerte enregistrée" => "Alert saved";
        raised_here: "L’alerte est enregistrée et part en premier." => "The alert is saved and leaves first.";
        see: "Voir l’alerte" => "See the alert";
        not_sent: "NON ENVOYÉE" => "NOT SENT";
        not_sent_text: "L’équipe ne la voit pas encore. Appelez." => "The team does not see it yet. Call.";
        sent: "Envoyée" => "Sent";
        not_seen: "Personne n’a encore dit l’avoir vue" => "Nobody has said yet that they saw it";
        i_saw: "J’ai vu" => "I saw it";
        i_called: "J’ai appelé" => "I called";
        did_you_call: "Avez-vous eu quelqu’un ?" => "Did somebody answer?";
        call_first: "Appelez la 1re personne" => "Call the 1st person";
        call_second: "Pas de réponse depuis 5 minutes : appelez la 2e personne" => "No answer for 5 minutes: call the 2nd person";
        call_again: "Pas de réponse depuis 5 minutes : rappelez, ou faites le 17 ou le 112" => "No answer for 5 minutes: call again, or dial 17 or 112";
        call_emergency: "Appelez le 17 ou le 112" => "Call 17 or 112";
        rings_nobody: "Une page fermée ne sonne chez personne. Appelez." => "A closed page rings for nobody. Call.";
        lift: "Lever l’alerte" => "Lift the alert";
        lift_ask: "Fausse alerte, ou danger passé ? L’alerte reste dans l’histoire, avec votre nom et l’heure." => "A false alarm, or the danger is over? The alert stays in the history, with your name and the time.";
        lifted_short: "Levée" => "Lifted";
        unanswered: "Votre alerte n’était pas vue quand le carnet s’est fermé. Appelez la 2e personne, ou ouvrez le carnet pour savoir." => "Your alert had not been seen when the notebook closed. Call the 2nd person, or open the notebook to find out.";
        call: "Appeler" => "Call";
        sms: "SMS" => "Text";
        sms_body: "Alerte Lanterne : rappelez-moi tout de suite." => "Lanterne alert: call me back at once.";
        duty: "Astreinte de l’équipe" => "The team’s duty numbers";
        encounter: "La rencontre" => "The encounter";
    }
    made {
        of(who: &str): format!("Alerte de {who}") => format!("Alert from {who}");
        sent_at(when: &str): format!("Envoyée à {when}") => format!("Sent at {when}");
        seen(who: &str, when: &str): format!("Vue par {who} à {when}") => format!("Seen by {who} at {when}");
        seen_sometime(who: &str): format!("Vue par {who}") => format!("Seen by {who}");
        called(when: &str): format!("Appelé à {when}") => format!("Called at {when}");
        lifted(who: &str, when: &str): format!("Levée par {who}, {when}") => format!("Lifted by {who}, {when}");
        call_who(who: &str): format!("Appeler {who}") => format!("Call {who}");
        sms_who(who: &str): format!("SMS à {who}") => format!("Text {who}");
    }
}

area! {
    /// The page of the duty numbers.
    Duty {
        title: "Numéros d’astreinte" => "Duty numbers";
        why: "Qui appeler en cas de danger, dans l’ordre" => "Whom to call in danger, in order";
        clear: "Ils s’affichent aussi carnet fermé, sur les téléphones de l’équipe : mettez des numéros de travail." => "They also show with the notebook closed, on the team’s phones: use work numbers.";
        coordination: "La coordination change ces numéros." => "The coordination changes these numbers.";
        none: "Aucun numéro. En cas de danger il reste le 17, le 112 et le 119." => "No number. In danger there are still 17, 112 and 119.";
        add: "Ajouter un numéro" => "Add a number";
        who: "Qui répond" => "Who answers";
        number: "Numéro" => "Number";
        number_wrong: "Ce numéro ne peut pas être composé." => "This number cannot be dialled.";
        earlier: "Appeler avant" => "Call earlier";
    }
    made {
        rank(n: usize): if n == 1 { "1re personne".to_owned() } else { format!("{n}e personne") } => match n { 1 => "1st person".to_owned(), 2 => "2nd person".to_owned(), 3 => "3rd person".to_owned(), _ => format!("{n}th person") };
    }
}

area! {
    /// The hour from which a round has given no news.
    CheckIn {
        ask: "Sans nouvelles de vous à partir de quand ?" => "From when will you be missed?";
        ask_why: "Passé cette heure, vos collègues voient que vous n’avez rien dit. Personne n’est appelé tout seul." => "After that time, your colleagues see that you have said nothing. Nobody is called by itself.";
        never: "Sans heure" => "No time";
        in_one: "Dans 1 h" => "In 1 h";
        in_two: "Dans 2 h" => "In 2 h";
        other: "Une autre heure" => "Another time";
        time: "À quelle heure ?" => "At what time?";
        well: "Je vais bien, encore 1 h" => "I am well, 1 h more";
        well_said: "C’est noté" => "Noted";
        remind: "L’heure est passée : dites que vous allez bien." => "The time has passed: say that you are well.";
        two: "Deux heures ont été notées, la plus proche compte." => "Two times were noted; the nearer one counts.";
        field: "Sans nouvelles à partir de" => "Missed from";
    }
    made {
        until(when: &str): format!("Sans nouvelles à partir de {when}") => format!("Missed from {when}");
        silent(when: &str): format!("Sans nouvelles depuis {when}") => format!("No news since {when}");
        silent_who(who: &str, when: &str): format!("{who} : sans nouvelles depuis {when}") => format!("{who}: no news since {when}");
    }
}
