//! Rows of the merge table: what was deleted, is not here, cannot be read, or comes from a newer version.

use super::{Row, row};

/// The rows.
#[rustfmt::skip]
pub const ROWS: &[Row] = &[
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
