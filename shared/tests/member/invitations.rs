use crate::team::*;
use shared::crypto::{self, InvitationLink, InvitationNote, InvitationSecret};
use shared::directory::{Directory, DirectoryError, Role};
use shared::member::{AdmitError, admit, invite, join};
use shared::wire::invitation::{Invitation, WaitingJoin};

fn refusal(host: &Person, invitation: &Invitation) -> AdmitError {
    let Person { secrets, directory, keyring, pen, .. } = host;
    admit(&mut rng(99), NOW, directory, keyring, secrets, &pen.device, invitation).unwrap_err()
}

fn changed(invitation: &Invitation, change: impl FnOnce(&mut WaitingJoin)) -> Invitation {
    let mut changed = invitation.clone();
    change(changed.join.as_mut().unwrap());
    changed
}

#[test]
fn a_server_cannot_put_its_own_keys_into_an_answer() {
    let rng = &mut rng(20);
    let (amina, _) = founder(rng);
    let (invitation, ..) = answered(rng, &amina, "Bintou");
    let (other, ..) = answered(rng, &amina, "Other");
    let theirs = other.join.clone().unwrap();
    let forgeries = [
        changed(&invitation, |join| join.request.member.signing[0] ^= 1),
        changed(&invitation, |join| join.request.member.receiving = theirs.request.member.receiving),
        changed(&invitation, |join| join.request.device = theirs.request.device.clone()),
        changed(&invitation, |join| join.request.sealed_name[30] ^= 1),
        changed(&invitation, |join| join.mac[31] ^= 1),
        changed(&invitation, |join| join.mac = theirs.mac),
        changed(&invitation, |join| join.request.invitation = other.created.id),
        changed(&invitation, |join| *join = theirs.clone()),
    ];
    for (n, forged) in forgeries.iter().enumerate() {
        assert_eq!(refusal(&amina, forged), AdmitError::Forged, "forgery {n}");
    }
}

#[test]
fn a_server_cannot_invent_an_invitation() {
    let rng = &mut rng(21);
    let (amina, _) = founder(rng);
    let team = amina.directory.team();
    // It knows every public key, and founds a team of its own to seal notes with.
    let (server, _) = founder(rng);
    let (secret, created) = invite(rng, team, &server.secrets, Role::Coordinator, "", NOW);
    let link = InvitationLink { secret, root: amina.directory.root(), team, renews: None };
    let answer = join(rng, &link, "Nobody", &stretched(), [5; 16]).message;
    let waiting = WaitingJoin { request: answer.request, mac: answer.mac };
    let invented = Invitation { created, join: Some(waiting), admitted: false };
    assert_eq!(refusal(&amina, &invented), AdmitError::NotMine);
}

#[test]
fn an_answer_admits_once_by_the_inviting_coordinator() {
    let rng = &mut rng(22);
    let (mut amina, _) = founder(rng);
    let (invitation, member, device) = answered(rng, &amina, "Bintou");
    let unanswered = Invitation { join: None, ..invitation.clone() };
    assert_eq!(refusal(&amina, &unanswered), AdmitError::NotAnswered);
    let entry = admitted(rng, &amina, &invitation);
    amina.append(&entry);
    assert_eq!(refusal(&amina, &invitation), AdmitError::Already);
    let bintou = Person::new(amina.directory.clone(), member, device);
    let (next, ..) = answered(rng, &amina, "Chloé");
    assert_eq!(refusal(&bintou, &next), AdmitError::NotMine);
    // An educator's invitation opens for her, and readers refuse what she signs.
    let (hers, ..) = answered(rng, &bintou, "Chloé");
    assert_eq!(refusal(&bintou, &hers), AdmitError::Refused(DirectoryError::NotAllowed));
}

#[test]
fn a_key_that_nothing_can_be_encrypted_to_is_refused_without_a_panic() {
    let rng = &mut rng(23);
    let (amina, _) = founder(rng);
    let team = amina.directory.team();
    let (secret, created) = invite(rng, team, &amina.secrets, Role::Educator, "", NOW);
    let link = InvitationLink { secret: secret.clone(), root: amina.directory.root(), team, renews: None };
    let mut request = join(rng, &link, "Zero", &stretched(), [5; 16]).message.request;
    request.member.receiving = [0; 32];
    let mac = crypto::mac(&secret, &request);
    let invitation = Invitation { created, join: Some(WaitingJoin { request, mac }), admitted: false };
    assert_eq!(refusal(&amina, &invitation), AdmitError::Unusable);
}

#[test]
fn the_link_names_the_team_and_another_team_is_not_believed() {
    let rng = &mut rng(24);
    let Pair { amina, chain, .. } = pair(rng);
    let (_, elsewhere) = founder(rng);
    let wrong = Directory::replay(vec![elsewhere], Some(amina.directory.root()));
    assert_eq!(wrong.unwrap_err(), DirectoryError::WrongRoot);
    assert!(Directory::replay(chain, Some(amina.directory.root())).is_ok());
    let link = InvitationLink {
        secret: InvitationSecret::random(rng),
        root: amina.directory.root(),
        team: amina.directory.team(),
        renews: None,
    };
    let fragment = link.fragment();
    for text in [fragment.clone(), format!("#{fragment}"), format!(" https://x.example/join#{fragment}\n")] {
        assert_eq!(InvitationLink::parse(&text), Ok(link.clone()), "{text:?}");
    }
    for end in 0..fragment.len() {
        assert!(InvitationLink::parse(&fragment[..end]).is_err(), "cut at {end}");
    }
    let future = data_encoding::BASE64URL_NOPAD.encode(&[4; 65]);
    assert_eq!(InvitationLink::parse(&future), Err(crypto::CryptoError::UnknownFormat(4)));
}

#[test]
fn notes_and_names_fit_the_wire_and_open_only_where_they_belong() {
    let rng = &mut rng(25);
    let Pair { team, amina, bintou, .. } = pair(rng);
    let label = "é".repeat(600);
    let note = InvitationNote { secret: InvitationSecret::random(rng), role: Role::Coordinator, label, renews: None };
    let sealed = note.seal(rng, team, &amina.secrets.receiving);
    assert!(sealed.len() <= 1024);
    let opened = InvitationNote::open(team, note.secret.id(), &amina.secrets.receiving, &sealed).unwrap();
    assert_eq!((opened.secret, opened.role, opened.label), (note.secret.clone(), note.role, "é".repeat(100)));
    let closed = Err(crypto::CryptoError::DoesNotOpen);
    assert_eq!(InvitationNote::open(team, note.secret.id(), &bintou.secrets.receiving, &sealed), closed);
    let other = InvitationSecret::random(rng);
    assert_eq!(InvitationNote::open(team, other.id(), &amina.secrets.receiving, &sealed), closed);
    let name = crypto::seal_joining_name(rng, &note.secret, &"n".repeat(5000));
    assert!(name.len() <= 512);
    assert_eq!(crypto::open_joining_name(&note.secret, &name).unwrap().len(), 200);
    assert_eq!(crypto::open_joining_name(&other, &name), Err(crypto::CryptoError::DoesNotOpen));
    let short = [crypto::seal_joining_name(rng, &other, "Léa"), crypto::seal_joining_name(rng, &other, "Marie-Amélie")];
    assert_eq!(short[0].len(), short[1].len(), "the server learns no length of a name");
}
