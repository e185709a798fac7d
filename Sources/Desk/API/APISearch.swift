package import Domain
package import JSON
import Search
import Store

extension Desk {
    package static let mostFoundByPrograms = 50

    /// Published articles that answer a question, as far as that reader may read them.
    /// - Parameter isCounted: whether somebody asked it. Programs also search to test, to list, and at every key that
    ///   is pressed, so nothing is counted unless they say so.
    package func apiSearch(
        _ query: String, _ language: Language, as reader: APIReader, limit: Int, isCounted: Bool = false,
        in snapshot: WorkspaceSnapshot
    ) async throws -> [JSONValue] {
        let reader = try await self.reader(reader, in: snapshot)
        let query = query.trimmed.withoutControls.prefix(ofScalars: Self.longestQuery)
        let found = try await found(query, language, for: reader, limit: limit, in: snapshot)
        if isCounted, !query.isEmpty {
            countSearch(query, language, found: !found.isEmpty, contact: reader.contact?.id, in: snapshot)
        }
        return found.map { $0.json(at: snapshot.helpCenter.origin) }
    }
}

extension FoundArticle {
    fileprivate func json(at origin: String) -> JSONValue {
        [
            "articleId": .string(line.id),
            "language": .string(line.language.rawValue),
            "title": .string(line.title),
            "description": .string(line.description),
            "snippet": .array(snippet.map { ["text": .string($0.text), "isMatch": JSONValue($0.isMatch)] }),
            "url": .string(HelpAddress.article(line.id, title: line.title, line.language, at: origin)),
        ]
    }
}
