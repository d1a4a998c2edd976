//! Noting without opening, and taking it up.

use super::super::area::{area, en, fr};

area! {
    /// The closed notebook's own small form, and what becomes of what was written on it.
    Noting {
        title: "Noter sans ouvrir" => "Note without opening";
        alert_title: "Alerte sans ouvrir" => "Alert without opening";
        alert: "C’est grave : alerte" => "It is grave: alert";
        no_alert: "Ce n’est pas une alerte" => "It is not an alert";
        text: "Ce qui s’est passé" => "What happened";
        text_help: "Des faits. Pas de nom de famille, pas de numéro." => "Facts. No family name, no number.";
        who: "Qui ? Un surnom" => "Who? A nickname";
        place: "Où ?" => "Where?";
        not_read_back: "Ce qui est écrit ici ne peut être relu qu’après ouverture." => "What is written here can be read again only after opening.";
        not_sent: "Rien ne part tant que le carnet est fermé." => "Nothing leaves while the notebook is closed.";
        alert_not_sent: "NON ENVOYÉE. Appelez d’abord : Lanterne ne prévient personne à votre place." => "NOT SENT. Call first: Lanterne warns nobody in your place.";
        kept: "Gardé, fermé" => "Kept, closed";
        finish: "Terminer" => "Finish";
        done: "Note gardée, fermée" => "Note kept, closed";
        done_alert: "Alerte gardée, NON ENVOYÉE" => "Alert kept, NOT SENT";
        done_text: "Elle n’est pas envoyée. Elle attend l’ouverture du carnet, à son heure." => "It is not sent. It waits for the notebook to be opened, at its own time.";
        done_alert_text: "Appelez. L’alerte part quand le carnet est ouvert et que vous l’envoyez." => "Call. The alert leaves when the notebook is open and you send it.";
        back: "Revenir au carnet fermé" => "Back to the closed notebook";
        open_first: "Ouvrez le carnet une première fois ; ensuite on peut noter sans ouvrir." => "Open the notebook once; after that one can note without opening.";
        export_text: "Garder le texte dans un fichier lisible" => "Keep the text in a readable file";
        send_alert: "Envoyer l’alerte" => "Send the alert";
        alert_saved: "Alerte enregistrée. Elle part dès qu’il y a du réseau." => "Alert saved. It leaves as soon as there is a network.";
        unreadable_text: "Elles restent sur cet appareil, telles quelles. Gardez-en un fichier et montrez-le à la coordination." => "They stay on this device as they are. Keep a file of them and show it to your coordination.";
        swapped: "Quelqu’un a touché à la mémoire de cet appareil" => "Somebody has touched this device’s storage";
        swapped_text: "Ce qui a été noté sans ouvrir a pu être lu par un autre. Rien n’est effacé. Parlez-en à la coordination." => "What was noted without opening may have been read by someone else. Nothing is erased. Talk to your coordination.";
    }
    made {
        at(when: &str): format!("Noté sans ouvrir, {when}") => format!("Noted without opening, {when}");
        alert_at(when: &str): format!("Alerte notée sans ouvrir, {when} : NON ENVOYÉE") => format!("Alert noted without opening, {when}: NOT SENT");
        unreadable(n: usize): format!("{} sans ouvrir, illisible ici", fr(n, "note écrite", "notes écrites")) => format!("{} without opening, unreadable here", en(n, "note written", "notes written"));
    }
}
