package import JSON

/// A mail that was written, and what became of it. Its text is made when it is sent; what is secret in it is stored
/// nowhere.
package struct SentMail: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case signInLink = "sign_in_link"
        case test
        /// The team has answered, and it is unread.
        case answer
    }

    package enum State: String, Sendable {
        /// Not sent yet; there may have been attempts.
        case waiting
        case sent
        /// For good.
        case failed
    }

    package let id: String
    package let kind: Kind
    package let recipient: String
    package let language: String
    package let about: JSONObject
    package let madeAt: Timestamp
    package var state = State.waiting
    package var attempts = 0
    package var failure: MailFailure?
    /// When it was sent, or last tried.
    package var triedAt: Timestamp?

    package init(
        id: String, kind: Kind, recipient: String, language: String, about: JSONObject = JSONObject(),
        madeAt: Timestamp
    ) {
        self.id = id
        self.kind = kind
        self.recipient = recipient
        self.language = language
        self.about = about
        self.madeAt = madeAt
    }
}
