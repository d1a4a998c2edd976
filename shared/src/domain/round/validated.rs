//! The account of a round, agreed on in the morning. A note that comes after that reopens only itself.

use super::{COVERS, EXCEPT, Round, VALIDATED};
use crate::clock::Millis;
use crate::history::{Draft, State};
use crate::ids::{DeviceId, MemberId, RecordId};

impl Round {
    /// Who validated it first, and when; none while nobody did, or when that was taken back.
    pub fn validated(&self) -> Option<(MemberId, Millis)> {
        let said = self.validated.iter().filter_map(|(who, at)| Some((*at.values().into_iter().min()?, *who)));
        said.min().map(|(at, who)| (who, at))
    }
}

/// A member says that the account of a round is agreed: with these encounters, and without what these devices may still hold.
pub fn validate(
    draft: &mut Draft,
    base: &State,
    (member, at): (MemberId, Millis),
    covers: &[RecordId],
    except: &[DeviceId],
) {
    VALIDATED.set(draft, base, &member, &at);
    for device in EXCEPT.present(base) {
        EXCEPT.set(draft, base, &device, except.contains(&device));
    }
    except.iter().for_each(|device| EXCEPT.set(draft, base, device, true));
    covers.iter().for_each(|encounter| COVERS.set(draft, base, encounter, true));
}

/// Late notes were looked at.
pub fn look_at(draft: &mut Draft, base: &State, late: &[RecordId]) {
    late.iter().for_each(|encounter| COVERS.set(draft, base, encounter, true));
}

/// Takes the validation back, whoever made it.
pub fn take_back(draft: &mut Draft, base: &State) {
    VALIDATED.all(base).iter().for_each(|(member, _)| VALIDATED.clear(draft, base, member));
}
