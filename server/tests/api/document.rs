//! docs/sync-protocol.md tells the truth, as far as a test can tell.

use data_encoding::HEXLOWER;
use server::limits::Limits;
use server::routes;
use shared::history::Header;
use shared::ids::CircleId;
use shared::wire::problem::ProblemKind;

const PAGE: &str = include_str!("../../../docs/sync-protocol.md");

#[test]
fn its_header_is_a_header() {
    let block = PAGE.split("```header\n").nth(1).unwrap().split("```").next().unwrap();
    let hex: String = block.split_whitespace().collect();
    let header = Header::decode(&HEXLOWER.decode(hex.as_bytes()).unwrap()).unwrap();
    let context = header.context;
    assert_eq!((context.circle, context.counter, context.epoch), (CircleId::TERRAIN, 300, 2));
    assert_eq!(context.parents.iter().map(|id| id.as_bytes()[0]).collect::<Vec<_>>(), [1, 2]);
    assert_eq!([context.team.as_bytes()[0], context.author.as_bytes()[0], context.device.as_bytes()[0]], [3, 5, 6]);
    assert_eq!(header.ciphertext.as_bytes(), &[9; 32]);
}

#[test]
fn it_lists_every_problem_operation_and_limit() {
    for kind in ProblemKind::ALL {
        assert!(PAGE.contains(&format!("| `{kind}` | {} |", kind.status())), "{kind}");
    }
    let document = serde_json::to_value(routes::description()).unwrap();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            let path = path.strip_prefix(routes::PREFIX).unwrap();
            let operation = format!("| `{} {path}", method.to_uppercase());
            assert!(PAGE.contains(&operation), "{operation}");
        }
    }
    let Limits {
        body_bytes,
        page_bytes,
        header_bytes,
        request_seconds,
        connections,
        revisions_per_minute,
        sign_ins_per_account,
        sign_ins_per_address,
        admissions_per_address,
        streams_per_session,
        pending_devices,
        open_invitations,
    } = Limits::default();
    let limits = [
        ("body_bytes", body_bytes as u64),
        ("page_bytes", page_bytes as u64),
        ("header_bytes", header_bytes as u64),
        ("request_seconds", request_seconds),
        ("connections", connections as u64),
        ("revisions_per_minute", u64::from(revisions_per_minute)),
        ("sign_ins_per_account", u64::from(sign_ins_per_account)),
        ("sign_ins_per_address", u64::from(sign_ins_per_address)),
        ("admissions_per_address", u64::from(admissions_per_address)),
        ("streams_per_session", streams_per_session as u64),
        ("pending_devices", pending_devices),
        ("open_invitations", open_invitations),
    ];
    for (name, default) in limits {
        assert!(PAGE.contains(&format!("| `{name}` | {default} |")), "{name}");
    }
}

#[test]
fn it_numbers_the_refusals_as_they_are_written() {
    use shared::wire::RefusalReason::*;
    let reasons = [
        UnknownFormat,
        MalformedHeader,
        HashMismatch,
        TooLarge,
        WrongTeam,
        UnknownDevice,
        AuthorMismatch,
        DeviceRevoked,
        NotInCircle,
        UnknownEpoch,
        BadSignature,
        MissingRecordKey,
        WrongCircle,
        CounterReused,
        Erased,
    ];
    for reason in reasons {
        let number = postcard::to_allocvec(&reason).unwrap();
        assert!(PAGE.contains(&format!("| {} {reason:?} |", number[0])), "{reason:?}");
    }
}
