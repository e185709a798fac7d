import Crypto

/// HMAC-SHA256 (RFC 2104) with the key taken in once: each use copies the prepared state, which halves the work.
struct KeyedHash: Sendable {
    private let prepared: HMAC<SHA256>

    init(key: [UInt8]) {
        prepared = HMAC(key: SymmetricKey(data: key))
    }

    func code(of message: UnsafeRawBufferPointer) -> HMAC<SHA256>.MAC {
        var hash = prepared
        hash.update(data: message)
        return hash.finalize()
    }

    /// Compares in constant time, so that no answer's delay tells how many bytes of a guess were right.
    func isCode(_ code: UnsafeRawBufferPointer, of message: UnsafeRawBufferPointer) -> Bool {
        self.code(of: message) == code
    }
}
