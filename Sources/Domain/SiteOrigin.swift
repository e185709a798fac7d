/// An origin as a browser states it (RFC 6454 section 6.2): scheme, host and port, nothing else. Parsed strictly: what
/// isn't byte for byte in that form is no origin, so that no lenient reading can be turned against the rule.
package struct SiteOrigin: Sendable, Hashable {
    package let scheme: String
    /// Lower-case A-labels, or an address.
    package let host: String
    /// Nil where it is the scheme's default.
    package let port: Int?

    /// Longer headers are refused unread: no host name has more than 253 characters.
    private static let longest = 300

    package init?(_ text: String) {
        guard text.utf8.count <= Self.longest, let (scheme, rest) = Self.parts(text),
            let (host, port) = Self.split(rest), Self.isHost(host)
        else { return nil }
        self.scheme = scheme
        self.host = host
        self.port = port == Self.defaultPort(of: scheme) ? nil : port
    }

    /// The origin of a whole address.
    package static func of(address: String) -> SiteOrigin? {
        guard let (scheme, rest) = parts(address) else { return nil }
        return SiteOrigin("\(scheme)://" + rest.prefix { !"/?#".contains($0) })
    }

    /// The scheme, and what follows its `://`.
    private static func parts(_ text: String) -> (scheme: String, rest: Substring)? {
        for scheme in ["https", "http"] where text.utf8.starts(with: "\(scheme)://".utf8) {
            return (scheme, Substring(text.utf8.dropFirst(scheme.utf8.count + 3)))
        }
        return nil
    }

    package var text: String {
        guard let port else { return "\(scheme)://\(host)" }
        return "\(scheme)://\(host):\(port)"
    }

    /// `localhost`, `*.localhost`, `127.0.0.0/8` and `[::1]`: names that can't leave the machine.
    package var isLoopback: Bool {
        host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]"
            || (host.hasPrefix("127.") && isAddress)
    }

    package var isAddress: Bool {
        host.hasPrefix("[") || host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || Self.isDigit($0) }
    }

    private static func defaultPort(of scheme: String) -> Int {
        scheme == "https" ? 443 : 80
    }

    private static func split(_ rest: Substring) -> (host: String, port: Int?)? {
        let bytes = rest.utf8
        let end =
            bytes.first == UInt8(ascii: "[")
            ? bytes.firstIndex(of: UInt8(ascii: "]")).map(bytes.index(after:)) : bytes.firstIndex(of: UInt8(ascii: ":"))
        let host = String(rest[..<(end ?? bytes.endIndex)])
        guard let end, end < bytes.endIndex else { return (host, nil) }
        let digits = rest[bytes.index(after: end)...]
        guard bytes[end] == UInt8(ascii: ":"), (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit),
            let port = Int(digits), (1...65_535).contains(port)
        else { return nil }
        return (host, port)
    }

    private static func isHost(_ host: String) -> Bool {
        if host.hasPrefix("[") { return isAddress6(host) }
        guard !host.isEmpty, host.utf8.count <= 253 else { return false }
        return host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(isLabel)
    }

    private static func isLabel(_ label: Substring.UTF8View.SubSequence) -> Bool {
        (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
            && label.allSatisfy { isDigit($0) || isLowercaseLetter($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isAddress6(_ host: String) -> Bool {
        host.hasSuffix("]") && host.utf8.count <= 41
            && host.utf8.dropFirst().dropLast().allSatisfy {
                isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) || $0 == UInt8(ascii: ":")
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLowercaseLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
