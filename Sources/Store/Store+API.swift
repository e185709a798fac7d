package import Domain
import SQL

extension WorkspaceStore {
    /// Articles in the order in which they were made, which no edit changes. For programs of the team: no audience is
    /// asked.
    package func articleIDs(
        inCollection collection: String?, state: Article.State?, after id: String?, limit: Int
    ) throws -> [String] {
        let inCollection: SQLStatement = collection.map { "and collection = \($0)" } ?? ""
        let inState: SQLStatement = state.map { "and state = \($0.rawValue)" } ?? ""
        return try rows(
            """
            select id from article where workspace = \(workspace) and id > \(id ?? "") \(inCollection) \(inState)
            order by id limit \(limit)
            """
        ).map { $0.text("id") }
    }

    /// The same for what stands in lists for a reader.
    package func articleIDs(
        listedFor reader: Reader, inCollection collection: String?, after id: String?, limit: Int
    ) throws -> [String] {
        let inCollection: SQLStatement = collection.map { "and article.collection = \($0)" } ?? ""
        return try rows(
            """
            select distinct article.id from \(Self.articleTables)
            where article.workspace = \(workspace) and article.id > \(id ?? "") \(inCollection)
              and \(Self.isReadable(by: reader))
            order by article.id limit \(limit)
            """
        ).map { $0.text("id") }
    }

    /// The collections in which a reader finds something, without those that only hold these.
    package func collectionIDs(holdingSomethingFor reader: Reader) throws -> Set<String> {
        let ids = try rows(
            """
            select distinct article.collection from \(Self.articleTables)
            where article.workspace = \(workspace) and \(Self.isReadable(by: reader))
            """
        ).map { $0.text("collection") }
        return Set(ids)
    }

    /// The person whom a token has proved to be this one.
    package func contact(identity: String) throws -> Contact? {
        try row("select \(Self.contactColumns) from contact where workspace = \(workspace) and identity = \(identity)")
            .map(Contact.init)
    }
}
