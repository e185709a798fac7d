package import Domain
package import Store

/// How saving went.
package enum ArticleSave: Sendable {
    case saved(id: String)
    /// Somebody saved this language in between. Nothing was written; this is what they wrote.
    case conflict(ArticleRecord)
}

extension Desk {
    /// Writes one language of an article, where it stands and who may read it, all or nothing. Every change of a text by
    /// whomever goes this way, so that its revision, search and what readers get follow by themselves.
    /// - Parameters:
    ///   - id: nil for a new article.
    ///   - publishing: readers get this text from now on, and the article is open; otherwise it becomes the draft beside
    ///     what they get. Collection and audience count at once either way.
    ///   - unlisted: whether a published article stands in lists; nil leaves it as it is.
    package func saveArticle(
        _ id: String?, _ draft: ArticleDraft, publishing: Bool = false, unlisted: Bool? = nil, by author: Author,
        in snapshot: WorkspaceSnapshot
    ) async throws -> ArticleSave {
        try snapshot.languages.require(draft.language)
        let checked = try CheckedDraft(draft, audiences: snapshot.audiences, publishing: publishing)
        let deed = Revision.Deed.saving(publishing: publishing, by: author)
        let writing = ArticleWriting(deed, publishes: publishing, by: author, with: self)
        return try await save(id, ArticleSaving(checked: checked, writing: writing, unlisted: unlisted), in: snapshot)
    }

    /// Keeps what somebody is typing as the draft of an article that exists.
    package func autosaveArticle(
        _ id: String, _ draft: ArticleDraft, by author: Author, in snapshot: WorkspaceSnapshot
    ) async throws -> ArticleSave {
        try snapshot.languages.require(draft.language)
        var text = draft
        text.collectionID = nil
        text.newCollection = nil
        text.audience = nil
        let checked = try CheckedDraft(text, audiences: snapshot.audiences, publishing: false)
        let writing = ArticleWriting(.autosaved, by: author, with: self)
        return try await save(id, ArticleSaving(checked: checked, writing: writing, unlisted: nil), in: snapshot)
    }

    private func save(
        _ id: String?, _ saving: ArticleSaving, in snapshot: WorkspaceSnapshot
    ) async throws -> ArticleSave {
        let ids = (article: newID(), collection: newID())
        let saved = try await store.write(snapshot.id) { store in
            guard let id else { return try saving.insert(ids.article, in: store, firstCollectionID: ids.collection) }
            return try saving.update(id, in: store)
        }
        // What is only kept while somebody types is nobody's to find: search has nothing to learn.
        if case .saved(let id) = saved, saving.writing.deed != .autosaved {
            try await articleChanged(id, in: snapshot.id)
        }
        return saved
    }
}

/// One saving, inside its transaction.
struct ArticleSaving: Sendable {
    let checked: CheckedDraft
    let writing: ArticleWriting
    let unlisted: Bool?

    private var draft: ArticleDraft { checked.draft }

    func insert(_ id: String, in store: WorkspaceStore, firstCollectionID: String) throws -> ArticleSave {
        let collection = try self.collection(in: store, firstCollectionID: firstCollectionID)
        let article = Article(
            id: id, collectionID: collection, position: try store.nextArticlePosition(inCollection: collection),
            audience: checked.audience ?? .everyone, state: .draft, translations: [])
        try store.insert(article, at: writing.now)
        try write(in: store, id)
        return .saved(id: id)
    }

    func update(_ id: String, in store: WorkspaceStore) throws -> ArticleSave {
        guard let record = try store.article(id) else { throw Problem.notFound }
        guard !overwrites(record.text(draft.language)) else { return .conflict(record) }
        try place(record.article, in: store)
        try write(in: store, id)
        return .saved(id: id)
    }

    /// Who sends what is there already overwrites nobody's text: a button was pressed twice, say.
    private func overwrites(_ former: Article.Translation?) -> Bool {
        (former?.updatedAt.milliseconds ?? 0) != draft.revision && former?.says(draft.translation) != true
    }

    private func write(in store: WorkspaceStore, _ id: String) throws {
        guard let record = try store.article(id) else { throw Problem.notFound }
        try writing.write(draft.translation, to: record, unlisted: unlisted, in: store)
    }

    private func place(_ article: Article, in store: WorkspaceStore) throws {
        let collection = draft.collectionID ?? article.collectionID
        let audience = checked.audience ?? article.audience
        let isMoving = collection != article.collectionID
        if isMoving, try store.collection(collection) == nil { throw FormProblems("collection", "collectionUnknown") }
        let position = isMoving ? try store.nextArticlePosition(inCollection: collection) : article.position
        guard isMoving || audience != article.audience else { return }
        _ = try store.place(
            article: article.id, collection: collection, position: position, audience: audience, at: writing.now)
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

extension ArticleDraft {
    var translation: Article.Translation {
        .init(
            language: language, title: title, description: description, body: body,
            updatedAt: Timestamp(milliseconds: revision))
    }
}

extension ContentLanguages {
    func require(_ language: Language) throws(Problem) {
        guard contains(language) else { throw Problem.field("translation", "language_unknown") }
    }
}

extension Revision.Deed {
    fileprivate static func saving(publishing: Bool, by author: Author) -> Self {
        if case .importer = author { .imported } else { publishing ? .published : .saved }
    }
}
