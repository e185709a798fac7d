import Domain

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Proxies whose word about the client's address is believed. Nobody else's is: a forged `X-Forwarded-For` would give
/// each request of a flood an address, and so a limit, of its own.
package struct TrustedProxies: Sendable {
    private let networks: [Network]

    package init(_ networks: [Network]) {
        self.networks = networks
    }

    /// - Parameter forwarded: the values of the header, first to last; the right-most address that isn't a proxy's is
    ///   the client.
    package func client(connection: String, forwarded: [String]) -> String {
        guard isTrusted(connection) else { return connection }
        for hop in forwarded.reversed().lazy.flatMap({ $0.split(separator: ",").reversed() }) {
            let address = hop.trimmed
            guard let bytes = Network.bytes(of: address) else { return connection }
            if !isTrusted(bytes) { return address }
        }
        return connection
    }

    private func isTrusted(_ address: String) -> Bool {
        guard !networks.isEmpty, let bytes = Network.bytes(of: address) else { return false }
        return isTrusted(bytes)
    }

    private func isTrusted(_ bytes: [UInt8]) -> Bool {
        networks.contains { $0.contains(bytes) }
    }

    /// A network in CIDR notation, like `10.0.0.0/8` or `::1`.
    package struct Network: Sendable {
        private let prefix: [UInt8]
        private let bits: Int

        package init?(_ text: String) {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let prefix = Self.bytes(of: String(parts[0])) else { return nil }
            let bits = parts.count == 2 ? Int(parts[1]) : prefix.count * 8
            guard let bits, (0...prefix.count * 8).contains(bits) else { return nil }
            self.prefix = prefix
            self.bits = bits
        }

        func contains(_ address: [UInt8]) -> Bool {
            guard address.count == prefix.count else { return false }
            return (0..<bits).allSatisfy { bit in
                (address[bit / 8] ^ prefix[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
            }
        }

        static func bytes(of address: String) -> [UInt8]? {
            var four = in_addr()
            if inet_pton(AF_INET, address, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
            var six = in6_addr()
            guard inet_pton(AF_INET6, address, &six) == 1 else { return nil }
            let bytes = withUnsafeBytes(of: six) { Array($0) }
            // A socket for both families shows an IPv4 client as `::ffff:192.0.2.1`.
            return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
        }

        private static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
    }
}
