package import Domain
package import Store

extension Desk {
    private static let mostFound = 12

    /// Articles that a link could lead to: those whose title has every word that was typed, in any language, those that
    /// begin with them first. Nothing typed: those that were changed last.
    package func articles(
        called typed: String, _ language: Language, in snapshot: WorkspaceSnapshot
    ) async throws -> [ArticleTitle] {
        let words = SearchText.words(typed)
        let titles = try await store.read(snapshot.id) { try $0.articleTitles() }
        let found = titles.filter { title in
            let text = title.title.lowercased()
            return words.allSatisfy(text.contains) || title.id == typed.trimmed
        }
        let beginning = typed.trimmed.lowercased()
        let (first, others) = (
            found.filter { $0.title.lowercased().hasPrefix(beginning) },
            found.filter { !$0.title.lowercased().hasPrefix(beginning) }
        )
        return Array(Self.once(first + others, language).prefix(Self.mostFound))
    }

    /// Each article under one title: the one in this language, where it was found by that.
    private static func once(_ titles: [ArticleTitle], _ language: Language) -> [ArticleTitle] {
        var shown: [ArticleTitle] = []
        var places: [String: Int] = [:]
        for title in titles {
            if let place = places[title.id] {
                if title.language == language { shown[place] = title }
            } else {
                places[title.id] = shown.count
                shown.append(title)
            }
        }
        return shown
    }
}
