extension JSONValue: ExpressibleByNilLiteral {
    public init(nilLiteral: ()) { self = .null }
}

extension JSONValue: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) { self = .number(JSONNumber(value)) }
}

extension JSONValue: ExpressibleByFloatLiteral {
    /// A literal too large for a double becomes `null`, as in JavaScript.
    public init(floatLiteral value: Double) { self = JSONNumber(value).map(JSONValue.number) ?? .null }
}

extension JSONValue: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// Of two equal names the later value stays.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        var object = JSONObject()
        for (name, value) in elements { object[name] = value }
        self = .object(object)
    }
}

extension JSONValue {
    /// A boolean.
    public init(_ value: Bool) { self = .bool(value) }
    /// An integer.
    public init(_ value: some BinaryInteger) { self = .number(JSONNumber(value)) }
    /// A text.
    public init(_ value: String) { self = .string(value) }

    /// An absent text is `null`.
    public init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }

    /// An absent number is `null`; infinity and not-a-number too, as in JavaScript.
    public init(_ value: Double?) { self = value.flatMap(JSONNumber.init).map(JSONValue.number) ?? .null }
}
