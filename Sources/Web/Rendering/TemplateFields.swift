public import Mustache

/// A page's model as templates read it: every name looked up in a table. Mustache would reflect on the model anew at
/// each name of the template, which was half of a page's time; here each field is reflected on once.
struct TemplateFields: MustacheParent {
    private let values: [String: Any]

    init(_ values: [String: Any]) {
        self.values = values.mapValues(Self.value)
    }

    func child(named name: String) -> Any? {
        values[name]
    }

    /// Structs become tables, lists become lists of them, absent values vanish; texts, numbers and truths stay.
    private static func value(_ any: Any) -> Any {
        present(any) ?? any
    }

    /// Nil for an absent value. What needs no reflection comes first: reflection is what a page's time goes into.
    private static func present(_ any: Any) -> Any? {
        switch any {
        case is String, is Bool, is Int, is MustacheLambda, is TemplateFields: any
        case let optional as any OptionalValue: optional.wrappedValue.map(value)
        case let list as [Any]: list.map(value)
        case let table as [String: Any]: TemplateFields(table)
        default: reflected(any)
        }
    }

    private static func reflected(_ any: Any) -> Any {
        let mirror = Mirror(reflecting: any)
        guard mirror.displayStyle == .struct || mirror.displayStyle == .class else { return any }
        return TemplateFields(mirror)
    }

    private init(_ mirror: Mirror) {
        var values: [String: Any] = [:]
        for child in mirror.children {
            if let name = child.label, let present = Self.present(child.value) { values[name] = present }
        }
        self.values = values
    }
}

/// Asks an optional inside an `Any` what it holds.
private protocol OptionalValue {
    var wrappedValue: Any? { get }
}

extension Optional: OptionalValue {
    fileprivate var wrappedValue: Any? { self }
}

/// A text in a section has no names in it. Mustache would reflect on it at each name that is looked up inside.
extension String: @retroactive MustacheParent {
    public func child(named name: String) -> Any? { nil }
}
