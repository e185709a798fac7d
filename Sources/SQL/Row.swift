/// One row of an answer. Columns are asked for by name; a name the statement did not select is a mistake in the
/// program and traps.
package struct Row: Sendable {
    /// The names of a statement's columns, shared by all its rows.
    package final class Columns: Sendable {
        let indices: [String: Int]

        package init(_ names: [String]) {
            indices = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private let columns: Columns
    private let values: [SQLValue]

    package init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    package subscript(_ column: String) -> SQLValue {
        guard let index = columns.indices[column] else { preconditionFailure("no column \(column)") }
        return values[index]
    }

    package func optionalText(_ column: String) -> String? {
        if case .text(let text) = self[column] { text } else { nil }
    }

    package func text(_ column: String) -> String {
        guard case .text(let text) = self[column] else { preconditionFailure("\(column) is not text") }
        return text
    }

    package func optionalInteger(_ column: String) -> Int? {
        if case .integer(let integer) = self[column] { Int(integer) } else { nil }
    }

    package func integer(_ column: String) -> Int {
        guard case .integer(let integer) = self[column] else { preconditionFailure("\(column) is not an integer") }
        return Int(integer)
    }

    package func flag(_ column: String) -> Bool {
        integer(column) != 0
    }

    package func real(_ column: String) -> Double {
        guard case .real(let real) = self[column] else { preconditionFailure("\(column) is not a real number") }
        return real
    }

    package func blob(_ column: String) -> [UInt8] {
        guard case .blob(let blob) = self[column] else { preconditionFailure("\(column) is not a blob") }
        return blob
    }
}
