import Desk
import Domain

/// The texts of one topic in the reader's language, as page models ask for them.
struct Wording: Sendable {
    let texts: Texts
    let topic: String
    let language: InterfaceLanguage

    init(_ topic: String, _ texts: Texts, _ language: InterfaceLanguage) {
        self.topic = topic
        self.texts = texts
        self.language = language
    }

    /// The same language's texts of another topic.
    func about(_ topic: String) -> Wording { Wording(topic, texts, language) }

    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        texts.text("\(topic).\(key)", language, values)
    }

    /// The texts of another topic in the same language.
    func of(_ topic: String) -> Wording {
        Wording(topic, texts, language)
    }

    /// The text of a key that came from outside; nil when there is none.
    func ifKnown(_ key: String, _ values: [String: String] = [:]) -> String? {
        let text = self(key, values)
        return text == "\(topic).\(key)" ? nil : text
    }

    /// One, none or many of something: `<key>None`, `<key>One`, `<key>Many` with `{count}`.
    func count(_ key: String, _ count: Int, _ values: [String: String] = [:]) -> String {
        let form = count == 0 ? "None" : count == 1 ? "One" : "Many"
        return self(key + form, values.merging(["count": Numeral.text(count, language)]) { _, new in new })
    }

    /// What a language of articles is called: in the reader's language where we know that, else by its own name.
    func name(of content: Language) -> String {
        about("languages").ifKnown("name.\(content.rawValue)") ?? content.ownName
    }

    /// What is wrong with a field, as a sentence.
    func fault(_ problems: FormProblems?, _ field: String) -> String? {
        problems?.faults[field].map { self("errors.\($0.code)", readable($0.values)) }
    }

    /// Limits have their thousands apart; what somebody typed stays as it is.
    private func readable(_ values: [String: String]) -> [String: String] {
        values.reduce(into: values) { texts, value in
            guard ["limit", "least", "most"].contains(value.key), let number = Int(value.value) else { return }
            texts[value.key] = Numeral.text(number, language)
        }
    }
}

/// Whole numbers with their thousands apart, as the language writes them.
enum Numeral {
    static func text(_ number: Int, _ language: InterfaceLanguage) -> String {
        let separator: Character = language == .german ? "." : ","
        let digits = String(number.magnitude)
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(separator) }
            text.append(digit)
        }
        return text
    }
}
