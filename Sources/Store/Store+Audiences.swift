package import Domain
import SQL

/// Where an audience decides who reads.
package struct AudienceUses: Sendable, Hashable {
    package let collections: Int
    package let articles: Int
    /// Articles with a part that is for this audience.
    package let blocks: Int

    package var isEmpty: Bool { collections == 0 && articles == 0 && blocks == 0 }
}

extension WorkspaceStore {
    package func audiences() throws -> [NamedAudience] {
        try rows(
            "select id, name, rule from named_audience where workspace = \(workspace) order by created_at, id"
        ).map { NamedAudience(id: $0.text("id"), name: $0.text("name"), text: $0.text("rule")) }
    }

    package func save(_ audience: NamedAudience, at moment: Timestamp) throws {
        try run(
            """
            insert into named_audience (workspace, id, name, rule, created_at, updated_at)
            values (\(workspace), \(audience.id), \(audience.name), \(audience.text), \(moment.milliseconds),
              \(moment.milliseconds))
            on conflict (workspace, id) do update set name = excluded.name, rule = excluded.rule,
              updated_at = excluded.updated_at
            """)
        try raiseRevision()
    }

    /// - Returns: whether there was one.
    package func deleteAudience(_ id: String) throws -> Bool {
        let deleted = try run("delete from named_audience where workspace = \(workspace) and id = \(id)") == 1
        try raiseRevision()
        return deleted
    }

    /// How many name an audience as their own.
    package func uses(of audience: Audience) throws -> AudienceUses {
        let collections = try row(
            """
            select count(*) as total from collection
            where workspace = \(workspace) and audience = \(audience.text)
            """)
        let articles = try row(
            "select count(*) as total from article where workspace = \(workspace) and audience = \(audience.text)")
        let mention = "%audience " + audience.text + "%"
        let blocks = try row(
            """
            select count(*) as total from (
              select article from article_translation where workspace = \(workspace) and body like \(mention)
              union select article from article_draft where workspace = \(workspace) and body like \(mention)
            ) as mentioning
            """)
        return AudienceUses(
            collections: collections?.integer("total") ?? 0, articles: articles?.integer("total") ?? 0,
            blocks: blocks?.integer("total") ?? 0)
    }

    /// People whom a token has proved, those seen last first.
    package func provedContacts(limit: Int) throws -> [Contact] {
        try rows(
            """
            select \(Self.contactColumns) from contact
            where workspace = \(workspace) and identity is not null order by last_seen desc, id limit \(limit)
            """
        ).map(Contact.init)
    }
}
