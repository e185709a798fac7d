import JSON

/// The keys of a verifier, and the question which of them signed.
struct KeyRing: Sendable {
    let keys: [VerificationKey]

    /// The key that made the signature.
    ///
    /// A `kid` that names a key picks it. Any other is only a hint: every key that isn't revoked is tried. Revoked keys
    /// are tried last, so that the person learns why.
    func signer(
        named header: TokenHeader, of signature: UnsafeRawBufferPointer, over signed: UnsafeRawBufferPointer
    ) throws(TokenError) -> VerificationKey {
        let named = header.keyID.flatMap { keyID in keys.first { $0.id.isExactly(keyID) } }
        if let named, named.state == .revoked { throw .revoked(named) }
        guard named != nil || keys.contains(where: { $0.state != .revoked }) else {
            throw revokedSigner(header, signature, signed) ?? .noKeys
        }
        guard keys.contains(where: { fits($0, header, named) }) else { throw .unsupportedAlgorithm }
        for key in keys where fits(key, header, named) && key.verifies(signature, over: signed) { return key }
        throw revokedSigner(header, signature, signed)
            ?? (header.keyID != nil && named == nil ? .unknownKey : .signatureMismatch)
    }

    /// Whether a key may be tried: not revoked, the named one if one is, and of the algorithm that the header states,
    /// byte for byte. Otherwise a key of one algorithm would be used with another (CVE-2016-10555).
    private func fits(_ key: VerificationKey, _ header: TokenHeader, _ named: VerificationKey?) -> Bool {
        key.state != .revoked && key.algorithm.rawValue.isExactly(header.algorithm)
            && named.map { $0.id.isExactly(key.id) } ?? true
    }

    private func revokedSigner(
        _ header: TokenHeader, _ signature: UnsafeRawBufferPointer, _ signed: UnsafeRawBufferPointer
    ) -> TokenError? {
        let key = keys.first { key in
            key.state == .revoked && key.algorithm.rawValue.isExactly(header.algorithm)
                && key.verifies(signature, over: signed)
        }
        return key.map(TokenError.revoked)
    }
}

extension TokenError {
    fileprivate static func revoked(_ key: VerificationKey) -> TokenError {
        TokenError(
            .revokedKey,
            "The token belongs to a key that was revoked. Sign with a key that is active; if this one was revoked by "
                + "mistake, make a new one and deploy it.",
            keyID: key.id)
    }

    fileprivate static var noKeys: TokenError {
        TokenError(.unknownKey, "The workspace has no key that is in use. Add one and sign with its secret.")
    }

    fileprivate static var unsupportedAlgorithm: TokenError {
        TokenError(
            .unsupportedAlgorithm,
            "The token's \"alg\" isn't the algorithm of the key. Sign with HS256, written exactly so.", claim: "alg")
    }

    fileprivate static var unknownKey: TokenError {
        TokenError(
            .unknownKey,
            "The token's \"kid\" names a key that this workspace doesn't have, and none of its keys fits. "
                + "Sign with the secret of one of this workspace's keys; it may be another workspace's token.",
            claim: "kid")
    }

    fileprivate static var signatureMismatch: TokenError {
        TokenError(
            .signatureMismatch,
            "No key of this workspace made this signature. Compare the secret in your backend with the key's: the "
                + "whole text is the key, not what it decodes to, without a line break at the end.")
    }
}
