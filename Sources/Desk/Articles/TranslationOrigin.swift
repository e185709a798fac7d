import Domain
import Store

/// From which state of its original each translation of an article comes, inside a transaction: so that a change of the
/// original can be told from one that a translation knows of already.
struct TranslationOrigin {
    private let record: ArticleRecord
    private let now: Timestamp
    private let random: [UInt8]
    private let store: WorkspaceStore

    /// - Parameter record: the article as it is before anything is written.
    init(_ record: ArticleRecord, now: Timestamp, random: [UInt8], in store: WorkspaceStore) {
        self.record = record
        self.now = now
        self.random = random
        self.store = store
    }

    private var id: String { record.article.id }

    /// Before the original changes: translations of which nothing is known yet are of what readers got until now.
    func hold(before text: Article.Translation) throws {
        guard let source = record.sourceLanguage, source == text.language, let former = record.published(source),
            former.title != text.title || former.body != text.body
        else { return }
        let known = Set(try store.bases(ofArticle: id).filter { $0.sourceLanguage == source }.map(\.language))
        let unknown = record.texts.map(\.language).filter { $0 != source && !known.contains($0) }
        guard !unknown.isEmpty else { return }
        let original = try revision(of: former)
        for language in unknown { try note(language, of: source, original) }
    }

    /// This translation is right for what readers get of its original now. The original itself needs no such word, and
    /// one that readers don't have yet is nothing that could change for them.
    func confirm(_ language: Language) throws {
        let languages = record.texts.map(\.language)
        let source = record.source(among: languages.contains(language) ? languages : languages + [language])
        guard let source, source != language, let original = record.published(source) else {
            return try store.deleteBasis(language, ofArticle: id)
        }
        try note(language, of: source, try revision(of: original))
    }

    private func note(_ language: Language, of source: Language, _ original: String) throws {
        let basis = TranslationBasis(language: language, sourceLanguage: source, original: original)
        try store.save(basis, ofArticle: id, at: now)
    }

    /// A text that is older than its revisions becomes one.
    private func revision(of text: Article.Translation) throws -> String {
        if let known = try store.revisionID(saying: text, ofArticle: id) { return known }
        let found = Revision(
            id: Identifier.make(at: text.updatedAt, random: random), articleID: id, text: text, deed: .found,
            author: .unknown, at: text.updatedAt)
        try store.insert(found)
        return found.id
    }
}

extension Revision.Deed {
    /// Whether somebody stands behind the text as it is: what is kept while they type isn't finished, and what a clock
    /// publishes nobody looks at.
    var isSomebodysWord: Bool { self == .saved || self == .published || self == .imported }
}

extension ArticleRecord {
    /// In the order in which they are to be written when they come together: translations know of the new original then.
    func originalFirst(_ texts: [Article.Translation]) -> [Article.Translation] {
        let source = sourceLanguage
        return texts.filter { $0.language == source } + texts.filter { $0.language != source }
    }
}
