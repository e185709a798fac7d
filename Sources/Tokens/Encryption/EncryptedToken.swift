import Crypto

/// The parts of a compact JWE (RFC 7516, section 7.1), decoded into memory that the caller lends.
struct EncryptedToken {
    /// The longest encrypted token: 8 KiB of signed token in base64url, a header of 1 KiB, an RSA key of 4096 bits.
    static let mostBytes = 13 * 1024

    /// The header as it stands in the token: the additional data of the encryption.
    let encodedHeader: UnsafeBufferPointer<UInt8>
    let header: UnsafeBufferPointer<UInt8>
    let encryptedKey: UnsafeBufferPointer<UInt8>

    /// Nonce, ciphertext and tag, one after the other as they stand in the token; `nil` when nonce or tag haven't the
    /// one length that A256GCM allows (RFC 7518, section 5.3): a short tag is a guessable one.
    let box: UnsafeBufferPointer<UInt8>?

    /// - Parameter memory: As large as the token.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ dots: Dots, into memory: UnsafeMutableBufferPointer<UInt8>
    ) throws(TokenError) {
        guard bytes.count <= Self.mostBytes else { throw .tooLarge(bytes: bytes.count, limit: Self.mostBytes) }
        var decoder = PartDecoder(into: memory)
        encodedHeader = UnsafeBufferPointer(rebasing: bytes[..<dots.first])
        header = try decoder.decode(bytes[..<dots.first], .header)
        encryptedKey = try decoder.decode(bytes[(dots.first + 1)..<dots.second], .encryptedKey)
        let nonce = try decoder.decode(bytes[(dots.second + 1)..<dots.third], .initializationVector)
        let ciphertext = try decoder.decode(bytes[(dots.third + 1)..<dots.fourth], .ciphertext)
        let tag = try decoder.decode(bytes[(dots.fourth + 1)...], .authenticationTag)
        let isUsable = nonce.count == ContentCipher.nonceBytes && tag.count == ContentCipher.tagBytes
        let length = nonce.count + ciphertext.count + tag.count
        box = isUsable ? UnsafeBufferPointer(start: nonce.baseAddress, count: length) : nil
    }
}
