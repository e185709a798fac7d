import Domain

/// A path of the desk that came from outside, to go to after signing in. It is read character by character: browsers
/// take `//host`, `/\host`, tabs and newlines in the middle, or an escaped slash for another site's address.
struct LocalPath: Sendable, Hashable {
    let text: String

    init?(_ text: String) {
        guard text.utf8.count <= 2_000 else { return nil }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let segments = parts[0].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard text.utf8.first == UInt8(ascii: "/"), segments.first == "desk",
            segments.dropFirst().allSatisfy(Self.isSegment)
        else { return nil }
        guard parts.count == 1 || parts[1].utf8.allSatisfy(Self.isQueryByte) else { return nil }
        self.text = text
    }

    /// The path and query of a whole address, like a Referer's.
    init?(address: String) {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let rest = address[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        self.init(String(rest[slash...]))
    }

    /// Ids and names of ours; no escapes, no `..`, nothing empty.
    private static func isSegment(_ segment: Substring) -> Bool {
        !segment.isEmpty && segment.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    }

    private static func isQueryByte(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || "-._~%=&+".utf8.contains(byte)
    }
}
