/// When the draft of one language of an article is published by itself, as it stands then.
package struct Schedule: Sendable, Hashable {
    package let articleID: String
    package let language: Language
    package let publishAt: Timestamp
    /// Who decided it.
    package let author: Author

    package init(articleID: String, language: Language, publishAt: Timestamp, author: Author) {
        self.articleID = articleID
        self.language = language
        self.publishAt = publishAt
        self.author = author
    }
}
