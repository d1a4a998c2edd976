use super::*;
use crate::store::conformance::revision;
use shared::ids::TeamId;
use shared::wire::push::WrappedRecordKey;

#[test]
fn what_a_push_does_follows_from_what_was_known() {
    let team = TeamId::from_bytes([1; 16]);
    let root = revision(team, 20, 1, 1, &[]);
    let child = revision(team, 20, 1, 2, &[root.revision.id]);
    let mut keyless = child.clone();
    keyless.key = WrappedRecordKey(Vec::new());
    let (record, device) = (RecordId::from_bytes([20; 16]), DeviceId::from_bytes([1; 16]));
    let fresh = Facts { last_seq: 9, ..Facts::default() };
    let holding = Facts { held: [(root.revision.id, 4)].into(), ..fresh.clone() };
    let elsewhere = Facts { circles: [(record, CircleId::SANTE)].into(), ..fresh.clone() };
    let erased = Facts { erased: [record].into(), ..holding.clone() };
    let reused = Facts { counters: [((device, 1), child.revision.id)].into(), ..fresh.clone() };
    let own_counter = Facts { counters: [((device, 1), root.revision.id)].into(), ..holding.clone() };
    use PushResult::*;
    use RefusalReason::*;
    // What comes in, what was known, what is answered.
    let table: [(&[&NewRevision], &Facts, &[PushResult]); 10] = [
        (&[], &fresh, &[]),
        (&[&root, &child], &fresh, &[Stored(10), Stored(11)]),
        (&[&child, &root], &fresh, &[ParentsUnknown(10), Stored(11)]),
        (&[&child], &holding, &[Stored(10)]),
        (&[&root, &root], &fresh, &[Stored(10), AlreadyThere(10)]),
        (&[&root, &child], &holding, &[AlreadyThere(4), Stored(10)]),
        (&[&root], &own_counter, &[AlreadyThere(4)]),
        (&[&root, &keyless], &fresh, &[Stored(10), Refused(MissingRecordKey)]),
        (&[&root, &child], &elsewhere, &[Refused(WrongCircle), Refused(WrongCircle)]),
        (&[&root, &child], &reused, &[Refused(CounterReused), ParentsUnknown(10)]),
    ];
    for (index, (batch, facts, expected)) in table.into_iter().enumerate() {
        let batch: Vec<NewRevision> = batch.iter().map(|new| (*new).clone()).collect();
        let plan = plan(&batch, facts.clone());
        assert_eq!(plan.results, expected, "row {index}");
        let numbers: Vec<u64> = plan.insert.iter().map(|(_, seq)| *seq).collect();
        assert_eq!(numbers, (10..10 + numbers.len() as u64).collect::<Vec<_>>(), "row {index}: no gaps");
        assert_eq!(plan.last_seq, 9 + numbers.len() as u64);
    }
    assert_eq!(plan(&[root, child], erased).results, [Refused(Erased), Refused(Erased)]);
}
