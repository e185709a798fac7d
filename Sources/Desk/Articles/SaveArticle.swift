import Domain
package import Store

/// How saving went.
package enum ArticleSave: Sendable {
    case saved(id: String)
    /// Somebody saved this language in between. Nothing was written; this is what they wrote.
    case conflict(ArticleRecord)
}

extension Desk {
    /// Writes one language of an article, where it stands and who may read it, all or nothing.
    /// - Parameters:
    ///   - id: nil for a new article.
    ///   - publishing: also makes it public; otherwise its state stays.
    package func saveArticle(
        _ id: String?, _ draft: ArticleDraft, publishing: Bool = false, in snapshot: WorkspaceSnapshot
    ) async throws -> ArticleSave {
        let checked = try CheckedDraft(draft, audiences: snapshot.audiences, publishing: publishing)
        let saving = ArticleSaving(checked: checked, publishing: publishing, now: clock.now, newID: newID())
        let firstCollectionID = newID()
        let saved = try await store.write(snapshot.id) { store in
            guard let id else { return try saving.insert(in: store, firstCollectionID: firstCollectionID) }
            return try saving.update(id, in: store)
        }
        if case .saved(let id) = saved { try await articleChanged(id, in: snapshot.id) }
        return saved
    }
}

/// One saving, inside its transaction.
struct ArticleSaving: Sendable {
    let checked: CheckedDraft
    let publishing: Bool
    let now: Timestamp
    let newID: String

    private var draft: ArticleDraft { checked.draft }

    func insert(in store: WorkspaceStore, firstCollectionID: String) throws -> ArticleSave {
        let collection = try self.collection(in: store, firstCollectionID: firstCollectionID)
        let article = Article(
            id: newID, collectionID: collection, position: try store.nextArticlePosition(inCollection: collection),
            audience: checked.audience, state: publishing ? .published : .draft,
            translations: [translation(after: nil)])
        try store.insert(article, at: now)
        return .saved(id: article.id)
    }

    func update(_ id: String, in store: WorkspaceStore) throws -> ArticleSave {
        guard let record = try store.article(id) else { throw Problem.notFound }
        let former = record.article.translations.first { $0.language == draft.language }
        guard (former?.updatedAt.milliseconds ?? 0) == draft.revision else { return .conflict(record) }
        try place(record.article, in: store)
        try store.save(translation(after: former), ofArticle: id)
        if publishing { _ = try store.setState(.published, ofArticle: id, at: now) }
        return .saved(id: id)
    }

    /// Its revision is always a later one, also when two savings meet in one millisecond.
    private func translation(after former: Article.Translation?) -> Article.Translation {
        let earliest = Timestamp(milliseconds: (former?.updatedAt.milliseconds ?? 0) + 1)
        return Article.Translation(
            language: draft.language, title: draft.title, description: draft.description, body: draft.body,
            updatedAt: max(now, earliest))
    }

    private func place(_ article: Article, in store: WorkspaceStore) throws {
        let collection = draft.collectionID ?? article.collectionID
        let isMoving = collection != article.collectionID
        if isMoving, try store.collection(collection) == nil { throw FormProblems("collection", "collectionUnknown") }
        let position = isMoving ? try store.nextArticlePosition(inCollection: collection) : article.position
        guard isMoving || checked.audience != article.audience else { return }
        _ = try store.place(
            article: article.id, collection: collection, position: position, audience: checked.audience, at: now)
    }

    private func collection(in store: WorkspaceStore, firstCollectionID: String) throws -> String {
        if let id = draft.collectionID {
            guard try store.collection(id) != nil else { throw FormProblems("collection", "collectionUnknown") }
            return id
        }
        guard let name = draft.newCollection else { throw FormProblems("collection", "collectionRequired") }
        try store.save(
            Collection(
                id: firstCollectionID, position: try store.nextCollectionPosition(),
                translations: [.init(language: draft.language, title: name, description: "")]))
        return firstCollectionID
    }
}
