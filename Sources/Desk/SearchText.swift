import Domain
package import Tokens

/// The text that lists of people and conversations are searched in. Databases differ in `lower` and `like`, so case is
/// folded here, once, when a row is written, and in the same way when a query is asked.
package enum SearchText {
    package static func of(_ identity: Identity) -> String {
        of([identity.name, identity.email, identity.userId])
    }

    package static func of(_ parts: [String?]) -> String {
        parts.compactMap(\.self).joined(separator: " ").lowercased()
    }

    /// A query's words, folded as the rows are; more than ten or very long ones would only cost time.
    package static func words(_ query: String) -> [String] {
        query.lowercased().split(whereSeparator: \.isWhitespace).prefix(10).map { String($0.prefix(ofScalars: 100)) }
    }
}
