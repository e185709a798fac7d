package import Domain
import JSON
import SQL

/// Something that an import has brought, under the key that its source has for it.
package struct MovedItem: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case article, collection
        /// A picture that was fetched from the internet, under its address there.
        case file
    }

    package let source: String
    package let kind: Kind
    package let key: String
    /// What it is here: the id of an article or a collection.
    package let target: String
    /// Of each part (a language, the article as such) a digest of what was brought last.
    package var parts: [String: String]

    package init(source: String, kind: Kind, key: String, target: String, parts: [String: String]) {
        self.source = source
        self.kind = kind
        self.key = key
        self.target = target
        self.parts = parts
    }
}

/// How search knows whether an article is another one than before.
package struct ArticleVersion: Sendable, Hashable {
    package let id: String
    package let audiences: Set<Audience>
    package let updatedAt: Timestamp

    package init(id: String, audiences: Set<Audience>, updatedAt: Timestamp) {
        self.id = id
        self.audiences = audiences
        self.updatedAt = updatedAt
    }
}

extension WorkspaceStore {
    /// All that came from a source.
    package func movedItems(from source: String) throws -> [MovedItem] {
        try rows(
            """
            select kind, key, target, parts from moved_item
            where workspace = \(workspace) and source = \(source) order by kind, key
            """
        ).compactMap { row in
            guard let kind = MovedItem.Kind(rawValue: row.text("kind")) else { return nil }
            let parts = JSONObject(stored: row.text("parts")).members.compactMap { member in
                member.value.string.map { (member.name, $0) }
            }
            return MovedItem(
                source: source, kind: kind, key: row.text("key"), target: row.text("target"),
                parts: Dictionary(uniqueKeysWithValues: parts))
        }
    }

    package func save(_ item: MovedItem, at moment: Timestamp) throws {
        var parts = JSONObject()
        for (name, digest) in item.parts.sorted(by: { $0.key < $1.key }) { parts[name] = .string(digest) }
        try run(
            """
            insert into moved_item (workspace, source, kind, key, target, parts, moved_at)
            values (\(workspace), \(item.source), \(item.kind.rawValue), \(item.key), \(item.target),
              \(parts.serialized()), \(moment.milliseconds))
            on conflict (workspace, source, kind, key) do update set target = excluded.target,
              parts = excluded.parts, moved_at = excluded.moved_at
            """)
    }

    /// Tells other processes that articles were written here.
    package func raiseContentRevision() throws {
        try run("update workspace set content_revision = content_revision + 1 where id = \(workspace)")
    }

    /// What search knows of each article that it finds, without reading a text.
    package func articleVersions() throws -> [ArticleVersion] {
        try rows(
            """
            select article.id, article.audience, article.updated_at, collection.audience as collection_audience,
              collection.parent, parent.audience as parent_audience
            from article \(Self.shelfTables)
            where article.workspace = \(workspace) and article.state = \(Article.State.published.rawValue)
            """
        ).map(ArticleVersion.init)
    }

    /// Every article's id, whatever its state.
    package func articleIDs() throws -> Set<String> {
        Set(try rows("select id from article where workspace = \(workspace)").map { $0.text("id") })
    }
}

extension ArticleVersion {
    fileprivate init(_ row: Row) {
        id = row.text("id")
        audiences = [
            Audience(stored: row.text("audience")), Audience(stored: row.text("collection_audience")),
            Audience(parentIn: row),
        ]
        updatedAt = Timestamp(milliseconds: row.integer("updated_at"))
    }
}

extension Store {
    /// How often another process has said that it wrote articles, by workspace.
    package func contentRevisions() async throws -> [String: Int] {
        try await database.read { transaction in
            let rows = try transaction.rows("select id, content_revision from workspace")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0.text("id"), $0.integer("content_revision")) })
        }
    }
}
