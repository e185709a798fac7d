/// What somebody thinks of an article: whether it helped, and perhaps a word about it.
package struct Vote: Sendable, Hashable {
    package let articleID: String
    /// The language in which it was read.
    package let language: Language
    package let helped: Bool
    package let comment: String?
    /// The person whom a token has proved; nil for a reader nobody knows.
    package let contactID: String?
    package let at: Timestamp

    package init(
        articleID: String, language: Language, helped: Bool, comment: String?, contactID: String?, at: Timestamp
    ) {
        self.articleID = articleID
        self.language = language
        self.helped = helped
        self.comment = comment
        self.contactID = contactID
        self.at = at
    }
}

/// How many people an article has helped, and how many not.
package struct VoteTally: Sendable, Hashable {
    package static let none = VoteTally(helped: 0, missed: 0)

    package let helped: Int
    package let missed: Int

    package init(helped: Int, missed: Int) {
        self.helped = helped
        self.missed = missed
    }

    package var total: Int { helped + missed }
}
