import Desk
import Domain
import Hummingbird

/// The query of a program's request, read strictly: a name that isn't known, or that comes twice, is refused rather than
/// passed over. A key in an address is refused so, too.
struct APIQuery {
    private let values: [String: String]

    init(_ request: Request, knowing names: Set<String>) throws(Problem) {
        let form = try request.queryForm
        var values: [String: String] = [:]
        for (name, value) in form.pairs {
            guard names.contains(name) else { throw Self.problem("parameter_unknown", name) }
            guard values.updateValue(value, forKey: name) == nil else { throw Self.problem("parameter_invalid", name) }
        }
        self.values = values
    }

    subscript(_ name: String) -> String? { values[name] }

    /// A parameter as `read` understands it; nil where it is absent.
    func value<Value>(_ name: String, _ read: (String) -> Value?) throws(Problem) -> Value? {
        guard let text = values[name] else { return nil }
        guard let value = read(text) else { throw Self.problem("parameter_invalid", name) }
        return value
    }

    func limit(usual: Int, most: Int) throws(Problem) -> Int {
        try value("limit") { text in Int(text).flatMap { (1...most).contains($0) ? $0 : nil } } ?? usual
    }

    /// - Parameter isID: what the ids of this list look like.
    func part(isID: (String) -> Bool = Identifier.isWellFormed) throws(Problem) -> APIPart {
        let after = try value("after") { isID($0) ? $0 : nil }
        return APIPart(after: after, limit: try limit(usual: APIPart.usual, most: APIPart.mostAtOnce))
    }

    /// `true` or `false`; false where it is absent.
    func flag(_ name: String) throws(Problem) -> Bool {
        try value(name) { ["true": true, "false": false][$0] } ?? false
    }

    static func problem(_ code: String, _ name: String) -> Problem {
        let field = name.prefix(ofScalars: 64)
        return Problem(.badRequest, code, field: field, values: ["field": field])
    }
}
