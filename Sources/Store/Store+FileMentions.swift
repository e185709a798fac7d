package import Domain
import SQL

/// A file with how many of it there is to say where it is used.
package struct FileLine: Sendable, Hashable {
    package let file: ArticleFile
    package let madeAt: Timestamp
    /// Since when nothing names it; nil for one that something names, or that the server hasn't looked at since.
    package let unusedSince: Timestamp?
    /// The articles whose readers get it.
    package var articles: [String] = []
    /// Those that name it only in a draft or an earlier text.
    package var formerly: [String] = []
}

extension WorkspaceStore {
    /// Where a draft or a revision stands among the places that name files.
    static func place(ofDraft language: Language) -> String { "draft:" + language.rawValue }
    static func place(ofRevision id: String) -> String { "revision:" + id }

    /// Notes which files a draft or a revision names; an empty text names none.
    func noteMentions(in body: String, ofArticle article: String, at place: String) throws {
        try run(
            """
            delete from article_file_mention
            where workspace = \(workspace) and article = \(article) and place = \(place)
            """)
        for file in FileAddress.ids(in: body).sorted() {
            try run(
                """
                insert into article_file_mention (workspace, file, article, place)
                values (\(workspace), \(file), \(article), \(place))
                """)
        }
    }

    func forgetMentions(ofArticle article: String) throws {
        try run("delete from article_file_mention where workspace = \(workspace) and article = \(article)")
    }

    /// No text that readers get, no draft and no revision names it.
    static let isUnnamed: SQLStatement = """
        not exists (
          select 1 from article_file_use where article_file_use.workspace = article_file.workspace
            and article_file_use.file = article_file.id)
        and not exists (
          select 1 from article_file_mention where article_file_mention.workspace = article_file.workspace
            and article_file_mention.file = article_file.id)
        """

    /// Files, the newest first.
    /// - Parameter last: the last one of the page before.
    package func fileLines(
        unusedOnly: Bool, after last: (madeAt: Timestamp, id: String)?, limit: Int
    ) throws -> [FileLine] {
        let unused: SQLStatement = unusedOnly ? "and \(Self.isUnnamed)" : ""
        let before: SQLStatement = last.map { "and (made_at, id) < (\($0.madeAt.milliseconds), \($0.id))" } ?? ""
        let lines = try rows(
            """
            select * from article_file where workspace = \(workspace) \(unused) \(before)
            order by made_at desc, id desc limit \(limit)
            """
        ).map { row in
            FileLine(
                file: ArticleFile(row), madeAt: Timestamp(milliseconds: row.integer("made_at")),
                unusedSince: row.optionalInteger("unused_since").map(Timestamp.init))
        }
        return try withPlaces(lines)
    }

    private func withPlaces(_ lines: [FileLine]) throws -> [FileLine] {
        let ids = lines.map(\.file.id)
        guard !ids.isEmpty else { return [] }
        let used = try articles(naming: ids, in: "article_file_use")
        let mentioned = try articles(naming: ids, in: "article_file_mention")
        return lines.map { line in
            var line = line
            line.articles = used[line.file.id] ?? []
            line.formerly = (mentioned[line.file.id] ?? []).filter { !line.articles.contains($0) }
            return line
        }
    }

    private func articles(naming files: [String], in table: SQLStatement) throws -> [String: [String]] {
        let rows = try rows(
            """
            select distinct file, article from \(table)
            where workspace = \(workspace) and file in (\(list: files)) order by file, article
            """)
        return Dictionary(grouping: rows) { $0.text("file") }.mapValues { $0.map { $0.text("article") } }
    }

    /// How many files there are, and how much of the disk they take with their smaller forms.
    package func fileTotals() throws -> (count: Int, unused: Int) {
        let row = try row(
            """
            select count(*) as files, count(case when \(Self.isUnnamed) then 1 end) as unused
            from article_file where workspace = \(workspace)
            """)
        return (row?.integer("files") ?? 0, row?.integer("unused") ?? 0)
    }

    /// Deletes a file, unless something names it.
    /// - Returns: whether it is gone now.
    package func deleteUnnamedFile(_ id: String) throws -> Bool {
        let deleted = try run(
            "delete from article_file where workspace = \(workspace) and id = \(id) and \(Self.isUnnamed)")
        guard deleted == 1 else { return false }
        try run("delete from article_file_piece where workspace = \(workspace) and file = \(id)")
        // It is fetched again where its source still has it.
        try run("delete from moved_item where workspace = \(workspace) and kind = 'file' and target = \(id)")
        return true
    }

    /// Begins or ends the time after which a file that nothing names is removed.
    package func markUnnamedFiles(at moment: Timestamp) throws {
        try run(
            """
            update article_file set unused_since = \(moment.milliseconds)
            where workspace = \(workspace) and unused_since is null and \(Self.isUnnamed)
            """)
        try run(
            """
            update article_file set unused_since = null
            where workspace = \(workspace) and unused_since is not null and not (\(Self.isUnnamed))
            """)
    }

    /// Somebody has just sent it again, and is about to use it.
    package func unmarkFile(_ id: String) throws {
        try run("update article_file set unused_since = null where workspace = \(workspace) and id = \(id)")
    }

    package func unnamedFiles(since moment: Timestamp, limit: Int) throws -> [String] {
        try rows(
            """
            select id from article_file
            where workspace = \(workspace) and unused_since <= \(moment.milliseconds) order by id limit \(limit)
            """
        ).map { $0.text("id") }
    }
}
