//! What really happened: every encounter once, as it was.

use super::dice::Dice;
use super::people::{Human, stranger};
use super::{PLATFORMS, SECTORS, TEAM};

/// One encounter that took place.
pub struct Event {
    /// Minutes since the first day's midnight.
    pub at: i64,
    pub channel: &'static str,
    pub place: Option<&'static str>,
    /// The round, by number.
    pub round: Option<usize>,
    /// The educators who were there, the one who notes it first.
    pub team: Vec<usize>,
    pub met: Vec<usize>,
    /// How many people nobody could name.
    pub unknown: usize,
    pub stranger: Option<Human>,
    pub material: Vec<(&'static str, u32)>,
    pub topics: Vec<&'static str>,
    pub words: Vec<&'static str>,
}

/// One night out.
pub struct Outing {
    pub day: i64,
    pub channel: &'static str,
    pub place: &'static str,
    pub team: Vec<usize>,
}

pub const TOPICS: &[&str] = &[
    "sexual_health",
    "harm_reduction",
    "addictions",
    "violence",
    "housing",
    "training_work",
    "rights",
    "family",
    "trafficking",
    "mental_health",
    "pregnancy",
    "school",
    "listening",
];

const WORDS: &str = "fatiguée bavarde pressée inquiète souriante malade rendez-vous hôpital dépistage copain hébergement \
    hôtel foyer fugue mère soeur bébé test enceinte papiers préfecture avocate police contrôle voiture \
    parking station essence dispute client argent dette téléphone cassé chargeur froid pluie soupe café \
    couverture manteau chaussures douleur dents ventre dos infirmière médecin traitement ordonnance \
    pharmacie formation stage travail école lycée éducateur référente juge audience placement famille départ \
    retour train Paris Lyon semaine demain jeudi vendredi rappeler message photo annonce profil peur menace \
    violence coups plainte seule accompagnée groupe amie copine nouvelle connaît refuse accepte hésite \
    demande propose explique écoute pleure rit chante alcool cannabis protoxyde sommeil nuit matin bus local \
    équipe médiatrice traduction";

/// Rounds and what happened in them and beside them, about `count` events over `days` days.
///
/// On a street round 15 % of the events have another one beside them within eight minutes, with other people, noted by a colleague
/// at the same corner; 3 % of those met are met once more that night, 50 to 150 minutes later. 22 % are outside rounds.
pub fn draw(humans: &[Human], count: usize, days: i64, dice: &mut Dice) -> (Vec<Outing>, Vec<Event>) {
    let (mut outings, mut events) = (Vec::new(), Vec::new());
    let nights = count * 78 / 100 / 15;
    for night in 0..nights {
        let day = (night as i64 * days / nights.max(1) as i64 + dice.between(-1, 1)).clamp(0, days - 1);
        let channel = ["street", "bus", "online"][dice.weighted(&[62, 20, 18])];
        let online = channel == "online";
        let place = if online {
            PLATFORMS[dice.below(PLATFORMS.len())]
        } else {
            SECTORS[dice.weighted(&[9, 8, 7, 6, 6, 5, 5, 4, 4, 3, 3, 2])]
        };
        let size = if online { dice.between(1, 2) } else { dice.between(2, 3) };
        let mut team: Vec<usize> = Vec::new();
        while team.len() < usize::try_from(size).unwrap() {
            let one = dice.below(TEAM);
            if !team.contains(&one) {
                team.push(one);
            }
        }
        outings.push(Outing { day, channel, place, team });
        round(humans, &outings, &mut events, dice);
    }
    while events.len() < count {
        events.extend(by_day(humans, days, dice));
    }
    events.sort_by_key(|event| event.at);
    (outings, events)
}

fn round(humans: &[Human], outings: &[Outing], events: &mut Vec<Event>, dice: &mut Dice) {
    let number = outings.len() - 1;
    let Outing { day, channel, place, team } = &outings[number];
    let here: Vec<usize> = active(humans, *day).filter(|one| humans[*one].places.contains(place)).collect();
    let anywhere: Vec<usize> = active(humans, *day).collect();
    let mut planned: Vec<(i64, Vec<usize>)> = Vec::new();
    // Nobody is really met twice within half an hour.
    let plan = |planned: &mut Vec<(i64, Vec<usize>)>, at: i64, who: Vec<usize>| {
        let busy = |one: &usize| planned.iter().any(|(then, met)| (at - then).abs() < 30 && met.contains(one));
        let free: Vec<usize> = who.iter().copied().filter(|one| !busy(one)).collect();
        if who.is_empty() || !free.is_empty() {
            planned.push((at, free));
        }
    };
    for _ in 0..dice.between(9, 17) {
        let at = day * 1440 + 20 * 60 + dice.between(30, 330);
        let who = company(humans, &here, &anywhere, dice);
        let first = who.first().copied();
        plan(&mut planned, at, who);
        if *channel != "online" && dice.chance(150) {
            let beside = company(humans, &here, &anywhere, dice);
            plan(&mut planned, at + dice.between(0, 8), beside);
        }
        if let Some(first) = first.filter(|_| dice.chance(30)) {
            plan(&mut planned, at + dice.between(50, 150), vec![first]);
        }
    }
    for (index, (at, met)) in planned.into_iter().enumerate() {
        let place = if *channel == "street" && dice.chance(120) { SECTORS[dice.below(SECTORS.len())] } else { place };
        let mut team = team.clone();
        let turn = (index + dice.below(2)) % team.len();
        team.rotate_left(turn);
        events.push(event(at, channel, Some(place), Some(number), team, met, dice));
    }
}

fn by_day(humans: &[Human], days: i64, dice: &mut Dice) -> Option<Event> {
    let day = dice.between(0, days - 1);
    let anywhere: Vec<usize> = active(humans, day).collect();
    let met = vec![weighty(humans, &anywhere, dice)?];
    let (channel, place) = match dice.weighted(&[40, 25, 15, 10, 10]) {
        0 => ("office", Some("local")),
        1 => ("phone", None),
        2 => ("online", Some(PLATFORMS[dice.below(PLATFORMS.len())])),
        3 => ("hospital", Some("chu")),
        _ => ("accompaniment", None),
    };
    let first = dice.below(TEAM);
    let second = (first + 1 + dice.below(TEAM - 1)) % TEAM;
    let team = if channel == "accompaniment" || dice.chance(80) { vec![first, second] } else { vec![first] };
    Some(event(day * 1440 + dice.between(9 * 60, 18 * 60), channel, place, None, team, met, dice))
}

fn event(
    at: i64,
    channel: &'static str,
    place: Option<&'static str>,
    round: Option<usize>,
    team: Vec<usize>,
    met: Vec<usize>,
    dice: &mut Dice,
) -> Event {
    let mut material = Vec::new();
    if round.is_some() && channel != "online" && dice.chance(780) {
        material.push(("condom", [2, 4, 5, 6, 10, 12][dice.weighted(&[15, 30, 12, 18, 20, 5])]));
        if dice.chance(450) {
            material.push(("lubricant", [1, 2, 4][dice.weighted(&[30, 50, 20])]));
        }
        if dice.chance(400) {
            material.push(("hot_drink", u32::try_from(met.len().max(1)).unwrap()));
        }
        if dice.chance(80) {
            material.push((["hygiene_kit", "pregnancy_test", "card", "trod"][dice.below(4)], 1));
        }
    }
    let topics: Vec<&str> = (0..dice.weighted(&[15, 30, 30, 17, 8]))
        .map(|_| TOPICS[dice.weighted(&[18, 12, 6, 6, 12, 6, 8, 6, 4, 6, 4, 4, 16])])
        .collect();
    let words = (0..dice.between(5, 12)).map(|_| word(dice)).collect();
    let unknown = if met.is_empty() { [1, 2, 3][dice.weighted(&[75, 18, 7])] } else { 0 };
    let stranger = (unknown > 0).then(|| stranger(at / 1440, dice));
    Event { at, channel, place, round, team, met, unknown, stranger, material, topics, words }
}

fn active(humans: &[Human], day: i64) -> impl Iterator<Item = usize> + '_ {
    humans.iter().enumerate().filter(move |(_, human)| human.from <= day && day <= human.until).map(|(index, _)| index)
}

/// Who is met at once: somebody of the place (12 %: somebody who is not usually there; 9 %: nobody whom one could name), in 40 % with
/// some of her friends.
fn company(humans: &[Human], here: &[usize], anywhere: &[usize], dice: &mut Dice) -> Vec<usize> {
    if dice.chance(90) {
        return Vec::new();
    }
    let Some(first) = weighty(humans, if dice.chance(120) { anywhere } else { here }, dice) else { return Vec::new() };
    let mut met = vec![first];
    if dice.chance(400) {
        met.extend(humans[first].friends.iter().filter(|friend| anywhere.contains(friend) && dice.chance(600)));
    }
    met
}

fn weighty(humans: &[Human], among: &[usize], dice: &mut Dice) -> Option<usize> {
    let weights: Vec<u32> = among.iter().map(|one| humans[*one].weight).collect();
    among.get(dice.weighted(&weights)).copied()
}

/// A word of a note.
pub fn word(dice: &mut Dice) -> &'static str {
    dice.pick(&WORDS.split(' ').collect::<Vec<_>>())
}
