//! The closed set of error kinds, RFC 9457. Errors carry no personal data.

use core::fmt;

/// `type` of every problem is this prefix followed by the kind.
pub const TYPE_PREFIX: &str = "urn:lanterne:problem:";

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $status:literal, $title:literal;)*) => {
        /// What went wrong with a whole request.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ProblemKind { $($(#[$doc])* $name,)* }

        impl ProblemKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The kind's stable name.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// The HTTP status it travels with.
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)* }
            }

            /// An English sentence for logs and developers; screens have their own words.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }

            /// The kind with this name.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$name),)* _ => None }
            }
        }
    };
}

kinds! {
    /// The body is not a message of the expected kind.
    Malformed = "malformed", 400, "The body could not be read.";
    /// The body speaks another wire version.
    UnknownVersion = "unknown-version", 400, "The body speaks a version this server does not know.";
    /// The body or a list in it is too large.
    TooLarge = "too-large", 413, "The request is too large.";
    /// Too many requests or revisions in a short time; `Retry-After` says when.
    TooManyRequests = "too-many-requests", 429, "Too many requests; try again later.";
    /// No valid session.
    NotSignedIn = "not-signed-in", 401, "There is no valid session.";
    /// The session's member or device waits for a coordinator.
    Pending = "pending", 403, "Waiting for a coordinator.";
    /// Only a coordinator may do that.
    CoordinatorsOnly = "coordinators-only", 403, "Only a coordinator may do that.";
    /// The device was revoked or its member left.
    Revoked = "revoked", 403, "This device has no access any more.";
    /// The request came from another site's page.
    ForeignOrigin = "foreign-origin", 403, "The request came from another origin.";
    /// The set-up code is wrong or used.
    WrongSetupCode = "wrong-setup-code", 403, "The set-up code is wrong or was used.";
    /// Account, passphrase or device proof are wrong; which is not told.
    SignInRefused = "sign-in-refused", 401, "Sign-in was refused.";
    /// No such invitation, or it expired or was withdrawn.
    InvitationInvalid = "invitation-invalid", 404, "The invitation is not valid.";
    /// Somebody else already answered this invitation.
    InvitationUsed = "invitation-used", 409, "The invitation was already used.";
    /// An account, team, member or device with this id already exists.
    AlreadyExists = "already-exists", 409, "That already exists.";
    /// The directory went on meanwhile: fetch it, check, sign again.
    DirectoryMoved = "directory-moved", 409, "The directory has changed meanwhile.";
    /// The directory entry is not acceptable.
    DirectoryRefused = "directory-refused", 422, "The directory entry was refused.";
    /// No such thing here.
    NotFound = "not-found", 404, "There is nothing here.";
    /// The path is there, the method is not.
    MethodNotAllowed = "method-not-allowed", 405, "This method is not allowed here.";
    /// The store does not answer or the disk is full; nothing of the request was kept.
    Unavailable = "unavailable", 503, "The server cannot store anything right now.";
    /// A defect of the server.
    Internal = "internal", 500, "The server failed.";
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
