//! How the words of a screen are declared: French and English in one breath, so that a missing translation does not compile.
//!
//! To add a sentence: write `name: "français" => "English";` in the area of its screen. To add a screen: a file in `words/`
//! with one [`area!`](self), a `mod` line in `words.rs` and a field in [`Messages`](super::Messages).
//! Sentences with a number or a name go under `made`, where both sides build a `String`.

macro_rules! area {
    (
        $(#[$meta:meta])*
        $name:ident { $( $key:ident: $fr:literal => $en:literal; )* }
        $( made { $( $make:ident($($arg:ident: $ty:ty),*): $made_fr:expr => $made_en:expr; )* } )?
    ) => {
        $(#[$meta])*
        ///
        /// The sentences themselves are behind `Deref`: so only who says one of this screen has them, and a screen that is loaded later
        /// brings its own (ADR 31).
        #[derive(Clone, Copy, Debug)]
        pub struct $name($crate::i18n::Lang);

        const _: () = {
            /// The sentences without parameters.
            #[derive(Debug)]
            pub struct Said {
                $( #[doc = $fr] pub $key: &'static str, )*
            }

            static FR: Said = Said { $( $key: $fr, )* };
            static EN: Said = Said { $( $key: $en, )* };

            impl ::core::ops::Deref for $name {
                type Target = Said;

                // One small call: inside each caller the choice would weigh more.
                #[inline(never)]
                fn deref(&self) -> &Said {
                    match self.0 {
                        $crate::i18n::Lang::Fr => &FR,
                        $crate::i18n::Lang::En => &EN,
                    }
                }
            }
        };

        impl $name {
            pub(in crate::i18n) const FR: Self = Self($crate::i18n::Lang::Fr);
            pub(in crate::i18n) const EN: Self = Self($crate::i18n::Lang::En);

            /// The language these words are in.
            pub const fn lang(&self) -> $crate::i18n::Lang {
                self.0
            }

            $( $(
                #[doc = concat!("The sentence `", stringify!($make), "`, made for its parameters.")]
                pub fn $make(&self, $($arg: $ty),*) -> String {
                    match self.0 {
                        $crate::i18n::Lang::Fr => $made_fr,
                        $crate::i18n::Lang::En => $made_en,
                    }
                }
            )* )?
        }

        #[cfg(test)]
        impl $crate::i18n::tests::Visit for $name {
            fn visit(&self, see: &mut dyn FnMut(&'static str, &str)) {
                $( see(concat!(stringify!($name), ".", stringify!($key)), self.$key); )*
                $( $(
                    for sample in 0..$crate::i18n::tests::SAMPLES {
                        let made = self.$make($(<$ty as $crate::i18n::tests::Sample>::sample(sample)),*);
                        see(concat!(stringify!($name), ".", stringify!($make)), &made);
                        let _ = sample;
                    }
                )* )?
            }
        }
    };
}

pub(in crate::i18n) use area;

/// A number and its noun in French, where zero and one are singular.
pub(in crate::i18n) fn fr(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", super::number(super::Lang::Fr, n), if n < 2 { one } else { many })
}

/// A number and its noun in English.
pub(in crate::i18n) fn en(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", super::number(super::Lang::En, n), if n == 1 { one } else { many })
}
