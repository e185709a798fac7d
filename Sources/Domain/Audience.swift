/// Who may read a collection or an article. The one predicate of the whole product: pages, lists, search, suggestions,
/// sitemap, counts and the widget all ask it.
package enum Audience: String, Sendable, Hashable, CaseIterable {
    case everyone
    case signedIn = "signed_in"

    package func admits(_ reader: Reader) -> Bool {
        switch self {
        case .everyone: true
        case .signedIn: reader.isKnown
        }
    }

    /// An article is read by those whom both its collection and itself admit: each level only narrows.
    package func narrowed(by other: Audience) -> Audience {
        self == .signedIn || other == .signedIn ? .signedIn : .everyone
    }
}

/// Who is reading.
package enum Reader: Sendable, Hashable {
    /// Nobody we know.
    case stranger
    /// A person proved by a token.
    case contact(id: String)

    package var isKnown: Bool { self != .stranger }

    package var contactID: String? {
        if case .contact(let id) = self { id } else { nil }
    }
}
