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

    /// The person whom the application calls by this id; only a token makes one.
    package func contact(userID: String) throws -> Contact? {
        try row(
            """
            select \(Self.contactColumns) from contact
            where workspace = \(workspace) and user_id = \(userID) and identity is not null
            """
        ).map(Contact.init)
    }
}
