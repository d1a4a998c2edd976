//! The figures that a page asks for: counted once, and kept up to date with every change while the notebook is open.

use super::OpenBook;
use shared::domain::alike::Suggestion;
use shared::domain::year::Figures;
use shared::domain::{Asked, Year};

impl OpenBook {
    /// Reads the figures of a period with what speaks against them. Asking for another period counts anew; asking again does not.
    pub fn figures<R>(&self, asked: &Asked, read: impl FnOnce(&Year, &Figures) -> R) -> R {
        let mut kept = self.year.borrow_mut();
        let year = match kept.take() {
            Some(mut year) => {
                if year.asked() != asked {
                    year.ask(&self.replica, &self.book, &self.lists, asked.clone());
                }
                year
            }
            None => Year::of(&self.replica, &self.book, &self.lists, asked.clone()),
        };
        let lead =
            |pair: Suggestion| Suggestion { one: self.book.lead(pair.one), other: self.book.lead(pair.other), ..pair };
        let leads = |pairs: Vec<Suggestion>| pairs.into_iter().map(lead).collect::<Vec<_>>();
        let figures = year.figures(&leads(self.suggested_encounters()), &leads(self.suggested_persons()));
        let said = read(&year, &figures);
        *kept = Some(year);
        said
    }
}
