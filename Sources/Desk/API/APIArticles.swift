package import Domain
import JSON
import Store

/// Which articles a program wants.
package struct APIArticleFilter: Sendable, Hashable {
    package var collectionID: String?
    /// Nil for all.
    package var state: Article.State?
    /// What this one finds in lists, and as they read it; nil for what the team sees.
    package var reader: APIReader?

    package init(collectionID: String? = nil, state: Article.State? = .published, reader: APIReader? = nil) {
        self.collectionID = collectionID
        self.state = state
        self.reader = reader
    }
}

/// What is to be changed of an article besides its texts; what is nil stays.
package struct APIArticleChange: Sendable, Hashable {
    package var collectionID: String?
    package var audience: String?
    package var state: Article.State?
    /// Its place in its collection, counted from 1.
    package var position: Int?

    package init(
        collectionID: String? = nil, audience: String? = nil, state: Article.State? = nil, position: Int? = nil
    ) {
        self.collectionID = collectionID
        self.audience = audience
        self.state = state
        self.position = position
    }
}

/// Articles as programs read and write them: the team's view, whatever the audience. A precondition is compared in the
/// transaction that writes, so that of two changes at once one is told to look again.
extension Desk {
    package func apiArticles(
        _ filter: APIArticleFilter, _ part: APIPart, in snapshot: WorkspaceSnapshot
    ) async throws -> APIPage {
        let origin = snapshot.helpCenter.origin
        let reader: Reader? = if let reader = filter.reader { try await self.reader(reader, in: snapshot) } else { nil }
        return try await store.read(snapshot.id) { store in
            let ids = try store.articleIDs(filter, for: reader, part)
            return APIPage(try store.articles(ids), limit: part.limit, id: \.article.id) { record in
                (reader.map(record.read) ?? record).json(at: origin, isWhole: false)
            }
        }
    }

    /// - Parameter reader: as this one reads it by its address; nil for what the team sees.
    package func apiArticle(
        _ id: String, as reader: APIReader? = nil, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        try await apiRecord(id, as: reader, in: snapshot).resource(at: snapshot.helpCenter.origin)
    }

    /// - Throws: not found where that reader's browser wouldn't open it either.
    func apiRecord(_ id: String, as reader: APIReader?, in snapshot: WorkspaceSnapshot) async throws -> ArticleRecord {
        guard let reader else { return try await article(id, in: snapshot) }
        let named = try await self.reader(reader, in: snapshot)
        let found = try await store.read(snapshot.id) { try $0.article(id) }
        guard let found, found.article.state.isOpen, found.admits(named) else { throw Problem.notFound }
        return found.read(by: named)
    }

    package func apiCreateArticle(
        _ draft: ArticleDraft, _ state: Article.State, by author: Author, _ request: RepeatableRequest,
        in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        guard draft.collectionID != nil else { throw FormProblems("collection", "collectionRequired") }
        let checked = try CheckedDraft(draft, audiences: snapshot.audiences, publishing: state.isOpen)
        let writing = ArticleWriting(publishing: state.isOpen, by: author, with: self)
        let saving = ArticleSaving(checked: checked, writing: writing, unlisted: state == .unlisted)
        let id = newID()
        let made = try await store.write(snapshot.id) { store in
            try request.once(at: writing.now, in: store) {
                _ = try saving.insert(id, in: store, firstCollectionID: "")
                return try store.apiArticle(id, at: snapshot.helpCenter.origin)
            }
        }
        try await articleChanged(made.id, in: snapshot.id)
        return made
    }

    package func apiChangeArticle(
        _ id: String, _ change: APIArticleChange, if precondition: Precondition, by author: Author,
        in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        let writing = ArticleWriting(publishing: true, by: author, with: self)
        let changed = try await store.write(snapshot.id) { store in
            guard let record = try store.article(id) else { throw Problem.notFound }
            try precondition.check(record.resource(at: snapshot.helpCenter.origin))
            try change.write(to: record, audiences: snapshot.audiences, writing, in: store)
            return try store.apiArticle(id, at: snapshot.helpCenter.origin)
        }
        try await articleChanged(id, in: snapshot.id)
        return changed
    }

    package func apiDeleteArticle(
        _ id: String, if precondition: Precondition, in snapshot: WorkspaceSnapshot
    ) async throws {
        try await store.write(snapshot.id) { store in
            try precondition.check(store.apiArticle(id, at: snapshot.helpCenter.origin))
            _ = try store.deleteArticle(id)
        }
        try await articleChanged(id, in: snapshot.id)
    }
}

extension WorkspaceStore {
    fileprivate func articleIDs(
        _ filter: APIArticleFilter, for reader: Reader?, _ part: APIPart
    ) throws -> [String] {
        guard let reader else {
            return try articleIDs(
                inCollection: filter.collectionID, state: filter.state, after: part.after, limit: part.limit + 1)
        }
        // Nobody finds what isn't published.
        guard filter.state ?? .published == .published else { return [] }
        return try articleIDs(
            listedFor: reader, inCollection: filter.collectionID, after: part.after, limit: part.limit + 1)
    }
}

extension ArticleWriting {
    init(publishing: Bool, by author: Author, with desk: Desk) {
        self.init(publishing ? .published : .saved, publishes: publishing, by: author, with: desk)
    }
}

extension APIArticleChange {
    fileprivate func write(
        to record: ArticleRecord, audiences: [NamedAudience], _ writing: ArticleWriting, in store: WorkspaceStore
    ) throws {
        let article = record.article
        let audience = self.audience.map { Audience($0, among: audiences) } ?? article.audience
        let collection = collectionID ?? article.collectionID
        var problems = FormProblems()
        if audience == nil { problems.add("audience", "audienceUnknown") }
        if try store.collection(collection) == nil { problems.add("collection", "collectionUnknown") }
        if state?.isOpen == true, !record.hasText { problems.add("state", "bodyRequired") }
        try problems.check()
        guard let audience else { return }
        let isMoving = collection != article.collectionID
        if isMoving || audience != article.audience {
            let last = isMoving ? try store.nextArticlePosition(inCollection: collection) : article.position
            _ = try store.place(
                article: article.id, collection: collection, position: last, audience: audience, at: writing.now)
        }
        try open(record, writing, in: store)
        guard let position else { return }
        _ = try Desk.move(article.id, to: position, in: store.articleOrder(inCollection: collection)) {
            try store.setPosition($1, ofArticle: $0)
        }
    }

    /// An article that is published for the first time takes its drafts along; afterwards each draft waits until its own
    /// text is published.
    private func open(_ record: ArticleRecord, _ writing: ArticleWriting, in store: WorkspaceStore) throws {
        guard let state else { return }
        if state.isOpen, record.article.translations.isEmpty {
            for draft in record.drafts where !draft.body.trimmed.isEmpty {
                try writing.write(draft, to: record, unlisted: state == .unlisted, in: store)
            }
        }
        _ = try store.setState(state, ofArticle: record.article.id, at: writing.now)
    }
}

extension ArticleRecord {
    /// Whether there is anything for readers, or would be once its drafts are published.
    fileprivate var hasText: Bool {
        !article.translations.isEmpty || drafts.contains { !$0.body.trimmed.isEmpty }
    }
}
