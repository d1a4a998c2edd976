//! Presentational components: plain strings and signals in, callbacks out. They know no store, no domain and no route.
//!
//! To add one: a file here with the component and its props documented, its classes in `style/`, a place in `tests/gallery.rs`.
//! No component writes a `style` attribute: the content security policy would refuse it.

mod bars;
mod button;
mod call;
mod card;
mod chart;
mod chips;
mod confirm;
mod field;
pub mod fold;
mod icon;
mod overlay;
mod page;
mod qr;
mod scanner;
mod search_field;
mod status;
mod stepper;
mod text_area;
mod timeline;
mod words_field;

#[cfg(test)]
pub(crate) mod tests;

pub use bars::{ActionBar, Tab, Tabs, TopBar};
pub use button::{Button, ButtonKind, ChoiceLink, IconButton, LinkButton, MaskButton, SubmitButton};
pub use call::{
    CallLink, DutyCalls, DutyNumber, DutyNumbers, EmergencyCalls, PublicCalls, SomebodyToCall, dialled, sms_href,
};
pub use card::{Card, Disclosure, EmptyState, Fact, Facts, ListRow, Rows};
pub use chart::{Chart, ChartData, ChartLegend, Line};
pub use chips::{ChipLayout, ChipOption, ChoiceChips, MultiChips};
pub use confirm::Confirm;
pub use field::TextField;
pub use icon::{Icon, IconName};
pub use overlay::{Dialog, Toast};
pub use page::{Hero, Page, PageHead, PublicPage, Section, SkipLink};
pub use qr::{QrCode, qr_path};
pub use scanner::Scanner;
pub use search_field::{SearchField, SearchOption};
pub use status::{NoteState, Notice, Progress, StatusBadge, Tone, WaitingCounter};
pub use stepper::{Stepper, StepperList};
pub use text_area::{CheckField, SelectField, TextArea};
pub use timeline::{Change, Moment, Timeline, TimelineDay, VersionOf, VersionsList};
pub use words_field::WordsField;
