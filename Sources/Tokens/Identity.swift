public import JSON

/// Who a token proved somebody to be.
public struct Identity: Sendable, Hashable {
    /// The application's own id of the person, byte for byte as signed; `nil` only where a workspace identifies by
    /// email. Compare it exactly, as this type's `==` does: Swift's `==` on strings takes canonically equivalent texts
    /// for one another, and "josé" in four and in five code points are two people.
    public let userId: String?

    /// One plain address. Two people may have the same one: never look anybody up by it alone.
    public let email: String?

    /// As signed, markup and all: escape it wherever it is shown.
    public let name: String?

    /// Signed attributes: the members of `customAttributes`, then further top-level scalar claims. None grants anything
    /// by itself.
    public let attributes: JSONObject

    /// Makes an identity as a verified token would state it, for tests and previews: it proves nothing.
    ///
    /// - Parameters:
    ///   - userId: The person's id in the application, exactly.
    ///   - email: One plain address.
    ///   - name: As it is to be shown, once escaped.
    ///   - attributes: Names and values, in their order.
    public init(userId: String?, email: String?, name: String?, attributes: JSONObject = JSONObject()) {
        self.userId = userId
        self.email = email
        self.name = name
        self.attributes = attributes
    }

    public static func == (left: Self, right: Self) -> Bool {
        JSONValue(left.userId) == JSONValue(right.userId) && JSONValue(left.email) == JSONValue(right.email)
            && JSONValue(left.name) == JSONValue(right.name) && left.attributes == right.attributes
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(userId)
        hasher.combine(email)
        hasher.combine(name)
        hasher.combine(attributes)
    }
}
