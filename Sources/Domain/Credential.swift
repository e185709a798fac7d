/// An opaque secret that a browser or a program holds: `usher_s_<id>_<256 random bits>`. The id finds the row (and, being sorted by
/// time, inserts at the table's end); the store keeps only a hash of the secret part.
package struct Credential: Sendable, Hashable {
    package enum Kind: String, Sendable {
        /// A contact's session.
        case session = "s"
        /// A browser that nobody knows.
        case visitor = "v"
        /// An agent's session.
        case agent = "a"
        /// A sign-in that this browser has begun and the application has not answered yet.
        case handshake = "h"
        /// A program's key to the API.
        case api = "api"
        /// A link in a mail that signs somebody in.
        case link = "l"
        /// A browser that has asked for such a link.
        case linkRequest = "r"
    }

    package let kind: Kind
    package let id: String
    package let secret: String

    static let secretLength = 43

    package init(kind: Kind, at moment: Timestamp, randomness: some Randomness) {
        let random = randomness.bytes(42)
        self.kind = kind
        id = Identifier.make(at: moment, random: Array(random.prefix(10)))
        secret = Base64URL.encode(Array(random.suffix(32)))
    }

    package init(kind: Kind, id: String, secret: String) {
        self.kind = kind
        self.id = id
        self.secret = secret
    }

    /// Reads what a client sent; nil when it isn't of this form.
    package init?(_ text: String, kind: Kind) {
        let parts = text.utf8.split(separator: UInt8(ascii: "_"), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].elementsEqual("usher".utf8), parts[1].elementsEqual(kind.rawValue.utf8),
            let id = String(parts[2]), Identifier.isWellFormed(id),
            let secret = String(parts[3]), Base64URL.isWellFormed(secret, length: Self.secretLength)
        else { return nil }
        self.kind = kind
        self.id = id
        self.secret = secret
    }

    /// When it was made, by its own word: a client may claim any moment, so that nothing is granted by this alone.
    package var madeAt: Timestamp? { Identifier.moment(of: id) }

    package var text: String { "usher_\(kind.rawValue)_\(id)_\(secret)" }
}
