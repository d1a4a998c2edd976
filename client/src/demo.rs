//! A fictional team of six with four months of notes, pushed through the public API by six devices, each signing what its owner
//! wrote. What they write follows from a seed and the day; their keys are drawn like anybody's, so nobody can compute them.

mod calendar;
mod cast;
mod draw;
pub mod script;
mod volume;
mod words;

use crate::member::{Client, ClientError};
use cast::{CAST, SOFIA, TEAM};
use rand_chacha::ChaCha20Rng;
use rand_core::{CryptoRng, SeedableRng};
use script::{Act, Script, Size};
use shared::clock::Millis;
use shared::crypto::{MIN_WORDS, RecoverySecret, generate_passphrase};
use shared::directory::Role;
use std::time::Instant;

/// What the demonstration is made from.
#[derive(Clone, Copy, Debug)]
pub struct Demo {
    /// The same seed tells the same story on the same day.
    pub seed: u64,
    /// How much of it.
    pub size: Size,
    /// How many notes more, of the two years before, so that there is as much as a team has after years.
    pub more: usize,
    /// How many notes more of the night that has just ended, for a morning's list that is long.
    pub night: usize,
    /// The clock of all six devices when it begins.
    pub now: Millis,
}

/// How somebody of the team signs in. Made to be printed: the team is fictional.
#[derive(Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Her first name.
    pub name: &'static str,
    /// Whether she coordinates.
    pub coordinates: bool,
    /// Her passphrase.
    pub passphrase: String,
    /// The words of her account's sheet.
    pub account_words: String,
}

/// The team after its four months.
pub struct Filled {
    /// Who signs in how, the coordinator first.
    pub sign_ins: Vec<SignIn>,
    /// The words of the team's recovery sheet.
    pub recovery_words: String,
    /// The six devices, in the same order, each with everything.
    pub devices: Vec<Client>,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many members are in the team.
    Members(usize),
    /// So many nights of so many were written and sent.
    Nights(usize, usize),
}

/// Why it stopped.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A device could not do its part.
    #[error(transparent)]
    Client(#[from] ClientError),
    /// The server kept something out.
    #[error("the server refused {0} revisions of the demonstration")]
    Refused(usize),
    /// The script wants to write in a record that nobody can read.
    #[error("the script and the notes do not fit")]
    Script,
}

impl Demo {
    /// Creates the team on the server at `url` and tells its story.
    ///
    /// # Errors
    /// [`DemoError`]; what was sent before stays there.
    pub async fn fill(
        &self,
        rng: &mut impl CryptoRng,
        url: &str,
        setup_code: &str,
        mut tell: impl FnMut(Progress),
    ) -> Result<Filled, DemoError> {
        let (mut drawn, began) = (ChaCha20Rng::seed_from_u64(self.seed), Instant::now());
        let now = || self.now.plus(i64::try_from(began.elapsed().as_millis()).unwrap_or(0));
        let passphrases = CAST.map(|_| generate_passphrase(&mut drawn, MIN_WORDS));
        let (sofia, recovery) = self.found(rng, url, setup_code, &passphrases[SOFIA]).await?;
        let mut devices = vec![sofia];
        for (player, passphrase) in CAST.iter().zip(&passphrases).skip(1) {
            tell(Progress::Members(devices.len()));
            let link = devices[SOFIA].invite(rng, Role::Educator, player.name, now()).await?;
            let joined = Client::join(rng, url, &link, player.name, passphrase).await?;
            devices[SOFIA].admit_all(rng, now()).await?;
            devices.push(joined);
        }
        tell(Progress::Members(devices.len()));
        let mut members = [devices[SOFIA].member(); CAST.len()];
        members.iter_mut().zip(&devices).for_each(|(member, device)| *member = device.member());
        let Script { nights } = script::write(&mut drawn, devices[SOFIA].team(), &members, self.now, self.size);
        everybody(&mut devices).await?;
        for (number, night) in nights.iter().enumerate() {
            for act in night {
                perform(rng, &mut devices[act.author], act, now())?;
            }
            everybody(&mut devices).await?;
            tell(Progress::Nights(number + 1, nights.len()));
        }
        if self.more > 0 {
            let share = self.more.div_ceil(devices.len());
            for device in &mut devices {
                volume::write(rng, device, share, now())?;
            }
            everybody(&mut devices).await?;
        }
        if self.night > 0 {
            let share = self.night.div_ceil(devices.len());
            for device in &mut devices {
                volume::write_night(rng, device, share, now())?;
            }
            everybody(&mut devices).await?;
        }
        let sign_in = |((player, passphrase), device): ((&cast::Player, String), &Client)| SignIn {
            name: player.name,
            coordinates: player.coordinates,
            passphrase,
            account_words: device.account_words(),
        };
        let sign_ins = CAST.iter().zip(passphrases).zip(&devices).map(sign_in).collect();
        Ok(Filled { sign_ins, recovery_words: recovery.words(), devices })
    }

    async fn found(
        &self,
        rng: &mut impl CryptoRng,
        url: &str,
        setup_code: &str,
        passphrase: &str,
    ) -> Result<(Client, RecoverySecret), ClientError> {
        let names = (CAST[SOFIA].name, TEAM);
        Client::create_team(rng, url, setup_code, names, passphrase, self.now).await
    }
}

/// Somebody writes something.
fn perform(rng: &mut impl CryptoRng, device: &mut Client, act: &Act, now: Millis) -> Result<(), DemoError> {
    let mut draft = device.draft(act.record, act.kind, now).ok_or(DemoError::Script)?;
    for (cell, value) in &act.cells {
        draft.assert(cell.clone(), value.clone());
    }
    device.write(rng, &draft, now)?;
    Ok(())
}

/// All send what they have; then all fetch what the others had not sent yet.
async fn everybody(devices: &mut [Client]) -> Result<(), DemoError> {
    for _ in 0..2 {
        for device in devices.iter_mut() {
            device.sync().await?;
            match device.read(|notebook| notebook.refused.len()) {
                0 => {}
                refused => return Err(DemoError::Refused(refused)),
            }
        }
    }
    Ok(())
}
