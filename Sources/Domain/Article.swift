/// A shelf of articles. A top one may hold further collections; those hold articles alone.
package struct Collection: Sendable, Hashable {
    package struct Translation: Sendable, Hashable {
        package var language: Language
        package var title: String
        package var description: String

        package init(language: Language, title: String, description: String) {
            self.language = language
            self.title = title
            self.description = description
        }
    }

    package let id: String
    /// The collection that this one stands in; nil for one at the top.
    package var parentID: String?
    /// Its place among those beside it.
    package var position: Int
    package var audience: Audience
    package var icon: String
    package var translations: [Translation]

    package init(
        id: String, parentID: String? = nil, position: Int, audience: Audience = .everyone, icon: String = "book",
        translations: [Translation]
    ) {
        self.id = id
        self.parentID = parentID
        self.position = position
        self.audience = audience
        self.icon = icon
        self.translations = translations
    }
}

/// A text that helps, in one or more languages.
package struct Article: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        /// The team's alone.
        case draft
        /// Found by whoever may read it.
        case published
        /// Opens by its address for whoever may read it, and stands nowhere.
        case unlisted
        /// Put away: kept for the team, gone for readers.
        case archived

        /// Whether it opens by its address. Where articles are listed, suggested or found, only `published` counts.
        package var isOpen: Bool { self == .published || self == .unlisted }
    }

    package struct Translation: Sendable, Hashable {
        package var language: Language
        package var title: String
        package var description: String
        /// Markdown.
        package var body: String
        package var updatedAt: Timestamp

        package init(language: Language, title: String, description: String, body: String, updatedAt: Timestamp) {
            self.language = language
            self.title = title
            self.description = description
            self.body = body
            self.updatedAt = updatedAt
        }
    }

    package let id: String
    package var collectionID: String
    package var position: Int
    package var audience: Audience
    package var state: State
    package var translations: [Translation]

    package init(
        id: String, collectionID: String, position: Int, audience: Audience = .everyone, state: State = .draft,
        translations: [Translation]
    ) {
        self.id = id
        self.collectionID = collectionID
        self.position = position
        self.audience = audience
        self.state = state
        self.translations = translations
    }
}
