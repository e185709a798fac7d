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
}
