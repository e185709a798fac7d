import SQL

/// How visits from the pages of one origin came.
package struct OriginVisits: Sendable, Hashable {
    /// Empty for what came from more origins than are told apart.
    package let origin: String
    package let identified: Int
    package let anonymous: Int
    package let refused: Int

    package init(origin: String, identified: Int, anonymous: Int, refused: Int) {
        self.origin = origin
        self.identified = identified
        self.anonymous = anonymous
        self.refused = refused
    }
}

extension WorkspaceStore {
    /// So many origins are told apart in a day: a flood of made-up subdomains must not become a flood of rows.
    package static let originsPerDay = 200

    package func count(_ visits: OriginVisits, day: Int) throws {
        let origin = try hasRoom(for: visits.origin, day: day) ? visits.origin : ""
        try run(
            """
            insert into visit_count (workspace, day, origin, identified, anonymous, refused)
            values (\(workspace), \(day), \(origin), \(visits.identified), \(visits.anonymous), \(visits.refused))
            on conflict (workspace, day, origin) do update set
              identified = visit_count.identified + excluded.identified,
              anonymous = visit_count.anonymous + excluded.anonymous,
              refused = visit_count.refused + excluded.refused
            """)
    }

    private func hasRoom(for origin: String, day: Int) throws -> Bool {
        let row = try row(
            """
            select count(*) as origins, count(case when origin = \(origin) then 1 end) as known from visit_count
            where workspace = \(workspace) and day = \(day)
            """)
        guard let row else { return true }
        return row.integer("known") > 0 || row.integer("origins") < Self.originsPerDay
    }

    /// Visits by origin from a day on, the busiest origin first.
    package func visits(from day: Int) throws -> [OriginVisits] {
        let integer = transaction.dialect.integer
        return try rows(
            """
            select origin, cast(sum(identified) as \(integer)) as identified,
              cast(sum(anonymous) as \(integer)) as anonymous, cast(sum(refused) as \(integer)) as refused
            from visit_count where workspace = \(workspace) and day >= \(day)
            group by origin order by sum(identified) + sum(anonymous) + sum(refused) desc, origin
            """
        ).map {
            OriginVisits(
                origin: $0.text("origin"), identified: $0.integer("identified"), anonymous: $0.integer("anonymous"),
                refused: $0.integer("refused"))
        }
    }
}
