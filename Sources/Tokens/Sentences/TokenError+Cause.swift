extension TokenError {
    /// What exactly is wrong, finer than the ``Reason``: each has a sentence of its own in every language.
    public enum Cause: String, Sentence {
        case empty
        case encrypted = "encrypted_token"
        case partCount = "part_count"
        case notBase64URL = "not_base64url"
        case notJSON = "not_json"
        case notObject = "not_object"
        case headerMember = "header_member"
        case headerType = "header_type"
        case headerContentType = "header_content_type"
        case headerKeyID = "header_key_id"
        case encryptedHeaderMember = "encrypted_header_member"
        case encryptedContentType = "encrypted_content_type"
        case tooLarge = "too_large"
        case headerTooLarge = "header_too_large"
        case algorithmMissing = "algorithm_missing"
        case otherAlgorithm = "other_algorithm"
        case noKeys = "no_keys"
        case otherKeyID = "other_key_id"
        case revokedKey = "revoked_key"
        case signatureMismatch = "signature_mismatch"
        case otherEncryption = "other_encryption"
        case otherContentEncryption = "other_content_encryption"
        case undecryptable
        case encryptionRequired = "encryption_required"
        case expired
        case notYetValid = "not_yet_valid"
        case issuedInFuture = "issued_in_future"
        case expiryRequired = "expiry_required"
        case lifetimeTooLong = "lifetime_too_long"
        case milliseconds
        case timeIsText = "time_is_text"
        case timeKind = "time_kind"
        case timeRange = "time_range"
        case missingUserId = "missing_user_id"
        case placeholderUserId = "placeholder_user_id"
        case conflictingIds = "conflicting_ids"
        case idNumber = "id_number"
        case idKind = "id_kind"
        case idTooLong = "id_too_long"
        case idInvisible = "id_invisible"
        case missingEmail = "missing_email"
        case emailForm = "email_form"
        case nameForm = "name_form"
        case textKind = "text_kind"
        case attributesKind = "attributes_kind"
        case attributeNameLength = "attribute_name_length"
        case attributeNameForbidden = "attribute_name_forbidden"
        case attributeNameControl = "attribute_name_control"
        case attributeTextControl = "attribute_text_control"
        case tooManyAttributes = "too_many_attributes"
        case audienceUnexpected = "audience_unexpected"
        case audienceMissing = "audience_missing"
        case audienceOther = "audience_other"
        case audienceKind = "audience_kind"
        case issuerOther = "issuer_other"

        var reason: Reason {
            switch self {
            case .empty, .encrypted, .partCount, .notBase64URL, .notJSON, .notObject, .headerMember, .headerType,
                .headerContentType, .headerKeyID, .encryptedHeaderMember, .encryptedContentType:
                .malformed
            case .tooLarge, .headerTooLarge: .tooLarge
            case .algorithmMissing, .otherAlgorithm, .otherEncryption, .otherContentEncryption: .unsupportedAlgorithm
            case .noKeys, .otherKeyID: .unknownKey
            case .revokedKey: .revokedKey
            case .signatureMismatch: .signatureMismatch
            case .undecryptable: .decryptionFailed
            case .encryptionRequired: .encryptionRequired
            case .expired: .expired
            case .notYetValid, .issuedInFuture: .notYetValid
            case .expiryRequired: .expiryRequired
            case .lifetimeTooLong: .lifetimeTooLong
            case .milliseconds: .looksLikeMilliseconds
            case .missingUserId: .missingUserId
            case .placeholderUserId: .placeholderUserId
            case .conflictingIds: .conflictingIds
            case .missingEmail: .missingEmail
            case .tooManyAttributes: .tooManyAttributes
            case .audienceUnexpected, .audienceMissing, .audienceOther: .wrongAudience
            case .issuerOther: .wrongIssuer
            case .timeIsText, .timeKind, .timeRange, .idNumber, .idKind, .idTooLong, .idInvisible, .emailForm,
                .nameForm, .textKind, .attributesKind, .attributeNameLength, .attributeNameForbidden,
                .attributeNameControl, .attributeTextControl, .audienceKind:
                .wrongType
            }
        }
    }
}
