/// Marks what was found in an article's title, and cuts the passage of its body that answers best.
struct Highlighter {
    private static let longest = 240

    private let terms: [Term]

    init(terms: [Term]) {
        self.terms = terms
    }

    func title(of entry: LanguageIndex.Entry) -> [SearchFragment] {
        let words = Tokenizer.words(in: entry.document.title)
        let matches = zip(words, entry.words).filter { isMatch($1) }.map(\.0.range)
        return fragments(of: entry.document.title, in: 0..<entry.document.title.utf8.count, matches: matches)
    }

    func snippet(of entry: LanguageIndex.Entry) -> [SearchFragment] {
        let body = entry.document.body
        let words = Tokenizer.words(in: body)
        let found = zip(words, entry.words[entry.bodyStart...]).filter { isMatch($1) }
        let range = passage(found.map { ($0.range, term(of: $1)) }, words: words, length: body.utf8.count)
        var fragments = fragments(of: body, in: range, matches: found.map(\.0.range))
        if range.lowerBound > 0 { fragments.insert(SearchFragment(text: "… ", isMatch: false), at: 0) }
        if range.upperBound < body.utf8.count { fragments.append(SearchFragment(text: " …", isMatch: false)) }
        return fragments
    }

    private func isMatch(_ word: UInt32) -> Bool { term(of: word) != nil }

    private func term(of word: UInt32) -> Int? { terms.firstIndex { $0.words[Int(word)] != nil } }

    /// The stretch with the most different terms, as near to the beginning as can be, widened to what fits.
    private func passage(_ found: [(range: Range<Int>, term: Int?)], words: [Word], length: Int) -> Range<Int> {
        var (best, bestCount) = (0..<0, 0)
        for (index, first) in found.enumerated() {
            var seen: Set<Int> = []
            var end = first.range.upperBound
            for match in found[index...] {
                guard match.range.upperBound - first.range.lowerBound <= Self.longest * 2 / 3 else { break }
                if let term = match.term, seen.insert(term).inserted { end = match.range.upperBound }
            }
            if seen.count > bestCount { (best, bestCount) = (first.range.lowerBound..<end, seen.count) }
        }
        return widened(best, words: words, length: length)
    }

    /// Adds whole words before and after.
    private func widened(_ range: Range<Int>, words: [Word], length: Int) -> Range<Int> {
        guard length > Self.longest else { return 0..<length }
        let room = Self.longest - range.count
        let earliest = max(0, range.lowerBound - room / 3)
        let start = earliest == 0 ? 0 : words.first { $0.range.lowerBound >= earliest }?.range.lowerBound ?? earliest
        let lower = min(start, range.lowerBound)
        let end = words.last { $0.range.upperBound <= lower + Self.longest }?.range.upperBound ?? lower
        return lower..<max(end, range.upperBound)
    }

    private func fragments(of text: String, in range: Range<Int>, matches: [Range<Int>]) -> [SearchFragment] {
        var fragments: [SearchFragment] = []
        var place = range.lowerBound
        func append(upTo end: Int, isMatch: Bool) {
            guard end > place else { return }
            let bytes = text.utf8.dropFirst(place).prefix(end - place)
            let piece = String(decoding: bytes, as: UTF8.self)
            if let last = fragments.last, last.isMatch == isMatch {
                fragments[fragments.count - 1] = SearchFragment(text: last.text + piece, isMatch: isMatch)
            } else {
                fragments.append(SearchFragment(text: piece, isMatch: isMatch))
            }
            place = end
        }
        for match in matches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard match.lowerBound >= place, match.upperBound <= range.upperBound else { continue }
            append(upTo: match.lowerBound, isMatch: false)
            append(upTo: match.upperBound, isMatch: true)
        }
        append(upTo: range.upperBound, isMatch: false)
        return fragments
    }
}
