/// An article as lists show it, in one language.
package struct ArticleLine: Sendable, Hashable {
    package let id: String
    package let collectionID: String
    package let language: Language
    package let title: String
    package let description: String
    package let updatedAt: Timestamp

    package init(
        id: String, collectionID: String, language: Language, title: String, description: String, updatedAt: Timestamp
    ) {
        self.id = id
        self.collectionID = collectionID
        self.language = language
        self.title = title
        self.description = description
        self.updatedAt = updatedAt
    }
}
