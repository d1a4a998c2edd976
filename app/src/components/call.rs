//! The telephone comes first.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Somebody on duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyNumber {
    /// Who answers.
    pub who: String,
    /// The number, as it was typed.
    pub number: String,
}

/// The numbers on duty, in the order in which to call; provided above every screen of the notebook, also of the locked one.
#[derive(Clone, Copy, Debug)]
pub struct DutyNumbers(pub Signal<Vec<DutyNumber>>);

/// What is dialled: digits, and the signs that a telephone knows. Nothing when there is no digit to dial.
pub fn dialled(number: &str) -> Option<String> {
    let kept: String = number.chars().filter(|c| c.is_ascii_digit() || matches!(c, '+' | '*' | '#')).collect();
    let fits = kept.chars().any(|c| c.is_ascii_digit()) && kept.rfind('+').is_none_or(|at| at == 0);
    fits.then(|| kept.replace('#', "%23"))
}

/// A link to a message that is written already. Android reads `?body=`; the iPhone has read `&body=` since iOS 8 and takes a `?`
/// before it; so `?&body=` is what both open with the text in it.
pub fn sms_href(number: &str, body: &str) -> Option<String> {
    let mut text = String::new();
    for byte in body.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(format!("sms:{}?&body={text}", dialled(number)?))
}

/// A number that is its own button.
#[component]
pub fn CallLink(
    /// The number, as dialled.
    #[prop(into)]
    number: String,
    /// Who answers.
    #[prop(into)]
    who: TextProp,
) -> impl IntoView {
    let href = format!("tel:{number}");
    view! {
        <a class="call" href=href>
            <span class="call-number">
                <Icon name=IconName::Phone />
                {number}
            </span>
            " "
            <span class="call-who">{move || who.get()}</span>
        </a>
    }
}

/// 17, 112 and 119, always these, then whom the team has on duty: on every screen where someone may be in danger.
#[component]
pub fn EmergencyCalls(
    /// Told when somebody on duty is called.
    #[prop(optional, into)]
    on_call: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <PublicCalls />
        <DutyCalls on_call />
    }
}

/// 17, 112 and 119 alone. In an action bar they stay under the thumb on a screen too low for the whole.
#[component]
pub fn PublicCalls() -> impl IntoView {
    let m = use_messages();
    view! {
        <div class="calls" role="group" aria-label=m.unlock.emergency>
            <CallLink number="17" who=m.tonight.call_17 />
            <CallLink number="112" who=m.tonight.call_112 />
            <CallLink number="119" who=m.tonight.call_119 />
        </div>
    }
}

/// Whom the team has on duty; where nobody is, 17 and 112: a colleague who gives no news is never told without a number to call.
#[component]
pub fn SomebodyToCall() -> impl IntoView {
    let m = use_messages();
    let numbers = use_context::<DutyNumbers>().map(|DutyNumbers(numbers)| numbers);
    let nobody = Memo::new(move |_| numbers.is_none_or(|numbers| numbers.with(Vec::is_empty)));
    let public = move || {
        view! {
            <div class="calls" role="group" aria-label=m.unlock.emergency>
                <CallLink number="17" who=m.tonight.call_17 />
                <CallLink number="112" who=m.tonight.call_112 />
            </div>
        }
    };
    move || if nobody.get() { public().into_any() } else { view! { <DutyCalls /> }.into_any() }
}

/// Whom the team has on duty, each with a call and a message that names nobody and no place; nothing where there is nobody.
#[component]
pub fn DutyCalls(
    /// Told when one is called.
    #[prop(optional_no_strip)]
    on_call: Option<Callback<()>>,
) -> impl IntoView {
    let m = use_messages();
    let numbers = use_context::<DutyNumbers>().map(|DutyNumbers(numbers)| numbers);
    let row = move |(place, duty): (usize, DutyNumber)| {
        let DutyNumber { who, number } = duty;
        let call = dialled(&number).map(|number| format!("tel:{number}"))?;
        let sms = sms_href(&number, m.alerts.sms_body)?;
        let (call_label, sms_label) = (m.alerts.call_who(&who), m.alerts.sms_who(&who));
        let called = move |_| {
            if let Some(on_call) = on_call {
                on_call.run(());
            }
        };
        Some(view! {
            <li class="duty">
                <span class="duty-who">
                    <span class="soft">{m.duty.rank(place + 1)}</span>
                    <strong>{who}</strong>
                    <span>{number}</span>
                </span>
                <span class="duty-ways">
                    <a class="button button-danger" href=call aria-label=call_label on:click=called>
                        <Icon name=IconName::Phone />
                        {m.alerts.call}
                    </a>
                    <a class="button button-quiet" href=sms aria-label=sms_label>
                        <Icon name=IconName::Message />
                        {m.alerts.sms}
                    </a>
                </span>
            </li>
        })
    };
    move || {
        let rows: Vec<_> = numbers.map(|numbers| numbers.get()).unwrap_or_default();
        (!rows.is_empty()).then(|| {
            view! {
                <ul class="duty-list" aria-label=m.alerts.duty>
                    {rows.into_iter().enumerate().filter_map(row).collect_view()}
                </ul>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_telephone_dials_is_dialled() {
        let cases = [
            ("06 39 98 01 12", Some("0639980112")),
            ("+33 (0)6.39-98", Some("+330639 98".replace(' ', "").leak() as &str)),
            ("#31#0639980112", Some("%2331%230639980112")),
            ("javascript:alert(1)", Some("1")),
            ("06;ext=1?body=Lune", Some("061")),
            ("3+4", None),
            ("astreinte", None),
            ("", None),
        ];
        for (typed, dials) in cases {
            assert_eq!(dialled(typed).as_deref(), dials, "{typed}");
        }
    }

    #[test]
    fn a_message_opens_with_its_text_and_says_no_name_and_no_place() {
        let href = sms_href("06 39", "Été : a&b?").unwrap();
        assert_eq!(href, "sms:0639?&body=%C3%89t%C3%A9%20%3A%20a%26b%3F");
        assert_eq!(sms_href("?", "x"), None);
    }
}
