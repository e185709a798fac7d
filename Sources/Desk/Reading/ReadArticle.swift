package import Domain
import Store

/// An article as it is read: one language, its text as HTML.
package struct ArticleReading: Sendable {
    package let id: String
    /// The language of the text: the one asked for, or the article's own where it has only that.
    package let language: Language
    /// What it is called in each language that it has.
    package let titles: [Language: String]
    package let title: String
    package let description: String
    package let markdown: Markdown
    /// Whether it says to its reader what it says to nobody else.
    package let isPersonal: Bool
    private let body: String
    private let references: MarkdownReferences
    /// Whether nothing of it is kept from anyone.
    package let isForEveryone: Bool
    /// Whether it is kept even from some of the people who are signed in.
    package let isForSome: Bool
    /// Whether it may be found; otherwise only its address leads to it.
    package let isListed: Bool
    package let updatedAt: Timestamp
    package let collection: CollectionTitle?
    /// The collection that its collection stands in.
    package let parent: CollectionTitle?
    /// The articles before and after it in its collection.
    package let previous: ArticleLine?
    package let next: ArticleLine?
    /// Others that speak of the same things, wherever they stand.
    package let related: [ArticleLine]

    static let mostRelated = 4

    /// As it was written, with what strangers read where it speaks to its reader.
    package var source: String { references.resolved(PersonalText.strangersSource(body)) }

    /// - Parameter lines: of the similar articles, as far as the reader may read them, in all their languages.
    fileprivate init(
        _ record: ArticleRecord, _ text: Article.Translation, for reader: Reader, trail: [Collection],
        shownIn language: Language,
        isForEveryone: Bool, previous: ArticleLine?, next: ArticleLine?, similar: [String], lines: [ArticleLine],
        references: MarkdownReferences
    ) {
        id = record.article.id
        self.language = text.language
        titles = Dictionary(uniqueKeysWithValues: record.article.translations.map { ($0.language, $0.title) })
        title = text.title
        description = text.description
        let blocks = AudienceBlocks(text.body)
        let body = blocks.source(for: reader)
        markdown = Markdown(
            body, language: text.language, personal: PersonalText(reader.contact), references: references)
        self.body = body
        isPersonal = PersonalText.mayBe(in: body)
        self.references = references
        self.isForEveryone = isForEveryone
        isForSome = record.audiences.contains(where: \.isNamed)
        isListed = record.isListed
        updatedAt = text.updatedAt
        collection = trail.last.flatMap { CollectionTitle($0, language: language) }
        parent = trail.dropLast().first.flatMap { CollectionTitle($0, language: language) }
        self.previous = previous
        self.next = next
        let shown = similar.filter { $0 != previous?.id && $0 != next?.id }.compactMap { id in
            lines.first { $0.id == id && $0.language == language }
                ?? lines.first { $0.id == id && $0.language == text.language }
        }
        related = Array(shown.prefix(Self.mostRelated))
    }
}

extension Desk {
    /// Reads an article, and counts that it was read.
    /// - Throws: not found for an unknown article and one that isn't open; session required when a stranger asks for one that
    ///   known people read. Neither says which article it would have been.
    package func article(
        _ id: String, _ language: Language, by asker: Asker, in snapshot: WorkspaceSnapshot
    ) async throws -> ArticleReading {
        // Whoever asks in the widget's frame may have a session and no cookie: the pictures then need keys.
        let reading = try await reading(
            id, language, for: asker.reader(in: snapshot), hasKeys: asker.person != nil, in: snapshot)
        countReading(of: id, by: asker, in: snapshot)
        return reading
    }

    package func countReading(of id: String, by asker: Asker, in snapshot: WorkspaceSnapshot) {
        guard asker.isCounted else { return }
        tracker.track(
            .articleViewed, workspace: snapshot.id, session: asker.person?.session.id,
            contact: asker.person?.contact.id, subject: id)
    }

    /// The same without counting: where the address may not be the right one, or only a title is wanted.
    package func reading(
        _ id: String, _ language: Language, for reader: Reader, hasKeys: Bool = false, in snapshot: WorkspaceSnapshot
    ) async throws -> ArticleReading {
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        let similar = try await articleIndex.similar(
            to: id, [language] + snapshot.languages.all, for: reader, limit: ArticleReading.mostRelated + 2,
            workspace: snapshot.id, store: store)
        return try await store.read(snapshot.id) { store in
            let (record, text) = try store.admitted(id, language, for: reader)
            // Beside its own language's texts a reader finds what is there in it; beside another one's, whatever is there.
            let (previous, next) = try store.neighbours(
                of: record.article, for: reader, in: language, orAny: text.language != language)
            let references = try store.references(in: text.body, for: reader, language, snapshot)
            return ArticleReading(
                record, text, for: reader, trail: try store.trail(toCollection: record.article.collectionID),
                shownIn: language,
                isForEveryone: record.admits(snapshot.stranger), previous: previous, next: next, similar: similar,
                lines: try store.articles(similar, for: reader),
                references: hasKeys ? self.withKeys(references, in: snapshot) : references)
        }
    }
}

extension WorkspaceStore {
    /// An open article that the reader may read, and the text that they get of it. Whoever shows, quotes or answers
    /// anything about one article comes through here.
    func admitted(
        _ id: String, _ language: Language, for reader: Reader
    ) throws -> (record: ArticleRecord, text: Article.Translation) {
        guard let record = try article(id), record.article.state.isOpen else { throw Problem.notFound }
        try reader.require(record.audiences)
        let translations = record.article.translations
        guard let text = translations.first(where: { $0.language == language }) ?? translations.first else {
            throw Problem.notFound
        }
        return (record, text)
    }
}
