/// The compiled statements of one connection, by text. Bounded, because a list in a statement makes a new text for
/// each of its lengths.
struct StatementCache {
    private let capacity: Int
    private var statements: [String: PreparedStatement] = [:]
    private var uses = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func statement(_ text: String, compile: (String) throws -> PreparedStatement) rethrows
        -> PreparedStatement
    {
        uses += 1
        if let known = statements[text] {
            known.lastUse = uses
            return known
        }
        if statements.count >= capacity { forgetOlderHalf() }
        let compiled = try compile(text)
        compiled.lastUse = uses
        statements[text] = compiled
        return compiled
    }

    mutating func removeAll() {
        statements = [:]
    }

    private mutating func forgetOlderHalf() {
        let newest = statements.values.sorted { $0.lastUse > $1.lastUse }.prefix(capacity / 2)
        statements = Dictionary(uniqueKeysWithValues: newest.map { ($0.text, $0) })
    }
}
