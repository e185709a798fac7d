package import Domain
package import Store

/// A language of the help centre, with what there is in it.
package struct LanguageOverview: Sendable {
    package let language: Language
    package let use: LanguageUse
}

/// The languages that articles are written in. What is written in one keeps it from being taken away: nothing is lost by
/// a press on a button here.
extension Desk {
    package func languages(in snapshot: WorkspaceSnapshot) async throws -> [LanguageOverview] {
        let languages = snapshot.languages.all
        return try await store.read(snapshot.id) { store in
            try languages.map { LanguageOverview(language: $0, use: try store.use(of: $0)) }
        }
    }

    /// - Parameter typed: a tag like `fr` or `pt-BR`, in any case.
    package func addLanguage(_ typed: String, in snapshot: WorkspaceSnapshot) async throws {
        guard let language = Language(typed.trimmed) else {
            throw FormProblems("language", typed.trimmed.isEmpty ? "languageRequired" : "languageMalformed")
        }
        try await changeLanguages(in: snapshot) { languages, _ in
            guard !languages.contains(language) else {
                throw FormProblems("language", "languageTaken", ["language": language.ownName])
            }
            guard languages.all.count < ContentLanguages.most else {
                throw FormProblems("language", "languagesTooMany", ["limit": String(ContentLanguages.most)])
            }
            languages.add(language)
        }
    }

    package func removeLanguage(_ tag: String, in snapshot: WorkspaceSnapshot) async throws {
        try await changeLanguages(in: snapshot) { languages, store in
            guard let language = languages[tag] else { throw Problem.notFound }
            guard language != languages.main else { throw FormProblems("languages", "languageIsMain") }
            guard try store.use(of: language).isEmpty else {
                throw FormProblems("languages", "languageInUse", ["language": language.ownName])
            }
            try store.deleteNames(in: language)
            languages.remove(language)
        }
        collectionChanged(in: snapshot.id)
    }

    /// Makes one of its languages the help centre's main one.
    package func makeMain(_ tag: String, in snapshot: WorkspaceSnapshot) async throws {
        try await changeLanguages(in: snapshot) { languages, _ in
            guard let language = languages[tag] else { throw Problem.notFound }
            languages.makeMain(language)
        }
        collectionChanged(in: snapshot.id)
    }

    /// Changes them as they are at that moment, so that of two changes at once none is lost.
    private func changeLanguages(
        in snapshot: WorkspaceSnapshot,
        _ change: @escaping @Sendable (inout ContentLanguages, WorkspaceStore) throws -> Void
    ) async throws {
        try await store.write(snapshot.id) { store in
            guard var languages = try store.helpCenter()?.languages else { throw Problem.notFound }
            try change(&languages, store)
            try store.save(languages)
        }
        try await refresh(snapshot.id)
    }
}
