/// Something that happened, for analytics. Buffered and written in batches, never in a person's way.
package struct Event: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case identified
        case pageViewed = "page_viewed"
        case articleViewed = "article_viewed"
        case searched
        case searchedInVain = "searched_in_vain"
        case requestOpened = "request_opened"
        case signedOut = "signed_out"
        /// An event of the customer's own, by `Usher('track', name)`.
        case tracked
    }

    package let id: String
    package let kind: Kind
    package let sessionID: String?
    package let contactID: String?
    /// The article's id, the query, or the tracked name.
    package let subject: String?
    /// JSON of a tracked event.
    package let data: String?
    package let at: Timestamp

    package init(
        id: String, kind: Kind, sessionID: String? = nil, contactID: String? = nil, subject: String? = nil,
        data: String? = nil, at: Timestamp
    ) {
        self.id = id
        self.kind = kind
        self.sessionID = sessionID
        self.contactID = contactID
        self.subject = subject
        self.data = data
        self.at = at
    }
}

/// An identify that failed, as Settings › Access control lists it; never the token.
package struct IdentifyAttempt: Sendable, Hashable {
    package let id: String
    package let at: Timestamp
    package let code: String
    package let reason: String?
    /// The claim that is meant, when one is.
    package let claim: String?
    package let origin: String
    package let keyID: String?
    /// Seconds by which the token's time and ours differ, when time was the reason.
    package let clockDifference: Int?

    package init(
        id: String, at: Timestamp, code: String, reason: String?, claim: String? = nil, origin: String,
        keyID: String? = nil, clockDifference: Int? = nil
    ) {
        self.id = id
        self.at = at
        self.code = code
        self.reason = reason
        self.claim = claim
        self.origin = origin
        self.keyID = keyID
        self.clockDifference = clockDifference
    }
}
