import Crypto

/// HMAC-SHA256 (RFC 2104) with the key taken in once: each use copies the two prepared states, which halves the work.
///
/// Composed of swift-crypto's SHA-256, because its `HMAC` takes messages through generic code that costs as much again.
struct KeyedHash: Sendable {
    private let inner: SHA256
    private let outer: SHA256

    init(key: [UInt8]) {
        var block = key.count > SHA256.blockByteCount ? Array(SHA256.hash(data: key)) : key
        block += Array(repeating: 0, count: SHA256.blockByteCount - block.count)
        inner = Self.begun(block.map { $0 ^ 0x36 })
        outer = Self.begun(block.map { $0 ^ 0x5C })
    }

    private static func begun(_ pad: [UInt8]) -> SHA256 {
        var hash = SHA256()
        pad.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return hash
    }

    func code(of message: UnsafeRawBufferPointer) -> SHA256.Digest {
        var inner = inner
        inner.update(bufferPointer: message)
        var outer = outer
        inner.finalize().withUnsafeBytes { outer.update(bufferPointer: $0) }
        return outer.finalize()
    }

    /// Compares in constant time: every byte is looked at, so that no answer's delay tells how many bytes of a guess
    /// were right. (The length is no secret.)
    func isCode(_ code: UnsafeRawBufferPointer, of message: UnsafeRawBufferPointer) -> Bool {
        guard code.count == SHA256.byteCount else { return false }
        return self.code(of: message).withUnsafeBytes { expected in
            var difference: UInt8 = 0
            for index in 0..<SHA256.byteCount { difference |= expected[index] ^ code[index] }
            return difference == 0
        }
    }
}
