import Domain
import JSON
import Store

/// An attribute that tokens carry, with a few of its values: what a rule can be written about.
package struct SignedAttribute: Sendable, Hashable {
    package let name: String
    /// As a rule writes them.
    package let examples: [String]
}

extension Desk {
    private static let contactsLookedAt = 1_000
    private static let mostAttributes = 40

    /// The attributes of the people seen last, the commonest first.
    package func signedAttributes(in snapshot: WorkspaceSnapshot) async throws -> [SignedAttribute] {
        let contacts = try await store.read(snapshot.id) { try $0.provedContacts(limit: Self.contactsLookedAt) }
        var seen: [String: AttributeValues] = [:]
        for contact in contacts {
            for member in contact.signedAttributes.members {
                seen[member.name, default: AttributeValues()].add(member.value)
            }
        }
        return seen.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .prefix(Self.mostAttributes)
            .map { SignedAttribute(name: $0.key, examples: $0.value.examples) }
    }
}

private struct AttributeValues {
    private static let mostExamples = 3
    private static let longestExample = 40

    var count = 0
    var examples: [String] = []

    mutating func add(_ value: JSONValue) {
        count += 1
        guard examples.count < Self.mostExamples, let text = Self.written(value), text.count <= Self.longestExample,
            !examples.contains(text)
        else { return }
        examples.append(text)
    }

    /// Nil for lists and objects, which no rule can write.
    private static func written(_ value: JSONValue) -> String? {
        switch value {
        case .string, .number, .bool: value.serialized()
        case .null, .array, .object: nil
        }
    }
}
