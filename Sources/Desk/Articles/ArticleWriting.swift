import Domain
import Store

/// Writing one language of an article, inside a transaction: the text, and the revision that tells of it.
struct ArticleWriting: Sendable {
    let deed: Revision.Deed
    /// Readers get the text from now on; otherwise it is the draft beside what they get.
    let publishes: Bool
    /// Somebody stands behind the text as it is, so that a translation is right for its original.
    let confirms: Bool
    let author: Author
    /// The revision whose text comes back.
    let source: String?
    let now: Timestamp
    /// Of three ids: made once, so that a transaction that runs again writes the same.
    private let random: [UInt8]

    /// - Parameter confirms: nil where the deed says so.
    init(
        _ deed: Revision.Deed, publishes: Bool = false, confirms: Bool? = nil, by author: Author,
        source: String? = nil, with desk: Desk
    ) {
        self.deed = deed
        self.publishes = publishes
        self.confirms = confirms ?? deed.isSomebodysWord
        self.author = author
        self.source = source
        now = desk.clock.now
        random = desk.randomness.bytes(30)
    }

    /// - Parameter unlisted: whether a published article stands in lists; nil leaves it as it is.
    func write(
        _ text: Article.Translation, to record: ArticleRecord, unlisted: Bool? = nil, in store: WorkspaceStore
    ) throws {
        let former = record.text(text.language)
        let written = stamped(text, in: record)
        let isNews = former.map { !$0.says(written) } ?? true
        if let former { try keep(former, of: record.article.id, in: store) }
        let origin = TranslationOrigin(record, now: now, random: Array(random.suffix(10)), in: store)
        if publishes { try origin.hold(before: written) }
        if isNews || publishes { try place(written, in: record, store) }
        // What is published, or dropped, waits for no hour any more.
        if publishes || deed == .discarded {
            try store.deleteSchedules(text.language, ofArticle: record.article.id)
        }
        let isOpened = publishes ? try open(record.article, unlisted: unlisted, in: store) : false
        if isNews || isOpened || (publishes && record.draft(text.language) != nil) {
            try note(written, of: record.article.id, in: store)
        }
        if confirms { try origin.confirm(text.language) }
    }

    /// Its time is always a later one, also when two savings meet in one millisecond: it tells them apart.
    private func stamped(_ text: Article.Translation, in record: ArticleRecord) -> Article.Translation {
        let known = [record.draft(text.language), record.published(text.language)].compactMap { $0?.updatedAt }
        var text = text
        text.updatedAt = max(now, known.max().map { $0 + .milliseconds(1) } ?? now)
        return text
    }

    /// A draft that says what is published is none. What is published again as it was keeps its date.
    private func place(_ text: Article.Translation, in record: ArticleRecord, _ store: WorkspaceStore) throws {
        let id = record.article.id
        let isPublished = record.published(text.language)?.says(text) ?? false
        if publishes || isPublished {
            _ = try store.deleteDraft(text.language, ofArticle: id)
        } else {
            try store.save(draft: text, ofArticle: id)
        }
        if publishes, !isPublished { try store.save(text, ofArticle: id) }
    }

    /// - Returns: whether it wasn't open like this before.
    private func open(_ article: Article, unlisted: Bool?, in store: WorkspaceStore) throws -> Bool {
        let isUnlisted = unlisted ?? (article.state == .unlisted)
        return try store.setState(isUnlisted ? .unlisted : .published, ofArticle: article.id, at: now)
    }

    /// The first revision of a text that is older than its revisions is that text.
    private func keep(_ former: Article.Translation, of id: String, in store: WorkspaceStore) throws {
        guard try store.revisions(ofArticle: id, in: former.language, limit: 1).isEmpty else { return }
        try store.insert(
            Revision(
                id: Identifier.make(at: former.updatedAt, random: Array(random.prefix(10))), articleID: id,
                text: former, deed: .found, author: .unknown, at: former.updatedAt))
    }

    private func note(_ text: Article.Translation, of id: String, in store: WorkspaceStore) throws {
        let revision = Revision(
            id: Identifier.make(at: text.updatedAt, random: Array(random[10..<20])), articleID: id, text: text,
            deed: deed, author: author, source: source, at: text.updatedAt)
        let last = try store.revisions(ofArticle: id, in: text.language, limit: 1).first
        guard let last, let began = Identifier.moment(of: last.id), last.takes(revision, begunAt: began) else {
            return try store.insert(revision)
        }
        try store.replace(
            Revision(
                id: last.id, articleID: id, text: text, deed: deed, author: author, source: source, at: revision.at))
    }
}
