/// Why a text can't be a signing secret, or a key can't be made from it.
public struct KeyError: Error, Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Fewer than 32 bytes (RFC 7518, section 3.2).
        case secretTooShort = "secret_too_short"
        /// The text is a public or private key, not a shared secret. Public keys are public: whoever knows one could
        /// sign (CVE-2015-9235).
        case keyMaterial = "key_material"
        /// The key's id can't be a `kid`: longer than 256 bytes or with control characters.
        case unusableID = "unusable_key_id"
    }

    public let reason: Reason

    /// An English sentence: what is wrong and what to do. It never repeats the secret.
    public let detail: String
}

extension KeyError: CustomStringConvertible {
    public var description: String { detail }
}
