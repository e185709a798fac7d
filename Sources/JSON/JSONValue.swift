/// A JSON value (RFC 8259), read strictly (RFC 7493).
///
/// ```swift
/// let body = try JSONValue.parse(bytes)
/// guard let token = body["token"]?.string else { … }
/// let answer: JSONValue = ["contact": ["userId": "u_1001", "email": nil]]
/// ```
public enum JSONValue: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as it was written.
    case number(JSONNumber)
    /// A text, its escapes decoded.
    case string(String)
    /// Values in their order.
    case array([JSONValue])
    /// Names with values, each name once.
    case object(JSONObject)
}

extension JSONValue {
    /// Whether this is `null`; an absent value is something else.
    public var isNull: Bool { if case .null = self { true } else { false } }
    /// The boolean; `nil` of any other kind.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    /// The number; `nil` of any other kind.
    public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }
    /// The text; `nil` of any other kind.
    public var string: String? { if case .string(let value) = self { value } else { nil } }
    /// The elements; `nil` of any other kind.
    public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    /// The object; `nil` of any other kind.
    public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

    /// The number as an exact integer; see ``JSONNumber/integer``.
    public var integer: Int64? { number?.integer }

    /// The number as a double; see ``JSONNumber/double``.
    public var double: Double? { number?.double }

    /// A member of the object; `nil` when there is none or when this is no object.
    public subscript(_ name: String) -> JSONValue? { object?[name] }

    /// What kind of value this is, in a word for people: `a string`, `an object`, `null`.
    public var kindDescription: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// Strings count as equal only when they are the same bytes, so the comparison can't be left to the compiler.
extension JSONValue: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.isExactly(right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .array(let value): hasher.combine(value)
        case .object(let value): hasher.combine(value)
        }
    }
}
