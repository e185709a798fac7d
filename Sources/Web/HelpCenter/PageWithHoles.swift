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
        pieces = html.utf8.split(separator: Array(marks.secret.utf8), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
    }

    /// In bytes.
    var size: Int { pieces.reduce(0) { $0 + $1.utf8.count } }

    func filled(_ own: (Hole) throws -> String) rethrows -> String {
        try pieces.map { piece in try Hole(rawValue: piece).map(own) ?? piece }.joined()
    }
}

/// What stands for a hole while a page is made. Nobody knows it, so that no text on a page can be taken for one.
struct HoleMarks: Sendable {
    fileprivate let secret: String
    /// As templates write them: `{{{holes.person}}}`.
    let byName: [String: String]

    init(randomness: any Randomness) {
        let secret = "hole-" + randomness.bytes(16).map { String($0, radix: 16) }.joined()
        self.secret = secret
        byName = Dictionary(
            uniqueKeysWithValues: PageWithHoles.Hole.allCases.map { ($0.rawValue, secret + $0.rawValue + secret) })
    }
}
