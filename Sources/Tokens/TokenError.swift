/// Why a token was refused.
///
/// ```swift
/// do throws(TokenError) {
///     let verified = try verifier.verify(token, at: now)
/// } catch {
///     log("refused: \(error.reason.rawValue), key \(error.keyID ?? "none")")
/// }
/// ```
public struct TokenError: Error, Sendable, Hashable {
    /// The stable codes, the same in every answer, log line and document.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Not a compact JWS of strict JSON (RFC 7515, section 7.1), nor a compact JWE around one, or a header that asks
        /// for what isn't supported.
        case malformed
        /// More than 8 KiB (an encrypted one: 13 KiB), or a header of more than 1 KiB.
        case tooLarge = "too_large"
        /// `alg` isn't the key's algorithm, or `enc` isn't A256GCM.
        case unsupportedAlgorithm = "unsupported_algorithm"
        /// There is no key to check with, or `kid` names none and no other key fits.
        case unknownKey = "unknown_key"
        /// Signed with a key that was revoked.
        case revokedKey = "revoked_key"
        /// No key made this signature.
        case signatureMismatch = "signature_mismatch"
        /// An encrypted token that can't be opened, whatever was wrong with it: one answer, so that nobody learns about
        /// the key by trying (RFC 7516, section 11.5).
        case decryptionFailed = "decryption_failed"
        /// The workspace takes encrypted tokens only, and this one is only signed.
        case encryptionRequired = "encryption_required"
        /// `exp` is over (RFC 7519, section 4.1.4).
        case expired
        /// `nbf` or `iat` is in the future (RFC 7519, sections 4.1.5 and 4.1.6).
        case notYetValid = "not_yet_valid"
        /// The workspace requires `exp`, and there is none.
        case expiryRequired = "expiry_required"
        /// More time from issue to expiry than the workspace allows.
        case lifetimeTooLong = "lifetime_too_long"
        /// A time that only makes sense in milliseconds.
        case looksLikeMilliseconds = "looks_like_milliseconds"
        /// None of `userId`, `sub`, `user_id`, `external_id`, or an empty one.
        case missingUserId = "missing_user_id"
        /// An id like `undefined`, which would make one person of everybody whose id was missing.
        case placeholderUserId = "placeholder_user_id"
        /// The workspace requires an email, and there is none.
        case missingEmail = "missing_email"
        /// Two members name different ids.
        case conflictingIds = "conflicting_ids"
        /// A claim's value isn't what the claim must be; ``TokenError/claim`` says which.
        case wrongType = "wrong_type"
        /// More than 100 attributes.
        case tooManyAttributes = "too_many_attributes"
        /// `aud` isn't this workspace (RFC 7519, section 4.1.3).
        case wrongAudience = "wrong_audience"
        /// `iss` isn't the expected issuer (RFC 7519, section 4.1.1).
        case wrongIssuer = "wrong_issuer"
        /// A one-time token was used before. The verifier keeps no memory; whoever does throws this.
        case replayed
    }

    /// The stable code.
    public let reason: Reason

    /// Which of the reason's causes it is, where there is a sentence of its own for it.
    public let cause: Cause?

    /// What goes into the cause's sentence, by name.
    public let values: [String: SentenceValue]

    /// The claim or header member that is at fault, where it is one.
    public let claim: String?

    /// The key that the signature was checked with, once it held, or the revoked one.
    public let keyID: String?

    /// For the reasons about time: the claim's time minus the verifier's, in seconds. Negative is past.
    public let clockDifference: Double?

    private let ownDetail: String?

    /// An English sentence or two: what happened, why, what to change. It repeats no value of the payload.
    public var detail: String { ownDetail ?? cause?.text(values) ?? reason.rawValue }

    /// An error with a sentence of its own.
    public init(
        _ reason: Reason, _ detail: String, claim: String? = nil, keyID: String? = nil, clockDifference: Double? = nil
    ) {
        self.init(
            reason: reason, cause: nil, values: [:], claim: claim, keyID: keyID, clockDifference: clockDifference,
            ownDetail: detail)
    }

    /// An error with its cause's sentence.
    init(
        _ cause: Cause, claim: String? = nil, _ values: [String: SentenceValue] = [:], keyID: String? = nil,
        clockDifference: Double? = nil
    ) {
        self.init(
            reason: cause.reason, cause: cause, values: values, claim: claim, keyID: keyID,
            clockDifference: clockDifference, ownDetail: nil)
    }

    private init(
        reason: Reason, cause: Cause?, values: [String: SentenceValue], claim: String?, keyID: String?,
        clockDifference: Double?, ownDetail: String?
    ) {
        self.reason = reason
        self.cause = cause
        self.values = values
        self.claim = claim
        self.keyID = keyID
        self.clockDifference = clockDifference
        self.ownDetail = ownDetail
    }

    /// The same error, with the key that had been found by then.
    func with(keyID: String) -> TokenError {
        TokenError(
            reason: reason, cause: cause, values: values, claim: claim, keyID: keyID,
            clockDifference: clockDifference, ownDetail: ownDetail)
    }
}

extension TokenError: CustomStringConvertible {
    public var description: String { "\(reason.rawValue): \(detail)" }
}
