import Desk
import Domain

/// The form above the list of articles, and what came of it.
struct ArticleSearchModel: Encodable {
    struct Choice: Encodable {
        let value: String
        let label: String
        let isSelected: Bool
    }

    struct Kept: Encodable {
        let name: String
        let value: String
    }

    let query: String
    let hasCollections: Bool
    let collections: [Choice]
    let audiences: [Choice]
    /// What else the list is narrowed by, which searching leaves as it is.
    let kept: [Kept]
    /// What the list is narrowed by; nil where it is whole.
    let sought: String?
    /// With how much there is.
    let summary: String
    let clearAddress = DeskPath.articles
    let hasUnknown: Bool

    init(
        _ query: ArticleQuery, found count: Int, _ shelves: Shelves, _ audiences: AudienceWords, _ words: Wording
    ) {
        self.query = query.words
        hasCollections = !shelves.all.isEmpty
        collections =
            [Choice(value: "", label: words("find.everyCollection"), isSelected: query.collection == nil)]
            + shelves.all.map {
                Choice(
                    value: $0.id, label: shelves.path(of: $0, words.language), isSelected: $0.id == query.collection)
            }
        self.audiences =
            [Choice(value: "", label: words("find.everyAudience"), isSelected: query.audience == nil)]
            + audiences.choices(selected: query.audience?.text ?? "", prefix: "").map {
                Choice(value: $0.value, label: $0.label, isSelected: $0.isSelected)
            }
        kept = [query.filter.parameter].compactMap { parameter in
            parameter.flatMap { name, value in value.map { Kept(name: name, value: $0) } }
        }
        let conditions = Self.conditions(query, shelves, audiences, words)
        sought = query.isNarrow ? conditions.joined(separator: " · ") : nil
        summary = ([words.articleCount(count)] + conditions).joined(separator: " · ")
        hasUnknown = query.hasUnknown
    }

    private static func conditions(
        _ query: ArticleQuery, _ shelves: Shelves, _ audiences: AudienceWords, _ words: Wording
    ) -> [String] {
        let state = ArticleFilter.all.first { $0.0 == query.filter && $0.0 != .state(nil) }
        return [
            query.words.isEmpty ? nil : words("find.words", ["words": query.words.isolated]),
            shelves.all.first { $0.id == query.collection }.map { shelves.path(of: $0, words.language).isolated },
            query.audience.map { audiences.label($0).isolated }, state.map { words.label(of: $0.0, $0.1) },
        ].compactMap(\.self)
    }
}

extension Wording {
    /// "1 article", in the words of the topic.
    fileprivate func articleCount(_ count: Int) -> String {
        switch count {
        case 1: self("collections.summaryOne")
        default: self("collections.summaryMany", ["count": Numeral.text(count, language)])
        }
    }
}
