import Domain
import SQL
import Store
import TestSupport
import Testing

@Suite("How the database goes about it")
struct PlanTests {
    @Test("Who was seen last is read along an index, however many people there are", arguments: Engine.all)
    func seenLast(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            let store = Store(database)
            try await store.migrate()
            for (number, id) in ["b", "a", "d", "c"].enumerated() {
                let moment = Timestamp(milliseconds: [1_000, 3_000, 3_000, 2_000][number])
                try await store.write("w") { store in
                    _ = try store.upsertContact(
                        newID: id, identity: "id:" + id, userId: id, email: nil, name: nil, attributes: "{}",
                        searchText: "", at: moment)
                }
            }
            try await store.write("w") { store in
                try store.insertStranger(
                    id: "s", email: nil, name: nil, searchText: "", at: Timestamp(milliseconds: 9_000))
            }
            let seen = try await store.read("w") { try $0.provedContacts(limit: 3).map(\.id) }
            #expect(seen == ["a", "d", "c"])
            guard [.sqliteInMemory, .sqliteFile].contains(engine) else { return }
            let plan = try await database.read { transaction in
                try transaction.rows(
                    """
                    explain query plan select id from contact
                    where workspace = 'w' and identity is not null order by last_seen desc, id limit 10
                    """
                ).map { $0.text("detail") }.joined(separator: "\n")
            }
            #expect(plan.contains("contact_seen") && !plan.contains("TEMP B-TREE"), "\(plan)")
        }
    }
}
