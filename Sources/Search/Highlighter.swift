/// Marks what was found in an article's title, and cuts the passage of its body that answers best.
struct Highlighter {
    private static let longest = 240

    private let table: TermTable

    init(table: TermTable) {
        self.table = table
    }

    func title(of entry: LanguageIndex.Entry) -> [SearchFragment] {
        let title = entry.document.title
        let matches = zip(entry.titlePlaces, entry.words).filter { table.term(of: $1) != nil }.map(\.0.range)
        return fragments(of: title, in: 0..<title.utf8.count, matches: matches)
    }

    func snippet(of entry: LanguageIndex.Entry) -> [SearchFragment] {
        let body = entry.document.body
        let found = zip(entry.places, entry.words[entry.bodyStart...]).compactMap { place, word in
            table.term(of: word).map { Match(range: place.range, term: $0) }
        }
        let range = widened(passage(found), places: entry.places, length: body.utf8.count)
        var fragments = fragments(of: body, in: range, matches: found.map(\.range))
        if range.lowerBound > 0 { fragments.insert(SearchFragment(text: "… ", isMatch: false), at: 0) }
        if range.upperBound < body.utf8.count { fragments.append(SearchFragment(text: " …", isMatch: false)) }
        return fragments
    }

    private struct Match {
        let range: Range<Int>
        let term: Int
    }

    /// The stretch with the most different terms, as near to the beginning as can be.
    private func passage(_ found: [Match]) -> Range<Int> {
        var (best, bestCount) = (0..<0, 0)
        for (index, first) in found.enumerated() {
            // A bit for each term: a question has 32 words at most.
            var seen: UInt64 = 0
            var end = first.range.upperBound
            for match in found[index...] {
                guard match.range.upperBound - first.range.lowerBound <= Self.longest * 2 / 3 else { break }
                let bit = UInt64(1) << match.term
                if seen & bit == 0 { end = max(end, match.range.upperBound) }
                seen |= bit
            }
            let count = seen.nonzeroBitCount
            if count > bestCount { (best, bestCount) = (first.range.lowerBound..<end, count) }
        }
        return best
    }

    /// Adds whole words before and after.
    private func widened(_ range: Range<Int>, places: [LanguageIndex.Place], length: Int) -> Range<Int> {
        guard length > Self.longest else { return 0..<length }
        let earliest = range.lowerBound - (Self.longest - range.count) / 3
        let first = places.first { $0.range.lowerBound >= earliest }?.range.lowerBound ?? 0
        let lower = earliest <= 0 ? 0 : min(first, range.lowerBound)
        let end = places.last { $0.range.upperBound <= lower + Self.longest }?.range.upperBound ?? lower
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
