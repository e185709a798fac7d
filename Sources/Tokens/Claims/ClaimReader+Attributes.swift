import JSON

/// What else the application says about the person.
extension ClaimReader {
    /// The members of `customAttributes`, then every further top-level scalar. Where both name one, the former counts.
    func attributes() throws(TokenError) -> JSONObject {
        var attributes = try customAttributes()
        for claim in claims.members where !Self.isReserved(claim.name) {
            try Self.check(name: claim.name)
            guard claim.value.isScalar, attributes[claim.name] == nil else { continue }
            try Self.check(attribute: claim)
            attributes[claim.name] = claim.value
            guard attributes.count <= TokenLimits.attributes else { throw .tooManyAttributes }
        }
        return attributes
    }

    private func customAttributes() throws(TokenError) -> JSONObject {
        guard let value = claims["customAttributes"], !value.isNull else { return JSONObject() }
        guard let attributes = value.object else {
            throw .wrongType("customAttributes", "The attributes must be an object and are \(value.kindDescription).")
        }
        guard attributes.count <= TokenLimits.attributes else { throw .tooManyAttributes }
        for attribute in attributes.members { try Self.check(attribute: attribute) }
        return attributes
    }

    private static func check(attribute: JSONObject.Member) throws(TokenError) {
        guard !attribute.name.isEmpty, attribute.name.hasAtMost(TokenLimits.attributeNameCharacters) else {
            throw .attributes("An attribute's name must have 1 to \(TokenLimits.attributeNameCharacters) characters.")
        }
        try check(name: attribute.name)
        try check(value: attribute.value)
    }

    /// Names that would reach into a prototype wherever JavaScript copies the attributes (CWE-1321), and ones that a
    /// reader of C strings would cut short.
    private static func check(name: String) throws(TokenError) {
        switch name {
        case "__proto__", "constructor", "prototype":
            throw .attributes("__proto__, constructor and prototype can't be names of attributes.")
        default:
            guard !name.containsControlCharacters else {
                throw .attributes("An attribute's name has control characters.")
            }
        }
    }

    private static func check(value: JSONValue) throws(TokenError) {
        switch value {
        case .string(let text):
            guard !text.containsUnprintableCharacters else {
                throw .attributes("An attribute's text has control characters other than tab and line break.")
            }
        case .array(let elements):
            for element in elements { try check(value: element) }
        case .object(let object):
            for member in object.members {
                try check(name: member.name)
                try check(value: member.value)
            }
        case .null, .bool, .number: return
        }
    }
}

extension JSONValue {
    /// A string, number or boolean. Null says nothing, so it is no attribute.
    var isScalar: Bool {
        switch self {
        case .string, .number, .bool: true
        case .null, .array, .object: false
        }
    }
}

extension TokenError {
    fileprivate static func attributes(_ detail: String) -> TokenError {
        .wrongType("customAttributes", detail + " Further top-level claims count as attributes, too.")
    }

    fileprivate static var tooManyAttributes: TokenError {
        TokenError(
            .tooManyAttributes,
            "The token has more than \(TokenLimits.attributes) attributes. Sign those that the team needs to see.",
            claim: "customAttributes")
    }
}
