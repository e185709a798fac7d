import Crypto

/// The Concat key derivation function (RFC 7518, section 4.6.2; NIST SP 800-56A, section 5.8.1) with SHA-256, for keys
/// that one hash is long enough for.
package enum ConcatKDF {
    /// - Parameters:
    ///   - secret: What the key agreement gave.
    ///   - algorithm: For what the key is: the `alg` that it wraps a key for, or the `enc` that it is the key of.
    ///   - partyU: `apu`, decoded: about the sender.
    ///   - partyV: `apv`, decoded: about the recipient.
    ///   - byteCount: The key's length, at most 32 bytes.
    package static func key(
        from secret: [UInt8], algorithm: String, partyU: [UInt8], partyV: [UInt8], byteCount: Int = 32
    ) -> [UInt8] {
        precondition(byteCount <= SHA256.byteCount, "One round of SHA-256 gives 32 bytes.")
        var hash = SHA256()
        hash.update(data: bigEndian(1) + secret)
        for field in [Array(algorithm.utf8), partyU, partyV] {
            hash.update(data: bigEndian(field.count) + field)
        }
        hash.update(data: bigEndian(byteCount * 8))
        return Array(Array(hash.finalize()).prefix(byteCount))
    }

    private static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
