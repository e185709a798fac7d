import GRDBSQLite
import SQL

/// GRDB too has a `DatabaseError`; this one is ours.
typealias Failure = DatabaseError

extension Failure {
    /// Says what SQLite's result code means for a caller. Neither SQLite's message nor the text of a statement ever
    /// holds a bound value, so both may be logged.
    init(code: Int32, message: String, text: String? = nil) {
        switch code & 0xff {
        case SQLITE_CONSTRAINT where code != Self.wrongTypeOfColumn:
            self = .constraint(message)
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL, SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_CORRUPT,
            SQLITE_NOTADB, SQLITE_NOMEM, SQLITE_INTERRUPT, SQLITE_NOLFS, SQLITE_PERM, SQLITE_READONLY:
            self = .unavailable(message)
        default:
            self = .statement(text.map { "\(message) in: \($0)" } ?? message)
        }
    }

    var message: String {
        switch self {
        case .constraint(let message), .unavailable(let message), .statement(let message): message
        }
    }

    /// A value of the wrong type for a strict table is a mistake in the program; PostgreSQL says so too.
    private static let wrongTypeOfColumn = SQLITE_CONSTRAINT | (12 << 8)
}
