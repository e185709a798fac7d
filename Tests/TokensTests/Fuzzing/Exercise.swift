import Crypto
import JSON
import Tokens

/// What is done with bytes that mean nothing: by the fuzzer (`make fuzz`) for minutes, by the tests with what the fuzzer
/// kept. Any answer will do, except a trap, a hang, or one that contradicts itself.
///
/// Only the public interface is used, because the fuzzer is a package of its own.
enum Exercise: String, CaseIterable, Sendable {
    /// A verifier with keys of every kind; see ``FuzzedToken`` for how bytes become a token.
    case tokens
    /// The JSON scanner and writer.
    case json
    /// Public keys, key sets, encryption keys and secrets, as somebody pastes them.
    case keys
    /// The inspector.
    case paste

    /// Tries the bytes.
    ///
    /// - Returns: The contradiction, if there was one.
    func contradiction(in bytes: [UInt8]) -> String? {
        switch self {
        case .tokens: Self.verify(FuzzedToken.text(bytes))
        case .json: Self.parse(bytes)
        case .keys: Self.readKeys(String(decoding: bytes, as: UTF8.self))
        case .paste: Self.inspect(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func verify(_ token: String) -> String? {
        for verifier in FuzzedToken.verifiers {
            let (first, second) = (answer(verifier, token), answer(verifier, token))
            if first != second { return "Two answers to one token." }
        }
        return nil
    }

    private static func answer(_ verifier: TokenVerifier, _ token: String) -> Result<VerifiedToken, TokenError> {
        do throws(TokenError) {
            return .success(try verifier.verify(token, at: FuzzedToken.now))
        } catch {
            return .failure(error)
        }
    }

    private static func parse(_ bytes: [UInt8]) -> String? {
        guard let value = try? JSONValue.parse(bytes) else { return nil }
        for escaping in [JSONEscaping.minimal, .html] {
            guard (try? JSONValue.parse(value.serialized(escaping: escaping))) == value else {
                return "A value isn't what it is written as."
            }
        }
        return nil
    }

    private static func readKeys(_ text: String) -> String? {
        _ = try? SigningSecret.check(text)
        _ = try? DecryptionKey(id: "key", secret: text)
        _ = try? PublicKeySet.parse(text.utf8)
        if let object = (try? JSONValue.parse(text))?.object {
            _ = try? EncryptionKey(jwk: object)
            if let key = try? DecryptionKey(jwk: object), (try? DecryptionKey(jwk: key.privateJWK)) == nil {
                return "A decryption key can't be stored."
            }
        }
        guard let key = try? PublicKey(pasted: text) else { return nil }
        return (try? PublicKey(pasted: key.canonicalJWK)) == key ? nil : "A public key can't be stored."
    }

    private static func inspect(_ text: String) -> String? {
        let inspection = TokenInspector.inspect(
            text, keys: FuzzedToken.keys, decryptionKeys: FuzzedToken.decryptionKeys, at: FuzzedToken.now)
        let isValid = FuzzedToken.verifiers.first.map { (try? $0.verify(text, at: FuzzedToken.now)) != nil } ?? false
        return isValid && !inspection.isAccepted ? "The inspector refuses what the verifier accepts." : nil
    }
}
