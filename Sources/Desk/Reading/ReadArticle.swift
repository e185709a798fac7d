package import Domain
import Store

/// An article as it is read: one language, its text as HTML.
package struct ArticleReading: Sendable {
    package let id: String
    /// The language of the text: the one asked for, or the article's own where it has only that.
    package let language: Language
    package let languages: [Language]
    package let title: String
    package let description: String
    package let markdown: Markdown
    package let audience: Audience
    package let updatedAt: Timestamp
    package let collection: CollectionTitle?
    /// Others of its collection.
    package let related: [ArticleLine]
}

extension Desk {
    private static let relatedArticles = 4

    /// Reads an article, and counts that it was read.
    /// - Throws: not found for an unknown or unpublished article; session required when a stranger asks for one that
    ///   known people read. Neither says which article it would have been.
    package func article(
        _ id: String, _ language: Language, by asker: Asker, in snapshot: WorkspaceSnapshot
    ) async throws -> ArticleReading {
        let reading = try await reading(id, language, for: asker.reader, in: snapshot)
        tracker.track(
            .articleViewed, workspace: snapshot.id, session: asker.person?.session.id,
            contact: asker.person?.contact.id, subject: id)
        return reading
    }

    /// The same without counting: where the article is shown again, or only its title is wanted.
    package func reading(
        _ id: String, _ language: Language, for reader: Reader, in snapshot: WorkspaceSnapshot
    ) async throws -> ArticleReading {
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        return try await store.read(snapshot.id) { store in
            let (record, text) = try store.admitted(id, language, for: reader)
            let translations = record.article.translations
            return ArticleReading(
                id: id, language: text.language, languages: translations.map(\.language), title: text.title,
                description: text.description, markdown: Markdown(text.body, language: text.language),
                audience: record.audience, updatedAt: text.updatedAt,
                collection: try store.collection(record.article.collectionID)
                    .flatMap { CollectionTitle($0, language: language) },
                related: try store.articles(
                    following: record.article, for: reader, in: text.language, limit: Self.relatedArticles))
        }
    }

    /// Everything that anybody may read, for search engines.
    package func publicArticles(in snapshot: WorkspaceSnapshot) async throws -> [ArticleLine] {
        try await store.read(snapshot.id) { try $0.allArticles(for: .stranger) }
    }
}

extension WorkspaceStore {
    /// A published article that the reader may read, and the text that they get of it. Whoever shows, quotes or answers
    /// anything about one article comes through here.
    func admitted(
        _ id: String, _ language: Language, for reader: Reader
    ) throws -> (record: ArticleRecord, text: Article.Translation) {
        guard let record = try article(id), record.article.state == .published else { throw Problem.notFound }
        try record.audience.admit(reader)
        let translations = record.article.translations
        guard let text = translations.first(where: { $0.language == language }) ?? translations.first else {
            throw Problem.notFound
        }
        return (record, text)
    }
}
