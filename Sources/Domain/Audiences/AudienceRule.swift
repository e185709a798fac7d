package import JSON

/// Who belongs to an audience, said in terms of what a person's token proved:
///
///     plan = "pro" and (seats >= 10 or country in ("DE", "AT")) and not trial exists
///
/// `not` binds tighter than `and`, `and` tighter than `or`. A comparison with an attribute that a person doesn't have is
/// false, `!=` too: whoever is let in is let in for something that is known. Texts are compared byte for byte.
package indirect enum AudienceRule: Sendable, Hashable {
    case all([AudienceRule])
    case any([AudienceRule])
    case not(AudienceRule)
    case attribute(String, AttributeTest)

    /// Only signed attributes count: what a browser says opens nothing. A stranger matches no rule, not even a `not`.
    package func matches(_ contact: Contact) -> Bool {
        contact.isVerified && holds { contact.proved($0) }
    }

    func holds(_ value: (String) -> JSONValue?) -> Bool {
        switch self {
        case .all(let rules): rules.allSatisfy { $0.holds(value) }
        case .any(let rules): rules.contains { $0.holds(value) }
        case .not(let rule): !rule.holds(value)
        case .attribute(let name, let test): value(name).map(test.holds) ?? false
        }
    }
}

extension Contact {
    /// What a token proved under a name: `userId`, `email`, `name`, else the custom attribute. A name with dots that is
    /// no attribute itself looks into objects: `company.plan`.
    func proved(_ name: String) -> JSONValue? {
        switch name {
        case "userId": userId.map(JSONValue.string)
        case "email": email.map(JSONValue.string)
        case "name": self.name.map(JSONValue.string)
        default: signedAttributes[name] ?? signedAttributes.inside(name)
        }
    }

    /// What is said of a person under a name, proved or not: for texts that speak to them, never for what they may read.
    package func said(_ name: String) -> JSONValue? {
        proved(name) ?? unsignedAttributes[name] ?? unsignedAttributes.inside(name)
            ?? (name == "first_name" ? firstName.map(JSONValue.string) : nil)
    }
}

extension JSONObject {
    fileprivate func inside(_ path: String) -> JSONValue? {
        let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.count > 1 else { return nil }
        return names.reduce(JSONValue.object(self)) { value, name in value?[name] }
    }
}
