/// A word of a text, as it is compared, and where it stands.
struct Word: Sendable, Hashable {
    /// How the word relates to what is written.
    enum Kind: Sendable { case whole, part, joined }

    let text: String
    /// In the UTF-8 of the text.
    let range: Range<Int>
    let kind: Kind
}

/// Cuts text into words. What hyphens and their kin connect ("E-Mail", "Kund*innen", "2.0") becomes its parts and,
/// after them, the whole in one word, so that each spelling finds the other.
struct Tokenizer {
    /// A longer run of letters is cut: nobody writes such a word, and no memory should hang on it.
    static let longestWord = 64
    private static let mostParts = 4

    private var words: [Word] = []
    private var bytes: [UInt8] = []
    private var letters = 0
    private var start = 0
    private var end = 0
    private var chain: [Word] = []
    private var connector: Unicode.Scalar?

    static func words(in text: String) -> [Word] {
        var tokenizer = Tokenizer()
        tokenizer.read(text)
        return tokenizer.words
    }

    private mutating func read(_ text: String) {
        words.reserveCapacity(text.utf8.count / 6)
        var offset = 0
        for scalar in text.unicodeScalars {
            let next = offset + UTF8.width(scalar)
            read(scalar, at: offset..<next)
            offset = next
        }
        endWord()
        endChain()
    }

    private mutating func read(_ scalar: Unicode.Scalar, at range: Range<Int>) {
        switch Character(scalar) {
        case .ideograph:
            endWord()
            endChain()
            take(scalar, at: range)
            endWord()
            endChain()
        case .letter:
            if letters == 0 { beginWord(with: scalar) }
            take(scalar, at: range)
            if letters == Self.longestWord { endWord(); endChain() }
        case .mark where letters > 0:
            take(scalar, at: range)
            if letters == Self.longestWord { endWord(); endChain() }
        case .invisible:
            break
        case .connector where letters > 0:
            endWord()
            connector = scalar
        default:
            endWord()
            endChain()
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar, at range: Range<Int>) {
        if letters == 0 { start = range.lowerBound }
        letters += 1
        end = range.upperBound
        Folding.append(scalar, to: &bytes)
    }

    /// Full stops, commas and colons connect only like with like: "2.0" and "Kund:innen", but not "end.Begin" or "a:1".
    private mutating func beginWord(with scalar: Unicode.Scalar) {
        guard let connector, let last = chain.last?.text.utf8.last else { return }
        let digits = (48...57).contains(last) && (48...57).contains(scalar.value)
        let connects =
            switch connector {
            case ".", ",": digits
            case ":", "*": !(48...57).contains(last) && !(48...57).contains(scalar.value)
            default: true
            }
        if !connects { endChain() }
    }

    private mutating func endWord() {
        guard letters > 0 else { return }
        if !bytes.isEmpty {
            let text = String(decoding: bytes, as: UTF8.self)
            chain.append(Word(text: text, range: start..<end, kind: .whole))
        }
        bytes.removeAll(keepingCapacity: true)
        letters = 0
        connector = nil
    }

    private mutating func endChain() {
        connector = nil
        defer { chain.removeAll(keepingCapacity: true) }
        guard chain.count > 1 else { return words.append(contentsOf: chain) }
        for word in chain { words.append(Word(text: word.text, range: word.range, kind: .part)) }
        guard chain.count <= Self.mostParts else { return }
        join(chain[...])
        guard chain.count > 2 else { return }
        for first in 0..<(chain.count - 1) { join(chain[first...(first + 1)]) }
    }

    private mutating func join(_ parts: ArraySlice<Word>) {
        guard let first = parts.first, let last = parts.last else { return }
        let range = first.range.lowerBound..<last.range.upperBound
        words.append(Word(text: parts.map(\.text).joined(), range: range, kind: .joined))
    }
}

extension Tokenizer {
    /// What a scalar is for the tokenizer.
    enum Character {
        case letter, mark, ideograph, connector, invisible, other

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 48...57, 65...90, 97...122: self = .letter
            case 0x27, 0x2A, 0x2C, 0x2D, 0x2E, 0x3A, 0x5F: self = .connector
            case 0..<0xAA: self = .other
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: self = .invisible
            case 0x2010, 0x2011, 0x2019, 0x02BC, 0x30FB, 0xB7: self = .connector
            case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: self = .letter
            case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .ideograph
            case 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
            default: self = .init(rare: scalar)
            }
        }

        private init(rare scalar: Unicode.Scalar) {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
            default: self = properties.isAlphabetic || properties.numericType != nil ? .letter : .other
            }
        }
    }
}
