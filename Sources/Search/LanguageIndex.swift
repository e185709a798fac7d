/// The articles of one locale: which word stands in which of them, and how often.
struct LanguageIndex: Sendable {
    /// A word's occurrences in one article.
    struct Posting: Sendable {
        var slot: UInt32
        var title: UInt8 = 0
        var headings: UInt8 = 0
        var body: UInt16 = 0
    }

    /// An article and its words in order: those of the title, of the headings, of the body.
    struct Entry: Sendable {
        let document: SearchDocument
        let words: [UInt32]
        let headingsStart: Int
        let bodyStart: Int

        var titleLength: Int { headingsStart }
        var headingsLength: Int { bodyStart - headingsStart }
        var bodyLength: Int { words.count - bodyStart }
    }

    let locale: String
    let language: Language
    private(set) var vocabulary = Vocabulary()
    private(set) var entries: [Entry?] = []
    /// By the number of the word; in the order of slots.
    private(set) var postings: [[Posting]] = []
    private var slots: [String: Int] = [:]
    private var freeSlots: [Int] = []

    init(locale: String) {
        self.locale = locale
        language = .of(locale: locale)
    }

    var count: Int { slots.count }

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
        guard let slot = slots.removeValue(forKey: id), let entry = entries[slot] else { return }
        for word in Set(entry.words) {
            let place = place(of: slot, in: postings[Int(word)])
            postings[Int(word)].remove(at: place)
        }
        entries[slot] = nil
        freeSlots.append(slot)
    }

    private mutating func insert(_ document: SearchDocument, stemmer: borrowing Stemmer) {
        let slot = freeSlots.popLast() ?? entries.count
        if slot == entries.count { entries.append(nil) }
        let title = learn(document.title, stemmer: stemmer)
        let headings = document.headings.flatMap { learn($0, stemmer: stemmer) }
        let body = learn(document.body, stemmer: stemmer)
        count(title, in: slot) { $0.title = $0.title == .max ? .max : $0.title + 1 }
        count(headings, in: slot) { $0.headings = $0.headings == .max ? .max : $0.headings + 1 }
        count(body, in: slot) { $0.body = $0.body == .max ? .max : $0.body + 1 }
        slots[document.id] = slot
        entries[slot] = Entry(
            document: document, words: title + headings + body, headingsStart: title.count,
            bodyStart: title.count + headings.count)
    }

    private mutating func learn(_ text: String, stemmer: borrowing Stemmer) -> [UInt32] {
        var numbers: [UInt32] = []
        for word in Tokenizer.words(in: text) {
            var number = vocabulary.number(of: word.text)
            if number == nil {
                let key = language.key(of: word.text, by: stemmer)
                number = vocabulary.learn(word.text, key: key)
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
