//! What screens ask about the ways of opening.

use super::reopening::Code;
use super::unlocking::{code, coming_back, passphrase, screen};
use super::{CodeError, Notebook, UnlockError};
use crate::vault::prf;
use leptos::prelude::*;
use shared::ids::MemberId;

impl Notebook {
    /// For how many more seconds no passphrase of this member's is tried. Writing without opening and calling never wait.
    pub fn must_wait(&self, member: MemberId) -> u32 {
        passphrase::wait(&self.inner(), member)
    }

    /// Who is at the open notebook.
    pub fn me(&self) -> Option<MemberId> {
        self.inner().session.borrow().as_ref().map(|session| session.vault.member)
    }

    /// Whose notebook a code reopens, or would after a lock.
    pub fn reopens(&self) -> Signal<Option<MemberId>> {
        self.inner().reopens.into()
    }

    /// Chooses the code that reopens this notebook while the page runs.
    pub fn choose_code(&self, code: Code) {
        code::choose(&self.inner(), code);
    }

    /// Forgets the code.
    pub fn drop_code(&self) {
        code::drop_code(&self.inner());
    }

    /// Reopens by code.
    ///
    /// # Errors
    /// [`CodeError`].
    pub async fn reopen(&self, written: Code) -> Result<(), CodeError> {
        code::reopen(&self.inner(), &written).await
    }

    /// Whether this phone's screen lock may be asked at all.
    pub async fn has_screen_lock(&self) -> bool {
        prf::available().await
    }

    /// Whether to offer it to the member at the open notebook, who was not asked before.
    pub async fn offers_screen_lock(&self) -> bool {
        let me = self.me();
        match me {
            Some(me) => screen::is_news(&self.inner(), me).await,
            None => false,
        }
    }

    /// Lets the phone's screen lock open this notebook from now on.
    ///
    /// # Errors
    /// [`UnlockError`]; nothing was kept then.
    pub async fn use_screen_lock(&self) -> Result<(), UnlockError> {
        screen::make(&self.inner()).await
    }

    /// The screen lock opens this notebook no more, and is not offered again.
    ///
    /// # Errors
    /// [`UnlockError`].
    pub async fn drop_screen_lock(&self) -> Result<(), UnlockError> {
        let me = self.me().ok_or(UnlockError::Storage)?;
        screen::remove(&self.inner(), me).await
    }

    /// Opens a member's notebook by the phone's screen lock.
    ///
    /// # Errors
    /// [`UnlockError`].
    pub async fn unlock_by_screen(&self, member: MemberId) -> Result<(), UnlockError> {
        screen::unlock(&self.inner(), member).await
    }

    /// Calls back when a coordinator may have confirmed that a member comes back, until what is answered is dropped.
    pub async fn when_confirmed(&self, member: MemberId, heard: Callback<()>) -> Box<dyn std::any::Any> {
        Box::new(coming_back::listen(member, move || _ = heard.try_run(())).await)
    }

    /// Counts anew what waits on this device, for the closed notebook's cards.
    pub fn count_waiting(&self) {
        super::unlocking::count(&self.inner());
    }
}
