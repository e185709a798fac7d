import GRDBSQLite
import SQL

import class GRDB.Statement

/// A compiled statement, used again with other values. GRDB owns it; values go straight to SQLite and back.
final class PreparedStatement {
    let text: String
    var lastUse = 0
    private let compiled: Statement
    private var columns = Row.Columns([])
    private var columnsReadAt: Int32 = -1

    init(_ compiled: Statement, text: String) {
        self.compiled = compiled
        self.text = text
    }

    private var handle: OpaquePointer { compiled.sqliteStatement }

    var onlyReads: Bool { compiled.isReadonly }

    func rows(_ values: [SQLValue]) throws(Failure) -> [Row] {
        var rows: [Row] = []
        try run(values) {
            let columns = currentColumns()
            rows.append(Row(columns: columns, values: (0..<sqlite3_column_count(handle)).map(value)))
        }
        return rows
    }

    /// Carries the statement out to its end.
    func run(_ values: [SQLValue], onRow: () -> Void = {}) throws(Failure) {
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        try bind(values)
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: onRow()
            case SQLITE_DONE: return
            case let code: throw failure(code)
            }
        }
    }

    func failure(_ code: Int32) -> Failure {
        Failure(code: code, message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))), text: text)
    }

    /// Read once: names stay the same unless SQLite had to compile the statement again for a changed schema.
    private func currentColumns() -> Row.Columns {
        let compilations = sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0)
        if compilations != columnsReadAt {
            columns = Row.Columns(
                (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) })
            columnsReadAt = compilations
        }
        return columns
    }
}

// MARK: - Values

extension PreparedStatement {
    private func bind(_ values: [SQLValue]) throws(Failure) {
        guard values.count == sqlite3_bind_parameter_count(handle) else {
            throw .statement("\(values.count) values don't fit: \(text)")
        }
        for (index, value) in values.enumerated() {
            let code = try bind(value, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw failure(code) }
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) throws(Failure) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let integer): return sqlite3_bind_int64(handle, index, integer)
        case .real(let real):
            // SQLite would silently store null, where PostgreSQL stores what it was given.
            guard !real.isNaN else { throw .statement("a value that is not a number, in: \(text)") }
            return sqlite3_bind_double(handle, index, real)
        case .text(var text): return text.withUTF8 { bind(text: $0, at: index) }
        case .blob(let blob): return blob.withUnsafeBytes { bind(blob: $0, at: index) }
        }
    }

    /// With its length, so that a NUL ends nothing early.
    private func bind(text: UnsafeBufferPointer<UInt8>, at index: Int32) -> Int32 {
        guard let start = text.baseAddress else { return sqlite3_bind_text(handle, index, "", 0, Self.copied) }
        return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            sqlite3_bind_text64(handle, index, $0, UInt64(text.count), Self.copied, UInt8(SQLITE_UTF8))
        }
    }

    /// An empty blob has no address, and SQLite would take that for null.
    private func bind(blob: UnsafeRawBufferPointer, at index: Int32) -> Int32 {
        guard let start = blob.baseAddress, !blob.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
        return sqlite3_bind_blob64(handle, index, start, UInt64(blob.count), Self.copied)
    }

    private func value(at column: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT: .text(String(decoding: bytes(sqlite3_column_text(handle, column), column), as: UTF8.self))
        case SQLITE_BLOB: .blob(Array(bytes(sqlite3_column_blob(handle, column), column)))
        default: .null
        }
    }

    private func bytes(_ start: UnsafePointer<UInt8>?, _ column: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
    }

    private func bytes(_ start: UnsafeRawPointer?, _ column: Int32) -> UnsafeBufferPointer<UInt8> {
        bytes(start?.assumingMemoryBound(to: UInt8.self), column)
    }

    /// Tells SQLite to copy what it is given (`SQLITE_TRANSIENT`, a macro that Swift doesn't import).
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
