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
}
