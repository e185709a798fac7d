import Crypto
import CryptoExtras
import JSON
import Testing
import Tokens

/// RFC 7516, section 11.5: whoever tries out changed tokens learns nothing about what was wrong with them.
@Suite("Every decryption that fails gives the same answer")
struct DecryptionFailureTests {
    /// The one answer, taken from the plainest failure: another key.
    private func expectOneAnswer(
        _ tokens: [String], _ key: DecryptionKey, at location: SourceLocation = #_sourceLocation
    ) throws {
        let other = try DecryptionKey(id: "other", secret: TestEncryption.secret)
        let plain = try TestEncryption.raw(header: #"{"alg":"dir","enc":"A256GCM"}"#, key: SymmetricKey(size: .bits256))
        let answer = try refusal(plain, opening: [other])
        #expect(answer.reason == .decryptionFailed)
        for token in tokens {
            #expect(try refusal(token, opening: [key], at: location) == answer, sourceLocation: location)
        }
    }

    @Test("Any changed byte of encrypted key, initialization vector, ciphertext or tag", arguments: TestEncryption.keys)
    func changedBytes(key: DecryptionKey) throws {
        let parts = try TestEncryption.sealed(key).split(separator: ".", omittingEmptySubsequences: false).map(
            String.init)
        var tokens: [String] = []
        for place in 1...4 where !parts[place].isEmpty {
            let bytes = try decodedBytes(parts[place])
            for index in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 8)) {
                tokens.append(replacing(place, in: parts, with: bytes.flipping(index)))
            }
        }
        try expectOneAnswer(tokens, key)
    }

    @Test("Parts that are missing, cut short or too long", arguments: TestEncryption.keys)
    func lengths(key: DecryptionKey) throws {
        let parts = try TestEncryption.sealed(key).split(separator: ".", omittingEmptySubsequences: false).map(
            String.init)
        var tokens: [String] = []
        for place in 1...4 {
            let bytes = try decodedBytes(parts[place])
            if !bytes.isEmpty { tokens.append(replacing(place, in: parts, with: [])) }
            tokens.append(replacing(place, in: parts, with: bytes + [0]))
            for count in [1, 4, 8, 12, 15] where count < bytes.count {
                tokens.append(replacing(place, in: parts, with: Array(bytes.dropLast(count))))
            }
        }
        try expectOneAnswer(tokens, key)
    }

    @Test("A dot that was moved: one encryption must not have two spellings", arguments: TestEncryption.keys)
    func movedDots(key: DecryptionKey) throws {
        let parts = try TestEncryption.sealed(key).split(separator: ".", omittingEmptySubsequences: false).map(
            String.init)
        let (nonce, ciphertext, tag) = (parts[2], parts[3], parts[4])
        let boxes = [
            [String(nonce.dropLast(4)), nonce.suffix(4) + ciphertext, tag],
            [nonce + ciphertext.prefix(4), String(ciphertext.dropFirst(4)), tag],
            [nonce + ciphertext, "", tag], ["", nonce + ciphertext, tag],
        ]
        try expectOneAnswer(boxes.map { (parts[..<2] + $0).joined(separator: ".") }, key)
    }

    @Test("A header that was changed after the encryption", arguments: TestEncryption.keys)
    func changedHeader(key: DecryptionKey) throws {
        let parts = try TestEncryption.sealed(key).split(separator: ".", omittingEmptySubsequences: false).map(
            String.init)
        var header = try #require(try JSONValue.parse(decodedBytes(parts[0])).object)
        header["more"] = 1
        try expectOneAnswer([replacing(0, in: parts, with: Array(header.serialized().utf8))], key)
    }

    @Test("Another key of the same algorithm", arguments: EncryptionAlgorithm.allCases)
    func otherKey(algorithm: EncryptionAlgorithm) throws {
        let key = try #require(TestEncryption.keys.first { $0.algorithm == algorithm })
        let other = try DecryptionKey.generate(id: key.id, algorithm: algorithm)
        try expectOneAnswer([try TestEncryption.sealed(key)], other)
    }

    @Test("An RSA key that carries a content key of another length")
    func shortContentKey() throws {
        let key = try TestEncryption.rsa()
        let numbers = try ["n", "e"].map { try key.privateJWK.bytes($0) }
        let rsa = try _RSA.Encryption.PublicKey(n: numbers[0], e: numbers[1])
        let header = #"{"alg":"RSA-OAEP-256","enc":"A256GCM"}"#
        let tokens = try [0, 16, 24, 31, 33, 48].map { count in
            let content = SymmetricKey(data: [UInt8](repeating: 7, count: [16, 24].contains(count) ? count : 32))
            let encrypted = try rsa.encrypt([UInt8](repeating: 7, count: count), padding: .PKCS1_OAEP_SHA256)
            return try TestEncryption.raw(header: header, encryptedKey: Array(encrypted), key: content)
        }
        let paddings: [_RSA.Encryption.Padding] = [._WEAK_AND_INSECURE_PKCS_V1_5, .PKCS1_OAEP]
        let otherPaddings = try paddings.map { padding in
            let encrypted = try rsa.encrypt([UInt8](0..<32), padding: padding)
            return try TestEncryption.raw(header: header, encryptedKey: Array(encrypted))
        }
        try expectOneAnswer(tokens + otherPaddings, key)
    }

    @Test("A shared key that wraps a content key of another length")
    func shortWrappedKey() throws {
        let key = try DecryptionKey(id: "enc_wrap", secret: TestEncryption.secret, algorithm: .keyWrap)
        let tokens = try [16, 24, 40].map { count in
            let content = SymmetricKey(data: [UInt8](repeating: 7, count: count))
            let wrapped = try AES.KeyWrap.wrap(content, using: TestEncryption.contentKey)
            let used = count == 40 ? TestEncryption.contentKey : content
            return try TestEncryption.raw(
                header: #"{"alg":"A256KW","enc":"A256GCM"}"#, encryptedKey: Array(wrapped), key: used)
        }
        try expectOneAnswer(tokens, key)
    }

    private func replacing(_ place: Int, in parts: [String], with bytes: [UInt8]) -> String {
        var parts = parts
        parts[place] = TestTokens.base64URL(bytes)
        return parts.joined(separator: ".")
    }
}

/// The bytes that a base64url text stands for.
func decodedBytes(_ base64URL: some StringProtocol) throws -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let values = try base64URL.utf8.map { try #require(alphabet.firstIndex(of: $0)) }
    let bits = values.flatMap { value in (0..<6).map { value >> (5 - $0) & 1 } }
    return stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
        UInt8(bits[start..<(start + 8)].reduce(0) { $0 << 1 | $1 })
    }
}

extension JSONObject {
    /// A member that is bytes in base64url.
    func bytes(_ name: String) throws -> [UInt8] { try decodedBytes(try #require(self[name]?.string)) }
}

extension [UInt8] {
    fileprivate func flipping(_ index: Int) -> [UInt8] {
        var copy = self
        copy[index] ^= 1
        return copy
    }
}
