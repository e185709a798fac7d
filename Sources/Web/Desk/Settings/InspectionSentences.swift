package import Domain
package import Tokens

/// What the token inspector has to say, in a person's language; for the desk's page as for the command line.
package struct InspectionSentences: Sendable {
    private let words: Wording

    package init(_ texts: Texts, _ language: InterfaceLanguage) {
        words = Wording("inspector", texts, language)
    }

    package func sentence(of finding: Inspection.Finding) -> String {
        let values = finding.values.mapValues(text)
        return words.ifKnown("problems.\(finding.sentence)", values)
            ?? words.ifKnown("notes.\(finding.sentence)", values) ?? finding.text
    }

    /// The verdict in a sentence.
    package func verdict(_ inspection: Inspection) -> String {
        words(inspection.isAccepted ? "page.valid" : "page.invalid")
    }

    /// In place of a verdict, where there was no key to check with.
    package var unchecked: String { words("page.unchecked") }

    package enum Section: String, Sendable {
        case header, claims
    }

    package func title(_ section: Section) -> String {
        words("page.\(section.rawValue)")
    }

    /// A verdict in one word.
    package func mark(_ verdict: Inspection.Verdict) -> String {
        words("page.\(verdict.rawValue)")
    }

    /// Which key made the signature; nil where there is no signature to speak of.
    package func signature(_ inspection: Inspection) -> String? {
        guard let key = inspection.key else {
            return inspection.header.isEmpty ? nil : words("page.signatureFitsNone")
        }
        let name = key.name.isEmpty ? key.keyID : key.name
        return words(key.reading == .asIs ? "page.signatureFits" : "page.signatureFitsAlmost", ["key": name])
    }

    /// How far the clocks are apart; nil where that isn't known.
    package func clock(_ inspection: Inspection) -> String? {
        guard let difference = inspection.clockDifference, abs(difference) >= 1 else { return nil }
        let key = difference < 0 ? "page.clockBehind" : "page.clockAhead"
        return words(key, ["span": text(.span(difference))])
    }

    private func text(_ value: SentenceValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): Numeral.text(number, words.language)
        case .span(let seconds): text(TimeSpan(seconds))
        case .time: value.text
        case .word(let word): words("words.\(word.rawValue)")
        }
    }

    private func text(_ span: TimeSpan) -> String {
        words("spans.\(span.word)", ["count": Numeral.text(span.count, words.language)])
    }
}
