//! Rows of the merge table: what was written one after the other and side by side, chosen, counted.

use super::{Row, row};

/// The rows.
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
];
