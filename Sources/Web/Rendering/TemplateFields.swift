public import Mustache

/// A page's model as templates read it: every name looked up in a table. Models write their fields into it as the
/// compiler's own `Encodable` does; Mustache would reflect on them at each name of a template, which costs far more.
struct TemplateFields: MustacheParent {
    private let values: [String: Any]

    init(_ values: [String: any Encodable]) throws {
        self.values = try values.compactMapValues { try Self.value(of: $0) }
    }

    init(encoded values: [String: Any]) {
        self.values = values
    }

    func child(named name: String) -> Any? {
        values[name]
    }

    /// Structs become tables, lists become lists of them, absent values vanish; texts, numbers and truths stay.
    static func value(of model: some Encodable) throws -> Any? {
        switch model {
        case is String, is Bool, is Int: return model
        default:
            let encoder = ModelEncoder()
            try model.encode(to: encoder)
            return encoder.value
        }
    }
}

/// A text in a section has no names in it. Mustache would reflect on it at each name that is looked up inside.
extension String: @retroactive MustacheParent {
    public func child(named name: String) -> Any? { nil }
}
