/// What the inspector has to say beside what is wrong: what claims mean, what may have caused a problem, what deserves a
/// look.
public enum Note: String, Sentence {
    // What claims and header members mean.
    case expiresAhead = "expires_ahead"
    case expiresPast = "expires_past"
    case beginsAhead = "begins_ahead"
    case beginsPast = "begins_past"
    case issuedAhead = "issued_ahead"
    case issuedPast = "issued_past"
    case timeUnreadable = "time_unreadable"
    case claimAudience = "claim_aud"
    case claimIssuer = "claim_iss"
    case claimTokenID = "claim_jti"
    case claimEmail = "claim_email"
    case claimName = "claim_name"
    case claimAttributes = "claim_attributes"
    case claimID = "claim_id"
    case claimAttribute = "claim_attribute"
    case claimIgnored = "claim_ignored"
    case headerAlgorithm = "header_alg"
    case headerType = "header_typ"
    case headerKeyID = "header_kid"
    case headerOther = "header_other"

    // How the key was used.
    case base64Decoded = "secret_base64_decoded"
    case base64Encoded = "secret_base64_encoded"
    case hexDecoded = "secret_hex_decoded"
    case hexEncoded = "secret_hex_encoded"
    case withLineBreak = "secret_with_line_break"
    case quotedSecret = "secret_quoted"
    case trimmed = "secret_trimmed"
    case sha384 = "secret_sha384"
    case sha512 = "secret_sha512"
    case otherPadding = "key_other_padding"
    case signatureInDER = "signature_in_der"
    case publicKeyAsSecret = "public_key_as_secret"
    case keyRetiring = "key_retiring"
    case kidOfOtherKey = "kid_of_other_key"
    case kidUnknown = "kid_unknown"
    case algorithmNone = "algorithm_none"
    case foreignAlgorithm = "foreign_algorithm"

    // What was pasted.
    case bearer = "bearer_prefix"
    case quoted
    case insideJSON = "inside_json"
    case insideURL = "inside_url"
    case insideCookie = "inside_cookie"
    case spaceAround = "space_around"
    case spaceInside = "space_inside"
    case textAround = "text_around"
    case encodedTwice = "encoded_twice"
    case cutOff = "cut_off"
    case pastedPage = "pasted_page"
    case pastedPlaceholder = "pasted_placeholder"
    case pastedSession = "pasted_session"
    case pastedKey = "pasted_key"
    case pastedSecret = "pasted_secret"

    // What passes and deserves a look.
    case noExpiry = "no_expiry"
    case longLifetime = "long_lifetime"
    case withinLeeway = "within_leeway"
    case clockAhead = "clock_ahead"
    case numberID = "number_id"
    case misspelled
}
