//! What the page holds of a file: the table, how it is understood, and what would be written. Nothing of it is kept anywhere else, so
//! leaving or locking the page forgets it, and only what is written stays.

use crate::import_words::vocabulary;
use crate::state::{Notebook, OpenBook, SaveError, use_notebook};
use leptos::prelude::*;
use shared::domain::import::{Before, Beside, Here, Import, Plan, Seed, Setting, Sheet, before, hex, met_on, plan};
use shared::ids::RecordId;
use std::sync::Arc;

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A file is to be chosen.
    Choosing,
    /// It is looked at.
    Looking,
    /// It is being written.
    Writing,
    /// It was written, as far as it went.
    Written(Outcome),
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// New persons.
    pub persons: usize,
    /// Encounters.
    pub encounters: usize,
    /// Rows left out.
    pub refused: usize,
    /// How many records are here of how many, when something stopped it, and why.
    pub stopped: Option<(usize, usize, SaveError)>,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What it is called.
    pub name: String,
    /// What stands in it.
    pub sheet: Sheet,
    /// The record of its import, to be or begun.
    pub record: RecordId,
    /// What the ids of its records follow from.
    pub seed: Seed,
    /// The import, where it was begun before.
    pub begun: Option<Import>,
}

/// The signals of the page.
#[derive(Clone, Copy)]
pub struct Table {
    /// How far it is.
    pub stage: RwSignal<Stage>,
    /// The file.
    pub loaded: RwSignal<Option<Arc<Loaded>>>,
    /// How it is understood.
    pub setting: RwSignal<Option<Setting>>,
    /// What would be written.
    pub plan: Memo<Option<Arc<Plan>>>,
    /// Other imports of the file, told while it is looked at: they may arrive meanwhile.
    pub others: Memo<Vec<Import>>,
    /// Those of which the coordinator was told and went on.
    pub told: RwSignal<Vec<RecordId>>,
    /// How much is written, of how much.
    pub far: RwSignal<(usize, usize)>,
}

impl Table {
    /// Nothing chosen yet.
    pub fn new() -> Self {
        let (notebook, stage) = (use_notebook(), RwSignal::new(Stage::Choosing));
        let (loaded, setting) = (RwSignal::new(None::<Arc<Loaded>>), RwSignal::new(None::<Setting>));
        let plan = Memo::new(move |before: Option<&Option<Arc<Plan>>>| {
            // While it is written, what is written stays what was looked at.
            if stage.get() != Stage::Looking {
                return before.cloned().flatten().filter(|_| stage.get_untracked() == Stage::Writing);
            }
            let (loaded, setting) = (loaded.get()?, setting.get()?);
            planned(notebook, &loaded, &setting).map(Arc::new)
        });
        let others = Memo::new(move |_| {
            let loaded = loaded.get().filter(|_| stage.get() == Stage::Looking);
            loaded.and_then(|loaded| notebook.read(|open| others(open, &loaded))).unwrap_or_default()
        });
        Self { stage, loaded, setting, plan, others, told: RwSignal::new(Vec::new()), far: RwSignal::new((0, 0)) }
    }

    /// What the file is called.
    pub fn name(self) -> String {
        self.loaded.with(|loaded| loaded.as_ref().map(|loaded| loaded.name.clone()).unwrap_or_default())
    }

    /// Whether it was begun before.
    pub fn goes_on(self) -> bool {
        self.loaded.with(|loaded| loaded.as_ref().is_some_and(|loaded| loaded.begun.is_some()))
    }

    /// Changes how the file is understood; what was begun is gone on with as it was understood then.
    pub fn change(self, change: impl FnOnce(&mut Setting)) {
        if self.loaded.with_untracked(|loaded| loaded.as_ref().is_some_and(|loaded| loaded.begun.is_some())) {
            return;
        }
        self.setting.update(|setting| {
            if let Some(setting) = setting {
                change(setting);
            }
        });
    }

    /// Takes a file that was read. One whose import was begun is understood as it was then.
    pub fn take(self, loaded: Loaded, setting: Setting) {
        self.setting.set(Some(loaded.begun.as_ref().map_or(setting, |begun| begun.setting.clone())));
        self.loaded.set(Some(Arc::new(loaded)));
        self.stage.set(Stage::Looking);
    }

    /// Whether there is another import of the file of which the coordinator was not told.
    pub fn has_news(self) -> bool {
        let told = self.told.get_untracked();
        self.others.with_untracked(|others| others.iter().any(|import| !told.contains(&import.record)))
    }

    /// Forgets the file.
    pub fn put_away(self) {
        self.stage.set(Stage::Choosing);
        self.loaded.set(None);
        self.setting.set(None);
        self.told.set(Vec::new());
    }

    /// What the record of the import is to say.
    pub fn import(self, notebook: Notebook, plan: &Plan) -> Option<Import> {
        let (loaded, setting) = (self.loaded.get_untracked()?, self.setting.get_untracked()?);
        Some(Import {
            record: loaded.record,
            file: hex(&loaded.sheet.digest),
            name: loaded.name.clone(),
            at: notebook.now(),
            by: notebook.peek(|open| open.me)?,
            rows: u32::try_from(loaded.sheet.rows.len()).ok()?,
            records: u32::try_from(plan.records()).ok()?,
            seed: loaded.seed,
            setting,
        })
    }
}

/// The imports of a file that stand or were begun, but for its own.
fn others(open: &OpenBook, loaded: &Loaded) -> Vec<Import> {
    let mut known = match before(&open.replica, &open.book, &loaded.sheet.digest) {
        Before::Taken(imports) => imports,
        Before::Begun(import) => vec![import],
        Before::Never | Before::Undone(_) => Vec::new(),
    };
    known.retain(|import| import.record != loaded.record);
    known
}

fn planned(notebook: Notebook, loaded: &Loaded, setting: &Setting) -> Option<Plan> {
    let stamp = notebook.stamp();
    notebook.read(|open| {
        let vocabulary = vocabulary(&open.lists);
        let here = Here::of(&open.book, &open.persons);
        let known = |name: &str| here.known(name);
        let that_day = |person, day| met_on(&open.book, person, day);
        let beside = Beside { vocabulary: &vocabulary, known: &known, met: &that_day };
        plan(&loaded.sheet, setting, &beside, (loaded.record, loaded.seed), stamp)
    })
}
