//! How what is shown stands to what the team has: as it arrives, catching up, or as it was. Told from the live hints and from the
//! exchanges, never from one of them alone: a stream may be silent though it is open, and what is pulled is the truth.

use shared::clock::Millis;

/// Without a sign of life for this many milliseconds a stream is taken for dead. The server gives one every 15 s; a proxy that swallows
/// them, or a sleep, leaves a stream that looks open and is not.
pub const STALLED: i64 = 45_000;

/// After listening anew nothing is tried again for this many milliseconds.
pub const AGAIN: i64 = 10_000;

/// What is known of the stream of hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stream {
    /// Whether it is open.
    pub open: bool,
    /// Whether everything was fetched since it opened: from then on a hint tells of each thing that comes.
    pub caught: bool,
    /// When it gave its last sign of life.
    pub heard: Option<Millis>,
    /// Since when what is shown may be old; none while it is not.
    pub lost: Option<Millis>,
}

impl Stream {
    /// It opened, or gave a sign of life.
    pub fn hear(&mut self, now: Millis) {
        (self.open, self.heard) = (true, Some(now));
    }

    /// It ended, at the latest now; what is shown is as old as its last sign.
    pub fn lose(&mut self, now: Millis) {
        (self.open, self.caught) = (false, false);
        self.lost = self.lost.or(Some(self.heard.unwrap_or(now)));
    }

    /// Everything there is was fetched.
    pub fn catch_up(&mut self) {
        if self.open {
            (self.caught, self.lost) = (true, None);
        }
    }

    /// Whether it looks open and gives no sign of life. A clock that was set back knows nothing either.
    pub fn is_stalled(&self, now: Millis) -> bool {
        self.open && self.heard.is_some_and(|heard| !(0..STALLED).contains(&now.since(heard)))
    }
}

/// What a screen says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// What arrives is shown at once.
    Live,
    /// There is more, and it is being fetched.
    Catching,
    /// What is shown is as it was then; none when that is not known.
    Offline(Option<Millis>),
}

/// How it stands: by the stream, by whether the browser believes in a network, whether the last exchange failed, whether notes are
/// arriving, and when everything was last fetched.
pub fn connection(stream: &Stream, online: bool, failing: bool, arriving: bool, last: Option<Millis>) -> Connection {
    let old = stream.lost.or(last);
    if !online || failing || (!stream.open && old.is_some()) {
        Connection::Offline(old)
    } else if !stream.caught || arriving {
        Connection::Catching
    } else {
        Connection::Live
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = Millis(1_000_000);

    fn stands(stream: &Stream) -> Connection {
        connection(stream, true, false, false, None)
    }

    #[test]
    fn it_is_live_only_once_everything_was_fetched_since_the_stream_opened() {
        let mut stream = Stream::default();
        assert_eq!(stands(&stream), Connection::Catching, "nothing was heard yet, and nothing lost");
        stream.catch_up();
        assert_eq!(stands(&stream), Connection::Catching, "fetched before it opened: more may have come in between");
        stream.hear(NOW);
        assert_eq!(stands(&stream), Connection::Catching);
        stream.catch_up();
        assert_eq!(stands(&stream), Connection::Live);
        assert_eq!(connection(&stream, true, false, true, None), Connection::Catching);
        assert_eq!(connection(&stream, false, false, false, Some(NOW)), Connection::Offline(Some(NOW)));
        assert_eq!(connection(&stream, true, true, false, Some(NOW)), Connection::Offline(Some(NOW)));
    }

    #[test]
    fn a_lost_stream_is_told_from_its_last_sign_until_all_is_fetched_again() {
        let mut stream = Stream::default();
        stream.hear(NOW);
        stream.catch_up();
        stream.lose(NOW.plus(30_000));
        stream.lose(NOW.plus(60_000));
        assert_eq!(stands(&stream), Connection::Offline(Some(NOW)));
        stream.hear(NOW.plus(90_000));
        assert_eq!(stands(&stream), Connection::Catching, "open again, and behind");
        stream.catch_up();
        assert_eq!(stands(&stream), Connection::Live);
    }

    #[test]
    fn silence_a_sleep_and_a_clock_set_back_are_a_stall() {
        let mut stream = Stream::default();
        assert!(!stream.is_stalled(NOW), "nothing to wait for");
        stream.hear(NOW);
        let cases = [(0, false), (STALLED - 1, false), (STALLED, true), (3_600_000, true), (-1, true)];
        for (later, stalled) in cases {
            assert_eq!(stream.is_stalled(NOW.plus(later)), stalled, "{later}");
        }
        stream.lose(NOW);
        assert!(!stream.is_stalled(NOW.plus(STALLED)), "the browser opens it again");
    }
}
