/// Reads a JSON text in one pass over its bytes.
///
/// `current` is 0 past the end, a byte that JSON allows nowhere, so that no step has to ask twice whether it may look.
struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let maximumDepth: Int
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    @inline(__always)
    var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    mutating func document() throws(JSONError) -> JSONValue {
        if current == 0xEF, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONError(kind: .byteOrderMark, offset: 0) }
        skipSpace()
        let value = try value(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw JSONError(kind: .trailingText, offset: position) }
        return value
    }

    /// - Parameter depth: How many arrays and objects are open around the value.
    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        switch current {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", meaning: .bool(true))
        case UInt8(ascii: "f"): return try word("false", meaning: .bool(false))
        case UInt8(ascii: "n"): return try word("null", meaning: .null)
        default: throw unexpected()
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        try open(depth: depth)
        var members = DistinctMembers()
        guard !take(UInt8(ascii: "}")) else { return members.object }
        repeat {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw unexpected() }
            let place = position
            let name = try string()
            guard members.isNew(name) else { throw JSONError(kind: .duplicateName, offset: place) }
            skipSpace()
            try expect(UInt8(ascii: ":"))
            skipSpace()
            members.append(name, try value(depth: depth))
            skipSpace()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
        return members.object
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        try open(depth: depth)
        var elements: [JSONValue] = []
        guard !take(UInt8(ascii: "]")) else { return elements }
        repeat {
            skipSpace()
            elements.append(try value(depth: depth))
            skipSpace()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return elements
    }

    private mutating func open(depth: Int) throws(JSONError) {
        guard depth <= maximumDepth else { throw JSONError(kind: .tooDeep, offset: position) }
        position += 1
        skipSpace()
    }

    private mutating func word(_ word: StaticString, meaning: JSONValue) throws(JSONError) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount {
            try expect(word.utf8Start[index])
        }
        return meaning
    }

    @inline(__always)
    private mutating func skipSpace() {
        while current == 0x20 || current == 0x0A || current == 0x0D || current == 0x09 { position += 1 }
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    @inline(__always)
    private mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard take(byte) else { throw unexpected() }
    }

    func unexpected() -> JSONError {
        JSONError(kind: position < bytes.count ? .unexpectedCharacter : .unexpectedEnd, offset: position)
    }
}

/// The members of an object under way, none twice.
///
/// A few names are compared one by one; many are kept in a set (whose hashing is seeded per process), or an object of
/// thousands of names would cost the square of their number.
private struct DistinctMembers {
    private var members: [JSONObject.Member] = []
    private var names: Set<ExactText> = []

    var object: JSONObject { JSONObject(distinct: members) }

    mutating func isNew(_ name: String) -> Bool {
        if members.count < 16 { return !members.contains { $0.name.isExactly(name) } }
        if names.isEmpty { names = Set(members.map { ExactText(text: $0.name) }) }
        return names.insert(ExactText(text: name)).inserted
    }

    mutating func append(_ name: String, _ value: JSONValue) {
        if members.isEmpty { members.reserveCapacity(8) }
        members.append(JSONObject.Member(name: name, value: value))
    }
}
