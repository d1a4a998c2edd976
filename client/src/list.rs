//! A list from a CSV file into a team, by the code of the page of imports: the same plan, the same records, and the same import record,
//! by which the page shows it, goes on with it and takes it back.

use crate::member::{Client, ClientError, Notebook};
use rand_core::CryptoRng;
use shared::clock::{Millis, Stamp};
use shared::domain::import::{
    Before, Beside, Here, Import, Plan, Seed, Setting, Sheet, Vocabulary, before, hex, mark, met_on, plan,
};
use shared::domain::{Book, IMPORT, Lists, PersonIndex, team_settings};
use shared::history::State;
use shared::ids::RecordId;

/// A file, and what a device knows that it is read beside.
pub struct List {
    /// The team's lists.
    pub lists: Lists,
    /// What is known of the file.
    pub before: Before,
    sheet: Sheet,
    vocabulary: Vocabulary,
    book: Book,
    here: Here,
    import: RecordId,
    seed: Seed,
    stamp: Stamp,
}

/// Says how much there is, and nothing of what it says.
impl core::fmt::Debug for List {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("List").field("rows", &self.sheet.rows.len()).finish_non_exhaustive()
    }
}

impl List {
    /// Reads what a device knows; `words` gives the values of its lists by everything they are called. An import of the file that was
    /// begun and is not whole is gone on with.
    pub fn of(
        client: &Client,
        rng: &mut impl CryptoRng,
        sheet: Sheet,
        words: fn(&Lists) -> Vocabulary,
        now: Millis,
    ) -> Self {
        let stamp = client.stamp(now);
        client.read(|Notebook { replica, directory, .. }| {
            let book = Book::of(replica);
            let lists = Lists::of(replica.state(team_settings::record_of(directory.team())));
            let before = before(replica, &book, &sheet.digest);
            let (import, seed) = match &before {
                Before::Begun(import) => (import.record, import.seed),
                _ => (RecordId::random(rng), Seed::random(rng)),
            };
            let here = Here::of(&book, &PersonIndex::of(replica));
            Self { vocabulary: words(&lists), lists, before, sheet, book, here, import, seed, stamp }
        })
    }

    /// The file.
    pub const fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// What would be written.
    pub fn plan(&self, setting: &Setting) -> Plan {
        let known = |name: &str| self.here.known(name);
        let met = |person, day| met_on(&self.book, person, day);
        let beside = Beside { vocabulary: &self.vocabulary, known: &known, met: &met };
        plan(&self.sheet, setting, &beside, (self.import, self.seed), self.stamp)
    }

    /// Writes it: the import's own record first, then whatever of the plan is not here. [`Client::sync`] sends it. Answers how many
    /// records were written, without the import's own.
    ///
    /// # Errors
    /// [`ClientError`]; what was written before stays, and the same file goes on from there.
    pub fn take(
        &self,
        client: &mut Client,
        rng: &mut impl CryptoRng,
        (name, setting, plan): (&str, Setting, &Plan),
        now: Millis,
    ) -> Result<usize, ClientError> {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let is_here = |client: &Client, record| client.read(|notebook| notebook.replica.circle(record).is_some());
        if !is_here(client, self.import)
            && let Some(mut draft) = client.draft(self.import, IMPORT, now)
        {
            let import = Import {
                record: self.import,
                file: hex(&self.sheet.digest),
                name: name.to_owned(),
                at: now,
                by: client.member(),
                rows: number(self.sheet.rows.len()),
                records: number(plan.records()),
                seed: self.seed,
                setting,
            };
            import.write(&mut draft, &State::empty());
            mark(&mut draft, self.import);
            client.write(rng, &draft, now)?;
        }
        let mut written = 0;
        for draft in plan.taken().flatten() {
            if !is_here(client, draft.record) {
                client.write(rng, draft, now)?;
                written += 1;
            }
        }
        Ok(written)
    }
}
