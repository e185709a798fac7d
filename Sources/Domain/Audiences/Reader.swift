/// Who is reading, and which audiences that person belongs to. Decided once per request, so that everything after it
/// compares words and nothing can decide otherwise.
package struct Reader: Sendable, Hashable {
    /// Somebody whom a token proved, or who is looked through the eyes of.
    package let isKnown: Bool
    /// Whose words stand in texts that speak to their reader; nil for a stranger.
    package let contact: Contact?
    /// Empty where the whole help centre is closed to this reader.
    package let audiences: Set<Audience>

    private init(isKnown: Bool, contact: Contact?, audiences: Set<Audience>, mayEnter centre: Audience) {
        self.isKnown = isKnown
        self.contact = contact
        self.audiences = audiences.contains(centre) ? audiences : []
    }

    /// - Parameter centre: whom the help centre as a whole is for; each level only narrows.
    package static func stranger(in centre: Audience) -> Reader {
        Reader(isKnown: false, contact: nil, audiences: [.everyone], mayEnter: centre)
    }

    /// - Parameter contact: nil for anybody who belongs to these audiences.
    package static func known(
        _ contact: Contact?, belongingTo named: [String] = [], in centre: Audience = .everyone
    ) -> Reader {
        let audiences: Set<Audience> = [.everyone, .signedIn]
        return Reader(
            isKnown: true, contact: contact, audiences: audiences.union(named.map { .named(id: $0) }), mayEnter: centre)
    }

    /// The team, who may read everything that is published.
    package static func team(named: [String]) -> Reader {
        known(nil, belongingTo: named)
    }

    package var mayEnter: Bool { !audiences.isEmpty }
}
