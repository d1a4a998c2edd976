//! What coordinators decide, and what lets a member's next device in.

use super::exchange::governing;
use super::{Notebook, Trouble};
use shared::crypto::AccountLink;
use shared::directory::{Action, Role};
use shared::ids::{DeviceId, MemberId};

impl Notebook {
    /// Changes what a member may do; coordinators only, and the last one stays.
    ///
    /// # Errors
    /// [`Trouble`]; it needs a network.
    pub async fn change_role(&self, member: MemberId, role: Role) -> Result<(), Trouble> {
        governing::act(&self.inner(), Action::ChangeRole { member, role }).await
    }

    /// Takes a lost device's access, and changes what the next notes are closed with; coordinators only.
    ///
    /// # Errors
    /// [`Trouble`]; it needs a network.
    pub async fn revoke_device(&self, device: DeviceId) -> Result<(), Trouble> {
        governing::revoke(&self.inner(), device).await
    }

    /// The link that signs this member in on another device, together with her passphrase.
    pub fn account_link(&self) -> Option<String> {
        let inner = self.inner();
        let session = inner.session.borrow();
        let session = session.as_ref()?;
        let root = session.open.as_ref()?.directory.root();
        let account_secret = session.unlocked.account_secret.clone();
        let link = AccountLink { account_secret, root, team: session.vault.team };
        let origin = web_sys::window()?.location().origin().ok()?;
        Some(format!("{origin}/sign-in#{}", link.fragment()))
    }
}
