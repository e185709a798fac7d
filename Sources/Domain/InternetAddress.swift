#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An address of a machine, and whether it stands in the public internet. Whoever makes a server fetch something would
/// like it to reach what only that server reaches: its own ports, its network, its cloud's metadata.
package struct InternetAddress: Sendable, Hashable {
    /// Four bytes or sixteen.
    package let bytes: [UInt8]

    package init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            bytes = withUnsafeBytes(of: six) { Array($0) }
        } else {
            return nil
        }
    }

    /// As programs write it.
    package var text: String {
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        var name = [CChar](repeating: 0, count: 64)
        inet_ntop(family, bytes, &name, socklen_t(name.count))
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    package var isLoopback: Bool {
        bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
    }

    /// Whether it is neither private, loopback, link-local, shared, multicast, reserved, mapped nor translated.
    package var isPublic: Bool {
        bytes.count == 4 ? !Self.internal4.contains(where: isInside) : isPublic6
    }

    /// Only what is given out as global unicast; so IPv4 in IPv6 clothes (mapped, NAT64) is out whatever it holds.
    private var isPublic6: Bool {
        isInside(Self.global6) && !Self.internal6.contains(where: isInside)
    }

    private typealias Block = (prefix: [UInt8], bits: Int)

    /// The special-purpose addresses of RFC 6890 and the IANA registry.
    private static let internal4: [Block] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
        ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24),
        ([203, 0, 113], 24), ([224], 3),
    ]
    private static let global6: Block = ([0x20], 3)
    /// Protocols' own (Teredo among them), documentation, 6to4.
    private static let internal6: [Block] = [
        ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x02], 16), ([0x3F, 0xFF, 0x00], 20),
    ]

    private func isInside(_ block: Block) -> Bool {
        (0..<block.bits).allSatisfy { bit in
            let wanted = bit / 8 < block.prefix.count ? block.prefix[bit / 8] : 0
            return (bytes[bit / 8] ^ wanted) & (0x80 >> UInt8(bit % 8)) == 0
        }
    }
}
