//! The merge table. Each row is one small history and what it comes to; the reason stands above it. The same rows, by the same
//! names, are told in `docs/merge-rules.md`. Every row is tried in every order of arrival.

use crate::notation::Told;
use shared::history::Step;

/// One row.
pub struct Row {
    /// Its name, which the document uses too.
    pub name: &'static str,
    /// The history.
    pub history: &'static str,
    /// What it comes to.
    pub state: &'static str,
}

const fn row(name: &'static str, history: &'static str, state: &'static str) -> Row {
    Row { name, history, state }
}

/// The table.
#[rustfmt::skip]
pub const ROWS: &[Row] = &[
    // ── One after the other ───────────────────────────────────────────────────────────────────────────────────────────────
    // Nobody wrote in parallel, so there is nothing to ask: what was said last, knowing of what was said before, stands.
    row("linear", "
        a: sector=bastille
        b < a: sector=nation
    ", "
        sector: nation from b
        heads b
        settled
    "),
    // A revision asserts only what its author changed. What it leaves alone stays, with its own author beside it.
    row("linear, another cell", "
        a: sector=bastille topics+prep
        b < a: kits#condoms=3
    ", "
        kits#condoms: 3 from b
        sector: bastille from a
        topics prep: yes from a
        heads b
        settled
    "),

    // ── Side by side ──────────────────────────────────────────────────────────────────────────────────────────────────────
    // Different cells never meet: two people may complete one note at the same time and nobody is asked anything.
    row("parallel, other cells", "
        a: sector=bastille
        b < a: topics+prep
        c < a: kits#condoms=3
    ", "
        kits#condoms: 3 from c
        sector: bastille from a
        topics prep: yes from b
        heads b c
        settled
    "),
    // Two people who say the same agree. To ask which of two equal values is right would teach people to stop reading.
    row("parallel equal", "
        a: sector=bastille
        b < a: sector=nation
        c < a: sector=nation
    ", "
        sector: nation from b c
        heads b c
        settled
    "),
    // Neither knew of the other; no clock and no rank chooses. Both stay until a person decides.
    row("parallel different", "
        a: sector=bastille
        b < a: sector=nation
        c < a: sector=daumesnil
    ", "
        sector: daumesnil from c | nation from b
        heads b c
        asks
    "),
    // What one side wrote before knowing the other's change is superseded on its own side only.
    row("parallel, one side goes on", "
        a: sector=bastille
        b < a: sector=nation
        d < b: sector=picpus
        c < a: sector=daumesnil
    ", "
        sector: daumesnil from c | picpus from d
        heads c d
        asks
    "),
    // Going back to the old value is an assertion like any other, not the absence of one: c decided, and b did not know.
    row("parallel, back to the old value", "
        a: sector=bastille
        b < a: sector=nation
        c < a: sector=bastille
    ", "
        sector: bastille from c | nation from b
        heads b c
        asks
    "),
    // One side left the cell alone. Leaving alone says nothing, so it does not stand against b.
    row("parallel, one side silent", "
        a: sector=bastille
        b < a: sector=nation
        c < a: topics+prep
    ", "
        sector: nation from b
        topics prep: yes from c
        heads b c
        settled
    "),
    // As many as there are; two of them agree and are shown as one value with two authors.
    row("three heads", "
        a: sector=bastille
        b < a: sector=nation
        c < a: sector=daumesnil
        d < a: sector=nation
    ", "
        sector: daumesnil from c | nation from b d
        heads b c d
        asks
    "),
    // The same record begun on two phones (an id that both derive): no common ancestor is needed.
    row("two beginnings", "
        a: sector=bastille
        b: sector=nation
    ", "
        sector: bastille from a | nation from b
        heads a b
        asks
    "),

    // ── Resolutions ───────────────────────────────────────────────────────────────────────────────────────────────────────
    // A person saw both and chose one: the choice is written, though the value is not new, and supersedes both.
    row("resolution keeping one side", "
        a: sector=bastille
        b < a: sector=nation
        c < a: sector=daumesnil
        d < b c: sector=nation
    ", "
        sector: nation from d
        heads d
        settled
    "),
    // Having seen both without choosing is not choosing. The question stays open until somebody answers it.
    row("merge without a choice", "
        a: sector=bastille
        b < a: sector=nation
        c < a: sector=daumesnil
        d < b c: topics+prep
    ", "
        sector: daumesnil from c | nation from b
        topics prep: yes from d
        heads d
        asks
    "),
    // A resolution answers for what it had seen. A third value written without knowing of it asks again, against the choice only.
    row("resolution, and one who had not seen it", "
        a: sector=bastille
        b < a: sector=nation
        c < a: sector=daumesnil
        d < b c: sector=nation
        e < c: sector=picpus
    ", "
        sector: nation from d | picpus from e
        heads d e
        asks
    "),
    // Two people resolve at once and choose differently: the two choices are what is asked about, no longer what they replaced.
    row("criss-cross", "
        a: sector=bastille
        b < a: sector=nation
        c < a: sector=daumesnil
        d < b c: sector=nation
        e < b c: sector=daumesnil
    ", "
        sector: daumesnil from e | nation from d
        heads d e
        asks
    "),
    // The history in which three-way merges lose: against b, the one nearest common ancestor, d looks unchanged and e would win;
    // against c, the other, e looks unchanged and d would win. By maximal writers both stand.
    row("criss-cross, where a three-way merge loses", "
        a: sector=bastille
        b < a: sector=nation
        c < a: topics+prep
        d < b c: sector=nation
        e < b c: sector=bastille
    ", "
        sector: bastille from e | nation from d
        topics prep: yes from c
        heads d e
        asks
    "),
    // Two people resolve at once and choose the same: they agree.
    row("criss-cross, same choice", "
        a: sector=bastille
        b < a: sector=nation
        c < a: sector=daumesnil
        d < b c: sector=nation
        e < b c: sector=nation
    ", "
        sector: nation from d e
        heads d e
        settled
    "),

    // ── Sets, quantities, texts ───────────────────────────────────────────────────────────────────────────────────────────
    // Each key of a set is a cell of its own: two people may add two topics.
    row("set, two keys added", "
        a: topics+prep
        b < a: topics+housing
        c < a: topics+violence
    ", "
        topics housing: yes from b
        topics prep: yes from a
        topics violence: yes from c
        heads b c
        settled
    "),
    // One removes a key because it was wrong, another (not knowing) confirms it. Neither adding nor removing wins by itself.
    row("set, a key added and removed in parallel", "
        a: topics+prep
        b < a: topics-prep
        c < a: topics+prep
    ", "
        topics prep: no from b | yes from c
        heads b c
        asks
    "),
    // Removing knowing of the addition is the plain case and asks nothing.
    row("set, a key removed", "
        a: topics+prep
        b < a: topics-prep
    ", "
        topics prep: no from b
        heads b
        settled
    "),
    // Three condoms on one phone and five on the other may be the same ones counted twice, or eight. Only people know.
    row("quantities never add up", "
        a: kits#condoms=1
        b < a: kits#condoms=3
        c < a: kits#condoms=5
    ", "
        kits#condoms: 3 from b | 5 from c
        heads b c
        asks
    "),
    // Keys of a quantity are cells of their own, like keys of a set.
    row("quantities, two keys", "
        a: kits#condoms=1
        b < a: kits#condoms=3
        c < a: kits#lubricant=2
    ", "
        kits#condoms: 3 from b
        kits#lubricant: 2 from c
        heads b c
        settled
    "),
    // A machine that joins two sentences can make somebody say what nobody said. Texts are kept whole, side by side.
    row("text stays whole", "
        a: note~tired
        b < a: note~tired,cold
        c < a: note~tired,hungry
    ", "
        note: tired,cold from b | tired,hungry from c
        heads b c
        asks
    "),

    // ── Deleting ──────────────────────────────────────────────────────────────────────────────────────────────────────────
    // Whoever deleted had seen all there was.
    row("delete", "
        a: sector=bastille
        b < a: delete
    ", "
        sector: bastille from a
        deleted
        heads b
        settled
    "),
    // The deleting person did not know what was being written. Deleting would lose it, reviving would override her: it asks.
    row("delete vs edit", "
        a: sector=bastille
        b < a: delete
        c < a: topics+prep
    ", "
        sector: bastille from a
        topics prep: yes from c
        deleted by b, written in by c
        heads b c
        asks
    "),
    // Two who delete at once agree.
    row("delete vs delete", "
        a: sector=bastille
        b < a: delete
        c < a: delete
    ", "
        sector: bastille from a
        deleted
        heads b c
        settled
    "),
    // Two deletes, the later of which had seen the edit: between them they had seen everything.
    row("delete vs edit, deleted there too", "
        a: sector=bastille
        b < a: delete
        c < a: topics+prep
        d < c: delete
    ", "
        sector: bastille from a
        topics prep: yes from c
        deleted
        heads b d
        settled
    "),
    // Who writes in a deleted record, knowing it is deleted, brings it back, and says so: an honest device adds it by itself.
    row("edit knowing of the delete", "
        a: sector=bastille
        b < a: delete
        c < b: restore topics+prep
    ", "
        sector: bastille from a
        topics prep: yes from c
        heads c
        settled
    "),
    // A device that forgets to say so (none of ours does) must not make the edit vanish with the record.
    row("edit knowing of the delete, return not asserted", "
        a: sector=bastille
        b < a: delete
        c < b: topics+prep
    ", "
        sector: bastille from a
        topics prep: yes from c
        deleted by b, written in by c
        heads c
        asks
    "),
    // Bringing back is an assertion over the delete and changes nothing else.
    row("restore", "
        a: sector=bastille
        b < a: delete
        c < b: restore
    ", "
        sector: bastille from a
        heads c
        settled
    "),
    // One brings it back while another, not knowing, deletes it again.
    row("parallel restore and delete", "
        a: sector=bastille
        b < a: delete
        c < b: restore
        d < b: delete
    ", "
        sector: bastille from a
        deleted by d, written in by c
        heads c d
        asks
    "),
    // A person saw that somebody wrote in it, and deletes all the same.
    row("delete vs edit, resolved by deleting", "
        a: sector=bastille
        b < a: delete
        c < a: topics+prep
        d < b c: delete
    ", "
        sector: bastille from a
        topics prep: yes from c
        deleted
        heads d
        settled
    "),
    // A person saw that somebody wrote in it, and keeps it.
    row("delete vs edit, resolved by keeping", "
        a: sector=bastille
        b < a: delete
        c < a: topics+prep
        d < b c: restore
    ", "
        sector: bastille from a
        topics prep: yes from c
        heads d
        settled
    "),
    // What was brought back is not deleted by the delete it answers; who edited meanwhile is not asked either.
    row("restore, and one who had not seen the delete", "
        a: sector=bastille
        b < a: delete
        c < b: restore
        d < a: topics+prep
    ", "
        sector: bastille from a
        topics prep: yes from d
        heads c d
        settled
    "),

    // ── What is not here, or cannot be read ───────────────────────────────────────────────────────────────────────────────
    // The step between has not arrived. Whether c knew of a cannot be told yet, so both show, and nothing counts as settled.
    row("missing ancestor", "
        a: sector=bastille
        b < a: (absent)
        c < b: sector=nation
    ", "
        sector: bastille from a | nation from c
        missing b
        heads a c
        a draft stands on a
        asks
    "),
    // What is missing might have said something of any cell: even without two values nothing is settled.
    row("missing ancestor, one value", "
        a: (absent)
        b < a: sector=nation
    ", "
        sector: nation from b
        missing a
        heads b
        a draft stands on nothing
        waits
    "),
    // Its key has not come, or never will. It may assert anything, so the record waits; the ancestry through it is known all the
    // same, and c supersedes a. Whoever writes now does not write over b: she could not read it.
    row("unreadable", "
        a: sector=bastille
        b < a: (no key)
        c < b: sector=nation
    ", "
        sector: nation from c
        unreadable b
        heads c
        a draft stands on a
        waits
    "),
    // A newer version wrote it, and this one will read it after an update. Until then as above.
    row("unreadable, from a newer version", "
        a: sector=bastille
        b < a: (newer)
    ", "
        sector: bastille from a
        unreadable b
        heads b
        a draft stands on a
        waits
    "),
    // A person looked, and decided to do without it; the decision is itself signed and can be seen.
    row("unreadable + set aside", "
        a: sector=bastille
        b < a: (damaged)
        c < b: aside(b)
    ", "
        sector: bastille from a
        heads c
        settled
    "),
    // One sets it aside, another insists that it matters: it is not set aside.
    row("unreadable + set aside, contradicted", "
        a: sector=bastille
        b < a: (damaged)
        c < b: aside(b)
        d < b: keep(b)
    ", "
        sector: bastille from a
        unreadable b
        heads c d
        a draft stands on a
        waits
    "),
    // What was set aside and becomes readable after all says what it said, to those who had not superseded it.
    row("set aside, then readable after all", "
        a: sector=bastille
        b < a: kits#condoms=2 sector=nation
        c < b: aside(b) sector=picpus
    ", "
        kits#condoms: 2 from b
        sector: picpus from c
        heads c
        settled
    "),
    // Erased for everyone: the skeleton says who came after whom, the content says nothing any more, and nobody waits for it.
    row("erased ancestor counts as known", "
        a: sector=bastille
        b < a: (erased)
        c < b: sector=nation
    ", "
        sector: nation from c
        heads c
        settled
    "),
    // The whole record was erased. That is known, and nothing is left to say what it was.
    row("erased altogether", "
        a: (erased)
        b < a: (erased)
    ", "
        kind unknown
        heads b
        settled
    "),
    // The team has it, this phone does not keep it: not missing and not unreadable, but not settled here either.
    row("not-held payload", "
        a: sector=bastille
        b < a: (not held)
    ", "
        sector: bastille from a
        not held b
        heads b
        a draft stands on a
        waits
    "),

    // ── From the future ───────────────────────────────────────────────────────────────────────────────────────────────────
    // A shape that this version does not know is a cell like any other: kept, passed on, and asked about.
    row("unknown shapes", "
        a: wave@9=up
        b < a: wave@9=down
        c < a: wave@9=still
        d < a: wave@8=up
    ", "
        wave@8: up from d
        wave@9: down from b | still from c
        heads b c d
        asks
    "),
    // No honest device changes a record's kind. If revisions disagree, the cells still show and the record opens as unknown.
    row("two kinds", "
        a: sector=bastille
        b < a: (kind 9: topics+prep)
    ", "
        sector: bastille from a
        topics prep: yes from b
        kind unknown
        heads b
        settled
    "),
];

fn trimmed(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Every order of at most six things.
fn permutations(steps: &[Step]) -> Vec<Vec<&Step>> {
    let Some((first, rest)) = steps.split_first() else { return vec![vec![]] };
    let mut all = Vec::new();
    for order in permutations(rest) {
        for place in 0..=order.len() {
            let mut longer = order.clone();
            longer.insert(place, first);
            all.push(longer);
        }
    }
    all
}

#[test]
fn every_row_comes_to_its_state_in_every_order_of_arrival() {
    for row in ROWS {
        let told = Told::read(row.history);
        for order in permutations(&told.steps) {
            let state = told.arriving(order.iter().copied().chain(order.first().copied())).state();
            assert_eq!(told.tell(&state), trimmed(row.state), "\nrow {:?}:\n{}", row.name, trimmed(row.history));
        }
    }
}

#[test]
fn rows_have_names_of_their_own() {
    let mut names: Vec<&str> = ROWS.iter().map(|row| row.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), ROWS.len());
}
