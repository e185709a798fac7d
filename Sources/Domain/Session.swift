/// A known person's visit. Whoever the person is, a token has said; the session is opened by one, or by a link in a mail
/// to the address that one has proved.
package struct Session: Sendable, Hashable {
    package enum Opening: String, Sendable {
        case token
        case mail
    }

    package let id: String
    package let contactID: String
    /// The signing key whose token opened it, or proved the address that it was opened by: revoking that key ends it.
    package let keyID: String
    package let origin: String
    package let opening: Opening
    package let startedAt: Timestamp
    package let expiresAt: Timestamp
    package var endedAt: Timestamp?
    /// When it was last shown, to the minute.
    package var seenAt: Timestamp
    /// The session that this one has followed in the same browser.
    package var formerID: String?

    package init(
        id: String, contactID: String, keyID: String, origin: String, opening: Opening = .token, startedAt: Timestamp,
        expiresAt: Timestamp, endedAt: Timestamp? = nil, seenAt: Timestamp? = nil,
        formerID: String? = nil
    ) {
        self.id = id
        self.contactID = contactID
        self.keyID = keyID
        self.origin = origin
        self.opening = opening
        self.startedAt = startedAt
        self.expiresAt = expiresAt
        self.endedAt = endedAt
        self.seenAt = seenAt ?? startedAt
        self.formerID = formerID
    }

    package func isLive(at moment: Timestamp) -> Bool {
        endedAt == nil && moment < expiresAt
    }
}
