package import Domain
import JSON
import SQL

/// All that belongs to one workspace and changes seldom.
package struct WorkspaceRecord: Sendable {
    package let workspace: Workspace
    package let helpCenter: HelpCenter
    package let widgets: [Widget]
    package let keys: [SealedKey]
    package let audiences: [NamedAudience]
    package let openingKeys: [SealedOpeningKey]
}

extension Store {
    /// Every workspace of this database, for the server's directory.
    package func workspaces() async throws -> [WorkspaceRecord] {
        try await database.read { transaction in
            try transaction.rows("select id from workspace order by id").compactMap { row in
                try WorkspaceStore(transaction: transaction, workspace: row.text("id")).record()
            }
        }
    }
}

extension Store {
    /// How often each workspace's settings or keys have changed.
    package func revisions() async throws -> [String: Int] {
        try await database.read { transaction in
            let rows = try transaction.rows("select id, revision from workspace")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0.text("id"), $0.integer("revision")) })
        }
    }

    /// Finishes what was begun and lets go of the database.
    package func close() async throws {
        try await database.close()
    }
}

extension WorkspaceStore {
    package func record() throws -> WorkspaceRecord? {
        guard let settled = try settledWorkspace(), let helpCenter = try helpCenter() else { return nil }
        return WorkspaceRecord(
            workspace: settled, helpCenter: helpCenter, widgets: try widgets(), keys: try sealedKeys(),
            audiences: try audiences(), openingKeys: try sealedOpeningKeys())
    }

    package func insert(_ created: Workspace, at moment: Timestamp) throws {
        try run(
            """
            insert into workspace (id, name, settings, created_at)
            values (\(workspace), \(created.name), \(created.settings.json.serialized()), \(moment.milliseconds))
            """)
    }

    package func insert(_ helpCenter: HelpCenter, at moment: Timestamp) throws {
        try run(
            """
            insert into help_center (workspace, id, origin, default_language, languages, created_at)
            values (\(workspace), \(helpCenter.id), \(helpCenter.origin), \(helpCenter.defaultLanguage.rawValue),
              \(helpCenter.languages.text), \(moment.milliseconds))
            """)
    }

    package func insert(_ widget: Widget, at moment: Timestamp) throws {
        try run(
            """
            insert into widget (workspace, id, name, created_at)
            values (\(workspace), \(widget.id), \(widget.name), \(moment.milliseconds))
            """)
    }

    package func save(_ settings: WorkspaceSettings) throws {
        try run("update workspace set settings = \(settings.json.serialized()) where id = \(workspace)")
        try raiseRevision()
    }

    /// Tells other processes that what servers keep in memory of this workspace has changed.
    func raiseRevision() throws {
        try run("update workspace set revision = revision + 1 where id = \(workspace)")
    }

    package func settings() throws -> WorkspaceSettings? {
        try settledWorkspace()?.settings
    }

    private func settledWorkspace() throws -> Workspace? {
        try row("select name, settings from workspace where id = \(workspace)").map { row in
            Workspace(
                id: workspace, name: row.text("name"),
                settings: WorkspaceSettings(json: JSONObject(stored: row.text("settings"))))
        }
    }

    package func helpCenter() throws -> HelpCenter? {
        try row(
            """
            select id, origin, languages from help_center
            where workspace = \(workspace) order by created_at, id limit 1
            """
        ).map { row in
            HelpCenter(
                id: row.text("id"), origin: row.text("origin"),
                languages: ContentLanguages(stored: row.text("languages")) ?? .usual)
        }
    }

    private func widgets() throws -> [Widget] {
        try rows("select id, name from widget where workspace = \(workspace) order by created_at, id").map { row in
            Widget(id: row.text("id"), name: row.text("name"))
        }
    }
}
