/// What bytes are, and where others begin.
extension CodeReader {
    func starts(with sign: [UInt8]) -> Bool { starts(with: sign, at: place) }

    func starts(with sign: [UInt8], at index: Int) -> Bool {
        guard index + sign.count <= end else { return false }
        for offset in sign.indices where bytes[index + offset] != sign[offset] { return false }
        return true
    }

    func find(_ sign: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + sign.count <= end {
            if starts(with: sign, at: index) { return index }
            index += 1
        }
        return nil
    }

    func endOfLine(from start: Int) -> Int {
        var index = start
        while index < end, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        return index
    }

    func isWordStart(_ byte: UInt8, _ grammar: Grammar) -> Bool {
        Self.isLetter(byte) || byte >= 0x80 || (grammar.wordSigns.contains(byte) && byte != UInt8(ascii: "."))
    }

    func isWordPart(_ byte: UInt8, _ grammar: Grammar) -> Bool {
        Self.isLetter(byte) || Self.isDigit(byte) || byte >= 0x80 || grammar.wordSigns.contains(byte)
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D, 0x3B].contains(byte) }
}
