/// What a workspace asks of a token beyond a valid signature.
public struct TokenRules: Sendable, Hashable {
    /// Whether a token without an email is refused.
    public var emailRequired: Bool
    /// Whether a token may name a person by email alone, without an id.
    public var identifyByEmail: Bool
    /// Whether a token without `exp` is refused.
    public var requireExpiry: Bool
    /// The longest time from issue to expiry, in seconds. A token without `exp` lasts for ever and is refused, too.
    public var longestLifetime: Double?
    /// What `aud` must be or contain. With `nil` a token that has an `aud` is refused (RFC 7519, section 4.1.3).
    public var expectedAudience: String?
    /// What `iss` must be. With `nil` any issuer is taken.
    public var expectedIssuer: String?
    /// Whether a token that is only signed, and not encrypted as well, is refused.
    public var encryptionRequired: Bool
    /// By how many seconds the clocks of signer and verifier may differ.
    public var leeway: Double

    /// 24 hours: the longest lifetime where an expiry is required and nothing else is said.
    public static let usualLongestLifetime: Double = 24 * 60 * 60

    /// The usual rules: an email, no expiry required, no audience expected.
    ///
    /// - Parameters:
    ///   - emailRequired: Refuse a token without an email.
    ///   - identifyByEmail: Take a token with an email and no id.
    ///   - requireExpiry: Refuse a token without `exp`.
    ///   - longestLifetime: In seconds; `nil` means 24 hours when an expiry is required and no limit when it isn't.
    ///   - expectedAudience: What `aud` must be or contain.
    ///   - expectedIssuer: What `iss` must be.
    ///   - encryptionRequired: Refuse a token that is only signed.
    ///   - leeway: How far the clocks may differ, in seconds.
    public init(
        emailRequired: Bool = true,
        identifyByEmail: Bool = false,
        requireExpiry: Bool = false,
        longestLifetime: Double? = nil,
        expectedAudience: String? = nil,
        expectedIssuer: String? = nil,
        encryptionRequired: Bool = false,
        leeway: Double = 60
    ) {
        self.emailRequired = emailRequired
        self.identifyByEmail = identifyByEmail
        self.requireExpiry = requireExpiry
        self.longestLifetime = longestLifetime ?? (requireExpiry ? Self.usualLongestLifetime : nil)
        self.expectedAudience = expectedAudience
        self.expectedIssuer = expectedIssuer
        self.encryptionRequired = encryptionRequired
        self.leeway = leeway
    }
}

/// The sizes that no setting changes.
enum TokenLimits {
    static let tokenBytes = 8192
    static let headerBytes = 1024
    static let jsonDepth = 16
    static let userIdCharacters = 255
    static let emailCharacters = 254
    static let nameCharacters = 255
    static let attributes = 100
    static let attributeNameCharacters = 64
    /// The last second of the year 9999.
    static let latestTime: Double = 253_402_300_799
    /// The largest integer that every JSON reader keeps exactly (RFC 7493, section 2.2).
    static let largestInteger: Int64 = 9_007_199_254_740_991
}
