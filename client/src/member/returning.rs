//! Ways back: a forgotten passphrase, and the recovery sheet.

use super::arrival::{bytes, stretched, whole};
use super::{Client, ClientError, open};
use crate::api::Api;
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::crypto::{InvitationLink, RecoverySecret, Spare, StoreKey};
use shared::ids::MemberId;
use shared::member::{self, Keyring};
use shared::wire::account::KdfParams;
use shared::wire::invitation::MAX_VALIDITY;

/// A member who has asked for new keys from the device that she forgot the passphrase of, and waits. Holds what the device keeps sealed.
#[derive(Debug)]
pub struct Returning {
    device: Client,
    rejoined: Client,
}

impl Client {
    /// Makes an invitation by which a member comes back on a device of hers.
    ///
    /// # Errors
    /// [`ClientError`]; `coordinators-only`.
    pub async fn invite_back(
        &mut self,
        rng: &mut impl CryptoRng,
        who: MemberId,
        label: &str,
        now: Millis,
    ) -> Result<InvitationLink, ClientError> {
        let (team, root) = self.read(|notebook| (notebook.directory.team(), notebook.directory.root()));
        let (secret, creation) = member::invite_back(rng, team, &self.me, who, label, now.plus(MAX_VALIDITY));
        self.api().create_invitation(&creation).await?;
        Ok(InvitationLink { secret, root, team, renews: Some(who) })
    }

    /// What an app stores at each unlocking, so that the device opens again after a forgotten passphrase.
    pub fn spare(&self, rng: &mut impl CryptoRng, store: &StoreKey) -> Option<Spare> {
        let me = self.me.id;
        self.read(|book| member::spare(rng, &book.directory, &book.keyring, me, (&book.pen.device, store), None))
    }

    /// Answers an invitation back on this device, whose keys are taken for lost: only what the directory says of it is used.
    ///
    /// # Errors
    /// [`ClientError`]; [`ClientError::NotHere`] when the link is for nobody or for somebody else.
    pub async fn rejoin(
        self,
        rng: &mut impl CryptoRng,
        link: &InvitationLink,
        passphrase: &str,
    ) -> Result<Returning, ClientError> {
        if link.renews != Some(self.me.id) {
            return Err(ClientError::NotHere);
        }
        let id = self.device();
        let card = self.read(|book| book.directory.device(id).map(|device| device.card.clone()));
        let (api, salt) = (self.api.anew()?, bytes(rng));
        let stretched = stretched(passphrase, salt, KdfParams::MINIMUM).await?;
        let rejoining = member::rejoin(rng, link, &card.ok_or(ClientError::NotHere)?, "", &stretched, salt);
        let rejoining = rejoining.ok_or(ClientError::NotHere)?;
        let opened = api.join(&rejoining.message).await?;
        let directory = whole(&api, Some(link.root)).await?;
        let (me, secret) = (rejoining.member, rejoining.account_secret);
        // The device's keys are not known yet; what stands here in their place is thrown away.
        let stand_in = shared::crypto::DeviceSecrets::random(rng);
        let rejoined = Self::begin(api, me, secret, (&stretched, salt), stand_in, directory, &opened);
        Ok(Returning { device: self, rejoined })
    }

    /// With nothing but the team's recovery sheet: a new coordinator on a new device.
    ///
    /// # Errors
    /// [`ClientError`]; `sign-in-refused` when no team on this server has that sheet.
    pub async fn recover(
        rng: &mut impl CryptoRng,
        url: &str,
        sheet_words: &str,
        name: &str,
        passphrase: &str,
        now: Millis,
    ) -> Result<Self, ClientError> {
        let (api, sheet, salt) = (Api::new(url)?, RecoverySecret::from_words(sheet_words)?, bytes(rng));
        let stretched = stretched(passphrase, salt, KdfParams::MINIMUM).await?;
        let challenge = api.recovery_params(sheet.signing().public()).await?.challenge;
        let new = member::prove_sheet(rng, &sheet, challenge, &stretched, salt);
        let opened = api.recover(&new.message).await?;
        let directory = whole(&api, None).await?;
        if directory.team() != opened.team {
            return Err(ClientError::NotHere);
        }
        let (me, secret) = (new.member, new.account_secret);
        let mut client = Self::begin(api, me, secret, (&stretched, salt), new.device, directory, &opened);
        let sign = |client: &mut Self| {
            client.read(|book| {
                Ok(member::recover(rng, now, &book.directory, &sheet, name, &client.me, &book.pen.device)?)
            })
        };
        client.append(sign).await?;
        Ok(client)
    }
}

impl Returning {
    /// Goes on once a coordinator's device has admitted the new keys: the device opens by its spare, signs in, and has everything that
    /// it had, its unsent notes among them.
    ///
    /// # Errors
    /// [`ClientError::Return`] says why not yet, or not at all; the same again goes on.
    pub async fn finish(&mut self, spare: &Spare) -> Result<(Client, StoreKey), ClientError> {
        self.rejoined.fetch_directory().await?;
        let (team, id) = (self.device.team(), self.device.device());
        let me = self.rejoined.me.clone();
        let directory = self.rejoined.read(|book| book.directory.clone());
        let returned = member::return_to(&directory, &me, id, spare)?;
        let Client { api, account, keys, salt, notebook, heard, .. } = self.rejoined.clone_parts();
        {
            let (mut kept, mut fresh) = (open(&self.device.notebook), open(&notebook));
            std::mem::swap(&mut *kept, &mut *fresh);
            fresh.keyring = Keyring::open(&directory, &me);
            fresh.directory = directory;
            fresh.pen.device = returned.device;
            fresh.relearn();
            debug_assert_eq!(fresh.pen.team, team);
        }
        let mut client = Client { api, me, account, keys, salt, notebook, heard };
        client.sign_in_again().await?;
        Ok((client, returned.store))
    }
}
