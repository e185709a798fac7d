import Mustache

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
        switch any {
        case is String, is Bool, is Int, is MustacheLambda, is TemplateFields: return any
        default: return reflected(any)
        }
    }

    private static func reflected(_ any: Any) -> Any {
        let mirror = Mirror(reflecting: any)
        switch mirror.displayStyle {
        case .struct, .class: return TemplateFields(mirror)
        case .collection: return mirror.children.map { value($0.value) }
        case .optional: return mirror.children.first.map { value($0.value) } ?? any
        case .dictionary: return (any as? [String: Any]).map(TemplateFields.init) ?? any
        default: return any
        }
    }

    private init(_ mirror: Mirror) {
        var values: [String: Any] = [:]
        for child in mirror.children {
            guard let name = child.label, let present = Self.present(child.value) else { continue }
            values[name] = Self.value(present)
        }
        self.values = values
    }

    private static func present(_ any: Any) -> Any? {
        if any is String { return any }
        let mirror = Mirror(reflecting: any)
        guard mirror.displayStyle == .optional else { return any }
        return mirror.children.first?.value
    }
}
