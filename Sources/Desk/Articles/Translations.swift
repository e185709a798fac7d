package import Domain
package import Store

/// A translation beside its original.
package struct SourceText: Sendable {
    /// What readers get of it, or what there is.
    package let text: Article.Translation
    package let isPublished: Bool
    /// What the translation was made from, where the original says something else by now.
    package let former: Article.Translation?
}

extension Desk {
    /// The original that a text of an article is a translation of; nil where there is none but itself.
    package func source(
        of language: Language, in record: ArticleRecord, _ snapshot: WorkspaceSnapshot
    ) async throws -> SourceText? {
        guard let source = record.sourceLanguage, source != language,
            let text = record.published(source) ?? record.text(source)
        else { return nil }
        var former: Article.Translation?
        if let basis = record.outdatedBasis(language) {
            former = try await store.read(snapshot.id) {
                try $0.revision(basis.original, ofArticle: record.article.id)
            }?
            .text
        }
        return SourceText(text: text, isPublished: record.published(source) != nil, former: former)
    }

    /// "Still right": a translation needs no change for what has changed in its original. Doing so again changes nothing.
    package func confirmTranslation(
        _ language: Language, ofArticle id: String, in snapshot: WorkspaceSnapshot
    ) async throws {
        let (now, random) = (clock.now, randomness.bytes(10))
        try await store.write(snapshot.id) { store in
            guard let record = try store.article(id), record.text(language) != nil else { throw Problem.notFound }
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
