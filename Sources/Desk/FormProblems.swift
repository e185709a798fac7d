/// What is wrong with a form, field by field. Nothing of the form was saved. The sentence of a fault in the reader's
/// language is a text of its page's topic: `<topic>.errors.<code>`.
package struct FormProblems: Error, Sendable, Hashable {
    package struct Fault: Sendable, Hashable {
        package let code: String
        package let values: [String: String]
    }

    package private(set) var faults: [String: Fault] = [:]

    package init() {}

    package init(_ field: String, _ code: String, _ values: [String: String] = [:]) {
        add(field, code, values)
    }

    package var isEmpty: Bool { faults.isEmpty }

    /// The first fault of a field stands: it is the one to mend first.
    package mutating func add(_ field: String, _ code: String, _ values: [String: String] = [:]) {
        if faults[field] == nil { faults[field] = Fault(code: code, values: values) }
    }

    package mutating func add(_ others: FormProblems) {
        faults.merge(others.faults) { first, _ in first }
    }

    /// Throws when anything was found.
    package func check() throws(FormProblems) {
        if !isEmpty { throw self }
    }
}
