/// Base64url without padding (RFC 4648, section 5; RFC 7515, section 2).
enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// What each byte stands for; 0xFF for one that is outside the alphabet.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    /// Decodes strictly: no padding, no whitespace, no foreign character, no bits left over. A second spelling of one
    /// signature would be a second token (RFC 7515 tokens must not be malleable).
    ///
    /// - Parameter target: At least as large as the text.
    /// - Returns: The number of bytes written; `nil` when the text isn't canonical.
    static func decode(_ text: Slice<UnsafeBufferPointer<UInt8>>, into target: UnsafeMutablePointer<UInt8>) -> Int? {
        values.withUnsafeBufferPointer { values in
            let source = UnsafeBufferPointer(rebasing: text)
            var written = 0
            var index = 0
            var seen: UInt8 = 0
            while index + 4 <= source.count {
                let a = values[Int(source[index])], b = values[Int(source[index + 1])]
                let c = values[Int(source[index + 2])], d = values[Int(source[index + 3])]
                target[written] = a << 2 | b >> 4
                target[written + 1] = b << 4 | c >> 2
                target[written + 2] = c << 6 | d
                seen |= a | b | c | d
                written += 3
                index += 4
            }
            guard seen < 0x40 else { return nil }
            // The last two or three characters, whose lowest bits must be zero.
            let rest = source.count - index
            guard rest != 0 else { return written }
            guard rest != 1 else { return nil }
            let a = values[Int(source[index])], b = values[Int(source[index + 1])]
            let c = rest == 3 ? values[Int(source[index + 2])] : 0
            guard (a | b | c) < 0x40, (rest == 3 ? c & 0x03 : b & 0x0F) == 0 else { return nil }
            target[written] = a << 2 | b >> 4
            guard rest == 3 else { return written + 1 }
            target[written + 1] = b << 4 | c >> 2
            return written + 2
        }
    }

    /// Decodes what people call base64: either alphabet, padded or not, over several lines. For secrets only, to find
    /// out what they are; a token is never read this way.
    static func decodeLeniently(_ text: [UInt8]) -> [UInt8]? {
        let canonical = text.filter { $0 > 0x20 && $0 != UInt8(ascii: "=") }.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: byte
            }
        }
        return decode(canonical)
    }

    static func decode(_ text: [UInt8]) -> [UInt8]? {
        text.withUnsafeBufferPointer { text in
            var isCanonical = false
            let bytes = [UInt8](unsafeUninitializedCapacity: text.count + 1) { target, count in
                guard let start = target.baseAddress, let written = decode(text[...], into: start) else { return }
                isCanonical = true
                count = written
            }
            return isCanonical ? bytes : nil
        }
    }

    static func encode(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 4 + 2) / 3)
        var pending: UInt32 = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(alphabet[Int(pending >> UInt32(bits) & 0x3F)])
            }
        }
        if bits > 0 { text.append(alphabet[Int(pending << UInt32(6 - bits) & 0x3F)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The four ways in which libraries write bytes as base64: two alphabets, padded or not.
    static func spellings(of bytes: [UInt8]) -> [String] {
        let urlSafe = encode(bytes)
        let standard = String(urlSafe.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        let padding = String(repeating: "=", count: (4 - urlSafe.utf8.count % 4) % 4)
        return [standard + padding, urlSafe, urlSafe + padding, standard]
    }
}
