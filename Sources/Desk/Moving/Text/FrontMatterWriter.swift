/// Writes fields as `FrontMatterFile` and every YAML reader reads them.
struct FrontMatterWriter {
    private var lines: [String] = []

    /// Nothing is written for nothing.
    mutating func add(_ name: String, _ value: String) {
        if !value.isEmpty { lines.append("\(name): \(QuotedText.written(value))") }
    }

    mutating func add(_ name: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        lines.append("\(name):")
        lines += values.map { "  - \(QuotedText.quoted($0))" }
    }

    var text: String { "---\n" + lines.map { $0 + "\n" }.joined() + "---\n" }
}
