//! A server that takes its time: waited for, but not for ever, and asked again.

use super::between;
use super::proxy::Answer;
use client::api::ApiError;
use client::member::ClientError;
use std::time::{Duration, Instant};

#[tokio::test]
async fn slow_answers_are_waited_for() {
    let (mut team, proxy, _) = between().await;
    proxy.turn(|_, body| Answer::Late(Duration::from_millis(200), body));
    assert_eq!(team.sofia.sync().await.unwrap().pushed, 1);
    assert!(team.sofia.read(|book| book.outbox.is_empty()));
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_given_up_on_and_the_note_is_there_once() {
    let (mut team, proxy, _) = between().await;
    team.sofia.patient(Duration::from_millis(500));
    let never = Duration::from_secs(3_600);
    // The push arrives; its answer does not, nor any other.
    proxy.turn(move |_, body| Answer::Late(never, body));
    let begun = Instant::now();
    for _ in 0..2 {
        let answer = team.sofia.sync().await;
        assert!(matches!(answer, Err(ClientError::Api(ApiError::Unreachable(_)))), "{answer:?}");
    }
    assert!(begun.elapsed() < Duration::from_secs(30));
    assert_eq!(team.sofia.read(|book| book.outbox.len()), 1, "the note still waits");
    proxy.be_honest();
    team.sofia.patient(Duration::from_secs(60));
    team.sofia.sync().await.unwrap();
    assert!(team.sofia.read(|book| book.outbox.is_empty() && book.refused.is_empty()));
    assert_eq!(team.sofia.api().pull(None, 10).await.unwrap().total, 1, "sent three times, there once");
}
