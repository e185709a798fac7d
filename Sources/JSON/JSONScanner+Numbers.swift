extension JSONScanner {
    /// Reads a number: `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`.
    mutating func number() throws(JSONError) -> JSONNumber {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") { position += 1 } else { try digits(from: start) }
        if current == UInt8(ascii: ".") {
            position += 1
            try digits(from: start)
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try digits(from: start)
        }
        guard !continuesNumber else { throw JSONError(kind: .malformedNumber, offset: start) }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
        return JSONNumber(checked: String(decoding: text, as: UTF8.self))
    }

    /// At least one digit.
    private mutating func digits(from start: Int) throws(JSONError) {
        guard isDigit else { throw JSONError(kind: .malformedNumber, offset: start) }
        while isDigit { position += 1 }
    }

    private var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= current }

    /// `01`, `1.2.3`, `1-2`: the fault is the number's, and is called so.
    private var continuesNumber: Bool {
        isDigit || current == UInt8(ascii: ".") || current == UInt8(ascii: "-") || current == UInt8(ascii: "+")
    }
}
