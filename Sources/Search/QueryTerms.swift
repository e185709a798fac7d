/// One thing that is sought, and all words of the index that stand for it.
struct Term: Sendable {
    /// How well a word stands for the term: 1 is the word itself.
    var words: [Vocabulary.Number: Float] = [:]
    var weight: Float = 1

    mutating func add(_ word: Vocabulary.Number, _ weight: Float) {
        words[word] = max(words[word] ?? 0, weight)
    }
}

/// Makes terms of a query's words: other forms of a word, its compounds and parts, what means the same, the words that
/// it may become, and where nothing else is found those that it was meant to be.
struct QueryTerms: ~Copyable {
    enum Weight {
        static let form: Float = 0.9
        static let verb: Float = 0.6
        static let completion: Float = 0.6
        static let synonym: Float = 0.8
        static let compound: Float = 0.5
        static let compoundPart: Float = 0.3
        static let oneTypo: Float = 0.8
        static let twoTypos: Float = 0.5
    }
    /// A question has no more, however much its words may mean.
    private static let mostTerms = 64

    private(set) var terms: [Term] = []
    let language: AdmittedLanguage
    private let stemmer: Stemmer
    /// Where the term of a word is, by the word's key.
    private var places: [String: Int] = [:]

    init(_ query: Query, in language: AdmittedLanguage, synonyms: Synonyms) {
        self.language = language
        stemmer = Stemmer(language.index.language.stemmer)
        var keys: Set<String> = []
        let words = tellingWords(of: query).map { (word: $0, key: key(of: $0.text)) }
            .filter { keys.insert($0.key).inserted }
        for (word, key) in words { append(forms(of: word.text, key: key), key: key) }
        addSynonyms(query.words, synonyms)
        let last = query.words.last?.range.upperBound
        for (word, key) in words { widen(word, key, isOpen: query.isLastWordOpen && word.range.upperBound == last) }
        for (first, second) in zip(query.words, query.words.dropFirst()) { addJoined(first, second) }
        terms.removeAll { $0.words.isEmpty }
    }

    var locale: String { language.index.locale }

    var vocabulary: Vocabulary { language.index.vocabulary }

    func key(of word: String) -> String { language.index.language.key(of: word, by: stemmer) }

    /// All words but those that say nothing, unless there are no others.
    private func tellingWords(of query: Query) -> [Word] {
        let stopWords = language.index.language.stopWords
        let telling = query.words.filter { !stopWords.contains($0.text) && !isFragment($0) }
        return telling.isEmpty ? query.words : telling
    }

    /// The `E` of `E-Mail`: the whole finds more than the letter.
    private func isFragment(_ word: Word) -> Bool {
        word.kind == .part && word.text.utf8.count == 1
    }

    /// Adds a term, if there is none for that key.
    mutating func append(_ term: Term, key: String) {
        guard places[key] == nil else { return }
        places[key] = terms.count
        append(term)
    }

    private mutating func append(_ term: Term) {
        if terms.count < Self.mostTerms { terms.append(term) }
    }

    /// Lets other words stand for a word's term too.
    mutating func widen(_ key: String, by other: Term, weight: Float) {
        guard let place = places[key], place < terms.count else { return }
        for (word, share) in other.words { terms[place].add(word, weight * share) }
    }

    /// The forms of a word, as far as the reader's articles have them.
    func forms(of word: String, key: String) -> Term {
        var term = Term()
        for number in vocabulary.words(withKey: key) where language.knows(number) {
            term.add(number, vocabulary.words[number] == word ? 1 : Weight.form)
        }
        for verb in language.index.language.lemmas(of: word, key: key) {
            for number in vocabulary.words(withLemma: verb) where language.knows(number) {
                term.add(number, Weight.verb)
            }
        }
        return term
    }

    /// Completions, compounds and parts of a word of the question; what it was meant to be, where there is nothing else.
    private mutating func widen(_ word: Word, _ key: String, isOpen: Bool) {
        guard let place = places[key], place < terms.count else { return }
        var (term, parts) = (terms[place], [Term]())
        if isOpen { complete(word.text, in: &term) }
        if language.index.language.writesCompounds {
            parts = compoundParts(of: word.text)
            addCompounds(of: word.text, key: key, to: &term)
        }
        if term.words.isEmpty, parts.isEmpty, word.kind != .joined, !correct(word.text, in: &term) {
            parts = mistypedParts(of: word.text)
        }
        terms[place] = term
        for part in parts where !part.words.isEmpty { append(part) }
    }

    /// "log in" finds "login".
    private mutating func addJoined(_ first: Word, _ second: Word) {
        guard first.kind == .whole, second.kind == .whole else { return }
        let joined = first.text + second.text
        guard let number = vocabulary.number(of: joined), language.knows(number) else { return }
        let key = key(of: joined)
        append(forms(of: joined, key: key), key: key)
    }

    /// The words that a word may become as it is typed, shortest first.
    private func complete(_ word: String, in term: inout Term) {
        let prefix = word.unicodeScalars.map(\.value)
        guard prefix.count > 1 else { return }
        let candidates = vocabulary.words(beginningWith: prefix).map(Int.init)
        var left = 50_000
        for number in candidates.sorted(by: { vocabulary.length(of: $0) < vocabulary.length(of: $1) }) where left > 0 {
            let admitted = language.index.postings[number].count { language.article(of: $0) != nil }
            left -= admitted
            if admitted > 0 { term.add(number, Weight.completion) }
        }
    }
}
