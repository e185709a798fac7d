package import Domain
import Search
import Store

/// An article that answers a question.
package struct FoundArticle: Sendable {
    package let line: ArticleLine
    /// What its reader gets who opens it: their own language's text where there is one, whichever answered.
    package let opening: ArticleLine
    package let title: [Passage]
    /// The part of the text that answers best.
    package let snippet: [Passage]

    /// A piece of plain text, to be escaped by whoever writes it into a page.
    package struct Passage: Sendable, Hashable {
        package let text: String
        package let isMatch: Bool

        init(_ fragment: SearchFragment) {
            text = fragment.text
            isMatch = fragment.isMatch
        }

        fileprivate init(plain text: String) {
            self.text = text
            isMatch = false
        }
    }
}

extension FoundArticle {
    private static let mostBefore = 24

    /// The snippet for a place that shows a line or two of it, on a phone as well: only a few words stand before what was
    /// found, so that it is in sight.
    package var brief: [Passage] {
        guard let first = snippet.firstIndex(where: \.isMatch) else { return snippet }
        let before = snippet[..<first].map(\.text).joined()
        guard before.count > Self.mostBefore else { return snippet }
        let end = before.suffix(Self.mostBefore)
        // Between words, where there are any: some languages write none apart.
        let words = end.firstIndex(where: \.isWhitespace).map { end[$0...] } ?? end
        return [Passage(plain: "…" + words)] + snippet[first...]
    }
}

extension Desk {
    package static let longestQuery = 200

    /// The articles that answer a question best, among those that the asker may read.
    /// - Parameter isCounted: whether this is a question by itself; what is asked at every key while somebody types
    ///   isn't.
    /// - Parameter isWatched: whether `countOpened` will tell if one of the answers is opened.
    package func search(
        _ query: String, _ language: Language, by asker: Asker, limit: Int = 20, isCounted: Bool = true,
        isWatched: Bool = false,
        in snapshot: WorkspaceSnapshot
    ) async throws -> [FoundArticle] {
        let query = query.trimmed.withoutControls.prefix(ofScalars: Self.longestQuery)
        guard !query.isEmpty else { return [] }
        let found = try await found(query, language, for: asker.reader(in: snapshot), limit: limit, in: snapshot)
        if isCounted, asker.isCounted {
            countSearch(
                query, language, found: !found.isEmpty, isWatched: isWatched, session: asker.person?.session.id,
                contact: asker.person?.contact.id, in: snapshot)
        }
        return found
    }

    func found(
        _ query: String, _ language: Language, for reader: Reader, limit: Int, in snapshot: WorkspaceSnapshot
    ) async throws -> [FoundArticle] {
        guard !query.isEmpty else { return [] }
        let index = try await articleIndex.admitted(reader, workspace: snapshot.id, store: store)
        let hits = index.search(query, locale: language.rawValue, limit: limit, synonyms: snapshot.synonyms)
        // The store is asked again: an article that was taken back a moment ago is not shown.
        let lines = try await store.read(snapshot.id) { try $0.articles(hits.map(\.id), for: reader) }
        return hits.compactMap { hit in
            lines.first { $0.id == hit.id && $0.language.rawValue == hit.locale }
                .map { line in
                    FoundArticle(
                        line: line, opening: lines.first { $0.id == hit.id && $0.language == language } ?? line,
                        title: hit.title.map(FoundArticle.Passage.init),
                        snippet: hit.snippet.map(FoundArticle.Passage.init))
                }
        }
    }

    /// Builds each workspace's index before anybody asks, so that the first question waits for nothing.
    package func prepareSearch() async throws {
        for snapshot in directory.all {
            _ = try await articleIndex.admitted(snapshot.stranger, workspace: snapshot.id, store: store)
        }
    }

    /// Tells search and kept pages that an article was written, published, taken back or deleted.
    package func articleChanged(_ id: String, in workspace: String) async throws {
        let record = try await store.read(workspace) { try $0.article(id) }
        articleIndex.update(id, to: record, workspace: workspace)
        contentVersions.changed(workspace)
    }

    /// Tells search and kept pages that a collection was changed, and with it perhaps who may read its articles.
    package func collectionChanged(in workspace: String) {
        articleIndex.forget(workspace: workspace)
        contentVersions.changed(workspace)
    }
}
