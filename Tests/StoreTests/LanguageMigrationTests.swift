import Domain
import SQL
import Store
import TestSupport
import Testing

@Suite("Languages come to a database that has none")
struct LanguageMigrationTests {
    @Test("A help centre keeps its language as its main one, with the other that there was", arguments: Engine.all)
    func languages(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            let place = try #require(Schema.migrations.firstIndex { $0.name == "0021 languages" })
            try await Migrator.migrate(database, Array(Schema.migrations[..<place]))
            try await database.write { transaction in
                for (id, main) in [("a", "en"), ("b", "de")] {
                    try transaction.run(
                        "insert into workspace (id, name, settings, created_at) values (\(id), 'Acme', '{}', 1)")
                    try transaction.run(
                        """
                        insert into help_center (workspace, id, origin, default_language, created_at)
                        values (\(id), 'h', \("https://" + id + ".test"), \(main), 1)
                        """)
                }
            }
            let store = Store(database)
            try await store.migrate()
            let languages = try await store.workspaces().map(\.helpCenter.languages.text)
            #expect(languages == ["en de", "de en"])
        }
    }

    @Test("A request from before its language was kept is there still, in one that nobody knows", arguments: Engine.all)
    func requests(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            let place = try #require(Schema.migrations.firstIndex { $0.name == "0026 languages of requests" })
            try await Migrator.migrate(database, Array(Schema.migrations[..<place]))
            try await database.write { transaction in
                try transaction.run(
                    """
                    insert into conversation (workspace, id, contact, client_id, subject, state, is_verified, opened_at,
                      updated_at, last_sequence, read_by_contact, read_by_team, search_text)
                    values ('w', 'r', 'c', 'k', 'Help', 'open', 0, 1, 1, 1, 1, 0, '')
                    """)
            }
            let store = Store(database)
            try await store.migrate()
            let request = try #require(try await store.read("w") { try $0.conversation("r") })
            #expect(request.subject == "Help" && request.language == nil)
        }
    }
}
