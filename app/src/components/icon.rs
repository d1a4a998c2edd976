//! Our icons: one stroke, 24 by 24, drawn for this product. They are never alone in carrying a meaning, so they are hidden from
//! screen readers; the word stands beside them or in the control's label.

use leptos::prelude::*;

macro_rules! icons {
    ($( $(#[doc = $doc:literal])* $name:ident = $path:literal; )*) => {
        /// Which icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum IconName { $( $(#[doc = $doc])* $name, )* }

        impl IconName {
            /// Every icon, for the gallery and the tests.
            pub const ALL: &'static [Self] = &[$( Self::$name, )*];

            /// The stroke.
            pub const fn path(self) -> &'static str {
                match self { $( Self::$name => $path, )* }
            }
        }
    };
}

icons! {
    /// Lanterne itself, and tonight.
    Lantern = "M9.2 5.5a2.8 2.8 0 0 1 5.6 0M7.8 5.5h8.4M8.6 5.5 7 9.5v8h10v-8l-1.6-4M5.8 20.5h12.4M8.5 17.5v3M15.5 17.5v3M12 10c1.3 1.3 1.7 2.1 1.7 2.9a1.7 1.7 0 0 1-3.4 0c0-.8.4-1.6 1.7-2.9Z";
    /// A list of encounters.
    List = "M8.5 6h11.5M8.5 12h11.5M8.5 18h11.5M4 6h.01M4 12h.01M4 18h.01";
    /// One person.
    Person = "M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.5 20c.6-3.8 3.7-5.5 7.5-5.5s6.9 1.7 7.5 5.5";
    /// A person nobody knows yet.
    PersonUnknown = "M10 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c.500-3.6 3.4-5.3 7-5.3 1 0 2 .1 2.900.4M16.3 14.7a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.7-.9 1.3M18.1 20.2h.01";
    /// Several people.
    People = "M9 11.5A3.5 3.5 0 1 0 9 4.5a3.5 3.5 0 0 0 0 7ZM2.5 19.5c.5-3.4 3.1-5 6.5-5s6 1.6 6.5 5M15.5 4.8a3.3 3.3 0 0 1 0 6.4M17.5 14.8c2.200.6 3.6 2.2 4 4.7";
    /// The team.
    Team = "M12 10.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM6.5 19.5c.4-3.7 2.5-5.5 5.5-5.5s5.1 1.8 5.5 5.5M5.5 12.3a2.3 2.3 0 1 1 .9-4.4M2 18c.2-2.2 1.3-3.5 3-4M18.5 12.3a2.3 2.3 0 1 0-.9-4.4M22 18c-.2-2.2-1.3-3.5-3-4";
    /// Back.
    Back = "M19.5 12h-15M10.5 5.5 4 12l6.5 6.5";
    /// Onwards.
    Forward = "M4.5 12h15M13.5 5.5 20 12l-6.5 6.5";
    /// Leads to a page.
    ChevronRight = "m9.5 5.5 6.5 6.5-6.5 6.5";
    /// Opens below.
    ChevronDown = "m5.5 9 6.5 6.5L18.5 9";
    /// Close, remove.
    Close = "M6 6l12 12M18 6 6 18";
    /// Chosen, done.
    Check = "m5 12.5 4.8 4.8L19.2 7";
    /// One more.
    Plus = "M12 5v14M5 12h14";
    /// One less.
    Minus = "M5 12h14";
    /// Search.
    Search = "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16.2 16.2 20.5 20.5";
    /// Hide the screen.
    Mask = "M3 3.5l18 17M10 6.2c.6-.1 1.3-.2 2-.2 5 0 8.2 3.6 9.5 6-.6 1-1.5 2.3-2.8 3.4M6.3 8C4.4 9.2 3.2 10.9 2.5 12c1.3 2.4 4.5 6 9.5 6 1.5 0 2.9-.3 4.1-.8M9.9 10a2.8 2.8 0 0 0 3.9 4";
    /// Show what is hidden.
    Eye = "M2.5 12c1.3-2.4 4.5-6 9.5-6s8.2 3.6 9.5 6c-1.3 2.4-4.5 6-9.5 6s-8.2-3.6-9.5-6ZM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z";
    /// Closed notebook.
    Lock = "M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5ZM8 10.5V7.8a4 4 0 0 1 8 0v2.7M12 14.3v2.4";
    /// Open notebook.
    Unlock = "M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5ZM8 10.5V7.8a4 4 0 0 1 7.7-1.5";
    /// Telephone.
    Phone = "M6.2 3.8h2.6l1.5 4-2 1.7a11.5 11.5 0 0 0 6.2 6.2l1.7-2 4 1.5v2.6a2 2 0 0 1-2.2 2C10.9 19.1 4.9 13.1 4.2 6a2 2 0 0 1 2-2.2Z";
    /// A text message, a note.
    Message = "M4.5 5h15A1.5 1.5 0 0 1 21 6.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V17h-2A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5Z";
    /// Careful.
    Warning = "M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17h.01";
    /// Good to know.
    Info = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.7h.01";
    /// A mistake or a refusal.
    Refused = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.8 5.8l12.4 12.4";
    /// A draft.
    Draft = "M4 20l.9-4.2L15.6 5.1a1.8 1.8 0 0 1 2.5 0l.8.8a1.8 1.8 0 0 1 0 2.5L8.2 19.1 4 20ZM13.7 7l3.3 3.3";
    /// On this phone only.
    Here = "M8 2.8h8A1.5 1.5 0 0 1 17.5 4.3v15.4a1.5 1.5 0 0 1-1.5 1.5H8a1.5 1.5 0 0 1-1.5-1.5V4.3A1.5 1.5 0 0 1 8 2.8ZM11 18.3h2";
    /// With the team.
    WithTeam = "m2.5 12.8 4 4L15 8M11.5 15.3l1.5 1.5L21.5 8";
    /// Held by the team, not here.
    Held = "M4 8.5h16M5.5 4.5h13l1.5 4v9.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18V8.5l1.5-4ZM12 11.5v4.8M9.5 14l2.5 2.5 2.5-2.5";
    /// Two versions of one thing.
    Versions = "M4.5 8.5h8A1.5 1.5 0 0 1 14 10v8a1.5 1.5 0 0 1-1.5 1.5h-8A1.5 1.5 0 0 1 3 18v-8a1.5 1.5 0 0 1 1.5-1.5ZM8.5 5.5V5A1.5 1.5 0 0 1 10 3.5h9.5A1.5 1.5 0 0 1 21 5v9a1.5 1.5 0 0 1-1.5 1.5H17";
    /// Something has not arrived.
    Incomplete = "M12 3a9 9 0 0 1 9 9M18.4 18.4A9 9 0 0 1 12 21M5.6 18.4A9 9 0 0 1 3 12M5.6 5.6 5.7 5.5M8.6 3.7l.1-.1M12 8v4.5l3 2";
    /// The street.
    Street = "M9 21.5h6M12 21.5V8.5M12 8.5c0-3 1.5-5 4.5-5h.5M14.5 3.5h5l1 3.5h-7l1-3.5ZM15.5 10v.01M18.5 10v.01";
    /// The bus.
    Bus = "M5.5 4.5h13A1.5 1.5 0 0 1 20 6v11H4V6a1.5 1.5 0 0 1 1.5-1.5ZM4 12h16M7 17v2.5M17 17v2.5M7.5 14.5h.01M16.5 14.5h.01";
    /// Online.
    Online = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.2 12h17.6M12 3c2.5 2.5 3.7 5.5 3.7 9S14.5 18.5 12 21c-2.5-2.5-3.7-5.5-3.7-9S9.5 5.5 12 3Z";
    /// The office.
    Office = "M6.5 21V4.5A1.5 1.5 0 0 1 8 3h8a1.5 1.5 0 0 1 1.5 1.5V21M3.5 21h17M14.2 12.5h.01";
    /// A hospital.
    Hospital = "M5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4ZM12 8v8M8 12h8";
    /// A shelter.
    Shelter = "M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-5.5h4V20";
    /// Going along.
    Accompaniment = "M7.5 6.5a1.8 1.8 0 1 0 0-3.5 1.8 1.8 0 0 0 0 3.5ZM16.5 6.5a1.8 1.8 0 1 0 0-3.5 1.8 1.8 0 0 0 0 3.5ZM5.5 21l1-6-1.5-2V9.5h5L12 13l2-3.5h5V13l-1.5 2 1 6M9.5 21l-.5-4.5M14.5 21l.5-4.5";
    /// A time.
    Clock = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.3l3.5 2";
    /// A date.
    Calendar = "M5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-12A1.5 1.5 0 0 1 5.5 5ZM4 9.8h16M8.2 3v3.5M15.8 3v3.5";
    /// A place.
    Place = "M12 21.5c4.5-4.6 6.8-8.1 6.8-11.3a6.8 6.8 0 0 0-13.6 0c0 3.2 2.3 6.7 6.8 11.3ZM12 12.7a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Z";
    /// Settings.
    Settings = "M4 7h9M17 7h3M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM4 17h3M11 17h9M9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z";
    /// Dark.
    Moon = "M20 14.3A8.3 8.3 0 0 1 9.7 4 8.3 8.3 0 1 0 20 14.3Z";
    /// Light.
    Sun = "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.8v1.9M12 19.3v1.9M2.8 12h1.9M19.3 12h1.9M5.5 5.5l1.3 1.3M17.2 17.2l1.3 1.3M5.5 18.5l1.3-1.3M17.2 6.8l1.3-1.3";
    /// On paper.
    Print = "M7 8.5V3.5h10v5M7 17H5a1.5 1.5 0 0 1-1.5-1.5V10A1.5 1.5 0 0 1 5 8.5h14a1.5 1.5 0 0 1 1.5 1.5v5.5A1.5 1.5 0 0 1 19 17h-2M7 14h10v6.5H7V14Z";
    /// A sheet of paper.
    Sheet = "M6 3.5h8l4.5 4.5v11a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 19V5A1.5 1.5 0 0 1 6 3.5ZM13.5 3.5v5h5M8 12.5h7M8 16h7";
    /// A code to scan.
    Qr = "M4 4h6v6H4V4ZM14 4h6v6h-6V4ZM4 14h6v6H4v-6ZM14 14h2.5v2.5M20 14v.01M14 20v-.01M17 20h3v-3";
    /// Scan with the camera.
    Camera = "M4.5 7.5h3L9 5h6l1.5 2.5h3A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18V9a1.5 1.5 0 0 1 1.5-1.5ZM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z";
    /// Copy.
    Copy = "M9.5 8.5h9A1.5 1.5 0 0 1 20 10v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 8 19v-9a1.5 1.5 0 0 1 1.5-1.5ZM5.5 15.5H5A1.5 1.5 0 0 1 3.5 14V5A1.5 1.5 0 0 1 5 3.5h9A1.5 1.5 0 0 1 15.5 5v.5";
    /// Hand on.
    Share = "M12 14.5V3.5M8 7l4-3.8L16 7M6.5 11H5.5A1.5 1.5 0 0 0 4 12.5V19a1.5 1.5 0 0 0 1.5 1.5h13A1.5 1.5 0 0 0 20 19v-6.5a1.5 1.5 0 0 0-1.5-1.5h-1";
    /// Install, take out to a file.
    Download = "M12 3.5v11M7.5 10.5l4.5 4.3 4.5-4.3M4.5 17.5V19A1.5 1.5 0 0 0 6 20.5h12a1.5 1.5 0 0 0 1.5-1.5v-1.5";
    /// Throw away.
    Trash = "M4.5 6.5h15M9.5 6.5V4h5v2.5M6.5 6.5l.8 12.6a1.5 1.5 0 0 0 1.5 1.4h6.4a1.5 1.5 0 0 0 1.5-1.4l.8-12.6M10 10.5v6M14 10.5v6";
    /// Undo.
    Undo = "M8.5 4.5 4 9l4.5 4.5M4 9h10a5.8 5.8 0 0 1 0 11.5H9";
    /// Again.
    Refresh = "M19.8 9A8.3 8.3 0 0 0 4.6 8M4 3.8V8.3h4.5M4.2 15a8.3 8.3 0 0 0 15.2 1M20 20.2v-4.5h-4.5";
    /// Sending.
    Send = "M20.5 3.5 10.5 13.5M20.5 3.5l-6 17-4-7-7-4 17-6Z";
    /// No network.
    Offline = "M3 3.5l18 17M8.8 12.6A6.5 6.5 0 0 0 7.6 13.5M4.3 10.2A11.5 11.5 0 0 1 6.9 8.4M10.5 6.8a11.5 11.5 0 0 1 9.2 3.4M14.4 12.3c.8.3 1.500.7 2 1.2M12 18h.01";
    /// A history.
    History = "M3.8 12A8.3 8.3 0 1 0 6.2 6.2L4 8.5M4 4v4.5h4.5M12 7.8v4.7l3 1.8";
    /// To be followed up.
    Flag = "M5.5 21V4M5.5 4.5c4.5-2 8 2 13 0v9c-5 2-8.5-2-13 0";
    /// A heart, health.
    Heart = "M12 20C6.5 15.8 3.5 12.6 3.5 9a4.5 4.5 0 0 1 8.5-2.1A4.5 4.5 0 0 1 20.5 9c0 3.6-3 6.8-8.5 11Z";
    /// Storage.
    Storage = "M12 9.5c4.4 0 7.5-1.2 7.5-3S16.4 3.5 12 3.5s-7.5 1.2-7.5 3 3.1 3 7.5 3ZM4.5 6.5v11c0 1.8 3.1 3 7.5 3s7.5-1.2 7.5-3v-11M4.5 12c0 1.8 3.1 3 7.5 3s7.5-1.2 7.5-3";
    /// Languages.
    Language = "M3.5 6h9M8 3.8V6M10.8 6c-.8 3.4-3.2 6.2-6.8 7.8M5.5 8.5c1 2.2 3 4 5.5 5M12 20.5l4.3-10 4.2 10M13.4 17.3h5.8";
    /// Leave the phone, sign out.
    Leave = "M13.5 4H6a1.5 1.5 0 0 0-1.5 1.5v13A1.5 1.5 0 0 0 6 20h7.5M10 12h10.5M16.5 8l4 4-4 4";
    /// Material given.
    Bag = "M5 8.5h14l1 10.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19L5 8.5ZM8.5 11V7a3.5 3.5 0 0 1 7 0v4";
}

/// One icon, sized by the text around it.
#[component]
pub fn Icon(
    /// Which.
    name: IconName,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg
            class=if class.is_empty() { "icon".to_owned() } else { format!("icon {class}") }
            viewBox="0 0 24 24"
            aria-hidden="true"
            focusable="false"
        >
            <path d=name.path()></path>
        </svg>
    }
}
