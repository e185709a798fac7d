/// The articles of one locale: which word stands in which of them, and how often.
struct LanguageIndex: Sendable {
    /// A word's occurrences in one article, or in one of its parts.
    struct Posting: Sendable {
        var slot: UInt32
        var title: UInt8 = 0
        var headings: UInt8 = 0
        var body: UInt16 = 0
    }

    /// An article's part has a slot of its own.
    struct Part: Sendable {
        let slot: Int
        let keys: Set<String>
    }

    let locale: String
    let language: Language
    private(set) var vocabulary = Vocabulary()
    private(set) var entries: [Entry?] = []
    /// By slot, beside the entries for speed: an id is nil where its slot is free or a part's.
    private(set) var ids: [String?] = []
    private(set) var lengths: [Lengths] = []
    /// By the number of the word; in the order of slots.
    private(set) var postings: [[Posting]] = []
    /// By the slot of their article.
    private(set) var parts: [Int: [Part]] = [:]
    private var slots: [String: Int] = [:]
    private var freeSlots: [Int] = []

    init(locale: String) {
        self.locale = locale
        language = .of(locale: locale)
    }

    var count: Int { slots.count }

    /// Where an article's entry is.
    func slot(of id: String) -> Int? { slots[id] }

    /// Adds articles or puts them in the place of those with their ids.
    mutating func put(_ documents: some Sequence<SearchDocument>) {
        let stemmer = Stemmer(language.stemmer)
        for document in documents {
            remove(id: document.id)
            insert(document, stemmer: stemmer)
        }
        vocabulary.sort()
    }

    mutating func remove(id: String) {
        guard let slot = slots.removeValue(forKey: id) else { return }
        for part in parts.removeValue(forKey: slot) ?? [] { free(part.slot) }
        free(slot)
    }

    private mutating func free(_ slot: Int) {
        for word in Set(entries[slot]?.words ?? []) {
            let place = place(of: slot, in: postings[Int(word)])
            postings[Int(word)].remove(at: place)
        }
        entries[slot] = nil
        ids[slot] = nil
        lengths[slot] = Lengths()
        freeSlots.append(slot)
    }

    private mutating func insert(_ document: SearchDocument, stemmer: borrowing Stemmer) {
        let slot = write(document, stemmer: stemmer)
        slots[document.id] = slot
        ids[slot] = document.id
        for part in document.parts {
            // Without the title, which is the article's: it stands there once, whoever reads.
            let piece = SearchDocument(
                id: document.id, locale: locale, title: "", headings: part.headings, body: part.body)
            parts[slot, default: []].append(Part(slot: write(piece, stemmer: stemmer), keys: part.keys))
        }
    }

    private mutating func freeSlot() -> Int {
        if let slot = freeSlots.popLast() { return slot }
        entries.append(nil)
        ids.append(nil)
        lengths.append(Lengths())
        return entries.count - 1
    }

    /// - Returns: the slot that it has from now on.
    private mutating func write(_ document: SearchDocument, stemmer: borrowing Stemmer) -> Int {
        let slot = freeSlot()
        let (titleWords, bodyWords) = (Tokenizer.words(in: document.title), Tokenizer.words(in: document.body))
        let title = learn(titleWords, stemmer: stemmer)
        let headings = document.headings.flatMap { learn(Tokenizer.words(in: $0), stemmer: stemmer) }
        let body = learn(bodyWords, stemmer: stemmer)
        count(title, in: slot) { $0.title = $0.title == .max ? .max : $0.title + 1 }
        count(headings, in: slot) { $0.headings = $0.headings == .max ? .max : $0.headings + 1 }
        count(body, in: slot) { $0.body = $0.body == .max ? .max : $0.body + 1 }
        lengths[slot] = Lengths(
            title: UInt32(title.count), headings: UInt32(headings.count), body: UInt32(body.count))
        entries[slot] = Entry(
            document: document, words: title + headings + body, titlePlaces: titleWords.map { Place($0.range) },
            places: bodyWords.map { Place($0.range) }, lengths: lengths[slot])
        return slot
    }

    private mutating func learn(_ words: [Word], stemmer: borrowing Stemmer) -> [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(words.count)
        for word in words {
            var number = vocabulary.number(of: word.text)
            if number == nil {
                let key = language.key(of: word.text, by: stemmer)
                number = vocabulary.learn(
                    word.text, key: key, lemmas: language.lemmas(of: word.text, key: key),
                    isTelling: language.isTelling(word.text))
                postings.append([])
            }
            if let number { numbers.append(UInt32(number)) }
        }
        return numbers
    }

    private mutating func count(_ words: [UInt32], in slot: Int, _ increase: (inout Posting) -> Void) {
        for word in words {
            let list = Int(word)
            let place = place(of: slot, in: postings[list])
            if place == postings[list].count || postings[list][place].slot != slot {
                postings[list].insert(Posting(slot: UInt32(slot)), at: place)
            }
            increase(&postings[list][place])
        }
    }

    /// Where a slot's posting is or belongs; most often at the end.
    private func place(of slot: Int, in list: [Posting]) -> Int {
        guard let last = list.last, slot <= last.slot else { return list.count }
        var (low, high) = (0, list.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if list[middle].slot < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
