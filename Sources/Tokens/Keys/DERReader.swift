/// Reads DER (ITU-T X.690), as far as keys need it: elements with short tags and definite lengths.
struct DERReader {
    struct Element {
        let tag: UInt8
        let content: ArraySlice<UInt8>
    }

    /// The tags that keys consist of.
    enum Tag {
        static let integer: UInt8 = 0x02
        static let bitString: UInt8 = 0x03
        static let null: UInt8 = 0x05
        static let objectIdentifier: UInt8 = 0x06
        static let sequence: UInt8 = 0x30
    }

    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// The next element; `nil` when there is none or it is cut off.
    mutating func next() -> Element? {
        guard let tag = rest.first, let first = rest.dropFirst().first else { return nil }
        let lengthBytes = first < 0x80 ? 0 : Int(first & 0x7F)
        guard lengthBytes <= 3, rest.count >= 2 + lengthBytes, first != 0x80 else { return nil }
        let body = rest.dropFirst(2 + lengthBytes)
        let length = first < 0x80 ? Int(first) : rest.dropFirst(2).prefix(lengthBytes).reduce(0) { $0 << 8 | Int($1) }
        guard body.count >= length else { return nil }
        rest = body.dropFirst(length)
        return Element(tag: tag, content: body.prefix(length))
    }

    /// The content of the next element, when it has that tag.
    mutating func next(_ tag: UInt8) -> ArraySlice<UInt8>? {
        guard let element = next(), element.tag == tag else { return nil }
        return element.content
    }

    /// A reader of the sequence that the bytes are, the whole of them.
    static func sequence(in bytes: ArraySlice<UInt8>) -> DERReader? {
        var reader = DERReader(bytes)
        guard let content = reader.next(Tag.sequence), reader.isAtEnd else { return nil }
        return DERReader(content)
    }

    /// The next element as a positive number, big-endian, without leading zeros.
    mutating func nextPositiveInteger() -> [UInt8]? {
        guard let content = next(Tag.integer), let first = content.first, first < 0x80 else { return nil }
        let digits = content.drop { $0 == 0 }
        // A zero byte stands before a number whose first bit is set, and nowhere else.
        guard content.count - digits.count == ((digits.first ?? 0) >= 0x80 ? 1 : 0) else { return nil }
        return Array(digits)
    }
}
