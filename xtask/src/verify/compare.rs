//! A list beside what a server answered.

use super::fetch::Answer;
use super::list::{HEADERS, Key, List};
use crate::site::hash;
use std::collections::BTreeSet;
use std::fmt;

/// One thing that is not as listed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// Where.
    pub path: String,
    /// In which of the shapes that browsers ask for.
    pub asked: &'static str,
    /// What.
    pub what: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "differs: {} (asked for as {}): {}", self.path, self.asked, self.what)
    }
}

/// Every difference, by path.
pub fn compare(expected: &List, answers: &[Answer]) -> Vec<Difference> {
    let mut found = BTreeSet::new();
    for answer in answers {
        let mut differs =
            |what: String| found.insert(Difference { path: answer.path.clone(), asked: answer.asked, what });
        if answer.status != 200 {
            differs(format!("answered with {}", answer.status));
            continue;
        }
        match &answer.content {
            Err(why) => _ = differs(format!("cannot be unpacked: {why}")),
            Ok(content) => match expected.0.get(&Key::content(&answer.path)) {
                Some(hash) if *hash == hash::of(content) => {}
                Some(_) => _ = differs("another content".into()),
                None => _ = differs("its content is not listed".into()),
            },
        }
        for name in HEADERS {
            let listed = expected.0.get(&Key::header(&answer.path, name));
            match (listed, answer.headers.get(name)) {
                (None, None) => {}
                (Some(_), None) => _ = differs(format!("no {name}")),
                (None, Some(value)) => _ = differs(format!("{name} is not listed: {value}")),
                (Some(hash), Some(value)) if *hash == hash::of(value.as_bytes()) => {}
                (Some(_), Some(value)) => _ = differs(format!("another {name}: {value}")),
            }
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn answer(content: &str, headers: &[(&str, &str)]) -> Answer {
        let headers: BTreeMap<String, String> =
            headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        Answer { path: "/app".into(), asked: "br", status: 200, headers, content: Ok(content.as_bytes().to_vec()) }
    }

    fn told(expected: &List, answer: Answer) -> Vec<String> {
        compare(expected, &[answer]).into_iter().map(|difference| difference.what).collect()
    }

    #[test]
    fn each_kind_of_difference_is_named() {
        let good = || answer("page", &[("content-security-policy", "default-src 'none'"), ("date", "today")]);
        let list = List::of(&[good()]).unwrap();
        assert_eq!(List::parse(&list.to_string()).unwrap(), list);
        assert!(told(&list, good()).is_empty());
        assert_eq!(
            told(&list, answer("pagE", &[("content-security-policy", "default-src 'none'")])),
            ["another content"]
        );
        assert_eq!(told(&list, answer("page", &[])), ["no content-security-policy"]);
        let lax = answer("page", &[("content-security-policy", "default-src *"), ("link", "<x>")]);
        assert_eq!(told(&list, lax), ["another content-security-policy: default-src *", "link is not listed: <x>"]);
        assert_eq!(told(&list, Answer { status: 302, ..good() }), ["answered with 302"]);
        assert_eq!(told(&list, Answer { content: Err("cut".into()), ..good() }), ["cannot be unpacked: cut"]);
        assert_eq!(told(&list, Answer { path: "/new".into(), ..answer("page", &[]) }), ["its content is not listed"]);
        assert!(List::of(&[good(), answer("other", &[])]).is_err(), "one content in every encoding");
    }

    #[test]
    fn what_is_no_list_is_refused() {
        for text in ["", "# nothing", "abc  /app", "/app"] {
            assert!(List::parse(text).is_err(), "{text:?}");
        }
    }
}
