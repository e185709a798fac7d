package import Domain
import SQL

extension WorkspaceStore {
    private static let redirectColumns: SQLStatement = "path, article, target, made_at"

    package func redirect(_ path: OldPath) throws -> Redirect? {
        try row(
            "select \(Self.redirectColumns) from redirect where workspace = \(workspace) and path = \(path.text)"
        ).flatMap(Redirect.init)
    }

    /// The newest first.
    package func redirects(limit: Int) throws -> [Redirect] {
        try rows(
            """
            select \(Self.redirectColumns) from redirect where workspace = \(workspace)
            order by made_at desc, path limit \(limit)
            """
        ).compactMap(Redirect.init)
    }

    package func redirectCount() throws -> Int {
        try row("select count(*) as total from redirect where workspace = \(workspace)")?.integer("total") ?? 0
    }

    /// Writes a redirect, in the place of the one that its path had.
    package func save(_ redirect: Redirect) throws {
        try run(
            """
            insert into redirect (workspace, path, article, target, made_at)
            values (\(workspace), \(redirect.path.text), \(redirect.target.articleID), \(redirect.target.path?.text),
              \(redirect.madeAt.milliseconds))
            on conflict (workspace, path) do update set article = excluded.article, target = excluded.target,
              made_at = excluded.made_at
            """)
    }

    /// - Returns: false where there was none.
    package func deleteRedirect(_ path: OldPath) throws -> Bool {
        try run("delete from redirect where workspace = \(workspace) and path = \(path.text)") == 1
    }
}

extension Redirect.Target {
    package var articleID: String? {
        if case .article(let id) = self { id } else { nil }
    }

    fileprivate var path: SitePath? {
        if case .path(let path) = self { path } else { nil }
    }
}

extension Redirect {
    /// Nil for a row that this program can't read: it then leads nowhere rather than somewhere else.
    fileprivate init?(_ row: Row) {
        let target =
            row.optionalText("article").map(Target.article)
            ?? row.optionalText("target").flatMap(SitePath.init).map(Target.path)
        guard let path = OldPath(stored: row.text("path")), let target else { return nil }
        self.init(path: path, target: target, madeAt: Timestamp(milliseconds: row.integer("made_at")))
    }
}
