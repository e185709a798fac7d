/// Decodes part after part of a token into memory that the caller lends.
struct PartDecoder {
    private var free: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter memory: As large as the token.
    init(into memory: UnsafeMutableBufferPointer<UInt8>) {
        free = memory
    }

    /// - Parameter name: What people call the part.
    mutating func decode(
        _ part: Slice<UnsafeBufferPointer<UInt8>>, _ name: SentenceValue.Word
    ) throws(TokenError) -> UnsafeBufferPointer<UInt8> {
        guard let start = free.baseAddress, let count = Base64URL.decode(part, into: start) else {
            throw TokenError(.notBase64URL, ["part": .word(name)])
        }
        let decoded = UnsafeBufferPointer(rebasing: free[..<count])
        free = UnsafeMutableBufferPointer(rebasing: free[count...])
        return decoded
    }
}
