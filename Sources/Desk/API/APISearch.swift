package import Domain
package import JSON
import Search
import Store

/// As whom a program searches.
package enum APIReader: Sendable, Hashable {
    case stranger
    case team
    /// A person, by the application's own id.
    case contact(userID: String)
}

extension Desk {
    package static let mostFoundByPrograms = 50

    /// Published articles that answer a question, as far as that reader may read them.
    /// - Throws: not found for a person who was never identified here.
    package func apiSearch(
        _ query: String, _ language: Language, as reader: APIReader, limit: Int, in snapshot: WorkspaceSnapshot
    ) async throws -> [JSONValue] {
        let reader = try await self.reader(reader, in: snapshot)
        let query = query.trimmed.withoutControls.prefix(ofScalars: Self.longestQuery)
        let found = try await found(query, language, for: reader, limit: limit, in: snapshot)
        return found.map { $0.json(at: snapshot.helpCenter.origin) }
    }

    private func reader(_ reader: APIReader, in snapshot: WorkspaceSnapshot) async throws -> Reader {
        switch reader {
        case .stranger: return snapshot.stranger
        case .team: return .team(named: snapshot.audiences.map(\.id))
        case .contact(let userID):
            let contact = try await store.read(snapshot.id) { try $0.contact(userID: userID) }
            guard let contact else { throw Problem(.notFound, "reader_unknown") }
            return snapshot.reader(contact)
        }
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
