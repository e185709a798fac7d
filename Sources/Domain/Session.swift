/// A known person's visit, opened by a token and by nothing else.
package struct Session: Sendable, Hashable {
    package let id: String
    package let contactID: String
    /// The signing key whose token opened it: revoking that key ends it.
    package let keyID: String
    package let origin: String
    package let startedAt: Timestamp
    package let expiresAt: Timestamp
    package var endedAt: Timestamp?
    /// When it was last shown, to the minute.
    package var seenAt: Timestamp
    /// The session that this one has followed in the same browser.
    package var formerID: String?

    package init(
        id: String, contactID: String, keyID: String, origin: String, startedAt: Timestamp, expiresAt: Timestamp,
        endedAt: Timestamp? = nil, seenAt: Timestamp? = nil, formerID: String? = nil
    ) {
        self.id = id
        self.contactID = contactID
        self.keyID = keyID
        self.origin = origin
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
