//! Which language, and where a page finds it.

use super::Messages;
use leptos::prelude::*;

/// A language of the screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// French, the team's.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The value of the `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// The language of a tag such as `en-GB`.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The first language of an `Accept-Language` header that we speak; browsers list them by preference. French otherwise.
    pub fn negotiate(accept: &str) -> Self {
        accept.split(',').find_map(|part| Self::parse(part.split(';').next().unwrap_or_default())).unwrap_or_default()
    }

    /// Every word of this language.
    pub const fn messages(self) -> &'static Messages {
        match self {
            Self::Fr => &super::FR,
            Self::En => &super::EN,
        }
    }
}

/// The language of the tree below, held in the Leptos context.
#[derive(Clone, Copy, Debug)]
struct LangContext(RwSignal<Lang>);

/// Gives the language to every component below and answers the signal that changes it. Whoever draws the outermost view
/// reads the signal once (`move || { lang.get(); view! { … } }`), so that a change draws everything anew.
pub fn provide_lang(lang: Lang) -> RwSignal<Lang> {
    let signal = RwSignal::new(lang);
    provide_context(LangContext(signal));
    signal
}

/// The signal of [`provide_lang`]; a fresh French one where nobody provided any.
pub fn lang_signal() -> RwSignal<Lang> {
    use_context::<LangContext>().map_or_else(|| RwSignal::new(Lang::default()), |context| context.0)
}

/// The language here.
pub fn use_lang() -> Lang {
    use_context::<LangContext>().map_or_else(Lang::default, |context| context.0.get_untracked())
}

/// The words here.
pub fn use_messages() -> &'static Messages {
    use_lang().messages()
}
