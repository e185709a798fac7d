package import Domain
package import JSON

/// Unsigned attributes that a browser wants to add: checked as strictly as a token's.
package struct AttributeChange: Sendable {
    private let attributes: JSONObject

    package static let limit = 100
    private static let longestKey = 64
    private static let longestValue = 4_096
    /// Names that JavaScript objects treat specially.
    private static let forbidden: Set = ["__proto__", "constructor", "prototype"]

    package init(_ attributes: JSONObject) throws(Problem) {
        guard attributes.members.count <= Self.limit else {
            throw Problem.field("attributes", "too_many_attributes", values: ["limit": String(Self.limit)])
        }
        for member in attributes.members {
            guard Self.isAllowed(member.name), member.value.serialized().utf8.count <= Self.longestValue else {
                throw Problem.field("attributes", "attribute_not_allowed", values: ["name": member.name])
            }
        }
        self.attributes = attributes
    }

    private static func isAllowed(_ key: String) -> Bool {
        (1...longestKey).contains(key.unicodeScalars.count) && !forbidden.contains(key)
            && key.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }

    /// What is signed stays as the token said it; beyond the limit the rest is left out.
    func applied(to contact: Contact) -> JSONObject {
        var merged = contact.unsignedAttributes
        for member in attributes.members where contact.signedAttributes[member.name] == nil {
            guard merged[member.name] != nil || merged.members.count < Self.limit else { continue }
            merged[member.name] = member.value == .null ? nil : member.value
        }
        return merged
    }
}
