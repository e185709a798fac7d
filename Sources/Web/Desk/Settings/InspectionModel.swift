import Domain
import JSON
import Tokens

/// What the inspector found out about a pasted token, as its page shows it.
struct InspectionModel: Encodable {
    struct Line: Encodable {
        /// `good`, `note` or `bad`.
        let tone: String
        let toneWord: String
        /// The claim or header member, or the token as a whole.
        let part: String
        let shown: String?
        let sentence: String
    }

    let tone: String
    let verdict: String
    let verdictDetail: String?
    let findings: [Line]

    init(_ inspection: Inspection, _ words: Wording) {
        let say = FindingLines(words: words, sentences: InspectionSentences(words.texts, words.language))
        let first = inspection.problems.first
        tone = inspection.isAccepted ? "good" : "bad"
        verdict =
            first.map { words("inspector.invalid", ["reason": say.sentences.sentence(of: $0)]) }
            ?? words("inspector.valid")
        verdictDetail = inspection.identity.flatMap { $0.name ?? $0.email ?? $0.userId }
            .map { words("inspector.knows", ["person": $0.isolated]) }
        let lines = inspection.header + inspection.claims
        findings = say.signature(inspection) + say.whole(inspection, besides: lines) + lines.map(say.line)
    }
}

private struct FindingLines {
    let words: Wording
    let sentences: InspectionSentences

    /// More of a value is not needed to recognise it.
    private static let longestShown = 200

    func signature(_ inspection: Inspection) -> [InspectionModel.Line] {
        let isGood = inspection.key?.reading == .asIs && inspection.key?.state != .revoked
        return [
            sentences.signature(inspection).map { line(isGood ? .ok : .wrong, $0) },
            sentences.clock(inspection).map { line(.warning, $0) },
        ].compactMap { $0 }
    }

    /// What is about no single line: the form, the paste, claims that are missing.
    func whole(_ inspection: Inspection, besides lines: [Inspection.Line]) -> [InspectionModel.Line] {
        let names = Set(lines.map(\.name))
        let isElsewhere = { (finding: Inspection.Finding) in finding.claim.map(names.contains) ?? false }
        let problems = inspection.problems.filter { !isElsewhere($0) }
        let warnings = inspection.warnings.filter { !isElsewhere($0) }
        return problems.map { line(.wrong, sentences.sentence(of: $0), part: $0.claim) }
            + warnings.map { line(.warning, sentences.sentence(of: $0), part: $0.claim) }
    }

    func line(_ line: Inspection.Line) -> InspectionModel.Line {
        let value = line.value.string ?? line.value.serialized()
        let shown = value.count > Self.longestShown ? value.prefix(Self.longestShown) + "…" : value
        return self.line(line.verdict, sentences.sentence(of: line.finding), part: line.name, shown: shown)
    }

    private func line(
        _ verdict: Inspection.Verdict, _ sentence: String, part: String? = nil, shown: String? = nil
    ) -> InspectionModel.Line {
        let tone = ["ok": "good", "warning": "note"][verdict.rawValue] ?? "bad"
        return InspectionModel.Line(
            tone: tone, toneWord: words("inspector.\(tone)"), part: part ?? words("inspector.whole"), shown: shown,
            sentence: sentence)
    }
}
