//! Which public page a path means.

/// A public page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first page.
    Welcome,
    /// What it is.
    About,
    /// Creating a team.
    CreateTeam,
    /// Entering a team with an invitation.
    Join,
    /// The recovery sheet in use.
    Recover,
    /// A new device of a member's.
    SignIn,
}

impl Place {
    /// Every page.
    pub const ALL: [Self; 6] = [Self::Welcome, Self::About, Self::CreateTeam, Self::Join, Self::Recover, Self::SignIn];

    /// Its path.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Welcome => "/",
            Self::About => "/about",
            Self::CreateTeam => "/create-team",
            Self::Join => "/join",
            Self::Recover => "/recover",
            Self::SignIn => "/sign-in",
        }
    }

    /// The page of a path; the first one for paths that the server never sends here.
    pub fn at(path: &str) -> Self {
        let path = path.trim_end_matches('/');
        Self::ALL.into_iter().find(|place| place.path() == path).unwrap_or(Self::Welcome)
    }
}
