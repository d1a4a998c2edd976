//! Alerts: raising one, answering it, seeing how it stands. The telephone comes first on every one of these pages.

mod banner;
mod card;
mod list;
mod new;
mod page;
mod raise;
mod told;

pub use banner::AlertBanner;
pub use card::{OpenAlerts, Stands};
pub use list::AlertsPage;
pub use new::AlertNew;
pub use page::AlertPage;
pub use raise::{open_alert_of, raise};
