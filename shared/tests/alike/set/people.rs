//! Who really is there.

use super::dice::Dice;
use super::names;
use super::{PLATFORMS, SECTORS};

/// Somebody, as nobody but this set knows her.
pub struct Human {
    pub name: String,
    /// Born so many days before the first night.
    pub born: i64,
    pub gender: &'static str,
    pub origin: &'static str,
    pub languages: Vec<&'static str>,
    pub prostitution: &'static str,
    /// Where she usually is, the usual place first.
    pub places: Vec<&'static str>,
    /// First and last day on which she may be met.
    pub from: i64,
    pub until: i64,
    /// How often she is met, against others.
    pub weight: u32,
    /// Those she is met with.
    pub friends: Vec<usize>,
}

/// Everybody. 40 % go alone, the others in cliques of 2 to 5 of one place; one pair in sixty are sisters or twins: names one letter
/// apart, the same age, languages and corner. Nobody knows who is called like whom.
pub fn draw(count: usize, days: i64, dice: &mut Dice) -> Vec<Human> {
    let mut all: Vec<Human> = Vec::with_capacity(count);
    while all.len() < count {
        let size = [1, 2, 3, 4, 5][dice.weighted(&[40, 22, 18, 12, 8])].min(count - all.len());
        let first = all.len();
        let places = places(dice);
        let origin = dice.weighted(&[45, 20, 30, 5]);
        for _ in 0..size {
            // Friends share where they come from more often than not.
            let origin = if dice.chance(750) { origin } else { dice.weighted(&[45, 20, 30, 5]) };
            let own = if dice.chance(850) { places.clone() } else { self::places(dice) };
            all.push(human(origin, own, days, dice));
        }
        for one in first..all.len() {
            all[one].friends = (first..all.len()).filter(|other| *other != one).collect();
        }
        if size == 2 && dice.chance(110) {
            let sister = names::sibling(&all[first].name, dice);
            let (elder, younger) = all.split_at_mut(first + 1);
            let (elder, younger) = (&elder[first], &mut younger[0]);
            younger.name = sister;
            younger.born = elder.born + if dice.chance(500) { 0 } else { -dice.between(300, 700) };
            younger.origin = elder.origin;
            younger.gender = elder.gender;
            younger.languages.clone_from(&elder.languages);
            younger.places.clone_from(&elder.places);
            (younger.from, younger.until, younger.weight) = (elder.from, elder.until, elder.weight);
        }
    }
    all
}

fn places(dice: &mut Dice) -> Vec<&'static str> {
    if dice.chance(200) {
        return vec![PLATFORMS[dice.below(PLATFORMS.len())]];
    }
    let sector = |dice: &mut Dice| SECTORS[dice.weighted(&[9, 8, 7, 6, 6, 5, 5, 4, 4, 3, 3, 2])];
    let mut places = vec![sector(dice)];
    if dice.chance(350) {
        places.push(sector(dice));
    }
    if dice.chance(120) {
        places.push(PLATFORMS[dice.below(PLATFORMS.len())]);
    }
    places
}

/// Somebody whom nobody could name.
pub fn stranger(day: i64, dice: &mut Dice) -> Human {
    let origin = dice.weighted(&[45, 20, 30, 5]);
    let mut human = human(origin, Vec::new(), 1, dice);
    human.born += human.from - day;
    human
}

fn human(origin: usize, places: Vec<&'static str>, days: i64, dice: &mut Dice) -> Human {
    let languages: Vec<&'static str> = match origin {
        0 => vec!["fr"],
        1 => [vec!["ro"], vec!["ro", "fr"], vec!["bg"], vec!["es"], vec!["es", "fr"]]
            [dice.weighted(&[30, 20, 30, 12, 8])]
        .clone(),
        2 => [vec!["bini", "en"], vec!["pidgin", "en"], vec!["en"], vec!["fr"], vec!["pidgin", "fr"]]
            [dice.weighted(&[25, 20, 20, 25, 10])]
        .clone(),
        _ => [vec!["ar"], vec!["ar", "fr"], vec!["pt"]][dice.below(3)].clone(),
    };
    // Half pass through: a few days, once or twice. Of the others some stay for years.
    let passing = dice.chance(450);
    let stay = if passing { dice.between(0, 20) } else { 30 + dice.around(30) * 9 };
    let from = dice.between(-200, days - 1);
    let weight = if passing { 1 } else { [1, 2, 4, 8, 16][dice.weighted(&[30, 30, 22, 13, 5])] };
    Human {
        name: names::draw(dice),
        born: [13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 28][dice.weighted(&[2, 6, 10, 14, 15, 13, 10, 8, 10, 7, 5])]
            * 365
            + dice.between(0, 364)
            - from,
        gender: ["female", "male", "trans_other"][dice.weighted(&[83, 9, 8])],
        origin: ["france", "eu", "sub_saharan_africa", "other"][origin],
        languages,
        prostitution: ["confirmed", "suspected", "at_risk", "no", "left"][dice.weighted(&[45, 28, 18, 5, 4])],
        places,
        from,
        until: from + stay,
        weight,
        friends: Vec::new(),
    }
}
