package import Domain
import SQL
import Store

extension Desk {
    /// A read that reaches the database, so that a broken one shows to those who watch and not to people first.
    package func checkReadiness() async throws {
        _ = try await store.database.read { try $0.rows("select 1 as one") }
    }
}

extension Problem {
    /// What a failed use case means to whoever asked. Nil for a mistake of our own, of which nothing is told.
    package static func describing(_ error: any Error) -> Problem? {
        switch error {
        case let problem as Problem: problem
        case DatabaseError.unavailable: .unavailable
        default: nil
        }
    }
}
