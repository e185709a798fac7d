/// Finds the token in what somebody pasted, and says what else was there.
struct PastedText {
    let token: String
    let findings: [Inspection.Finding]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let unbroken = bytes.filter { $0 > 0x20 }
        if let run = Self.token(in: bytes) {
            token = String(decoding: bytes[run], as: UTF8.self)
            let isCutOff = token.hasSuffix("...")
            let around = Self.findings(before: bytes[..<run.lowerBound], after: bytes[run.upperBound...])
            findings = isCutOff ? [Inspection.Finding(.cutOff)] : around
        } else if let run = Self.token(in: unbroken) {
            token = String(decoding: unbroken[run], as: UTF8.self)
            findings =
                [Inspection.Finding(.spaceInside)] + Self.findings(before: unbroken[..<run.lowerBound], after: [])
        } else {
            let whole = Array(Self.trimmed(bytes))
            let inner = Base64URL.decodeLeniently(whole).map { String(decoding: $0, as: UTF8.self) } ?? ""
            let isEncodedTwice = inner.hasPrefix("eyJ") && Self.token(in: Array(inner.utf8)) == 0..<inner.utf8.count
            token = isEncodedTwice ? inner : String(decoding: whole, as: UTF8.self)
            let note = isEncodedTwice ? .encodedTwice : Self.note(whole: token)
            findings = note.map { [Inspection.Finding($0)] } ?? []
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

    /// What it is that has nothing of a token.
    private static func note(whole text: String) -> Note? {
        let start = text.prefix(200).lowercased()
        switch text {
        case "undefined", "null", "[object Object]", "[object Promise]", "None", "NaN", "true", "false":
            return .pastedPlaceholder
        case _ where text.hasPrefix("usher_s_"): return .pastedSession
        case _ where start.contains("<!doctype") || start.contains("<html"): return .pastedPage
        case _ where text.hasSuffix("…"): return .cutOff
        default: return KeyMaterial.kind(of: text) == nil ? nil : .pastedKey
        }
    }

    private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let start = bytes.drop { $0 <= 0x20 }
        let end = start.lastIndex { $0 > 0x20 } ?? start.startIndex - 1
        return start[start.startIndex..<(end + 1)]
    }

    private static func findings(before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) -> [Inspection.Finding] {
        Surroundings(before, after).note.map { [Inspection.Finding($0)] } ?? []
    }
}

/// What stands around a token.
private struct Surroundings {
    private let before: String
    private let after: String
    private let isEmpty: Bool

    init(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) {
        isEmpty = before.isEmpty && after.isEmpty
        self.before = Self.text(before)
        self.after = Self.text(after)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    }

    var note: Note? {
        if isEmpty { return nil }
        if before.isEmpty, after.isEmpty { return .spaceAround }
        if before.contains("bearer") { return .bearer }
        if after.hasPrefix("…") { return .cutOff }
        if before.contains("cookie") || before.hasSuffix("=") && after.hasPrefix(";") { return .insideCookie }
        if before.hasPrefix("{") || before.hasPrefix("[") { return .insideJSON }
        if before.contains("://") || before.contains("?") { return .insideURL }
        return (before + after).allSatisfy("\"'`“”„‘’\\".contains) ? .quoted : .textAround
    }
}
