import Domain
import SQL

extension WorkspaceStore {
    /// A collection's articles in their order, in every state.
    package func articleOrder(inCollection collection: String) throws -> [(id: String, position: Int)] {
        try rows(
            """
            select id, position from article where workspace = \(workspace) and collection = \(collection)
            order by position, id
            """
        ).map { ($0.text("id"), $0.integer("position")) }
    }

    /// The collections at the top, or those in one of them, in their order.
    package func collectionOrder(in parent: String?) throws -> [(id: String, position: Int)] {
        try rows(
            """
            select id, position from collection
            where workspace = \(workspace) and coalesce(parent, '') = \(parent ?? "") order by position, id
            """
        ).map { ($0.text("id"), $0.integer("position")) }
    }

    /// An article that only stands elsewhere was not edited: its dates stay.
    package func setPosition(_ position: Int, ofArticle id: String) throws {
        try run("update article set position = \(position) where workspace = \(workspace) and id = \(id)")
    }

    package func setPosition(_ position: Int, ofCollection id: String) throws {
        try run("update collection set position = \(position) where workspace = \(workspace) and id = \(id)")
    }

    /// Puts the articles of a collection behind those of another one, in the same order.
    package func moveArticles(ofCollection collection: String, into target: String) throws {
        let behind = try nextArticlePosition(inCollection: target)
        try run(
            """
            update article set collection = \(target), position = position + \(behind)
            where workspace = \(workspace) and collection = \(collection)
            """)
    }

    package func collectionID(ofArticle id: String) throws -> String? {
        try row("select collection from article where workspace = \(workspace) and id = \(id)")?.text("collection")
    }

    /// The articles of a collection as the team orders them.
    package func articles(inCollection collection: String) throws -> [ArticleRecord] {
        try articles().filter { $0.article.collectionID == collection }
    }
}
