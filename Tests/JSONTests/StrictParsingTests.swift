import JSON
import Testing

@Suite("Strict JSON")
struct StrictParsingTests {
    @Test(
        "A well-formed text is read as what it says",
        arguments: [
            ("null", nil), (" true\n", true), ("false", false), ("0", 0), ("-12", -12), ("\"a\"", "a"),
            ("[]", []), ("{}", [:]), ("[1,[2,\"x\"]]", [1, [2, "x"]]), ("{\"a\":{\"b\":null}}", ["a": ["b": nil]]),
            (#""\"\\\/\b\f\n\r\t\u00e9""#, "\"\\/\u{8}\u{c}\n\r\t\u{e9}"), (#""\ud83e\udd8a""#, "🦊"),
            ("\"Zoë 🦊\"", "Zoë 🦊"), (#""a\u0000b""#, "a\0b"), ("\"\u{7f}\"", "\u{7f}"),
        ] as [(String, JSONValue)]
    )
    func wellFormed(text: String, expected: JSONValue) throws {
        #expect(try JSONValue.parse(text) == expected)
    }

    @Test(
        "A malformed text is refused with what is wrong and where",
        arguments: [
            ("", .unexpectedEnd, 0), ("   ", .unexpectedEnd, 3), ("{\"a\":1,}", .unexpectedCharacter, 7),
            ("[1,]", .unexpectedCharacter, 3), ("[1 2]", .unexpectedCharacter, 3), ("{a:1}", .unexpectedCharacter, 1),
            ("{'a':1}", .unexpectedCharacter, 1), ("{\"a\" 1}", .unexpectedCharacter, 5),
            ("{\"a\":}", .unexpectedCharacter, 5),
            ("{", .unexpectedEnd, 1), ("[", .unexpectedEnd, 1), ("{\"a\"", .unexpectedEnd, 4),
            ("\"a", .unexpectedEnd, 2),
            ("tru", .unexpectedEnd, 3), ("True", .unexpectedCharacter, 0), ("NaN", .unexpectedCharacter, 0),
            ("Infinity", .unexpectedCharacter, 0), ("-Infinity", .malformedNumber, 0),
            ("//x\n1", .unexpectedCharacter, 0),
            ("1 2", .trailingText, 2), ("{}x", .trailingText, 2), ("{}\0", .trailingText, 2),
            ("\0", .unexpectedCharacter, 0),
            ("{}{}", .trailingText, 2), ("\u{b}{}", .unexpectedCharacter, 0), ("{}\u{c}", .trailingText, 2),
            ("\u{feff}{}", .byteOrderMark, 0), ("\u{a0}{}", .unexpectedCharacter, 0), (",", .unexpectedCharacter, 0),
            ("01", .malformedNumber, 0), ("-", .malformedNumber, 0), ("+1", .unexpectedCharacter, 0),
            ("1.", .malformedNumber, 0),
            (".5", .unexpectedCharacter, 0), ("1e", .malformedNumber, 0), ("1e+", .malformedNumber, 0),
            ("1.2.3", .malformedNumber, 0),
            ("-01", .malformedNumber, 0), ("1-+.e-", .malformedNumber, 0), ("0x1F", .trailingText, 1),
            ("\"\n\"", .controlCharacter, 1), ("\"a\0\"", .controlCharacter, 2), ("\"\t\"", .controlCharacter, 1),
            (#""\'""#, .invalidEscape, 1), (#""\uZZZZ""#, .invalidEscape, 1), (#""\u12""#, .invalidEscape, 1),
            (#""\x41""#, .invalidEscape, 1), ("\"\\", .invalidEscape, 1), (#""\U0041""#, .invalidEscape, 1),
            (#""\ud800""#, .loneSurrogate, 1), (#""\udc00""#, .loneSurrogate, 1),
            (#""\ud800\ud800""#, .loneSurrogate, 1),
            (#""\udd8a\ud83e""#, .loneSurrogate, 1), (#""\ud83ex""#, .loneSurrogate, 1),
            (#""\ud83e\n""#, .loneSurrogate, 1),
        ] as [(String, JSONError.Kind, Int)]
    )
    func malformed(text: String, kind: JSONError.Kind, offset: Int) {
        #expect(throws: JSONError(kind: kind, offset: offset)) { try JSONValue.parse(text) }
    }

    @Test(
        "Bytes that are not UTF-8 are refused, wherever they stand",
        arguments: [
            [0xFF], [0xC1, 0x81], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE0, 0x80, 0xAF],
        ] as [[UInt8]]
    )
    func invalidUTF8(bytes: [UInt8]) {
        let plain = Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8)
        #expect(throws: JSONError(kind: .invalidUTF8, offset: 6)) { try JSONValue.parse(plain) }
        let escaped = Array("[\"\\n".utf8) + bytes + Array("\"]".utf8)
        #expect(throws: JSONError(kind: .invalidUTF8, offset: 2)) { try JSONValue.parse(escaped) }
        #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
    }

    @Test("UTF-16 and UTF-32 are refused")
    func otherEncodings() {
        let text = Array("{\"a\":1}".utf8)
        #expect(throws: JSONError.self) { try JSONValue.parse(text.flatMap { [$0, 0] }) }
        #expect(throws: JSONError.self) { try JSONValue.parse(text.flatMap { [0, $0] }) }
        #expect(throws: JSONError.self) { try JSONValue.parse(text.flatMap { [$0, 0, 0, 0] }) }
    }

    @Test(
        "A name may be there once, as decoded and at every depth",
        arguments: [
            #"{"a":1,"a":1}"#, #"{"a":1,"\u0061":2}"#, #"{"x":{"b":[{"a":1,"a":2}]}}"#, #"{"":1,"":2}"#,
            #"{"é":1,"\u00e9":2}"#,
        ])
    func duplicates(text: String) {
        #expect { try JSONValue.parse(text) } throws: { ($0 as? JSONError)?.kind == .duplicateName }
    }

    @Test("Names that only look alike are two names")
    func lookalikes() throws {
        let object = try #require(try JSONValue.parse("{\"\u{e9}\":1,\"e\u{301}\":2,\"K\":3,\"\u{212a}\":4}").object)
        #expect(object.count == 4)
        #expect(object["\u{e9}"] == 1)
        #expect(object["e\u{301}"] == 2)
        #expect(object["\u{212a}"] == 4)
    }

    @Test("Among very many names a repeated one is found, and quickly", arguments: [15, 16, 17, 20_000])
    func manyNames(count: Int) throws {
        let members = (0..<count).map { "\"k\($0)\":0" }
        #expect(try JSONValue.parse("{\(members.joined(separator: ","))}").object?.count == count)
        #expect(throws: JSONError.self) { try JSONValue.parse("{\(members.joined(separator: ",")),\"k3\":1}") }
    }

    @Test("Nesting is limited, and no limit lets a text overflow the stack")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSONValue.parse(nested(16)) }
        #expect(throws: JSONError(kind: .tooDeep, offset: 16)) { try JSONValue.parse(nested(17)) }
        #expect(throws: JSONError(kind: .tooDeep, offset: 1)) { try JSONValue.parse("[{}]", maximumDepth: 1) }
        #expect(throws: Never.self) { try JSONValue.parse(nested(512), maximumDepth: .max) }
        #expect(throws: JSONError.self) { try JSONValue.parse(nested(500_000), maximumDepth: .max) }
        #expect(throws: JSONError(kind: .tooDeep, offset: 0)) { try JSONValue.parse("[]", maximumDepth: -1) }
    }

    @Test("Collections that aren't one piece of memory are read, too")
    func pieces() throws {
        let bytes = Array("  [1, 2] ".utf8)
        #expect(try JSONValue.parse(bytes[2...7]) == [1, 2])
        #expect(try JSONValue.parse(bytes.lazy.map { $0 }) == [1, 2])
    }

    @Test("Random bytes and damaged texts give an answer, never a trap")
    func hostileBytes() throws {
        var random = SeededGenerator(seed: 42)
        let sample = Array(#"{"a":[1,-2.5e3,"x\ud83e\udd8a\n"],"b":{"c":null,"d":true},"é":"ü"}"#.utf8)
        for _ in 0..<20_000 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
            }
            _ = try? JSONValue.parse(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
        }
        for length in 0..<sample.count {
            #expect(throws: JSONError.self) { try JSONValue.parse(sample.prefix(length)) }
        }
    }
}

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
