extension JSONScanner {
    /// Reads a string whose opening quote is the current byte.
    mutating func string() throws(JSONError) -> String {
        let start = position + 1
        position = start
        let isASCII = skipPlainBytes()
        guard current == UInt8(ascii: "\"") else { return try escapedString(from: start) }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        // ASCII, which most strings are, needs no check.
        if isASCII { return String(decoding: text, as: UTF8.self) }
        return try String(validating: text, as: UTF8.self).orThrow(JSONError(kind: .invalidUTF8, offset: start))
    }

    /// Goes on to the next byte that ends a string or needs a look: a quote, a backslash, a control character.
    ///
    /// - Returns: Whether everything in between was ASCII.
    @inline(__always)
    @discardableResult
    private mutating func skipPlainBytes() -> Bool {
        var index = position
        var seen: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            seen |= byte
            index += 1
        }
        position = index
        return seen < 0x80
    }

    /// Reads the rest of a string that contains escapes, or finds that it is no string.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var decoded: [UInt8] = []
        var copied = start
        while true {
            skipPlainBytes()
            decoded.append(contentsOf: bytes[copied..<position])
            switch current {
            case UInt8(ascii: "\""):
                position += 1
                return try decoded.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
                    .orThrow(JSONError(kind: .invalidUTF8, offset: start))
            case UInt8(ascii: "\\"):
                try appendEscape(to: &decoded)
                copied = position
            default:
                guard position < bytes.count else { throw unexpected() }
                throw JSONError(kind: .controlCharacter, offset: position)
            }
        }
    }

    private mutating func appendEscape(to decoded: inout [UInt8]) throws(JSONError) {
        let place = position
        position += 1
        let escape = current
        position += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(escape)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"): decoded.append(contentsOf: Character(try unicodeEscape(at: place)).utf8)
        default: throw JSONError(kind: .invalidEscape, offset: place)
        }
    }

    /// Reads the digits of `\u0041`, and of the second half when the first is a high surrogate.
    private mutating func unicodeEscape(at place: Int) throws(JSONError) -> Unicode.Scalar {
        let first = try hexDigits(at: place)
        if let scalar = Unicode.Scalar(first) { return scalar }
        let lone = JSONError(kind: .loneSurrogate, offset: place)
        guard first < 0xDC00, current == UInt8(ascii: "\\") else { throw lone }
        position += 1
        guard current == UInt8(ascii: "u") else { throw lone }
        position += 1
        let second = try hexDigits(at: position - 2)
        guard 0xDC00...0xDFFF ~= second else { throw lone }
        return try Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)).orThrow(lone)
    }

    private mutating func hexDigits(at place: Int) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(current)).hexDigitValue else {
                throw JSONError(kind: .invalidEscape, offset: place)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}

extension Optional {
    /// The value, or the error that its absence means.
    @inline(__always)
    func orThrow<Failure: Error>(_ error: @autoclosure () -> Failure) throws(Failure) -> Wrapped {
        guard let self else { throw error() }
        return self
    }
}
