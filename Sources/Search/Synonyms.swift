/// Words that mean the same to the readers of a help centre, as its team has set ("Rechnung, Faktura, Invoice"). Made
/// ready once, so that a question costs no more for them.
package struct Synonyms: Sendable {
    package struct Group: Sendable, Hashable {
        /// Words, or a few of them together ("two-factor login").
        package var words: [String]
        /// The language in which they mean the same, or nil for every one.
        package var locale: String?

        package init(words: [String], locale: String?) {
            self.words = words
            self.locale = locale
        }
    }

    package static let none = Synonyms([])

    /// By the code of a language; under the empty one for all that are not named.
    private var byLanguage: [String: [String: [Phrase]]] = [:]

    /// - Parameter locales: those that are searched in: each has its own forms of a word.
    package init(_ groups: [Group], locales: [String] = ["de", "en"]) {
        guard !groups.isEmpty else { return }
        let named = Set(groups.compactMap { $0.locale.map(Language.code) })
        for code in named.union(locales.map(Language.code)).union([""]) {
            let meant = groups.filter { $0.locale.map { Language.code(of: $0) == code } ?? true }
            byLanguage[code] = Self.phrases(of: meant, Language.of(locale: code))
        }
    }

    var isEmpty: Bool { byLanguage.isEmpty }

    /// The phrases that begin with a word, by its key.
    func phrases(beginningWith key: String, locale: String) -> [Phrase] {
        (byLanguage[Language.code(of: locale)] ?? byLanguage[""])?[key] ?? []
    }

    /// One of a group: what it is known by, and what else says the same.
    struct Phrase: Sendable {
        let keys: [String]
        /// Each in its words.
        let others: [[String]]
    }

    private static func phrases(of groups: [Group], _ language: Language) -> [String: [Phrase]] {
        let stemmer = Stemmer(language.stemmer)
        var phrases: [String: [Phrase]] = [:]
        for group in groups {
            let members = group.words.map(words)
            for (number, member) in members.enumerated() {
                let others = members.enumerated().filter { $0.offset != number }.flatMap { spellings($0.element) }
                for spelling in spellings(member) where !spelling.isEmpty {
                    let keys = spelling.map { language.key(of: $0, by: stemmer) }
                    phrases[keys[0], default: []].append(Phrase(keys: keys, others: others))
                }
            }
        }
        return phrases
    }

    private static func words(of text: String) -> [Word] { Tokenizer.words(in: text) }

    /// `E-Mail` is two words, or one.
    private static func spellings(_ words: [Word]) -> [[String]] {
        let apart = words.filter { $0.kind != .joined }
        let together = words.filter { word in
            word.kind == .joined && apart.allSatisfy { word.range.contains($0.range.lowerBound) }
        }
        return [apart.map(\.text)] + together.map { [$0.text] }
    }
}

extension QueryTerms {
    /// Adds what the team has said means the same as a word of the question, or as a few of them together.
    mutating func addSynonyms(_ words: [Word], _ synonyms: Synonyms) {
        guard !synonyms.isEmpty else { return }
        let words = words.filter { $0.kind != .joined }
        let keys = words.map { key(of: $0.text) }
        for place in keys.indices {
            for phrase in synonyms.phrases(beginningWith: keys[place], locale: locale)
            where keys[place...].starts(with: phrase.keys) {
                for other in phrase.others { add(other, insteadOf: keys[place], isAlone: phrase.keys.count == 1) }
            }
        }
    }

    private mutating func add(_ synonym: [String], insteadOf key: String, isAlone: Bool) {
        for word in synonym {
            let ownKey = self.key(of: word)
            var term = forms(of: word, key: ownKey)
            if synonym.count == 1, isAlone { return widen(key, by: term, weight: Weight.synonym) }
            term.weight = Weight.synonym / Float(synonym.count)
            append(term, key: ownKey)
        }
    }
}
