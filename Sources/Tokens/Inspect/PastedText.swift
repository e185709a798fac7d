/// Finds the token in what somebody pasted, and says what else was there.
struct PastedText {
    let token: String
    let findings: [Inspection.Finding]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let unbroken = bytes.filter { $0 > 0x20 }
        if let run = Self.token(in: bytes) {
            token = String(decoding: bytes[run], as: UTF8.self)
            findings = Self.findings(before: bytes[..<run.lowerBound], after: bytes[run.upperBound...])
        } else if let run = Self.token(in: unbroken) {
            token = String(decoding: unbroken[run], as: UTF8.self)
            findings = [.spaceInside] + Self.findings(before: unbroken[..<run.lowerBound], after: [])
        } else {
            token = String(decoding: Self.trimmed(bytes), as: UTF8.self)
            findings = []
        }
    }

    /// The longest run of token characters with two dots or more. What stands before a header's `{"` in it, such as
    /// `token=` in an address, is cut off.
    private static func token(in bytes: [UInt8]) -> Range<Int>? {
        let runs = bytes.indices.split { !isTokenByte(bytes[$0]) }.map { $0.startIndex..<$0.endIndex }
        let shaped = runs.filter { run in bytes[run].count { $0 == UInt8(ascii: ".") } >= 2 }
        guard let longest = shaped.max(by: { $0.count < $1.count }) else { return nil }
        let start = longest.first { bytes[$0...].starts(with: "eyJ".utf8) }
        let tail = (start ?? longest.lowerBound)..<longest.upperBound
        return bytes[tail].count { $0 == UInt8(ascii: ".") } >= 2 ? tail : longest
    }

    /// Base64url and dots, and what standard base64 has instead: the verifier says that those are wrong.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "/"),
            UInt8(ascii: "="):
            true
        default: false
        }
    }

    private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let start = bytes.drop { $0 <= 0x20 }
        let end = start.lastIndex { $0 > 0x20 } ?? start.startIndex - 1
        return start[start.startIndex..<(end + 1)]
    }

    private static func findings(before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) -> [Inspection.Finding] {
        let around = (before + after).filter { $0 > 0x20 }
        guard !around.isEmpty else { return before.isEmpty && after.isEmpty ? [] : [.spaceAround] }
        if String(decoding: before, as: UTF8.self).lowercased().contains("bearer") { return [.bearer] }
        if around.first == UInt8(ascii: "{") || around.first == UInt8(ascii: "[") { return [.insideJSON] }
        let quotes = Array("\"'`".utf8)
        return around.allSatisfy(quotes.contains) ? [.quoted] : [.textAround]
    }
}

extension Inspection.Finding {
    fileprivate static let bearer = Self(
        "bearer_prefix", "The paste is a whole Authorization header. Pass identify the token alone, without Bearer.")
    fileprivate static let quoted = Self(
        "quoted", "The token stands in quotes. Pass the text alone; a response's body may need JSON.parse first.")
    fileprivate static let insideJSON = Self(
        "inside_json", "The token stands inside JSON. Pass identify the token itself, for example body.token.")
    fileprivate static let spaceAround = Self(
        "space_around", "There is space or a line break around the token. Pass exactly the text that was signed.")
    fileprivate static let spaceInside = Self(
        "space_inside", "The token is broken over several lines. Pass it in one piece.")
    fileprivate static let textAround = Self(
        "text_around", "There is other text around the token. Pass exactly the text that was signed.")
}
