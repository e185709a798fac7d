import Crypto

/// A key that wraps content keys (RFC 3394, as `A256KW` in RFC 7518, section 4.4).
struct KeyWrapping: Sendable {
    /// A wrapped key is eight bytes longer than the key.
    private static let wrappedBytes = 40

    let key: SymmetricKey

    func wrap(_ contentKey: SymmetricKey) throws(KeyError) -> [UInt8] {
        guard let wrapped = try? AES.KeyWrap.wrap(contentKey, using: key) else {
            throw .unusable("The content key can't be wrapped with this key.")
        }
        return Array(wrapped)
    }

    /// The content key; `nil` for whatever was wrong.
    func unwrap(_ wrapped: UnsafeBufferPointer<UInt8>) -> SymmetricKey? {
        guard wrapped.count == Self.wrappedBytes else { return nil }
        return try? AES.KeyWrap.unwrap(wrapped, using: key)
    }
}
