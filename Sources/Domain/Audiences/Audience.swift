/// Who may read a collection or an article. The one predicate of the whole product: pages, lists, search, suggestions,
/// sitemap, counts and the widget all ask it.
package enum Audience: Sendable, Hashable {
    case everyone
    case signedIn
    /// A named audience of the workspace: whom its rule over signed attributes matches.
    case named(id: String)

    private static let prefix = "audience:"

    /// As it is stored and sent: `everyone`, `signed_in`, `audience:<id>`.
    package init?(_ text: String) {
        if text == "everyone" {
            self = .everyone
        } else if text == "signed_in" {
            self = .signedIn
        } else if text.hasPrefix(Self.prefix), Identifier.isWellFormed(text.dropFirst(Self.prefix.count)) {
            self = .named(id: String(text.dropFirst(Self.prefix.count)))
        } else {
            return nil
        }
    }

    package var text: String {
        switch self {
        case .everyone: "everyone"
        case .signedIn: "signed_in"
        case .named(let id): Self.prefix + id
        }
    }

    /// Whether it is some of the people who are known, by a rule.
    package var isNamed: Bool {
        if case .named = self { true } else { false }
    }

    package func admits(_ reader: Reader) -> Bool {
        reader.audiences.contains(self)
    }
}
