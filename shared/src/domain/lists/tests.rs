use super::*;
use crate::domain::kind::TEAM_SETTINGS;
use crate::domain::testing;
use crate::history::Draft;

fn written(write: impl FnOnce(&mut Draft, &State)) -> State {
    testing::written(TEAM_SETTINGS, write)
}

fn named(list: &str, id: &str) -> (String, ValueId) {
    (list.to_owned(), ValueId::new(id))
}

fn called(fr: &str) -> Label {
    Label { fr: fr.to_owned(), en: String::new() }
}

#[test]
fn a_new_team_has_the_values_every_team_starts_with_and_no_sector() {
    let lists = Lists::of(None);
    let forms: Vec<_> = lists.values("form").into_iter().map(|v| (v.id.0, v.label, v.retired)).collect();
    assert_eq!(forms, [("individual".to_owned(), None, false), ("group".to_owned(), None, false)]);
    assert!(lists.values("sector").is_empty());
    assert!(lists.values("a list of the future").is_empty());
}

#[test]
fn the_teams_values_come_last_in_the_order_people_expect() {
    let state = written(|draft, base| {
        for (id, name) in [("x", "Secteur 10"), ("y", "secteur 2"), ("z", "École")] {
            VALUES.set(draft, base, &named("sector", id), true);
            LABELS.set(draft, base, &named("sector", id), &called(name));
        }
        VALUES.set(draft, base, &named("form", "by_car"), true);
        VALUES.set(draft, base, &named("form", "group"), true);
    });
    let lists = Lists::of(Some(&state));
    let ids = |list| lists.values(list).into_iter().map(|v| v.id.0).collect::<Vec<_>>();
    assert_eq!(ids("sector"), ["z", "y", "x"]);
    assert_eq!(ids("form"), ["individual", "group", "by_car"], "a default added again stands once");
}

#[test]
fn a_retired_value_is_not_offered_and_keeps_its_label() {
    let state = written(|draft, base| {
        VALUES.set(draft, base, &named("sector", "x"), true);
        LABELS.set(draft, base, &named("sector", "x"), &called("Gare"));
        RETIRED.set(draft, base, &named("sector", "x"), true);
        RETIRED.set(draft, base, &named("act", "care"), true);
        LABELS.set(draft, base, &named("act", "call"), &called("Coup de fil"));
    });
    let lists = Lists::of(Some(&state));
    assert!(lists.offered("sector").is_empty());
    assert_eq!(lists.values("sector").len(), 1);
    assert_eq!(lists.label("sector", &"x".into()), Some(&called("Gare")));
    assert!(!lists.offered("act").iter().any(|v| v.id == "care"));
    assert_eq!(lists.label("act", &"call".into()), Some(&called("Coup de fil")), "a team may rename a default");
}

#[test]
fn sectors_know_their_branch_and_duty_numbers_their_order() {
    let phone = |label: &str| Phone { label: label.to_owned(), number: "06 00 00 00 00".to_owned() };
    let state = written(|draft, base| {
        SECTOR_ANTENNE.set(draft, base, &"x".into(), &"north".into());
        DUTY.set(draft, base, &1, &phone("seconde"));
        DUTY.set(draft, base, &0, &phone("astreinte"));
    });
    let lists = Lists::of(Some(&state));
    assert_eq!(lists.antenne_of(&"x".into()), Some(&"north".into()));
    assert_eq!(lists.antenne_of(&"y".into()), None);
    assert_eq!(lists.duty(), [(0, phone("astreinte")), (1, phone("seconde"))]);
}

/// The words of the defaults live with the screens: both must name the same lists and values, in one order.
#[test]
fn the_screens_have_words_for_exactly_these_values() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src/i18n/values/");
    let source: String = ["encounter", "person", "work", "case"]
        .map(|f| std::fs::read_to_string(format!("{root}{f}.rs")).unwrap())
        .concat();
    let compact: String = source.split_whitespace().collect();
    for (list, values) in DEFAULTS.iter().filter(|(_, values)| !values.is_empty()) {
        let body =
            compact.split(&format!("List{{id:\"{list}\",")).nth(1).unwrap_or_else(|| panic!("no words for {list}"));
        let body = body.split("List{").next().unwrap().split("values:&[").nth(1).unwrap();
        let worded: Vec<&str> = body.split("(\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(worded, *values, "{list}");
    }
}
