//! How a device begins: with a team, by an invitation, or with an account that exists.

use super::notebook::Notebook;
use super::{Client, ClientError, aside};
use crate::api::Api;
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::crypto::{
    self, AccountKeys, AccountSecret, DeviceSecrets, InvitationLink, MemberSecrets, Passphrase, RecoverySecret,
    Stretched,
};
use shared::directory::Directory;
use shared::ids::{CircleId, EntryHash, TeamId};
use shared::member::{self, Keyring, Pen};
use shared::wire::account::{CreateTeam, KdfParams, SessionOpened, SignIn};
use std::sync::{Arc, Mutex};

impl Client {
    /// Creates a team on the server at `url` and answers its first coordinator's device and the sheet that recovers the team.
    ///
    /// # Errors
    /// [`ClientError`]; `wrong-setup-code` when the code is wrong or used.
    pub async fn create_team(
        rng: &mut impl CryptoRng,
        url: &str,
        setup_code: &str,
        (name, team_name): (&str, &str),
        passphrase: &str,
        now: Millis,
    ) -> Result<(Self, RecoverySecret), ClientError> {
        let (api, salt) = (Api::new(url)?, bytes(rng));
        let stretched = stretched(passphrase, salt, KdfParams::MINIMUM).await?;
        let founding = member::found(rng, now, name, team_name, &[CircleId::TERRAIN]);
        let account = crypto::create_account(rng, &stretched, salt, &founding.account_secret, &founding.member);
        let directory = Directory::found(founding.entry.clone())?;
        let request = CreateTeam { setup_code: setup_code.to_owned(), founding: founding.entry, account };
        let opened = api.create_team(&request).await?;
        let (me, secret) = (founding.member, founding.account_secret);
        let client = Self::begin(api, me, secret, (&stretched, salt), founding.device, directory, &opened);
        Ok((client, founding.recovery))
    }

    /// Answers an invitation. The device waits from then on: [`Client::sync`] works once a coordinator has admitted it.
    ///
    /// # Errors
    /// [`ClientError`]; `invitation-invalid`, `invitation-used`; a directory that does not begin with the link's fingerprint.
    pub async fn join(
        rng: &mut impl CryptoRng,
        url: &str,
        link: &InvitationLink,
        name: &str,
        passphrase: &str,
    ) -> Result<Self, ClientError> {
        let (api, salt) = (Api::new(url)?, bytes(rng));
        let stretched = stretched(passphrase, salt, KdfParams::MINIMUM).await?;
        let joining = member::join(rng, link, name, &stretched, salt);
        let opened = api.join(&joining.message).await?;
        let directory = whole(&api, Some(link.root)).await?;
        let (me, secret) = (joining.member, joining.account_secret);
        Ok(Self::begin(api, me, secret, (&stretched, salt), joining.device, directory, &opened))
    }

    /// Signs in on a new device and asks for it to be the member's. It waits until a coordinator's device has enrolled it; a
    /// coordinator enrols her own at once.
    ///
    /// # Errors
    /// [`ClientError`]; `sign-in-refused` when the words of the sheet or the passphrase are wrong.
    pub async fn sign_in(
        rng: &mut impl CryptoRng,
        url: &str,
        account_words: &str,
        passphrase: &str,
        now: Millis,
    ) -> Result<Self, ClientError> {
        Self::sign_in_by(rng, Api::new(url)?, account_words, passphrase, now).await
    }

    /// [`Client::sign_in`] over a connection that stands already.
    ///
    /// # Errors
    /// The same.
    pub async fn sign_in_by(
        rng: &mut impl CryptoRng,
        api: Api,
        account_words: &str,
        passphrase: &str,
        now: Millis,
    ) -> Result<Self, ClientError> {
        let secret = AccountSecret::from_words(account_words)?;
        let params = api.sign_in_params(secret.account_id()).await?;
        let stretched = stretched(passphrase, params.salt, params.kdf).await?;
        let keys = AccountKeys::derive(&stretched, &secret);
        Self::enter(rng, api, (secret, keys, params.salt), params.challenge, now).await
    }

    /// Signs the same member in on another device, without deriving her keys again: enrolled at once for a coordinator, waiting otherwise.
    ///
    /// # Errors
    /// [`ClientError`]; `too-many-requests` after a few in a row.
    pub async fn another_device(&self, rng: &mut impl CryptoRng, now: Millis) -> Result<Self, ClientError> {
        let api = self.api.anew()?;
        let params = api.sign_in_params(self.account.account_id()).await?;
        let account = (self.account.clone(), self.keys.clone(), self.salt);
        Self::enter(rng, api, account, params.challenge, now).await
    }

    /// Signs in and asks for a fresh device to be the member's; a coordinator enrols it herself.
    async fn enter(
        rng: &mut impl CryptoRng,
        api: Api,
        (secret, keys, salt): (AccountSecret, AccountKeys, [u8; 16]),
        challenge: [u8; 32],
        now: Millis,
    ) -> Result<Self, ClientError> {
        let (account, authenticator) = (secret.account_id(), keys.authenticator);
        let opened = api.sign_in(&SignIn { account, authenticator, challenge, device: None }).await?;
        let me = crypto::open_account(&keys, account, &opened.wrapped_member)?;
        let directory = whole(&api, None).await?;
        if directory.team() != opened.team || directory.member(me.id).is_none_or(|member| member.card != me.card()) {
            return Err(ClientError::NotHere);
        }
        let device = DeviceSecrets::random(rng);
        api.request_enrollment(&member::enrollment_request(opened.team, &me, &device)).await?;
        let mut client = Self::start(api, me, (secret, keys, salt), device, directory, &opened);
        if client.read(|notebook| notebook.directory.is_coordinator(client.me.id)) {
            client.enroll_myself(now).await?;
        }
        Ok(client)
    }

    pub(super) fn begin(
        api: Api,
        me: MemberSecrets,
        account: AccountSecret,
        (stretched, salt): (&Stretched, [u8; 16]),
        device: DeviceSecrets,
        directory: Directory,
        opened: &SessionOpened,
    ) -> Self {
        let keys = AccountKeys::derive(stretched, &account);
        Self::start(api, me, (account, keys, salt), device, directory, opened)
    }

    fn start(
        api: Api,
        me: MemberSecrets,
        (account, keys, salt): (AccountSecret, AccountKeys, [u8; 16]),
        device: DeviceSecrets,
        directory: Directory,
        opened: &SessionOpened,
    ) -> Self {
        let keyring = Keyring::open(&directory, &me);
        let team: TeamId = directory.team();
        let pen = Pen { team, member: me.id, device, counter: 0, previous: None };
        let notebook = Arc::new(Mutex::new(Notebook::new(directory, keyring, pen)));
        let mut client = Self { api, me, account, keys, salt, notebook, heard: None };
        client.hear(opened.now);
        client
    }
}

/// Fetches the whole chain and checks it.
pub(super) async fn whole(api: &Api, root: Option<EntryHash>) -> Result<Directory, ClientError> {
    let mut entries = Vec::new();
    loop {
        let page = api.directory(entries.len() as u64).await?;
        let (len, came) = (page.len, page.entries.len());
        entries.extend(page.entries);
        if entries.len() as u64 >= len || came == 0 {
            break;
        }
    }
    Ok(aside(move || Directory::replay(entries, root)).await??)
}

/// Stretches a passphrase beside the runtime.
pub(super) async fn stretched(passphrase: &str, salt: [u8; 16], kdf: KdfParams) -> Result<Stretched, ClientError> {
    let passphrase = Passphrase::new(passphrase);
    Ok(aside(move || crypto::stretch(&passphrase, &salt, kdf)).await??)
}

pub(super) fn bytes(rng: &mut impl CryptoRng) -> [u8; 16] {
    let mut bytes = [0; 16];
    rng.fill_bytes(&mut bytes);
    bytes
}
