//! Names of the fields of cases, objectives and decisions.

use super::super::area::area;

area! {
    /// Names of fields, for forms, facts and history.
    CaseFields {
        about: "Elle porte sur" => "It is about";
        decision: "Décision" => "Decision";
        seen: "Ce qui a été vu" => "What was seen";
        quoted: "Ce qui a été dit" => "What was said";
        opinion: "Ce que l’équipe en pense" => "What the team thinks";
        decided_by: "Qui a décidé" => "Who decided";
        decided_with: "Avec, sans compte" => "With, without an account";
        decided_at: "Décidée le" => "Decided on";
        reason: "Pourquoi" => "Why";
        review: "À revoir le" => "To look at again on";
        youth_told: "Jeune informé" => "Youth told";
        youth_why: "Jeune non informé : pourquoi" => "Youth not told: why";
        parents_told: "Parents informés" => "Parents told";
        parents_why: "Parents non informés : pourquoi" => "Parents not told: why";
        sent: "Envoyée le" => "Sent on";
        sent_how: "Par" => "By";
        sent_to: "À qui" => "To whom";
        reply: "Réponse" => "Reply";
        replied: "Réponse reçue le" => "Reply received on";
        opened: "Ouvert le" => "Opened on";
        opening_reason: "Ouvert pour" => "Opened for";
        closed: "Clos le" => "Closed on";
        closing_reason: "Clos pour" => "Closed for";
        stage: "Étape" => "Stage";
        lost: "Perdu de vue depuis" => "Lost sight of since";
        referent: "Référent·e" => "Responsible";
        co_referent: "Co-référent·e" => "Also responsible";
        case: "Dossier" => "Case";
        dimension: "Dimension" => "Dimension";
        words: "Avec les mots du jeune" => "In the youth’s words";
        next: "Prochain pas" => "Next step";
    }
}
