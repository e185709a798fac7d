package import Domain
import JSON
import Store

/// How one language of an article came to be, for programs; the newest first.
extension Desk {
    package func apiRevisions(
        ofArticle id: String, _ language: Language, _ part: APIPart, in snapshot: WorkspaceSnapshot
    ) async throws -> APIPage {
        try await store.read(snapshot.id) { store in
            guard try store.article(id) != nil else { throw Problem.notFound }
            let found = try store.revisions(ofArticle: id, in: language, before: part.after, limit: part.limit + 1)
            let agents = try store.agentNames()
            return APIPage(found, limit: part.limit, id: \.id) { .object($0.json(agents)) }
        }
    }

    package func apiRevision(
        _ revision: String, ofArticle id: String, _ language: Language, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        try await store.read(snapshot.id) { store in
            let found = try store.revision(revision, of: language, ofArticle: id)
            var json = found.json(try store.agentNames())
            json["description"] = .string(found.text.description)
            json["body"] = .string(found.text.body)
            return APIResource(id: revision, .object(json))
        }
    }

    /// Makes an older text the draft again.
    /// - Parameter precondition: on the text that it takes the place of.
    /// - Returns: that text as it is then.
    package func apiRestore(
        _ revision: String, ofArticle id: String, _ language: Language, if precondition: Precondition,
        by author: Author, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        let origin = snapshot.helpCenter.origin
        let writing = ArticleWriting(.restored, by: author, source: revision, with: self)
        return try await store.write(snapshot.id) { store in
            guard let record = try store.article(id) else { throw Problem.notFound }
            let found = try store.revision(revision, of: language, ofArticle: id)
            try precondition.check(record.resource(language, at: origin))
            try writing.write(found.text, to: record, in: store)
            guard let resource = try store.article(id)?.resource(language, at: origin) else { throw Problem.notFound }
            return resource
        }
    }
}

extension WorkspaceStore {
    fileprivate func revision(_ id: String, of language: Language, ofArticle article: String) throws -> Revision {
        guard let found = try revision(id, ofArticle: article), found.text.language == language else {
            throw Problem.notFound
        }
        return found
    }
}

extension Revision {
    /// - Parameter agents: the team's names, by id.
    fileprivate func json(_ agents: [String: String]) -> JSONObject {
        [
            "id": .string(id),
            "language": .string(text.language.rawValue),
            "title": .string(text.title),
            "deed": .string(deed.rawValue),
            "author": author.json(agents),
            "restoredFrom": JSONValue(source),
            "at": .string(at.iso),
        ]
    }
}

extension Author {
    /// - Parameter agents: the team's names, by id. Whoever has left has none.
    func json(_ agents: [String: String]) -> JSONValue {
        switch self {
        case .agent(let id): ["kind": "agent", "name": JSONValue(agents[id])]
        case .integration(let name): ["kind": "integration", "name": .string(name)]
        case .importer(let name): ["kind": "importer", "name": .string(name)]
        case .unknown: ["kind": "unknown", "name": .null]
        }
    }
}
