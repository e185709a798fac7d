package import Domain
import SQL

extension WorkspaceStore {
    /// So many different questions are told apart in a day: a flood of made-up ones must not become a flood of rows.
    package static let searchesPerDay = 5_000

    package func count(_ tally: SearchTally, day: Int) throws {
        guard try hasRoom(for: tally, day: day) else { return }
        try run(
            """
            insert into search_count (workspace, day, language, folded, words, asked, vain, watched, opened)
            values (\(workspace), \(day), \(tally.language.rawValue), \(tally.folded), \(tally.words), \(tally.asked),
              \(tally.vain), \(tally.watched), \(tally.opened))
            on conflict (workspace, day, language, folded) do update set
              asked = search_count.asked + excluded.asked, vain = search_count.vain + excluded.vain,
              watched = search_count.watched + excluded.watched, opened = search_count.opened + excluded.opened
            """)
    }

    private func hasRoom(for tally: SearchTally, day: Int) throws -> Bool {
        let row = try row(
            """
            select count(*) as questions,
              count(case when language = \(tally.language.rawValue) and folded = \(tally.folded) then 1 end) as known
            from search_count where workspace = \(workspace) and day = \(day)
            """)
        return row.map { $0.integer("known") > 0 || $0.integer("questions") < Self.searchesPerDay } ?? true
    }

    /// What was sought and not found, most frequent first.
    package func vainSearches(from first: Int, through last: Int, limit: Int) throws -> [SearchTally] {
        try searches(from: first, through: last, limit: limit, most: "sum(vain)")
    }

    /// What was found, but nobody opened an answer, most frequent first.
    package func unopenedSearches(from first: Int, through last: Int, limit: Int) throws -> [SearchTally] {
        try searches(from: first, through: last, limit: limit, most: "sum(watched) - sum(opened)")
    }

    private func searches(
        from first: Int, through last: Int, limit: Int, most: SQLStatement
    ) throws -> [SearchTally] {
        let integer = transaction.dialect.integer
        return try rows(
            """
            select language, folded, max(words) as words, cast(sum(asked) as \(integer)) as asked,
              cast(sum(vain) as \(integer)) as vain, cast(sum(watched) as \(integer)) as watched,
              cast(sum(opened) as \(integer)) as opened, cast(\(most) as \(integer)) as total
            from search_count where workspace = \(workspace) and day between \(first) and \(last)
            group by language, folded having \(most) > 0
            order by total desc, folded, language limit \(limit)
            """
        ).compactMap(SearchTally.init)
    }
}

extension SearchTally {
    fileprivate init?(_ row: Row) {
        guard let language = Language(rawValue: row.text("language")) else { return nil }
        self.init(language: language, folded: row.text("folded"), words: row.text("words"))
        asked = row.integer("asked")
        vain = row.integer("vain")
        watched = row.integer("watched")
        opened = row.integer("opened")
    }
}
