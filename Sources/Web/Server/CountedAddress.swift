/// What limits count a client's address as. Whoever has one IPv6 address has a network of 2^64 of them: counted one by
/// one, each request of a flood would have a limit of its own.
package enum CountedAddress {
    package static func of(_ address: String) -> String {
        guard let bytes = TrustedProxies.Network.bytes(of: address) else { return address }
        // Four numbers are written in one way only, unless they stand in an IPv6 address.
        guard bytes.count == 16 else {
            return address.utf8.contains(UInt8(ascii: ":")) ? bytes.map(String.init).joined(separator: ".") : address
        }
        let groups = stride(from: 0, to: 8, by: 2).map { index in
            String(Int(bytes[index]) << 8 | Int(bytes[index + 1]), radix: 16)
        }
        return groups.joined(separator: ":") + "::/64"
    }
}
