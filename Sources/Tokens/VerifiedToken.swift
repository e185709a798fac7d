/// A token whose signature, times and claims all hold.
public struct VerifiedToken: Sendable, Hashable {
    /// Whom the token proves.
    public let identity: Identity

    /// The id of the key that signed it.
    public let keyID: String

    /// `exp` in Unix seconds; `nil` when the token doesn't expire.
    public let expiresAt: Double?

    /// `iat` in Unix seconds.
    public let issuedAt: Double?

    /// `nbf` in Unix seconds.
    public let notBefore: Double?

    /// `jti`: any text, for whoever accepts a token once only.
    public let tokenID: String?
}
