//! What can go wrong between a phone and the team, in words that say what to do.

use super::super::area::area;
use shared::wire::problem::ProblemKind;
use shared::wire::push::RefusalReason;

area! {
    /// Why a request failed. Each says what happens to the notes.
    Problems {
        title: "Cela n’a pas marché" => "That did not work";
        no_network: "Pas de réponse. Vos notes restent sur ce téléphone ; nouvel essai au retour du réseau." => "No answer. Your notes stay on this phone; another try when the network is back.";
        malformed: "La demande n’a pas été comprise. Vos notes sont intactes. Mettez Lanterne à jour et réessayez." => "The request was not understood. Your notes are intact. Update Lanterne and try again.";
        unknown_version: "Cette Lanterne n’est plus à jour. Rechargez-la ; vos notes restent." => "This Lanterne is out of date. Reload it; your notes stay.";
        too_large: "C’est trop à la fois. Réessayez : Lanterne enverra en plusieurs fois." => "That is too much at once. Try again: Lanterne will send in several goes.";
        too_many: "Trop d’essais de suite. Attendez un peu." => "Too many tries in a row. Wait a little.";
        not_signed_in: "Votre connexion a pris fin. Ouvrez de nouveau le carnet ; rien n’est perdu." => "Your session ended. Open the notebook again; nothing is lost.";
        pending: "La coordination n’a pas encore confirmé votre entrée." => "Your coordination has not confirmed your entry yet.";
        coordinators_only: "Seule la coordination peut faire cela." => "Only the coordination can do that.";
        revoked: "Cet appareil n’a plus accès à l’équipe. Parlez-en à la coordination." => "This device has no access to the team any more. Talk to your coordination.";
        foreign_origin: "La demande venait d’une autre page. Ouvrez Lanterne à son adresse habituelle." => "The request came from another page. Open Lanterne at its usual address.";
        wrong_setup_code: "Ce code de mise en route est faux ou a déjà servi." => "This set-up code is wrong or was already used.";
        sign_in_refused: "Phrase de passe ou fiche : l’une des deux ne va pas. Rien n’est perdu." => "Passphrase or sheet: one of the two is wrong. Nothing is lost.";
        invitation_invalid: "Cette invitation n’est plus valable. Demandez-en une autre." => "This invitation is no longer valid. Ask for another.";
        invitation_used: "Quelqu’un a déjà répondu à cette invitation. Demandez-en une autre." => "Somebody has already answered this invitation. Ask for another.";
        already_exists: "Cela existe déjà. Rien n’a été changé." => "That already exists. Nothing was changed.";
        team_moved: "L’équipe a changé entre-temps. Regardez-la et recommencez." => "The team changed meanwhile. Look at it and start again.";
        team_refused: "Ce changement de l’équipe n’a pas été accepté." => "This change to the team was not accepted.";
        not_found: "Il n’y a rien ici, ou plus rien." => "There is nothing here, or nothing any more.";
        unavailable: "Rien ne peut être reçu pour l’instant. Vos notes restent sur ce téléphone." => "Nothing can be received right now. Your notes stay on this phone.";
        internal: "Une panne, de notre côté. Vos notes restent sur ce téléphone." => "A failure on our side. Your notes stay on this phone.";
        unreadable_answer: "La réponse n’a pas pu être lue. Vos notes sont intactes." => "The answer could not be read. Your notes are intact.";
        wrong_answer: "La réponse ne vient pas de votre équipe. Rien n’a été accepté ; prévenez la coordination." => "The answer does not come from your team. Nothing was accepted; tell your coordination.";
        refused_newer: "Écrite par une Lanterne plus récente que l’hébergement." => "Written by a Lanterne newer than the host.";
        refused_damaged: "La note est abîmée. Exportez-la, puis écrivez-la de nouveau." => "The note is damaged. Export it, then write it again.";
        refused_large: "La note est trop longue." => "The note is too long.";
        refused_team: "Elle appartient à une autre équipe." => "It belongs to another team.";
        refused_device: "Cet appareil n’est pas encore, ou plus, admis dans l’équipe." => "This device is not yet, or no longer, admitted to the team.";
        refused_circle: "Vous n’avez pas accès à cette partie du carnet." => "You have no access to this part of the notebook.";
        refused_again: "Elle sera préparée de nouveau au prochain envoi." => "It will be prepared again at the next sending.";
        refused_erased: "Cette note a été effacée pour toute l’équipe." => "This note was erased for the whole team.";
        no_answer: "Pas de réponse. Ce que vous avez écrit reste là ; réessayez quand le réseau revient." => "No answer. What you wrote stays here; try again when the network is back.";
        no_derivation: "Cet appareil n’a pas pu fermer le carnet : il manque de mémoire. Fermez d’autres applications et réessayez." => "This device could not close the notebook: it is short of memory. Close other apps and try again.";
        no_storage: "Cet appareil n’a pas pu garder le carnet : il manque de place, ou la navigation est privée." => "This device could not keep the notebook: it is short of room, or browsing is private.";
    }
}

impl Problems {
    /// The sentence for a kind of problem.
    pub fn of(&self, kind: ProblemKind) -> &'static str {
        match kind {
            ProblemKind::Malformed | ProblemKind::MethodNotAllowed => self.malformed,
            ProblemKind::UnknownVersion => self.unknown_version,
            ProblemKind::TooLarge => self.too_large,
            ProblemKind::TooManyRequests => self.too_many,
            ProblemKind::NotSignedIn => self.not_signed_in,
            ProblemKind::Pending => self.pending,
            ProblemKind::CoordinatorsOnly => self.coordinators_only,
            ProblemKind::Revoked => self.revoked,
            ProblemKind::ForeignOrigin => self.foreign_origin,
            ProblemKind::WrongSetupCode => self.wrong_setup_code,
            ProblemKind::SignInRefused => self.sign_in_refused,
            ProblemKind::InvitationInvalid => self.invitation_invalid,
            ProblemKind::InvitationUsed => self.invitation_used,
            ProblemKind::AlreadyExists => self.already_exists,
            ProblemKind::DirectoryMoved => self.team_moved,
            ProblemKind::DirectoryRefused => self.team_refused,
            ProblemKind::NotFound => self.not_found,
            ProblemKind::Unavailable => self.unavailable,
            ProblemKind::Internal => self.internal,
        }
    }

    /// The sentence for a note that was not accepted.
    pub fn refusal(&self, reason: RefusalReason) -> &'static str {
        match reason {
            RefusalReason::UnknownFormat => self.refused_newer,
            RefusalReason::MalformedHeader | RefusalReason::HashMismatch | RefusalReason::BadSignature => {
                self.refused_damaged
            }
            RefusalReason::TooLarge => self.refused_large,
            RefusalReason::WrongTeam => self.refused_team,
            RefusalReason::UnknownDevice | RefusalReason::AuthorMismatch | RefusalReason::DeviceRevoked => {
                self.refused_device
            }
            RefusalReason::NotInCircle | RefusalReason::WrongCircle => self.refused_circle,
            RefusalReason::UnknownEpoch | RefusalReason::MissingRecordKey | RefusalReason::CounterReused => {
                self.refused_again
            }
            RefusalReason::Erased => self.refused_erased,
        }
    }
}
