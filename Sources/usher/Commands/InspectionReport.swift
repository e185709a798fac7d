import Domain
import JSON
import Tokens
import Web

/// What the inspector found out, line by line. Signs are words, for those who can't see colours.
struct InspectionReport {
    let inspection: Inspection
    let sentences: InspectionSentences
    /// Without any the signature can't be checked, which is no fault of the token.
    var hasKeys = true

    var text: String { lines.joined(separator: "\n") }

    private var lines: [String] {
        let isUnchecked = problems.count < inspection.problems.count
        return [isUnchecked && problems.isEmpty ? sentences.unchecked : sentences.verdict(inspection)]
            + problems.map { line(.wrong, sentences.sentence(of: $0)) }
            + inspection.warnings.map { line(.warning, sentences.sentence(of: $0)) }
            + [isUnchecked ? nil : sentences.signature(inspection), sentences.clock(inspection)].compactMap { $0 }
            + section(.header, inspection.header) + section(.claims, inspection.claims)
    }

    private var problems: [Inspection.Finding] {
        hasKeys ? inspection.problems : inspection.problems.filter { $0.sentence != "no_keys" }
    }

    private func section(_ title: InspectionSentences.Section, _ members: [Inspection.Line]) -> [String] {
        members.isEmpty ? [] : ["", sentences.title(title)] + members.map(line)
    }

    private func line(_ member: Inspection.Line) -> String {
        // What is wrong or worth a look was said above, and is said once.
        let isSaid = (inspection.problems + inspection.warnings).contains(member.finding)
        let sentence = isSaid ? "" : "   \(sentences.sentence(of: member.finding))"
        return line(member.verdict, "\(member.name) = \(member.value.serialized())\(sentence)")
    }

    /// A token can say anything: nothing in it reaches the terminal as an escape sequence or as a line of its own.
    private func line(_ verdict: Inspection.Verdict, _ text: String) -> String {
        let mark = sentences.mark(verdict)
        let space = String(repeating: " ", count: max(0, 8 - mark.count))
        return "  \(mark)\(space)\(text.withoutControls.replacing("\n", with: " "))"
    }
}
