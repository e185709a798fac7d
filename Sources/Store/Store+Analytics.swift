package import Domain
import SQL

/// How often something happened on a day (UTC, counted from 1970).
package struct DailyCount: Sendable, Hashable {
    package let day: Int
    package let kind: Event.Kind
    package let count: Int
}

/// How often something happened to one article, or with one query.
package struct SubjectCount: Sendable, Hashable {
    package let subject: String
    package let count: Int
}

/// Analytics reads roll-ups, never the events: what it costs depends on days, not on visits.
extension WorkspaceStore {
    package func dailyCounts(from first: Int, through last: Int) throws -> [DailyCount] {
        try rows(
            """
            select day, kind, count from daily_count
            where workspace = \(workspace) and day between \(first) and \(last) and subject = '' order by day, kind
            """
        ).compactMap { row in
            Event.Kind(rawValue: row.text("kind")).map { kind in
                DailyCount(day: row.integer("day"), kind: kind, count: row.integer("count"))
            }
        }
    }

    /// What a kind of event was most about, most frequent first.
    package func topSubjects(
        of kind: Event.Kind, from first: Int, through last: Int, limit: Int
    ) throws -> [SubjectCount] {
        try rows(
            """
            select subject, cast(sum(count) as \(transaction.dialect.integer)) as total from daily_count
            where workspace = \(workspace) and day between \(first) and \(last) and kind = \(kind.rawValue)
              and subject <> ''
            group by subject order by total desc, subject limit \(limit)
            """
        ).map { SubjectCount(subject: $0.text("subject"), count: $0.integer("total")) }
    }

    /// The titles of articles by id and language; deleted ones have none.
    package func articleTitles(_ ids: [String]) throws -> [String: [Language: String]] {
        let rows = try rows(
            """
            select article, language, title from article_translation
            where workspace = \(workspace) and article in (\(list: ids))
            """)
        return rows.reduce(into: [:]) { titles, row in
            guard let language = Language(rawValue: row.text("language")) else { return }
            titles[row.text("article"), default: [:]][language] = row.text("title")
        }
    }
}
