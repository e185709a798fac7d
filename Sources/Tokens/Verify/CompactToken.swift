/// The parts of a compact JWS (RFC 7515, section 7.1), as places in its bytes.
struct CompactToken {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let firstDot: Int
    private let secondDot: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(TokenError) {
        guard bytes.count <= TokenLimits.tokenBytes else { throw .tooLarge(bytes: bytes.count) }
        var dots = (first: -1, second: -1, count: 0)
        for index in 0..<bytes.count where bytes[index] == UInt8(ascii: ".") {
            if dots.count == 0 { dots.first = index } else { dots.second = index }
            dots.count += 1
        }
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
        var free = memory
        header = try Self.decode(token.header, .header, into: &free)
        payload = try Self.decode(token.payload, .payload, into: &free)
        signature = UnsafeRawBufferPointer(try Self.decode(token.signature, .signature, into: &free))
    }

    private static func decode(
        _ part: Slice<UnsafeBufferPointer<UInt8>>, _ name: SentenceValue.Word,
        into free: inout UnsafeMutableBufferPointer<UInt8>
    ) throws(TokenError) -> UnsafeBufferPointer<UInt8> {
        guard let start = free.baseAddress, let count = Base64URL.decode(part, into: start) else {
            throw .notCanonical(name)
        }
        let decoded = UnsafeBufferPointer(rebasing: free[..<count])
        free = UnsafeMutableBufferPointer(rebasing: free[count...])
        return decoded
    }
}

extension TokenError {
    static func tooLarge(bytes: Int) -> TokenError {
        TokenError(.tooLarge, ["bytes": .number(bytes), "limit": .number(TokenLimits.tokenBytes)])
    }

    fileprivate static func parts(_ count: Int, isEmpty: Bool) -> TokenError {
        if isEmpty { return TokenError(.empty) }
        return count == 5 ? TokenError(.encrypted) : TokenError(.partCount, ["count": .number(count)])
    }

    fileprivate static func notCanonical(_ part: SentenceValue.Word) -> TokenError {
        TokenError(.notBase64URL, ["part": .word(part)])
    }
}
