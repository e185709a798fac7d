/// One thing that is sought, and all words of the index that stand for it.
struct Term: Sendable {
    /// How well a word stands for the term: 1 is the word itself.
    var words: [Vocabulary.Number: Float] = [:]
    var weight: Float = 1

    mutating func add(_ word: Vocabulary.Number, _ weight: Float) {
        words[word] = max(words[word] ?? 0, weight)
    }
}

/// Makes terms of a query's words: other forms of a word, its compounds and parts, the words that it may become, and
/// where nothing else is found those that it was meant to be.
struct QueryTerms: ~Copyable {
    enum Weight {
        static let form: Float = 0.9
        static let completion: Float = 0.6
        static let compound: Float = 0.5
        static let compoundPart: Float = 0.3
        static let oneTypo: Float = 0.7
        static let twoTypos: Float = 0.4
    }

    private(set) var terms: [Term] = []
    private let language: AdmittedLanguage
    private let stemmer: Stemmer
    private var keys: Set<String> = []

    init(_ query: Query, in language: AdmittedLanguage) {
        self.language = language
        stemmer = Stemmer(language.index.language.stemmer)
        let stopWords = language.index.language.stopWords
        let telling = query.words.filter { !stopWords.contains($0.text) && !isFragment($0) }
        let words = telling.isEmpty ? query.words : telling
        let last = query.words.last?.range.upperBound
        for word in words {
            let isOpen = query.isLastWordOpen && word.range.upperBound == last
            add(word, isOpen: isOpen)
        }
        for (first, second) in zip(query.words, query.words.dropFirst()) { addJoined(first, second) }
        terms.removeAll { $0.words.isEmpty }
    }

    /// The `E` of `E-Mail`: the whole finds more than the letter.
    private func isFragment(_ word: Word) -> Bool {
        word.kind == .part && word.text.utf8.count == 1
    }

    private mutating func add(_ word: Word, isOpen: Bool) {
        let key = language.index.language.key(of: word.text, by: stemmer)
        guard keys.insert(key).inserted else { return }
        var term = forms(of: word.text, key: key)
        if isOpen { complete(word.text, in: &term) }
        let parts = language.index.language.writesCompounds ? compoundParts(word.text) : []
        if language.index.language.writesCompounds { addCompounds(of: word.text, key: key, to: &term) }
        if term.words.isEmpty, parts.isEmpty, word.kind != .joined { correct(word.text, in: &term) }
        terms.append(term)
        for part in parts where !part.words.isEmpty { terms.append(part) }
    }

    func forms(of word: String, key: String) -> Term {
        var term = Term()
        for number in language.index.vocabulary.words(withKey: key) where language.knows(number) {
            term.add(number, language.index.vocabulary.words[number] == word ? 1 : Weight.form)
        }
        return term
    }

    /// "log in" finds "login".
    private mutating func addJoined(_ first: Word, _ second: Word) {
        guard first.kind == .whole, second.kind == .whole else { return }
        let joined = first.text + second.text
        guard let number = language.index.vocabulary.number(of: joined), language.knows(number) else { return }
        let key = language.index.language.key(of: joined, by: stemmer)
        guard keys.insert(key).inserted else { return }
        terms.append(forms(of: joined, key: key))
    }

    /// The words that a word may become as it is typed, shortest first.
    private func complete(_ word: String, in term: inout Term) {
        let vocabulary = language.index.vocabulary
        let prefix = word.unicodeScalars.map(\.value)
        guard prefix.count > 1 else { return }
        let candidates = vocabulary.words(beginningWith: prefix).map(Int.init)
        var left = 50_000
        for number in candidates.sorted(by: { vocabulary.length(of: $0) < vocabulary.length(of: $1) }) where left > 0 {
            let admitted = language.index.postings[number].count { language.isAdmitted[Int($0.slot)] }
            left -= admitted
            if admitted > 0 { term.add(number, Weight.completion) }
        }
    }
}

// MARK: Compounds

extension QueryTerms {
    private static let shortestPart = 4
    private static let shortestHead = 3
    /// Of one word: there is no end to what German can put together.
    private static let mostCompounds = 500
    private static let links = ["", "s", "n", "en", "es", "e", "er"].map { $0.unicodeScalars.map(\.value) }

    /// `Rechnungsadresse` also means an article that has `Rechnung` and `Adresse`.
    private func compoundParts(_ word: String) -> [Term] {
        let letters = word.unicodeScalars.map(\.value)
        guard letters.count >= 2 * Self.shortestPart else { return [] }
        for end in (Self.shortestPart...(letters.count - Self.shortestPart)).reversed() {
            guard let tail = known(letters[end...]), let head = knownHead(letters[..<end]) else { continue }
            return [head, tail].map { part in
                var term = forms(of: part, key: language.index.language.key(of: part, by: stemmer))
                addCompounds(of: part, key: language.index.language.key(of: part, by: stemmer), to: &term)
                term.weight = Weight.compoundPart
                return term
            }
        }
        return []
    }

    /// Adds the compounds that begin or end with a word, where their other half is a word too.
    private func addCompounds(of word: String, key: String, to term: inout Term) {
        let (language, vocabulary) = (language, language.index.vocabulary)
        let letters = word.unicodeScalars.map(\.value)
        guard letters.count >= Self.shortestPart else { return }
        var endings: Set<[UInt32]> = [letters]
        for number in term.words.keys { endings.insert(Array(vocabulary.letters(of: number))) }
        for ending in endings where ending.count >= Self.shortestPart {
            let longer = vocabulary.words(endingWith: ending).lazy.map(Int.init).filter {
                vocabulary.length(of: $0) - ending.count >= Self.shortestHead && language.knows($0)
            }
            for number in longer.prefix(Self.mostCompounds) {
                let head = vocabulary.letters(of: number).dropLast(ending.count)
                if knownHead(head) != nil { term.add(number, Weight.compound) }
            }
        }
        let stem = key.unicodeScalars.map(\.value)
        guard stem.count >= Self.shortestPart else { return }
        let longer = vocabulary.words(beginningWith: stem).lazy.map(Int.init).filter {
            vocabulary.length(of: $0) - stem.count >= Self.shortestPart && language.knows($0)
        }
        for number in longer.prefix(Self.mostCompounds) {
            if isTail(vocabulary.letters(of: number).dropFirst(stem.count)) { term.add(number, Weight.compound) }
        }
    }

    /// The word that these letters are, if an article has it in any form.
    private func known(_ letters: ArraySlice<UInt32>) -> String? {
        let word = Self.text(letters)
        if language.index.language.stopWords.contains(word) { return nil }
        if let number = language.index.vocabulary.number(of: word), language.knows(number) { return word }
        let key = language.index.language.key(of: word, by: stemmer)
        return language.index.vocabulary.words(withKey: key).contains(where: language.knows) ? word : nil
    }

    /// The same for a first half, which a letter or two may link to the second.
    private func knownHead(_ letters: ArraySlice<UInt32>) -> String? {
        for link in Self.links where letters.count - link.count >= Self.shortestHead {
            if letters.reversed().starts(with: link.reversed()), let word = known(letters.dropLast(link.count)) {
                return word
            }
        }
        return nil
    }

    /// Whether these letters are the second half of a compound, with what may link it to the first.
    private func isTail(_ letters: ArraySlice<UInt32>) -> Bool {
        Self.links.contains { link in
            letters.count - link.count >= Self.shortestPart && letters.starts(with: link)
                && known(letters.dropFirst(link.count)) != nil
        }
    }

    private static func text(_ letters: some Sequence<UInt32>) -> String {
        var text = String.UnicodeScalarView()
        for letter in letters { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
        return String(text)
    }
}

// MARK: Typos

extension QueryTerms {
    /// Adds the words that are nearest to one that nobody wrote, in all their forms. If the nearest is a stop word, it
    /// was meant, and there is nothing to seek.
    private func correct(_ word: String, in term: inout Term) {
        let letters = word.unicodeScalars.map(\.value)
        guard letters.count >= 4 else { return }
        for limit in 1...(letters.count >= 8 ? 2 : 1) {
            let near = candidates(for: letters, limit: limit)
            guard !near.isEmpty else { continue }
            let weight = limit == 1 ? Weight.oneTypo : Weight.twoTypos
            let vocabulary = language.index.vocabulary
            let stopWords = language.index.language.stopWords
            if near.contains(where: { stopWords.contains(vocabulary.words[$0]) }) { return }
            for number in near {
                let found = vocabulary.words[number]
                let key = language.index.language.key(of: found, by: stemmer)
                for form in forms(of: found, key: key).words { term.add(form.key, weight * form.value) }
            }
            return
        }
    }

    /// Of a word with one mistake, the first or the last half is right: its neighbours from the front and from the
    /// back hold all candidates. With two mistakes, a third of it.
    private func candidates(for letters: [UInt32], limit: Int) -> [Vocabulary.Number] {
        let vocabulary = language.index.vocabulary
        let piece = (letters.count - 1) / (limit + 1)
        let front = vocabulary.words(beginningWith: letters.prefix(piece))
        let back = vocabulary.words(endingWith: letters.suffix(piece))
        var near: Set<Vocabulary.Number> = []
        var distance = EditDistance(from: letters)
        for list in [front, back] {
            for number in list where abs(vocabulary.length(of: Int(number)) - letters.count) <= limit {
                guard !near.contains(Int(number)) else { continue }
                let isNear = distance.distance(to: vocabulary.letters(of: Int(number)), limit: limit) != nil
                if isNear, language.knows(Int(number)) { near.insert(Int(number)) }
            }
        }
        return near.sorted { vocabulary.words[$0] < vocabulary.words[$1] }
    }
}
