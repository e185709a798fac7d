package import Domain
import SQL

extension WorkspaceStore {
    /// All files, in the order of their ids, which no edit changes.
    package func articleFiles(after id: String?, limit: Int) throws -> [ArticleFile] {
        try rows(
            """
            select * from article_file where workspace = \(workspace) and id > \(id ?? "") order by id limit \(limit)
            """
        ).map(ArticleFile.init)
    }

    /// Those of some files that a text names: one that readers get, or a draft.
    package func usedFiles(among ids: [String]) throws -> Set<String> {
        guard !ids.isEmpty else { return [] }
        let published = try rows(
            "select distinct file from article_file_use where workspace = \(workspace) and file in (\(list: ids))"
        ).map { $0.text("file") }
        let drafted = try rows(
            """
            select distinct file from article_file_mention
            where workspace = \(workspace) and file in (\(list: ids)) and place like 'draft:%'
            """
        ).map { $0.text("file") }
        return Set(published + drafted)
    }

    /// Deletes a file and all that is known of it.
    /// - Returns: false for an unknown file, and for one of which the condition doesn't hold.
    func deleteFile(_ id: String, onlyIf condition: SQLStatement) throws -> Bool {
        let deleted = try run(
            "delete from article_file where workspace = \(workspace) and id = \(id) and \(condition)")
        guard deleted == 1 else { return false }
        try run("delete from article_file_piece where workspace = \(workspace) and file = \(id)")
        // It is fetched again where its source still has it.
        try run("delete from moved_item where workspace = \(workspace) and kind = 'file' and target = \(id)")
        return true
    }
}
