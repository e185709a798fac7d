import Desk
import Domain

/// What Analytics › Overview shows.
struct OverviewModel: Encodable {
    struct Period: Encodable {
        let address: String
        let label: String
        let isCurrent: Bool
    }

    struct Total: Encodable {
        let series: String
        let label: String
        let count: String
    }

    struct TopArticle: Encodable {
        /// Absent for an article that was deleted.
        let address: String?
        let articleTitle: String
        let count: String
    }

    struct VainSearch: Encodable {
        let query: String
        let count: String
    }

    static let periods = [7, 30, 90]

    let isOverview = true
    let periods: [Period]
    let totals: [Total]
    let isEmpty: Bool
    let chart: ChartModel?
    let topArticles: [TopArticle]
    let vainSearches: [VainSearch]

    init(_ overview: AnalyticsOverview, _ words: Wording) {
        let number = { Numeral.text($0, words.language) }
        periods = Self.periods.map { days in
            Period(
                address: DeskPath.analytics(days: days), label: words("overview.days", ["count": String(days)]),
                isCurrent: days == overview.days.count)
        }
        totals = AnalyticsOverview.Series.allCases.map { series in
            Total(
                series: series.rawValue, label: words("series.\(series.rawValue)"),
                count: number(overview.total(series)))
        }
        isEmpty = overview.isEmpty
        chart = overview.isEmpty ? nil : ChartModel(overview, words)
        topArticles = overview.topArticles.map { article in
            TopArticle(
                address: article.titles.isEmpty ? nil : DeskPath.article(article.id),
                articleTitle: article.titles.best(for: words.language) ?? words("overview.deletedArticle"),
                count: number(article.count))
        }
        vainSearches = overview.vainSearches.map { VainSearch(query: $0.words, count: number($0.count)) }
    }
}

extension [Language: String] {
    /// The reader's language, or the one that there is.
    func best(for language: InterfaceLanguage) -> String? {
        self[language.asContent] ?? self[.english] ?? self.min { $0.key < $1.key }?.value
    }
}
