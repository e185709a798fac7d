/// Some lines against some others, word by word.
struct WordDifference {
    typealias Piece = TextDifference.Piece

    /// Nil where so little stayed that whole lines read better.
    let lines: [TextDifference.Line]?

    init(from old: String, to new: String) {
        let (olds, news) = (Self.words(old), Self.words(new))
        let runs = CommonRuns(olds, news)
        let stayed = zip(olds, runs.old).reduce(0) { $1.1 ? $0 + $1.0.utf8.count : $0 }
        guard stayed * 3 >= min(old.utf8.count, new.utf8.count) else {
            lines = nil
            return
        }
        lines = Self.lines(of: Self.joined(Self.pieces(olds, news, runs)))
    }

    /// Words, runs of blanks, and each other sign by itself.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var former: Character?
        for character in text {
            if let former, belongs(character, with: former) {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
            }
            former = character
        }
        return words
    }

    private static func belongs(_ character: Character, with former: Character) -> Bool {
        let isWord = { (character: Character) in character.isLetter || character.isNumber }
        return (isWord(character) && isWord(former)) || (character == " " && former == " ")
    }

    private static func pieces(_ olds: [String], _ news: [String], _ runs: CommonRuns) -> [Piece] {
        var pieces: [Piece] = []
        var other = 0
        func takeAdded() {
            while other < news.count, !runs.new[other] {
                pieces.append(Piece(text: news[other], kind: .added))
                other += 1
            }
        }
        for (index, word) in olds.enumerated() {
            if runs.old[index] {
                takeAdded()
                pieces.append(Piece(text: word, kind: .same))
                other += 1
            } else {
                pieces.append(Piece(text: word, kind: .removed))
            }
        }
        takeAdded()
        return pieces
    }

    /// Neighbours of a kind as one. A blank that stayed between two changes is read as part of both: three new words are
    /// one change, not three.
    private static func joined(_ pieces: [Piece]) -> [Piece] {
        var joined: [Piece] = []
        var (removed, added, blank) = ("", "", "")
        func finish() {
            if !removed.isEmpty { joined.append(Piece(text: removed, kind: .removed)) }
            if !added.isEmpty { joined.append(Piece(text: added, kind: .added)) }
            (removed, added) = ("", "")
            append(blank)
            blank = ""
        }
        func append(_ same: String) {
            guard !same.isEmpty else { return }
            if joined.last?.kind == .same {
                joined[joined.count - 1].text += same
            } else {
                joined.append(Piece(text: same, kind: .same))
            }
        }
        for piece in pieces {
            let isInChange = !removed.isEmpty || !added.isEmpty
            if piece.kind == .same, isInChange, blank.isEmpty, piece.text.allSatisfy({ $0 == " " }) {
                blank = piece.text
            } else if piece.kind == .same {
                finish()
                append(piece.text)
            } else {
                (removed, added, blank) = (removed + blank, added + blank, "")
                if piece.kind == .removed { removed += piece.text } else { added += piece.text }
            }
        }
        finish()
        return joined
    }

    private static func lines(of pieces: [Piece]) -> [TextDifference.Line] {
        var lines: [[Piece]] = [[]]
        for piece in pieces {
            for (number, text) in piece.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if number > 0 { lines.append([]) }
                if !text.isEmpty { lines[lines.count - 1].append(Piece(text: String(text), kind: piece.kind)) }
            }
        }
        return lines.map(TextDifference.Line.init)
    }
}
