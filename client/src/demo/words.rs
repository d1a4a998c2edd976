//! What they wrote. Invented, plain, about nobody.

pub mod case;

/// Free notes of encounters in the street or at the bus with a young woman whom the team knows.
pub const NOTES_HER: &[&str] = &[
    "A froid, fatiguée. Repart avec une boisson chaude et des gants. Ne souhaite pas parler longtemps.",
    "Demande les horaires du planning familial. On lui propose d’y aller avec elle mercredi.",
    "Première fois qu’elle reste plus de dix minutes. Prend la carte de l’équipe.",
    "Inquiète pour sa petite sœur. On prend le temps d’écouter.",
    "Ne répondait plus à nos messages depuis deux semaines, et vient d’elle-même ce soir.",
    "Rendez-vous manqué hier : elle a eu peur d’y aller seule. On s’organise autrement.",
    "A trouvé quelques heures de ménage, contente de l’annoncer.",
    "Parle du lycée, voudrait y retourner à la rentrée. À reprendre avec l’aide sociale à l’enfance, si elle le souhaite.",
    "Vient avec une amie qu’elle nous présente. L’amie ne souhaite pas donner de surnom.",
    "Tendue ce soir, dit qu’on la surveille. On reste à côté sans insister.",
    "Revient sur sa dernière consultation : tout va bien, elle est rassurée.",
];

/// The same with anybody whom the team knows.
pub const NOTES: &[&str] = &[
    "Discussion tranquille autour d’un thé. Va plutôt bien, dort chez des amis en ce moment.",
    "Reparle de reprendre une formation en cuisine. Piste à creuser avec la mission locale.",
    "A perdu ses papiers. On propose notre aide pour la déclaration de perte.",
    "Dit avoir mal au ventre depuis plusieurs jours. D’accord pour un rendez-vous au centre de dépistage.",
    "Quelqu’un attend plus loin et appelle. Échange écourté, on garde le lien par un signe.",
    "Rit beaucoup, donne des nouvelles des autres. Ambiance détendue.",
    "D’accord pour un test rapide la semaine prochaine, avec la médiatrice.",
    "Doit quitter sa chambre à la fin du mois. On regarde ensemble les pistes d’hébergement.",
    "A repris contact avec son éducatrice. En parle avec soulagement.",
    "Ne veut rien aujourd’hui, mais salue. On repassera.",
    "Pose beaucoup de questions sur ses droits. On explique ce que nous pouvons faire, et ce que nous ne pouvons pas.",
    "Se plaint de mal dormir. On évoque la maison des adolescents, c’est à réfléchir.",
    "A changé de téléphone, nous redonne un moyen de contact (noté sur le carnet d’astreinte).",
    "Demande un duvet. On en apporte un au prochain passage.",
];

/// Free notes of first contacts.
pub const NOTES_FIRST: &[&str] = &[
    "Premier échange, bref. Carte de l’équipe donnée.",
    "Ne souhaite pas donner de surnom. Accepte une boisson chaude.",
    "Demande qui nous sommes et ce que nous faisons. On explique, sans insister.",
    "Écoute de loin, s’approche à la fin. On se présente, à revoir.",
    "Dit n’avoir besoin de rien. On rappelle que nous passons chaque semaine.",
];

/// Free notes of exchanges online or by telephone.
pub const NOTES_AFAR: &[&str] = &[
    "A répondu à notre message, échange court. D’accord pour qu’on réécrive dans la semaine.",
    "Demande si c’est gratuit. Explications données, pas de rendez-vous pour l’instant.",
    "Préfère écrire que téléphoner. On convient d’un créneau le jeudi après-midi.",
    "Propose de passer au local vendredi. On confirme par message.",
    "Donne des nouvelles : a dormi au foyer cette semaine, se sent mieux.",
    "Voulait l’adresse du centre de dépistage et les heures sans rendez-vous.",
];

/// Free notes of encounters by day: at the office, at the hospital, at a shelter, on the way.
pub const NOTES_BY_DAY: &[&str] = &[
    "Rendez-vous tenu, échange posé. Le prochain est fixé dans deux semaines.",
    "Démarches commencées ensemble, il manque encore un justificatif.",
    "Passe pour un café, reste une heure. On parle surtout de la suite.",
    "Accueil en retard, mais nous avons attendu ensemble. Bonne surprise du médecin.",
    "Fatigue visible. On remet le sujet du logement à la prochaine fois.",
];

/// What is added to a note when the author comes back to it.
pub const NOTES_LATER: &[&str] = &[
    "Complété le lendemain : le rendez-vous est confirmé pour jeudi.",
    "Complété le lendemain : rappel passé, pas encore de réponse.",
    "Complété le lendemain : le partenaire a été prévenu, avec accord.",
];

/// Debriefs of rounds.
pub const DEBRIEFS: &[&str] = &[
    "Tournée calme, pluie fine. Peu de monde sur le secteur.",
    "Beaucoup de passage en début de soirée, plus personne après minuit.",
    "Présence de la police appuyée : elles se sont déplacées vers les quais.",
    "Bus très demandé. Il faudra reprendre des boissons chaudes et des gants.",
    "Soirée froide mais bons échanges. On a pris le temps.",
    "Deux nouvelles têtes, approche prudente, cartes données.",
    "Nous sommes restés longtemps au même endroit, à reprendre la semaine prochaine de l’autre côté.",
    "Fin avancée d’une demi-heure : l’un de nous ne se sentait pas bien.",
    "Secteur vide à cause des travaux. Penser à faire un tour par le parc.",
    "Bonne coordination avec la maraude voisine, on garde ce principe.",
    "À reparler en réunion : comment dire non sans fermer la porte.",
];

/// What is to be done next.
pub const ACTIONS: &[&str] = &[
    "Rappeler pour le rendez-vous au centre de dépistage",
    "Proposer un accompagnement au planning familial",
    "Prendre des nouvelles de la recherche de logement",
    "Préparer le dossier avec la mission locale",
    "Appeler son éducatrice, avec son accord",
    "Apporter un duvet au prochain passage",
    "Prévoir la médiatrice pour le prochain échange",
    "Refaire le point sur la déclaration de perte",
    "Demander un rendez-vous à la maison des adolescents",
    "Écrire jeudi après-midi comme convenu",
];

/// What is held of a person, beside the fields.
pub const PORTRAITS: &[&str] = &[
    "Préfère qu’on vienne à deux, toujours les mêmes.",
    "Parle volontiers de musique ; un bon début de conversation.",
    "Ne pas aborder en présence d’autres personnes, attendre un signe.",
    "Vient rarement sans compagnie.",
    "Connaît l’équipe depuis l’ancien local.",
    "L’écrit est plus facile que la parole.",
];
