import Domain
import Store
import Tokens

/// As whom a program reads and searches.
package enum APIReader: Sendable, Hashable {
    case stranger
    case team
    /// A person, by the application's own id.
    case contact(userID: String)
}

extension Desk {
    /// - Throws: not found for a person who was never identified here.
    func reader(_ reader: APIReader, in snapshot: WorkspaceSnapshot) async throws -> Reader {
        switch reader {
        case .stranger: return snapshot.stranger
        case .team: return .team(named: snapshot.audiences.map(\.id))
        case .contact(let userID):
            let contact = try await store.read(snapshot.id) { store in
                try store.contact(identity: Identity.key(ofUser: userID))
            }
            guard let contact else { throw Problem(.notFound, "reader_unknown") }
            return snapshot.reader(contact)
        }
    }
}

extension ArticleRecord {
    /// As a reader gets it: what is published, without the parts that are for others.
    func read(by reader: Reader) -> ArticleRecord {
        replacing(
            article.translations.map { translation in
                var translation = translation
                translation.body = AudienceBlocks(translation.body).source(for: reader)
                return translation
            })
    }
}
