package import Domain
import JSON
package import Store

/// A translation beside its original.
package struct SourceText: Sendable {
    /// What readers get of it, or what there is.
    package let text: Article.Translation
    package let isPublished: Bool
    /// What the translation was made from, where the original says something else by now.
    package let former: Article.Translation?

    /// Changes with every word of it: whoever finds a translation right says of which original.
    package var mark: String { Self.mark(of: text) }

    fileprivate static func mark(of text: Article.Translation) -> String {
        let words: JSONValue = [
            .string(text.language.rawValue), .string(text.title), .string(text.description), .string(text.body),
        ]
        return APIResource(id: "", text: words.serialized()).tag.filter { $0 != "\"" }
    }
}

extension Desk {
    /// The original that a text of an article is a translation of; nil where there is none but itself.
    package func source(
        of language: Language, in record: ArticleRecord, _ snapshot: WorkspaceSnapshot
    ) async throws -> SourceText? {
        guard let text = record.original(of: language) else { return nil }
        var former: Article.Translation?
        if let basis = record.outdatedBasis(language) {
            former = try await store.read(snapshot.id) {
                try $0.revision(basis.original, ofArticle: record.article.id)
            }?
            .text
        }
        return SourceText(text: text, isPublished: record.published(text.language) != nil, former: former)
    }

    /// "Still right": a translation needs no change for what has changed in its original. Doing so again changes nothing.
    /// - Parameter mark: of the original that it was compared with.
    /// - Throws: `original_changed` where that says something else by now, which nobody has seen.
    package func confirmTranslation(
        _ language: Language, ofArticle id: String, comparedWith mark: String, in snapshot: WorkspaceSnapshot
    ) async throws {
        let (now, random) = (clock.now, randomness.bytes(10))
        try await store.write(snapshot.id) { store in
            guard let record = try store.article(id), record.text(language) != nil else { throw Problem.notFound }
            let original = record.original(of: language)
            guard original.map({ SourceText.mark(of: $0) == mark }) ?? true else {
                throw Problem(.preconditionFailed, "original_changed")
            }
            try TranslationOrigin(record, now: now, random: random, in: store).confirm(language)
        }
    }

    /// Names the language that the others of an article are translations of. They are taken as right for it as it is:
    /// what changes in it from now on marks them.
    package func makeSource(
        _ language: Language, ofArticle id: String, in snapshot: WorkspaceSnapshot
    ) async throws {
        let (now, random) = (clock.now, randomness.bytes(10))
        try await store.write(snapshot.id) { store in
            guard let record = try store.article(id), record.text(language) != nil else { throw Problem.notFound }
            guard record.sourceLanguage != language else { return }
            try store.setSource(language == snapshot.languages.main ? nil : language, ofArticle: id, at: now)
            guard let changed = try store.article(id) else { return }
            let origin = TranslationOrigin(changed, now: now, random: random, in: store)
            for text in changed.texts { try origin.confirm(text.language) }
        }
    }
}

extension ArticleRecord {
    /// What readers get of the text that this language's is a translation of, or what there is; nil for the original.
    fileprivate func original(of language: Language) -> Article.Translation? {
        guard let source = sourceLanguage, source != language else { return nil }
        return published(source) ?? text(source)
    }
}
