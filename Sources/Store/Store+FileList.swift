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
}
