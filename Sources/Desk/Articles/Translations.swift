package import Domain
package import Store

/// A translation beside its original.
package struct SourceText: Sendable {
    /// What readers get of it, or what there is.
    package let text: Article.Translation
    package let isPublished: Bool
    /// What the translation was made from, where the original says something else by now.
    package let former: Article.Translation?
    /// Whoever finds a translation right says by it of which original.
    package let tag: String
}

extension Desk {
    /// The original that a text of an article is a translation of; nil where there is none but itself.
    package func source(
        of language: Language, in record: ArticleRecord, _ snapshot: WorkspaceSnapshot
    ) async throws -> SourceText? {
        guard let text = record.original(of: language),
            let resource = record.originals(at: snapshot.helpCenter.origin).first
        else { return nil }
        var former: Article.Translation?
        if let basis = record.outdatedBasis(language) {
            former = try await store.read(snapshot.id) {
                try $0.revision(basis.original, ofArticle: record.article.id)
            }?
            .text
        }
        return SourceText(
            text: text, isPublished: record.published(text.language) != nil, former: former, tag: resource.tag)
    }

    /// "Still right": a translation needs no change for what has changed in its original. Doing so again changes nothing.
    /// - Parameters:
    ///   - compared: the tag of the original that it was compared with; nil where nobody says.
    ///   - precondition: on the text that somebody has found right.
    /// - Throws: `original_changed` where that says something else by now, which nobody has seen.
    @discardableResult
    package func confirmTranslation(
        _ language: Language, ofArticle id: String, comparedWith compared: String?,
        if precondition: Precondition = .present, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        let origin = snapshot.helpCenter.origin
        let (now, random) = (clock.now, randomness.bytes(10))
        return try await store.write(snapshot.id) { store in
            guard let record = try store.article(id), let text = record.resource(language, at: origin) else {
                throw Problem.notFound
            }
            try precondition.check(text)
            guard compared == nil || record.originals(at: origin).contains(where: { $0.tag == compared }) else {
                throw Problem(.preconditionFailed, "original_changed")
            }
            try TranslationOrigin(record, now: now, random: random, in: store).confirm(language)
            return try store.article(id)?.resource(language, at: origin) ?? text
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

    /// What translations are compared with: the original as readers get it, whatever is drafted beside it meanwhile, and
    /// as the team works on it.
    fileprivate func originals(at origin: String) -> [APIResource] {
        guard let source = sourceLanguage else { return [] }
        return [replacing(article.translations), self].compactMap { $0.resource(source, at: origin) }
    }
}
