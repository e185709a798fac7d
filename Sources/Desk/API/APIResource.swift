import Crypto
package import Domain
package import JSON

/// What a program gets of a thing: its JSON, and a tag that changes with every word of it.
package struct APIResource: Sendable, Hashable {
    package let id: String
    package let text: String

    package init(id: String, text: String) {
        self.id = id
        self.text = text
    }

    init(id: String, _ json: JSONValue) {
        self.init(id: id, text: json.serialized())
    }

    /// The entity tag, with its quotes: a hash of the whole, so that nothing can be forgotten in it.
    package var tag: String {
        "\"" + Base64URL.encode(Array(SHA256.hash(data: Array(text.utf8)).prefix(16))) + "\""
    }
}

/// What a program says that it knows of the thing that it wants to change.
package enum Precondition: Sendable, Hashable {
    case missing
    /// One of these versions is there.
    case tags([String])
    /// Any version is there.
    case present
    /// Nothing is there yet.
    case absent

    /// - Parameter current: what is there now, read in the transaction that changes it.
    package func check(_ current: APIResource?) throws(Problem) {
        let holds =
            switch self {
            case .missing: throw Problem(.preconditionRequired, "precondition_required")
            case .tags(let tags): current.map { tags.contains($0.tag) } ?? false
            case .present: current != nil
            case .absent: current == nil
            }
        guard holds else { throw Problem(.preconditionFailed, "precondition_failed") }
    }
}

/// A part of a list, in the order in which things were made: what is edited, moved or added while a program pages
/// neither hides anything from it nor comes twice.
package struct APIPage: Sendable {
    package let items: [JSONValue]
    /// Behind this id the next part begins; nil at the end.
    package let next: String?

    /// - Parameter found: one more than the limit where there is more.
    init<Item>(_ found: [Item], limit: Int, id: (Item) -> String, json: (Item) -> JSONValue) {
        let shown = found.prefix(limit)
        items = shown.map(json)
        next = found.count > limit ? shown.last.map(id) : nil
    }
}

/// Which part of a list is wanted.
package struct APIPart: Sendable, Hashable {
    package static let mostAtOnce = 100
    package static let usual = 50

    package let after: String?
    package let limit: Int

    package init(after: String?, limit: Int) {
        self.after = after
        self.limit = limit
    }
}
