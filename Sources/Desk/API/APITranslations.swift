package import Domain
package import JSON
import Store

/// How putting a text went.
package struct APIPut: Sendable {
    package let resource: APIResource
    package let isNew: Bool
}

/// An article's texts, one for each language.
extension Desk {
    /// - Parameter reader: as this one reads them; nil for what the team sees.
    package func apiTranslations(
        ofArticle id: String, as reader: APIReader? = nil, in snapshot: WorkspaceSnapshot
    ) async throws -> [JSONValue] {
        let record = try await apiRecord(id, as: reader, in: snapshot)
        return record.texts.map { record.json($0, at: snapshot.helpCenter.origin, isWhole: true) }
    }

    package func apiTranslation(
        _ language: Language, ofArticle id: String, as reader: APIReader? = nil, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        let record = try await apiRecord(id, as: reader, in: snapshot)
        guard let resource = record.resource(language, at: snapshot.helpCenter.origin) else { throw Problem.notFound }
        return resource
    }

    /// Writes a language, new or again: as what readers get from now on, or as the draft beside it.
    package func apiPut(
        _ draft: ArticleDraft, publishing: Bool, ofArticle id: String, if precondition: Precondition,
        by author: Author, in snapshot: WorkspaceSnapshot
    ) async throws -> APIPut {
        let checked = try CheckedDraft(draft, audiences: snapshot.audiences, publishing: publishing)
        let writing = ArticleWriting(publishing: publishing, by: author, with: self)
        let put = try await store.write(snapshot.id) { store in
            guard let record = try store.article(id) else { throw Problem.notFound }
            let former = record.resource(draft.language, at: snapshot.helpCenter.origin)
            try precondition.check(former)
            try writing.write(checked.draft.translation, to: record, in: store)
            let resource = try store.article(id)?.resource(draft.language, at: snapshot.helpCenter.origin)
            guard let resource else { throw Problem.notFound }
            return APIPut(resource: resource, isNew: former == nil)
        }
        try await articleChanged(id, in: snapshot.id)
        return put
    }

    package func apiDeleteTranslation(
        _ language: Language, ofArticle id: String, if precondition: Precondition, in snapshot: WorkspaceSnapshot
    ) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard let record = try store.article(id),
                let resource = record.resource(language, at: snapshot.helpCenter.origin)
            else { throw Problem.notFound }
            try precondition.check(resource)
            guard record.keepsText(without: language) else { throw Problem(.conflict, "last_translation") }
            _ = try store.deleteDraft(language, ofArticle: id)
            _ = try store.deleteTranslation(language, ofArticle: id, at: now)
        }
        try await articleChanged(id, in: snapshot.id)
    }
}

extension ArticleRecord {
    /// An article has a text, and an open one a text for readers.
    fileprivate func keepsText(without language: Language) -> Bool {
        let left = article.state.isOpen ? article.translations : texts
        return left.contains { $0.language != language }
    }
}
