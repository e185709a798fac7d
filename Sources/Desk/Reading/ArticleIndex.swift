import Domain
import Search
import Store
import Synchronization

/// The search index of each workspace: derived from the store, kept in memory, and changed with every edit.
package final class ArticleIndex: Sendable {
    /// One workspace's articles, each with the audience that decides who finds it.
    fileprivate struct Content {
        var index = SearchIndex()
        var versions: [String: (audiences: Set<Audience>, updatedAt: Timestamp)] = [:]
        /// What readers of the same audiences may search. Made again after a change, not at each question.
        var admitted: [Set<Audience>: AdmittedIndex] = [:]
        /// What stands near an article, as far as it has been asked for since the last change.
        var similar: [SimilarKey: [String]] = [:]
        /// People of many mixtures of audiences don't fill the memory.
        static let mostAdmitted = 32
        static let mostSimilar = 20_000

        init(_ records: [ArticleRecord]) {
            index.put(records.flatMap(\.documents))
            for record in records { versions[record.article.id] = (record.audiences, record.updatedAt) }
        }
    }

    fileprivate struct SimilarKey: Hashable {
        let id: String
        let language: Language?
        let audiences: Set<Audience>
    }

    private struct Entry {
        /// Counts the changes, so that an index built from what was read before a change is not kept.
        var generation = 0
        var content: Content?
    }

    private let entries = Mutex<[String: Entry]>([:])

    package init() {}

    /// What a reader may search, built from the store where that hasn't happened yet.
    func admitted(_ reader: Reader, workspace: String, store: Store) async throws -> AdmittedIndex {
        while true {
            if let known = known(reader, workspace: workspace) { return known }
            let generation = entries.withLock { $0[workspace]?.generation ?? 0 }
            let records = try await store.read(workspace) { try $0.articles(inState: .published) }
            let content = Content(records)
            entries.withLock { entries in
                guard entries[workspace]?.generation ?? 0 == generation else { return }
                entries[workspace, default: Entry()].content = content
            }
        }
    }

    /// The articles that speak of the same things as one of them, among those that the reader may read.
    /// - Parameter languages: by preference; asked in the first in which the article is there.
    func similar(
        to id: String, _ languages: [Language], for reader: Reader, limit: Int, workspace: String, store: Store
    ) async throws -> [String] {
        let key = SimilarKey(id: id, language: languages.first, audiences: reader.audiences)
        if let known = entries.withLock({ $0[workspace]?.content?.similar[key] }) { return known }
        let generation = entries.withLock { $0[workspace]?.generation ?? 0 }
        let index = try await admitted(reader, workspace: workspace, store: store)
        let language = languages.first { index.holds(id, in: $0.rawValue) }
        let similar = language.map { index.similar(to: id, locale: $0.rawValue, limit: limit) } ?? []
        entries.withLock { entries in
            guard entries[workspace]?.generation ?? 0 == generation else { return }
            entries[workspace]?.content?.keep(similar, for: key)
        }
        return similar
    }

    private func known(_ reader: Reader, workspace: String) -> AdmittedIndex? {
        entries.withLock { $0[workspace]?.content?.admitted(reader) }
    }

    /// Takes over an article as it is now; one that is no longer published, or gone, is no longer found.
    func update(_ id: String, to record: ArticleRecord?, workspace: String) {
        entries.withLock { entries in
            entries[workspace, default: Entry()].generation += 1
            entries[workspace]?.content?.update(id, to: record)
        }
    }

    /// What is known of each article that can be found; nil while there is no index.
    func versions(workspace: String) -> [String: ArticleVersion]? {
        entries.withLock { entries in
            guard let versions = entries[workspace]?.content?.versions else { return nil }
            return Dictionary(
                uniqueKeysWithValues: versions.map { id, version in
                    (id, ArticleVersion(id: id, audiences: version.audiences, updatedAt: version.updatedAt))
                })
        }
    }

    /// Forgets a workspace's index: the next question builds it again.
    func forget(workspace: String) {
        entries.withLock { entries in
            entries[workspace, default: Entry()].generation += 1
            entries[workspace]?.content = nil
        }
    }
}

extension ArticleIndex.Content {
    fileprivate mutating func admitted(_ reader: Reader) -> AdmittedIndex {
        if let made = admitted[reader.audiences] { return made }
        let made = index.admitted(holding: Set(reader.audiences.map(\.text))) { id in
            versions[id]?.audiences.isSubset(of: reader.audiences) ?? false
        }
        if admitted.count >= Self.mostAdmitted { admitted = [:] }
        admitted[reader.audiences] = made
        return made
    }

    fileprivate mutating func keep(_ ids: [String], for key: ArticleIndex.SimilarKey) {
        if similar.count >= Self.mostSimilar { similar = [:] }
        similar[key] = ids
    }

    /// An older state than the one that is known arrives late and changes nothing.
    fileprivate mutating func update(_ id: String, to record: ArticleRecord?) {
        if let record, let known = versions[id], known.updatedAt > record.updatedAt { return }
        index.remove(id: id)
        versions[id] = nil
        if let record, record.isListed {
            index.put(record.documents)
            versions[id] = (record.audiences, record.updatedAt)
        }
        admitted = [:]
        similar = [:]
    }
}

extension ArticleRecord {
    /// Each language of the article, as search sees it.
    fileprivate var documents: [SearchDocument] {
        article.translations.map { translation in
            let blocks = AudienceBlocks(translation.body)
            let markdown = Markdown(blocks.openSource, language: translation.language)
            return SearchDocument(
                id: article.id, locale: translation.language.rawValue, title: translation.title,
                headings: markdown.headings.map(\.text),
                body: Self.sentence(translation.description) + markdown.text,
                parts: blocks.parts.map { SearchDocument.Part($0, translation.language) })
        }
    }

    /// A description begins the text that answers quote from; it mustn't run into the first sentence.
    private static func sentence(_ description: String) -> String {
        guard let last = description.last else { return "" }
        return description + (last.isPunctuation ? "\n" : ".\n")
    }
}

extension SearchDocument.Part {
    /// What only an audience sees is found by whoever belongs to it, and for everybody else it isn't there.
    fileprivate init(_ part: AudienceBlocks.Part, _ language: Language) {
        let markdown = Markdown(part.source, language: language)
        self.init(
            keys: Set(part.audiences.map(\.text)), headings: markdown.headings.map(\.text), body: markdown.text)
    }
}
