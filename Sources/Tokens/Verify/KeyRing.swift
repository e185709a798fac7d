import JSON

/// The keys of a verifier, and the question which of them signed.
struct KeyRing: Sendable {
    let keys: [VerificationKey]

    /// The key that made the signature.
    ///
    /// A `kid` that names keys picks them. Any other is only a hint: every key that isn't revoked is tried. Of those,
    /// only keys of the algorithm that the header states: a key is never used for another one (CVE-2016-10555).
    func signer(
        named header: TokenHeader, of signature: UnsafeRawBufferPointer, over signed: UnsafeRawBufferPointer
    ) throws(TokenError) -> VerificationKey {
        let named = header.keyID.flatMap { keyID in keys.contains { $0.isNamed(keyID) } ? keyID : nil }
        for key in keys where key.state != .revoked && key.algorithm == header.algorithm {
            if let named, !key.isNamed(named) { continue }
            if key.verifies(signature, over: signed) { return key }
        }
        throw refusal(header, named, signature, signed)
    }

    /// Why no key fits. Revoked keys are tried last, so that the person learns why.
    private func refusal(
        _ header: TokenHeader, _ named: String?, _ signature: UnsafeRawBufferPointer, _ signed: UnsafeRawBufferPointer
    ) -> TokenError {
        let candidates = named.map { named in keys.filter { $0.isNamed(named) } } ?? keys
        let usable = candidates.filter { $0.state != .revoked }
        if named != nil, usable.isEmpty, let revoked = candidates.first { return .revoked(revoked) }
        let signer = keys.first { key in
            key.state == .revoked && key.algorithm == header.algorithm && key.verifies(signature, over: signed)
        }
        if let signer { return .revoked(signer) }
        if usable.isEmpty { return TokenError(.noKeys) }
        guard usable.contains(where: { $0.algorithm == header.algorithm }) else {
            return .otherAlgorithm(than: usable)
        }
        let isNamedElsewhere = header.keyID != nil && named == nil
        return isNamedElsewhere ? TokenError(.otherKeyID, claim: "kid") : TokenError(.signatureMismatch)
    }
}

extension TokenError {
    fileprivate static func revoked(_ key: VerificationKey) -> TokenError {
        TokenError(.revokedKey, keyID: key.id)
    }

    fileprivate static func otherAlgorithm(than keys: [VerificationKey]) -> TokenError {
        let algorithms = Algorithm.allCases.filter { algorithm in keys.contains { $0.algorithm == algorithm } }
        let names = algorithms.map(\.rawValue).joined(separator: " / ")
        return TokenError(.otherAlgorithm, claim: "alg", ["algorithms": .text(names)])
    }
}
