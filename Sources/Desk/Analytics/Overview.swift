package import Domain
import Store

/// What people did, day by day.
package struct AnalyticsOverview: Sendable {
    /// What the chart has lines for.
    package enum Series: String, Sendable, CaseIterable {
        case sessions, articles, searches, requests

        init?(_ kind: Event.Kind) {
            switch kind {
            case .identified: self = .sessions
            case .articleViewed: self = .articles
            case .searched, .searchedInVain: self = .searches
            case .requestOpened: self = .requests
            default: return nil
            }
        }
    }

    package struct TopArticle: Sendable {
        package let id: String
        /// Empty for an article that was deleted.
        package let titles: [Language: String]
        package let count: Int
    }

    package struct Query: Sendable {
        package let words: String
        package let count: Int
    }

    /// Consecutive days (UTC), oldest first, those without anything too.
    package let days: [Int]
    /// For each series a count for each day.
    package let counts: [Series: [Int]]
    package let topArticles: [TopArticle]
    package let vainSearches: [Query]

    package func total(_ series: Series) -> Int {
        counts[series, default: []].reduce(0, +)
    }

    package var isEmpty: Bool {
        Series.allCases.allSatisfy { total($0) == 0 }
    }
}

extension Desk {
    /// The days up to and including today.
    package func overview(ofDays count: Int, in snapshot: WorkspaceSnapshot) async throws -> AnalyticsOverview {
        let today = clock.now.day
        let first = today - count + 1
        return try await store.read(snapshot.id) { store in
            let top = try store.topSubjects(of: .articleViewed, from: first, through: today, limit: 10)
            let vain = try store.topSubjects(of: .searchedInVain, from: first, through: today, limit: 10)
            let titles = try store.articleTitles(top.map(\.subject))
            return AnalyticsOverview(
                days: Array(first...today),
                counts: Self.series(try store.dailyCounts(from: first, through: today), from: first, count: count),
                topArticles: top.map { line in
                    AnalyticsOverview.TopArticle(
                        id: line.subject, titles: titles[line.subject] ?? [:], count: line.count)
                },
                vainSearches: vain.map { AnalyticsOverview.Query(words: $0.subject, count: $0.count) })
        }
    }

    private static func series(
        _ rows: [DailyCount], from first: Int, count: Int
    ) -> [AnalyticsOverview.Series: [Int]] {
        var series: [AnalyticsOverview.Series: [Int]] = [:]
        for name in AnalyticsOverview.Series.allCases { series[name] = Array(repeating: 0, count: count) }
        for row in rows {
            guard let name = AnalyticsOverview.Series(row.kind) else { continue }
            series[name]?[row.day - first] += row.count
        }
        return series
    }
}
