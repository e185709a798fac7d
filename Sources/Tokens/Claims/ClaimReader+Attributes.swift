import JSON

/// What else the application says about the person.
extension ClaimReader {
    /// The members of `customAttributes`, then every further top-level scalar. Where both name one, the former counts.
    func attributes() throws(TokenError) -> JSONObject {
        var attributes = try customAttributes()
        guard claims.hasOthers else { return attributes }
        for claim in claims.others {
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
        guard let value = claims[.customAttributes], !value.isNull else { return JSONObject() }
        guard let attributes = value.object else { throw .kind(.attributesKind, .customAttributes, value) }
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

    private static let forbiddenNames = ["__proto__", "constructor", "prototype"]

    /// Names that would reach into a prototype wherever JavaScript copies the attributes (CWE-1321), and ones that a
    /// reader of C strings would cut short.
    private static func check(name: String) throws(TokenError) {
        guard !forbiddenNames.contains(where: { $0.isExactly(name) }) else {
            throw .attributes(.attributeNameForbidden)
        }
        guard !name.containsControlCharacters else { throw .attributes(.attributeNameControl) }
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
        .form(cause, .customAttributes, limit: limit)
    }
}
