/// A link in a mail that signs one known person in, once. The mail goes to the address that a token has proved; the
/// store keeps a hash of its secret.
package struct SignInLink: Sendable, Hashable {
    package static let life = Span.minutes(15)

    package let id: String
    package let contactID: String
    /// Where it was sent. A token that has proved another address since makes the link void.
    package let email: String
    /// The hash of what the browser holds that asked for it.
    package let browser: String
    package let returnPath: String
    package let expiresAt: Timestamp
    package var usedAt: Timestamp?

    package init(
        id: String, contactID: String, email: String, browser: String, returnPath: String, expiresAt: Timestamp,
        usedAt: Timestamp? = nil
    ) {
        self.id = id
        self.contactID = contactID
        self.email = email
        self.browser = browser
        self.returnPath = returnPath
        self.expiresAt = expiresAt
        self.usedAt = usedAt
    }
}
