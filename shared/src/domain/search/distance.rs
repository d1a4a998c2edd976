//! How many slips of the finger lie between two words, or between what was typed and the beginning of a name.

/// Which letters occur, as bits: a cheap way to see that two words are too far apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Letters(u64);

impl Letters {
    /// The letters of a word.
    pub(in crate::domain) fn of(word: &[char]) -> Self {
        Self(word.iter().fold(0, |bits, c| bits | 1 << (u32::from(*c) % 64)))
    }

    /// How many letters occur here and not there. (Two letters may share a bit: then it is fewer, never more.)
    fn without(self, other: Self) -> usize {
        (self.0 & !other.0).count_ones() as usize
    }
}

/// Names are compared by no more than so many letters.
const LONGEST: usize = 32;

/// A word ready to be compared.
pub(in crate::domain) type Spelling<'a> = (&'a [char], Letters);

/// The slips (a letter more, less, another, or two swapped) that turn what was typed into some beginning of the name; none above
/// `most`.
pub(super) fn to_prefix(typed: Spelling<'_>, name: Spelling<'_>, most: usize) -> Option<usize> {
    slips(typed, name, most).map(|(prefix, _)| prefix).filter(|slips| *slips <= most)
}

/// The slips that turn one word into another; none above `most`.
pub(in crate::domain) fn between(one: Spelling<'_>, other: Spelling<'_>, most: usize) -> Option<usize> {
    if one.0.len().abs_diff(other.0.len()) > most || other.1.without(one.1) > most {
        return None;
    }
    slips(one, other, most).and_then(|(_, whole)| whole).filter(|slips| *slips <= most)
}

/// The slips to the nearest beginning of the name, and to all of it where that may be within `most`. None when neither is.
fn slips(
    (typed, typed_letters): Spelling<'_>,
    (name, name_letters): Spelling<'_>,
    most: usize,
) -> Option<(usize, Option<usize>)> {
    // Each slip accounts for one letter that the name does not have.
    if typed_letters.without(name_letters) > most || typed.len() > LONGEST {
        return None;
    }
    let whole = name.len();
    let name = &name[..name.len().min(typed.len() + most)];
    if name.len() + most < typed.len() {
        return None;
    }
    // One row per letter of the name and the two rows before it, on the stack.
    let mut rows = [[0; LONGEST + 1]; 3];
    for (column, cell) in rows[0].iter_mut().enumerate() {
        *cell = column;
    }
    let mut best = rows[0][typed.len()];
    for (row, &letter) in name.iter().enumerate() {
        let (now, last, before) = ((row + 1) % 3, row % 3, (row + 2) % 3);
        rows[now][0] = row + 1;
        let mut least = row + 1;
        for column in 1..=typed.len() {
            let same = typed[column - 1] == letter;
            let mut cost = rows[last][column - 1] + usize::from(!same);
            cost = cost.min(rows[last][column] + 1).min(rows[now][column - 1] + 1);
            let swapped = row > 0 && column > 1 && typed[column - 2] == letter && typed[column - 1] == name[row - 1];
            if swapped {
                cost = cost.min(rows[before][column - 2] + 1);
            }
            rows[now][column] = cost;
            least = least.min(cost);
        }
        best = best.min(rows[now][typed.len()]);
        // Swapping looks two rows back, so one row too far is not yet the end.
        if least > most + 1 {
            return Some((best, None));
        }
    }
    Some((best, (name.len() == whole).then(|| rows[name.len() % 3][typed.len()])))
}
