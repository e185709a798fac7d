import Domain

/// A page's HTML, cut where the parts belong that are its reader's own.
struct PageWithHoles: Sendable {
    /// A part that each reader has their own of; its template has the same name.
    enum Hole: String, CaseIterable {
        case person, greeting, helped
    }

    /// Text and holes by turns, text first.
    private let pieces: [String]

    /// - Parameter html: with marks where the holes are.
    init(_ html: String, marks: HoleMarks) {
        let (bytes, mark) = (Array(html.utf8), Array(marks.secret.utf8))
        var (pieces, start, place) = ([String](), 0, 0)
        while let found = bytes[place...].firstIndex(of: mark[0]) {
            place = found + 1
            guard bytes[found...].starts(with: mark) else { continue }
            pieces.append(String(decoding: bytes[start..<found], as: UTF8.self))
            start = found + mark.count
            place = start
        }
        self.pieces = pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    /// In bytes.
    var size: Int { pieces.reduce(0) { $0 + $1.utf8.count } }

    func filled(_ own: (Hole) throws -> String) rethrows -> String {
        try pieces.map { piece in try Hole(rawValue: piece).map(own) ?? piece }.joined()
    }
}

/// What stands for a hole while a page is made. Nobody knows it, so that no text on a page can be taken for one.
struct HoleMarks: Sendable {
    /// Hardly a page has its first byte, so that marks are found quickly.
    fileprivate let secret: String
    /// As templates write them: `{{{holes.person}}}`.
    let byName: [String: String]

    init(randomness: any Randomness) {
        let secret = "\u{1}hole-" + randomness.bytes(16).map { String($0, radix: 16) }.joined()
        self.secret = secret
        byName = Dictionary(
            uniqueKeysWithValues: PageWithHoles.Hole.allCases.map { ($0.rawValue, secret + $0.rawValue + secret) })
    }
}
