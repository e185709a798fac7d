/// The parts of a compact JWS (RFC 7515, section 7.1), as places in its bytes.
struct CompactToken {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let firstDot: Int
    private let secondDot: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ dots: Dots) throws(TokenError) {
        guard bytes.count <= TokenLimits.tokenBytes else { throw .tooLarge(bytes: bytes.count) }
        guard dots.count == 2 else { throw .parts(dots.count + 1, isEmpty: bytes.isEmpty) }
        self.bytes = bytes
        firstDot = dots.first
        secondDot = dots.second
    }

    var header: Slice<UnsafeBufferPointer<UInt8>> { bytes[..<firstDot] }
    var payload: Slice<UnsafeBufferPointer<UInt8>> { bytes[(firstDot + 1)..<secondDot] }
    var signature: Slice<UnsafeBufferPointer<UInt8>> { bytes[(secondDot + 1)...] }

    /// What the signature is over: the original bytes, never a second spelling of them.
    var signed: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<secondDot]) }
}

/// The same parts, decoded into memory that the caller lends.
struct DecodedParts {
    let header: UnsafeBufferPointer<UInt8>
    let payload: UnsafeBufferPointer<UInt8>
    let signature: UnsafeRawBufferPointer

    /// - Parameter memory: As large as the token.
    init(_ token: CompactToken, into memory: UnsafeMutableBufferPointer<UInt8>) throws(TokenError) {
        var decoder = PartDecoder(into: memory)
        header = try decoder.decode(token.header, .header)
        payload = try decoder.decode(token.payload, .payload)
        signature = UnsafeRawBufferPointer(try decoder.decode(token.signature, .signature))
    }
}

extension TokenError {
    static func tooLarge(bytes: Int, limit: Int = TokenLimits.tokenBytes) -> TokenError {
        TokenError(.tooLarge, ["bytes": .number(bytes), "limit": .number(limit)])
    }

    fileprivate static func parts(_ count: Int, isEmpty: Bool) -> TokenError {
        if isEmpty { return TokenError(.empty) }
        return count == 5 ? TokenError(.encrypted) : TokenError(.partCount, ["count": .number(count)])
    }
}
