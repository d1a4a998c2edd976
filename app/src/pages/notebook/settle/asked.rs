//! What is to be chosen in a note, in words.

use crate::labels::Labels;
use crate::state::OpenBook;
use shared::domain::settle::{self, Other, Piece, Side, Voice, diff, disputes, other, text, unseen_edits, voices};
use shared::domain::{Value, describe, story};
use shared::history::cell::YES;
use shared::history::{Candidate, Cell, CellState, History, Kind, Lifecycle, Shape, State};
use shared::ids::{RecordId, RevisionId};
use std::collections::BTreeSet;

/// How much of a device's id tells it from others.
const SHORT: usize = 4;

/// Everything the page says.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub kind: Kind,
    /// What is to be chosen, the note's existence first.
    pub asked: Vec<Asked>,
    /// Whether something of the note is not here: choosing may not be the last word.
    pub incomplete: bool,
    /// Who chose last, and when.
    pub chosen: Option<String>,
}

/// One field, or one key of a field, with several values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub cell: Cell,
    /// The field, and whose it is.
    pub name: String,
    pub sides: Vec<SideLine>,
    /// What everybody had seen; empty for nothing.
    pub seen: String,
    /// What of the same set needs no choice.
    pub joined: Vec<String>,
    /// What else can be written.
    pub other: Option<Other>,
    /// Whether it is whether the note stays.
    pub exists: bool,
    /// For that: what the delete had not seen, each field and what it says.
    pub unseen: Vec<(String, String)>,
}

/// One of the values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SideLine {
    pub value: Vec<u8>,
    /// In words; empty for nothing.
    pub said: String,
    /// Of one of two texts: its words, and whether only this one has them.
    pub pieces: Vec<(String, bool)>,
    /// Who wrote it, when, on which device.
    pub by: Vec<String>,
    /// Whether it arrived while one was choosing.
    pub fresh: bool,
}

/// What is to be chosen in a record; `known` are the steps that were here before. None while it cannot be read.
pub fn tell(open: &OpenBook, labels: &Labels<'_>, record: RecordId, known: &BTreeSet<RevisionId>) -> Option<Told> {
    let (history, state) = (open.replica.history(record)?, open.replica.state(record)?);
    let kind = state.kind?;
    let teller = Teller { open, labels, history, state, kind, known };
    let asked = if state.lifecycle == Lifecycle::Deleted { Vec::new() } else { disputes(history, state) };
    let chosen = story(history).into_iter().find(|moment| moment.resolves).map(|moment| {
        let when = moment.when().map(|at| labels.when(at)).unwrap_or_default();
        labels.words().settle.chosen_by(&labels.names.member(moment.author), &when)
    });
    Some(Told {
        kind,
        asked: asked.iter().map(|one| teller.asked(one)).collect(),
        incomplete: state.is_incomplete() || !state.not_held.is_empty(),
        chosen,
    })
}

struct Teller<'a> {
    open: &'a OpenBook,
    labels: &'a Labels<'a>,
    history: &'a History,
    state: &'a State,
    kind: Kind,
    known: &'a BTreeSet<RevisionId>,
}

impl Teller<'_> {
    fn asked(&self, dispute: &settle::Dispute) -> Asked {
        let m = self.labels.words();
        let (cell, exists) = (&dispute.cell, dispute.cell == Cell::lifecycle());
        let texts = if cell.shape == Shape::TEXT { Self::texts(&dispute.sides) } else { Vec::new() };
        let side = |(place, side): (usize, &Candidate)| SideLine {
            value: side.value.clone(),
            said: if exists { existence(m, &side.value) } else { self.said(cell, &side.value) },
            pieces: texts.get(place).cloned().unwrap_or_default(),
            by: voices(self.history, cell, side).into_iter().map(|voice| self.by(voice)).collect(),
            fresh: side.writers.iter().any(|writer| !self.known.contains(writer)),
        };
        let seen: Vec<String> = dispute.seen.iter().map(|value| self.said(cell, value)).collect();
        let joined = if cell.shape == Shape::MEMBER { settle::joined(self.state, cell).collect() } else { Vec::new() };
        let unseen = match &self.state.lifecycle {
            Lifecycle::Contested { edits, .. } if exists => unseen_edits(self.history, edits),
            _ => Vec::new(),
        };
        Asked {
            cell: cell.clone(),
            name: if exists { m.settle.exists.to_owned() } else { self.name(cell) },
            sides: dispute.sides.iter().enumerate().map(side).collect(),
            seen: seen.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" / "),
            joined: joined.into_iter().filter_map(|cell: &Cell| self.key(cell)).collect(),
            other: other(self.kind, cell),
            exists,
            unseen: unseen.iter().map(|cell| (self.name(cell), self.all_said(cell))).collect(),
        }
    }

    /// The field, and whose it is.
    fn name(&self, cell: &Cell) -> String {
        let field = describe(self.kind, cell, &[]).field;
        let name = self.labels.field(field);
        self.key(cell).map_or_else(|| name.to_owned(), |key| self.labels.words().fields.keyed(name, &key))
    }

    fn key(&self, cell: &Cell) -> Option<String> {
        describe(self.kind, cell, &[]).key.map(|key| self.labels.key(self.state, &key))
    }

    fn said(&self, cell: &Cell, value: &[u8]) -> String {
        let m = self.labels.words();
        match describe(self.kind, cell, value).value {
            Value::Bool(true) => m.settle.yes.to_owned(),
            Value::Bool(false) => m.settle.no.to_owned(),
            value => self.labels.value(&value),
        }
    }

    /// Everything that stands in a cell.
    fn all_said(&self, cell: &Cell) -> String {
        let sides = self.state.cells.get(cell).map(CellState::candidates).unwrap_or_default();
        sides.iter().map(|side| self.said(cell, &side.value)).collect::<Vec<_>>().join(" / ")
    }

    /// Two texts word by word, each by its own pieces.
    fn texts(sides: &[Candidate]) -> Vec<Vec<(String, bool)>> {
        let [first, second] = sides else { return Vec::new() };
        let pieces = diff(&text(&first.value), &text(&second.value));
        let of = |mine: Side| {
            let here = pieces.iter().filter(|piece| piece.side == Side::Both || piece.side == mine);
            here.map(|Piece { side, text }| (text.clone(), *side == mine)).collect()
        };
        vec![of(Side::First), of(Side::Second)]
    }

    /// `Inès, hier soir, 23 h 38, appareil 3f2a`.
    fn by(&self, voice: Voice) -> String {
        let m = self.labels.words();
        let Some(step) = self.history.step(voice.said) else { return String::new() };
        let who = self.labels.names.member(step.author);
        let when = step.payload().map(|payload| self.labels.when(payload.stamp.device)).unwrap_or_default();
        let device = if step.device == self.open.device {
            m.team.this_device.to_lowercase()
        } else {
            m.governing.device(&step.device.to_string().chars().take(SHORT).collect::<String>()).to_lowercase()
        };
        let by = m.settle.by(&who, &when, &device);
        let back = voice.back.and_then(|back| self.history.step(back));
        match back {
            Some(back) => format!("{by} · {}", m.settle.back_by(&self.labels.names.member(back.author))),
            None => by,
        }
    }
}

fn existence(m: &crate::i18n::Messages, value: &[u8]) -> String {
    if value == YES { m.settle.delete } else { m.settle.keep }.to_owned()
}
