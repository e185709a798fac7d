package import Domain
import SQL

extension WorkspaceStore {
    /// All collections with all their languages, each before those that stand in it.
    package func collections() throws -> [Collection] {
        try collections(
            """
            select \(Self.collectionColumns) from \(Self.collectionTables)
            where collection.workspace = \(workspace)
            order by \(Self.shelfOrder), \(languageOrder(Self.collectionLanguage))
            """)
    }

    package func collection(_ id: String) throws -> Collection? {
        try collections(
            """
            select \(Self.collectionColumns) from \(Self.collectionTables)
            where collection.workspace = \(workspace) and collection.id = \(id)
            order by \(languageOrder(Self.collectionLanguage))
            """
        ).first
    }

    /// What an article stands in, beside `article`: its collection, and the one that holds that.
    static let shelfTables: SQLStatement = """
        join collection on collection.workspace = article.workspace and collection.id = article.collection
        \(parentTable)
        """

    static let parentTable: SQLStatement = """
        left join collection parent on parent.workspace = collection.workspace and parent.id = collection.parent
        """

    /// The order of the help centre: each collection before those that stand in it.
    static let shelfOrder: SQLStatement = """
        coalesce(parent.position, collection.position), coalesce(collection.parent, collection.id),
        case when collection.parent is null then 0 else 1 end, collection.position, collection.id
        """

    private static let collectionColumns: SQLStatement = """
        collection.id as collection_id, collection.parent, collection.position, collection.audience, collection.icon,
        collection_translation.language, collection_translation.title, collection_translation.description
        """

    private static let collectionTables: SQLStatement = """
        collection \(parentTable) left join collection_translation on collection_translation.workspace = collection.workspace
          and collection_translation.collection = collection.id
        """

    private func collections(_ statement: SQLStatement) throws -> [Collection] {
        try rows(statement).chunked { $0.text("collection_id") }.map(Collection.init)
    }

    /// Writes a collection with its translations, new or again; a language that it no longer has goes.
    package func save(_ collection: Collection) throws {
        try run(
            """
            insert into collection (workspace, id, parent, position, audience, icon)
            values (\(workspace), \(collection.id), \(collection.parentID), \(collection.position),
              \(collection.audience.text), \(collection.icon))
            on conflict (workspace, id) do update set parent = excluded.parent, position = excluded.position,
              audience = excluded.audience, icon = excluded.icon
            """)
        try run("delete from collection_translation where workspace = \(workspace) and collection = \(collection.id)")
        for translation in collection.translations {
            try run(
                """
                insert into collection_translation (workspace, collection, language, title, description)
                values (\(workspace), \(collection.id), \(translation.language.rawValue), \(translation.title),
                  \(translation.description))
                """)
        }
    }

    /// Deletes a collection that holds nothing any more.
    /// - Returns: false for an unknown one and for one with articles or collections in it.
    package func deleteCollection(_ id: String) throws -> Bool {
        let deleted = try run(
            """
            delete from collection where workspace = \(workspace) and id = \(id)
              and not exists (
                select 1 from article where article.workspace = \(workspace) and article.collection = \(id))
              and not exists (
                select 1 from collection child
                where child.workspace = \(workspace) and child.parent = \(id))
            """)
        guard deleted == 1 else { return false }
        try run("delete from collection_translation where workspace = \(workspace) and collection = \(id)")
        return true
    }

    /// The place behind the last collection at the top, or in another one.
    package func nextCollectionPosition(in parent: String? = nil) throws -> Int {
        try row(
            """
            select coalesce(max(position), 0) + 1 as position from collection
            where workspace = \(workspace) and coalesce(parent, '') = \(parent ?? "")
            """
        )?.integer("position") ?? 1
    }
}

extension Collection {
    fileprivate init(_ rows: [Row]) {
        let first = rows[0]
        self.init(
            id: first.text("collection_id"), parentID: first.optionalText("parent"),
            position: first.integer("position"),
            audience: Audience(stored: first.text("audience")), icon: first.text("icon"),
            translations: rows.compactMap(Translation.init))
    }
}

extension Collection.Translation {
    fileprivate init?(_ row: Row) {
        guard let language = row.optionalText("language").flatMap(Language.init(rawValue:)) else { return nil }
        self.init(language: language, title: row.text("title"), description: row.text("description"))
    }
}
