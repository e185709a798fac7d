/// A sentence with a stable name: `{placeholders}` in it stand for values. The English one is here; translations have
/// the same names and placeholders.
package protocol Sentence: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    var template: String { get }
}

extension Sentence {
    func text(_ values: [String: SentenceValue]) -> String {
        var filled = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            filled += rest[..<open] + (values[String(name)]?.text ?? String(rest[open...close]))
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
