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
            guard attributes.count <= TokenLimits.attributes else {
                throw .attributes(.tooManyAttributes, limit: TokenLimits.attributes)
            }
        }
        return attributes
    }

    private func customAttributes() throws(TokenError) -> JSONObject {
        guard let value = claims["customAttributes"], !value.isNull else { return JSONObject() }
        guard let attributes = value.object else { throw .kind(.attributesKind, "customAttributes", value) }
        guard attributes.count <= TokenLimits.attributes else {
            throw .attributes(.tooManyAttributes, limit: TokenLimits.attributes)
        }
        for attribute in attributes.members { try Self.check(attribute: attribute) }
        return attributes
    }

    private static func check(attribute: JSONObject.Member) throws(TokenError) {
        guard !attribute.name.isEmpty, attribute.name.hasAtMost(TokenLimits.attributeNameCharacters) else {
            throw .attributes(.attributeNameLength, limit: TokenLimits.attributeNameCharacters)
        }
        try check(name: attribute.name)
        try check(value: attribute.value)
    }

    /// Names that would reach into a prototype wherever JavaScript copies the attributes (CWE-1321), and ones that a
    /// reader of C strings would cut short.
    private static func check(name: String) throws(TokenError) {
        switch name {
        case "__proto__", "constructor", "prototype":
            throw .attributes(.attributeNameForbidden)
        default:
            guard !name.containsControlCharacters else { throw .attributes(.attributeNameControl) }
        }
    }

    private static func check(value: JSONValue) throws(TokenError) {
        switch value {
        case .string(let text):
            guard !text.containsUnprintableCharacters else { throw .attributes(.attributeTextControl) }
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
    fileprivate static func attributes(_ cause: Cause, limit: Int? = nil) -> TokenError {
        .form(cause, "customAttributes", limit: limit)
    }
}
