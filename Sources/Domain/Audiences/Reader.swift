/// Who is reading, and which audiences that person belongs to. Decided once per request, so that everything after it
/// compares words and nothing can decide otherwise.
package struct Reader: Sendable, Hashable {
    /// Nil for somebody we don't know.
    package let contactID: String?
    /// Empty where the whole help centre is closed to this reader.
    package let audiences: Set<Audience>

    package var isKnown: Bool { contactID != nil }

    private init(contactID: String?, audiences: Set<Audience>, mayEnter centre: Audience) {
        self.contactID = contactID
        self.audiences = audiences.contains(centre) ? audiences : []
    }

    /// - Parameter centre: whom the help centre as a whole is for; each level only narrows.
    package static func stranger(in centre: Audience) -> Reader {
        Reader(contactID: nil, audiences: [.everyone], mayEnter: centre)
    }

    package static func contact(id: String, belongingTo named: [String] = [], in centre: Audience = .everyone) -> Reader
    {
        let audiences: Set<Audience> = [.everyone, .signedIn]
        return Reader(contactID: id, audiences: audiences.union(named.map { .named(id: $0) }), mayEnter: centre)
    }

    /// The team, who may read everything that is published.
    package static func team(named: [String]) -> Reader {
        let audiences: Set<Audience> = [.everyone, .signedIn]
        return Reader(contactID: nil, audiences: audiences.union(named.map { .named(id: $0) }), mayEnter: .everyone)
    }

    package var mayEnter: Bool { !audiences.isEmpty }
}
