extension QueryTerms {
    private static let shortestPart = 4
    private static let shortestHead = 3
    /// Of one word: there is no end to what German can put together.
    private static let mostCompounds = 500
    private static let links = ["", "s", "n", "en", "es", "e", "er"].map { $0.unicodeScalars.map(\.value) }

    /// `Rechnungsadresse` also means an article that has `Rechnung` and `Adresse`.
    func compoundParts(of word: String) -> [Term] {
        let letters = word.unicodeScalars.map(\.value)
        for end in Self.seams(of: letters).reversed() {
            guard let tail = known(letters[end...]), let head = knownHead(letters[..<end]) else { continue }
            return [part(head), part(tail)]
        }
        return []
    }

    /// The same for a compound with a mistake in one of its halves: `Rechnugnsadresse`.
    func mistypedParts(of word: String) -> [Term] {
        guard language.index.language.writesCompounds else { return [] }
        let letters = word.unicodeScalars.map(\.value)
        for end in Self.seams(of: letters) {
            let (first, second) = (letters[..<end], letters[end...])
            if let head = knownHead(first), let tail = corrected(second) { return [part(head), tail] }
            if let tail = known(second), let head = correctedHead(first) { return [head, part(tail)] }
        }
        return []
    }

    /// Where a compound's second half may begin.
    private static func seams(of letters: [UInt32]) -> Range<Int> {
        guard letters.count >= 2 * shortestPart else { return 0..<0 }
        return shortestPart..<(letters.count - shortestPart + 1)
    }

    private func part(_ word: String) -> Term {
        let key = key(of: word)
        var term = forms(of: word, key: key)
        addCompounds(of: word, key: key, to: &term)
        term.weight = Weight.compoundPart
        return term
    }

    /// Adds the compounds that begin or end with a word, where their other half is a word too.
    func addCompounds(of word: String, key: String, to term: inout Term) {
        let letters = word.unicodeScalars.map(\.value)
        guard letters.count >= Self.shortestPart else { return }
        var endings: Set<[UInt32]> = [letters]
        for number in term.words.keys { endings.insert(Array(vocabulary.letters(of: number))) }
        for ending in endings where ending.count >= Self.shortestPart { addCompounds(endingWith: ending, to: &term) }
        addCompounds(beginningWith: key.unicodeScalars.map(\.value), to: &term)
    }

    private func addCompounds(endingWith ending: [UInt32], to term: inout Term) {
        let (language, vocabulary) = (language, vocabulary)
        let longer = vocabulary.words(endingWith: ending).lazy.map(Int.init).filter {
            vocabulary.length(of: $0) - ending.count >= Self.shortestHead && language.knows($0)
        }
        for number in longer.prefix(Self.mostCompounds) {
            let head = vocabulary.letters(of: number).dropLast(ending.count)
            if knownHead(head) != nil { term.add(number, Weight.compound) }
        }
    }

    private func addCompounds(beginningWith stem: [UInt32], to term: inout Term) {
        guard stem.count >= Self.shortestPart else { return }
        let (language, vocabulary) = (language, vocabulary)
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
        return isKnown(word) && !language.index.language.stopWords.contains(word) ? word : nil
    }

    private func isKnown(_ word: String) -> Bool {
        if let number = language.index.vocabulary.number(of: word), language.knows(number) { return true }
        return language.index.vocabulary.words(withKey: key(of: word)).contains(where: language.knows)
    }

    /// The same for a first half, which a letter or two may link to the second.
    private func knownHead(_ letters: ArraySlice<UInt32>) -> String? {
        for head in Self.unlinked(letters) where head.count >= Self.shortestHead {
            if let word = known(head) { return word }
        }
        return nil
    }

    /// The words that these letters were meant to be.
    private func corrected(_ letters: ArraySlice<UInt32>) -> Term? {
        guard letters.count > Self.shortestPart else { return nil }
        var term = Term()
        term.weight = Weight.compoundPart
        return correct(Self.text(letters), in: &term) && !term.words.isEmpty ? term : nil
    }

    private func correctedHead(_ letters: ArraySlice<UInt32>) -> Term? {
        for head in Self.unlinked(letters) {
            if let term = corrected(head) { return term }
        }
        return nil
    }

    /// A first half without each of the links that it may end with.
    private static func unlinked(_ letters: ArraySlice<UInt32>) -> some Sequence<ArraySlice<UInt32>> {
        links.lazy.filter { letters.suffix($0.count).elementsEqual($0) }.map { letters.dropLast($0.count) }
    }

    /// Whether these letters are the second half of a compound, with what may link it to the first.
    private func isTail(_ letters: ArraySlice<UInt32>) -> Bool {
        Self.links.contains { link in
            letters.count - link.count >= Self.shortestPart && letters.starts(with: link)
                && known(letters.dropFirst(link.count)) != nil
        }
    }

    /// Most folded words are ASCII, and so are written down as they are: this is asked for each of hundreds of compounds.
    private static func text(_ letters: ArraySlice<UInt32>) -> String {
        if letters.allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: letters.count) { bytes in
                bytes.initialize(fromContentsOf: letters.lazy.map(UInt8.init))
            }
        }
        var text = String.UnicodeScalarView()
        for letter in letters { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
        return String(text)
    }
}
