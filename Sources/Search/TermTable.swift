/// Which term each word of the index stands for, to be asked for every word of an article.
struct TermTable: Sendable {
    /// By the number of the word: its term, counted from 1, or 0.
    private var numbers: [UInt8]

    init(_ terms: [Term], words: Int) {
        numbers = Array(repeating: 0, count: words)
        // The first term that a word stands for keeps it.
        for (number, term) in terms.enumerated().reversed() where number < Int(UInt8.max) {
            for word in term.words.keys { numbers[word] = UInt8(number + 1) }
        }
    }

    func term(of word: UInt32) -> Int? {
        let number = numbers[Int(word)]
        return number == 0 ? nil : Int(number) - 1
    }
}
