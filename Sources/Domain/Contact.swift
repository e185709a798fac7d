package import JSON

/// A person. `identity` is what a token has proved (the customer's own id, or an email where the workspace identifies by
/// email); without one the person wrote as a stranger. Nobody is ever found or merged by an unproved email.
package struct Contact: Sendable, Hashable {
    package let id: String
    package var isVerified: Bool
    /// The customer's own id; it never resolves to an internal one.
    package var userId: String?
    package var email: String?
    package var name: String?
    /// What a token said: only these may ever grant anything.
    package var signedAttributes: JSONObject
    /// What the browser said: shown, marked as unsigned, and granting nothing.
    package var unsignedAttributes: JSONObject
    package var firstSeen: Timestamp
    package var lastSeen: Timestamp

    package init(
        id: String, isVerified: Bool, userId: String?, email: String?, name: String?,
        signedAttributes: JSONObject = JSONObject(),
        unsignedAttributes: JSONObject = JSONObject(), firstSeen: Timestamp, lastSeen: Timestamp
    ) {
        self.id = id
        self.isVerified = isVerified
        self.userId = userId
        self.email = email
        self.name = name
        self.signedAttributes = signedAttributes
        self.unsignedAttributes = unsignedAttributes
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
    }

    /// What greetings say; nil when there is no name.
    package var firstName: String? {
        name?.split(separator: " ").first.map(String.init)
    }

    /// What lists show: the name, else the email, else the customer's id.
    package var label: String? { name ?? email ?? userId }
}
