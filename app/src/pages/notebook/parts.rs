//! What several pages of the notebook share.

pub mod browser;
mod doubt;
mod export;
mod frame;
pub mod language;
mod lone;
mod members;
mod missing;
mod problem;
mod rows;
pub mod select;
mod settings;
pub mod storage;
mod sync_notice;
mod tick;
mod toast;
mod update;
pub mod when;

pub use doubt::doubt;
pub use export::ExportDialog;
pub use frame::{FROM_MORNING, NotebookBar, came_from, came_from_record, record_param, tab_href, tab_of};
pub use lone::LoneCoordinator;
pub use members::{colleagues, crew};
pub use missing::MissingLine;
pub use problem::Problem;
pub use rows::{NoteRow, NoteRows, encounter_row, round_row, round_title};
pub use settings::{add_value, change as change_settings};
pub use sync_notice::SyncNotices;
pub use tick::use_tick;
pub use toast::{ToastPlace, Toaster, provide_toast, use_toast};
pub use update::UpdateBanner;
