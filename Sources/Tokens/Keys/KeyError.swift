/// Why a text can't be a key, or a key can't be used.
public struct KeyError: Error, Sendable, Hashable {
    /// The stable codes.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Fewer than 32 bytes (RFC 7518, section 3.2).
        case secretTooShort = "secret_too_short"
        /// The text is a public or private key, not a shared secret. Public keys are public: whoever knows one could
        /// sign (CVE-2015-9235).
        case keyMaterial = "key_material"
        /// The key's id can't be a `kid`: longer than 256 bytes or with control characters.
        case unusableID = "unusable_key_id"
        /// The text is a private key where a public one belongs.
        case privateKey = "private_key"
        /// The text is a certificate, an SSH key or a key in another wrapping; ``KeyError/detail`` says how to unwrap.
        case otherFormat = "other_key_format"
        /// The text is neither PEM nor a JSON web key, or a damaged one.
        case malformed = "malformed_key"
        /// The text is a set of keys where one belongs.
        case keySet = "key_set"
        /// A kind, curve or algorithm that isn't supported.
        case unsupported = "unsupported_key"
        /// Too small, with an exponent that is no safe one, or of a generator known to be broken.
        case weak = "weak_key"
        /// The algorithm isn't one of this kind of key's.
        case wrongAlgorithm = "wrong_algorithm"
        /// `use` or `key_ops` say that the key isn't for signatures (RFC 7517, sections 4.2 and 4.3).
        case wrongUse = "wrong_key_use"
        /// The text is larger than a key or a set of keys may be.
        case tooLarge = "key_too_large"
        /// Of two keys in a set with the same `kid` and algorithm the second (RFC 7517, section 4.5).
        case duplicateID = "duplicate_key_id"
    }

    /// What is wrong, for a program.
    public let reason: Reason

    /// An English sentence: what is wrong and what to do. It never repeats the secret or the key.
    public let detail: String

    init(reason: Reason, detail: String) {
        self.reason = reason
        self.detail = detail
    }

    init(_ reason: Reason, _ detail: String) {
        self.init(reason: reason, detail: detail)
    }
}

extension KeyError: CustomStringConvertible {
    public var description: String { detail }
}
