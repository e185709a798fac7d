import Domain

/// The mail server that takes our mails, as `smtp://name:password@host:587` or `smtps://…:465` names it.
package struct SMTPServer: Sendable, Hashable {
    package enum Encryption: Sendable, Hashable {
        /// From the first byte on.
        case tls
        /// STARTTLS; a server that doesn't offer it gets nothing.
        case startTLS
        /// On this machine alone.
        case none
    }

    /// What is wrong with an address, as a word of `usher`'s.
    package enum Mistake: String, Error {
        case notAnAddress
    }

    package var host: String
    package var port: Int
    package var encryption: Encryption
    package var user: String?
    package var password: String?
    /// A PEM file of certificates to believe in place of the system's.
    package var authorities: String?

    package init(_ text: String) throws(Mistake) {
        let parts = text.trimmed.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let scheme = ["smtp://", "smtps://"].first(where: parts[0].hasPrefix) else { throw .notAnAddress }
        var rest = parts[0].dropFirst(scheme.count)
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        let credentials = rest.lastIndex(of: "@").map { rest[..<$0] }
        let place = rest.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest
        // The same reader as for pages' origins; SMTP's addresses have no other form.
        guard let origin = SiteOrigin("https://" + place) else { throw .notAnAddress }
        host = origin.host
        let isTLS = scheme == "smtps://"
        // 443 is the port that an origin leaves out, and nobody's mail server is there.
        port = origin.port ?? (isTLS ? 465 : 587)
        encryption = isTLS ? .tls : origin.isLoopback ? .none : .startTLS
        switch parts.count > 1 ? parts[1] : "" {
        case "": break
        case "tls=required": if !isTLS { encryption = .startTLS }
        default: throw .notAnAddress
        }
        try readCredentials(credentials)
    }

    private mutating func readCredentials(_ text: Substring?) throws(Mistake) {
        guard let text else { return }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let user = Self.decoded(parts[0]), !user.isEmpty else { throw .notAnAddress }
        self.user = user
        guard parts.count == 2 else { return }
        guard let password = Self.decoded(parts[1]) else { throw .notAnAddress }
        self.password = password
    }

    /// `%40` is an at sign. Nothing that could end a line of the protocol.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        guard let decoded = String(validating: bytes, as: UTF8.self), bytes.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
            return nil
        }
        return decoded
    }

    /// For people: without name and password.
    package var name: String { "\(host):\(port)" }

    /// As libcurl takes it. What we say of ourselves at HELO stands behind the slash.
    func address(helo: String) -> String {
        "\(encryption == .tls ? "smtps" : "smtp")://\(host):\(port)/\(helo)"
    }
}
