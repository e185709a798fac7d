/// A statement and, apart from it, its values: whatever is interpolated is *bound*, never spliced into the text,
/// so that no value can become SQL.
///
///     "select name from contact where workspace = \(workspace) and id = \(id)"
package struct SQLStatement: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The text with a `?` for each value, in order.
    package let text: String
    package let values: [SQLValue]

    /// `StaticString`, so that no text that was made at run time can become a statement.
    package init(stringLiteral text: StaticString) {
        self.text = text.description
        values = []
    }

    package init(stringInterpolation parts: Parts) {
        text = parts.text
        values = parts.values
    }

    package struct Parts: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 4)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        package mutating func appendInterpolation(_ value: some SQLConvertible) {
            text += "?"
            values.append(value.sqlValue)
        }

        /// An absent value binds as null.
        package mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
            text += "?"
            values.append(value?.sqlValue ?? .null)
        }

        /// A part of a statement, with its own values: how conditions are composed.
        package mutating func appendInterpolation(_ part: SQLStatement) {
            text += part.text
            values += part.values
        }

        /// `in (\(list: ids))`; an empty list becomes `null`, which nothing equals.
        package mutating func appendInterpolation(list: some Sequence<some SQLConvertible>) {
            let items = list.map(\.sqlValue)
            text += items.isEmpty ? "null" : items.map { _ in "?" }.joined(separator: ", ")
            values += items
        }

        /// A dialect's word. Only words the program itself holds have this type.
        package mutating func appendInterpolation(_ word: Dialect.Word) {
            text += word.text
        }
    }
}
