package import Domain
import Search

/// A group of synonyms as its form sends it, unchecked.
package struct SynonymDraft: Sendable, Hashable {
    /// Words with commas between them.
    package var words: String
    /// A language's code; empty for every one.
    package var language: String

    package init(words: String = "", language: String = "") {
        self.words = words
        self.language = language
    }

    package init(_ group: SynonymGroup) {
        self.init(words: group.words.joined(separator: ", "), language: group.language?.rawValue ?? "")
    }
}

extension Desk {
    package static let mostSynonymGroups = 200
    package static let mostSynonyms = 12
    package static let longestSynonym = 60

    package func addSynonyms(_ draft: SynonymDraft, in snapshot: WorkspaceSnapshot) async throws {
        let (words, language) = try Self.checked(draft, among: snapshot.languages)
        guard snapshot.settings.synonyms.count < Self.mostSynonymGroups else {
            throw FormProblems("words", "tooManyGroups", ["limit": String(Self.mostSynonymGroups)])
        }
        let group = SynonymGroup(id: newID(), words: words, language: language)
        try await changeSettings(in: snapshot) { settings in
            if settings.synonyms.count < Self.mostSynonymGroups { settings.synonyms.append(group) }
        }
    }

    package func changeSynonyms(_ id: String, to draft: SynonymDraft, in snapshot: WorkspaceSnapshot) async throws {
        guard snapshot.settings.synonyms.contains(where: { $0.id == id }) else { throw Problem.notFound }
        let (words, language) = try Self.checked(draft, among: snapshot.languages)
        try await changeSettings(in: snapshot) { settings in
            guard let place = settings.synonyms.firstIndex(where: { $0.id == id }) else { return }
            settings.synonyms[place] = SynonymGroup(id: id, words: words, language: language)
        }
    }

    package func deleteSynonyms(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        guard snapshot.settings.synonyms.contains(where: { $0.id == id }) else { throw Problem.notFound }
        try await changeSettings(in: snapshot) { $0.synonyms.removeAll { $0.id == id } }
    }

    /// What a search finds for somebody who isn't signed in. It is not counted.
    package func preview(
        _ query: String, _ language: Language, in snapshot: WorkspaceSnapshot
    ) async throws -> [FoundArticle] {
        try await search(query, language, by: .stranger, limit: 8, isCounted: false, in: snapshot)
    }

    private static func checked(
        _ draft: SynonymDraft, among languages: ContentLanguages
    ) throws(FormProblems) -> ([String], Language?) {
        var problems = FormProblems()
        let separators: Set<Character> = [",", ";", "\n", "\r\n", "、", "،"]
        var seen: Set<String> = []
        let words = draft.words.split(whereSeparator: separators.contains)
            .map { String($0).withoutControls.trimmed }
            .filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
        if words.count < 2 { problems.add("words", "tooFew") }
        if words.count > mostSynonyms { problems.add("words", "tooMany", ["limit": String(mostSynonyms)]) }
        if words.contains(where: { $0.unicodeScalars.count > longestSynonym }) {
            problems.add("words", "tooLong", ["limit": String(longestSynonym)])
        }
        if let silent = words.first(where: { CountedWords.of($0, locale: "").isEmpty }) {
            problems.add("words", "noWord", ["word": silent])
        }
        let language = languages[draft.language]
        if language == nil, !draft.language.isEmpty { problems.add("language", "languageUnknown") }
        try problems.check()
        return (words, language)
    }
}
