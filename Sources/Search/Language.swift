/// How the words of a language are analysed.
struct Language: Sendable {
    /// Snowball's name, where the language has a stemmer here.
    let stemmer: String?
    /// Words that say nothing about what is sought, folded.
    let stopWords: Set<String>
    /// Words are written together ("Rechnungsadresse").
    let writesCompounds: Bool
    /// `ae`, `oe`, `ue` stand for umlauts.
    let spellsUmlauts: Bool
    /// What else is spelled in two ways, written in one.
    var spelling: @Sendable (_ word: String) -> String = { $0 }
    /// The verbs that a word or its stem may be a form of.
    var verbs: @Sendable (_ word: String, _ stem: String) -> [String] = { _, _ in [] }

    static let english = Language(
        stemmer: "english", stopWords: StopWords.english, writesCompounds: false, spellsUmlauts: false,
        spelling: EnglishSpelling.american, verbs: EnglishVerbs.lemmas)
    static let german = Language(
        stemmer: "german", stopWords: StopWords.german, writesCompounds: true, spellsUmlauts: true,
        verbs: { word, _ in GermanVerbs.lemmas(of: withoutUmlautDigraphs(word)) })
    /// Any other one: by Snowball's rules, where there are some for it, and without words that say nothing.
    static func other(_ code: String) -> Language {
        Language(stemmer: Stemmer.algorithms[code], stopWords: [], writesCompounds: false, spellsUmlauts: false)
    }

    /// The language of `de`, `de-AT` or `de_CH`.
    static func of(locale: String) -> Language {
        switch code(of: locale) {
        case "en": english
        case "de": german
        case let code: other(code)
        }
    }

    static func code(of locale: String) -> String {
        String(locale.prefix { $0 != "-" && $0 != "_" }).lowercased()
    }

    /// Whether a folded word says something by itself.
    func isTelling(_ word: String) -> Bool {
        word.utf8.count > 2 && !stopWords.contains(word)
    }

    /// What words with the same meaning for search have in common: the stem, with umlauts spelled in one way.
    func key(of word: String, by stemmer: borrowing Stemmer) -> String {
        let stem = stemmer.stem(spelling(word))
        return withoutSpelledUmlauts(stem)
    }

    /// Umlauts in one spelling, where the language has two.
    func withoutSpelledUmlauts(_ word: String) -> String {
        spellsUmlauts ? Self.withoutUmlautDigraphs(word) : word
    }

    /// The verbs that a word may be a form of, beyond what its stem tells.
    func lemmas(of word: String, key: String) -> [String] { isTelling(word) ? verbs(word, key) : [] }

    /// `ae`, `oe`, `ue` become `a`, `o`, `u`, as the umlauts themselves were folded. After another vowel or `q` the `e`
    /// is its own sound ("neue", "Quelle").
    private static func withoutUmlautDigraphs(_ word: String) -> String {
        var word = word
        guard word.utf8.count > 2 else { return word }
        let kept: [UInt8]? = word.withUTF8 { letters in
            guard letters.indices.contains(where: { makesUmlaut($0, of: letters) }) else { return nil }
            return letters.indices.filter { !makesUmlaut($0, of: letters) }.map { letters[$0] }
        }
        return kept.map { String(decoding: $0, as: UTF8.self) } ?? word
    }

    private static func makesUmlaut(_ place: Int, of letters: UnsafeBufferPointer<UInt8>) -> Bool {
        guard place > 0, letters[place] == UInt8(ascii: "e") else { return false }
        return "aou".utf8.contains(letters[place - 1])
            && !(place > 1 && "aeouq".utf8.contains(letters[place - 2]))
    }
}
