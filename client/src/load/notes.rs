//! Whose notes, and what stands in them: encounters of five cells, as long as people write them.

use crate::member::{Client, ClientError};
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::crypto::{MIN_WORDS, generate_passphrase};
use shared::domain::encounter::{AT, CHANNEL, FORM, NOTE, VIGILANCE};
use shared::domain::kind::ENCOUNTER;
use shared::domain::value::ValueId;
use shared::history::State;
use shared::ids::RecordId;

const WORDS: &str = "Rencontrée près du quai, fatiguée mais bavarde. Demande un rendez-vous au centre de santé, parle de sa \
                     sœur. Un café, deux kits. Repasser jeudi avant minuit, elle sera peut-être avec une amie.";

/// The coordinator of a team that exists only to write a lot.
pub(super) async fn founder(
    rng: &mut impl CryptoRng,
    url: &str,
    setup_code: &str,
    now: Millis,
) -> Result<Client, ClientError> {
    let passphrase = generate_passphrase(rng, MIN_WORDS);
    let (client, _) = Client::create_team(rng, url, setup_code, ("Charge", "Mesure"), &passphrase, now).await?;
    Ok(client)
}

/// Writes so many revisions into the device's outbox: two of three begin a record, the third changes the record before it.
pub(super) fn write(
    rng: &mut impl CryptoRng,
    device: &mut Client,
    count: usize,
    now: Millis,
) -> Result<(), ClientError> {
    let mut record = RecordId::random(rng);
    for number in 0..count {
        if number % 3 < 2 {
            record = RecordId::random(rng);
        }
        let Some(mut draft) = device.draft(record, ENCOUNTER, now) else { continue };
        let base = State::empty();
        AT.set(&mut draft, &base, &now);
        CHANNEL.set(&mut draft, &base, &ValueId::new("street"));
        FORM.set(&mut draft, &base, &ValueId::new("individual"));
        VIGILANCE.set(&mut draft, &base, &ValueId::new("none"));
        NOTE.set(&mut draft, &base, &format!("{WORDS} {number}"));
        device.write(rng, &draft, now)?;
    }
    Ok(())
}
