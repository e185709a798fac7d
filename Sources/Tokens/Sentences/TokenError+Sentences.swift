/// What happened, why, what to change; in English.
extension TokenError.Cause {
    package var template: String { aboutForm ?? aboutKeys ?? aboutEncryption ?? aboutTimes ?? aboutPerson ?? aboutRest }

    private var aboutForm: String? {
        switch self {
        case .empty: "The token is empty. Pass the text that your backend signed."
        case .encrypted:
            "The token has five parts, as encrypted ones (JWE) have, where a signed one belongs. Pass the signed "
                + "one, which has three; to encrypt it, once, the workspace needs an encryption key."
        case .partCount:
            "The token has {count} of the three parts, separated by dots, that a signed token has. Pass exactly the "
                + "text that your backend signed, nothing around it and nothing cut off."
        case .notBase64URL:
            "The token's {part} isn't base64url: only letters, digits, - and _, no = at the end, no space or line "
                + "break, and no left-over bits. Pass exactly the text that your backend signed."
        case .notJSON:
            "The token's {part} isn't strict JSON: {fault} (byte {offset}). Let a JSON library write it, in UTF-8."
        case .notObject: "The token's {part} is {kind} where a JSON object belongs. Sign an object with the claims."
        case .headerMember:
            "The token's header has \"{member}\", which isn't supported. Sign with alg, typ and, if you like, kid in "
                + "the header and nothing else."
        case .headerType:
            "The token's header has a \"typ\" other than JWT, so it was made for something else. Leave it out or set "
                + "it to JWT."
        case .headerContentType:
            "The token's header has a \"cty\" that announces a token inside the token. Sign the claims themselves."
        case .headerKeyID:
            "The token's header has a \"kid\" that isn't a text of at most {limit} bytes without control characters. "
                + "Set it to the key's id or leave it out."
        case .tooLarge:
            "The token has {bytes} bytes, and at most {limit} are taken. Sign fewer or shorter attributes."
        case .headerTooLarge:
            "The token's header has {bytes} bytes, and at most {limit} are taken. It needs no more than alg, typ and "
                + "kid."
        default: nil
        }
    }

    private var aboutKeys: String? {
        switch self {
        case .algorithmMissing: "The token's header names no \"alg\". Sign it with a library: it writes the header."
        case .otherAlgorithm:
            "The token's \"alg\" isn't the algorithm of the key. Sign with {algorithms}, written exactly so, or add "
                + "the public key that belongs to your private one."
        case .noKeys: "The workspace has no key that is in use. Add one and sign with it."
        case .otherKeyID:
            "The token's \"kid\" names a key that this workspace doesn't have, and none of its keys fits. Sign with "
                + "one of this workspace's keys: it may be another workspace's or environment's token."
        case .revokedKey:
            "The token belongs to a key that was revoked. Sign with a key that is active; if this one was revoked by "
                + "mistake, make a new one and deploy it."
        case .signatureMismatch:
            "No key of this workspace made this signature. Compare your backend's secret with the key's, from the "
                + "first character to the last: it may be another environment's or workspace's, or an old one. The "
                + "whole text is the key, not what it decodes to, and without a line break at the end."
        default: nil
        }
    }

    private var aboutEncryption: String? {
        switch self {
        case .encryptedHeaderMember:
            "The encrypted token's header has \"{member}\", which isn't supported. Encrypt with alg, enc, cty and, "
                + "if you like, kid in the header."
        case .encryptedContentType:
            "The encrypted token's \"cty\" isn't JWT, so something else than a signed token is inside. Encrypt the "
                + "signed token and set cty to JWT."
        case .otherEncryption:
            "The encrypted token's \"alg\" isn't the algorithm of the workspace's encryption key. Encrypt as the "
                + "key's settings say."
        case .otherContentEncryption:
            "The encrypted token's \"enc\" isn't A256GCM, the one way of encrypting the content that is taken."
        case .undecryptable:
            "The encrypted token can't be opened with a key of this workspace, or it was changed on its way. "
                + "Compare your backend's encryption key with the one in the workspace's settings."
        case .encryptionRequired:
            "The token is signed and not encrypted, and this workspace takes encrypted tokens only. Encrypt the "
                + "signed token with the workspace's encryption key."
        default: nil
        }
    }

    private var aboutTimes: String? {
        switch self {
        case .expired:
            "The token ended {span} ago. Have your backend sign a new one for each page load; if it did, its clock is "
                + "behind: set it by NTP."
        case .notYetValid:
            "By its \"nbf\" the token begins {span} from now. If your backend has just signed it, its clock is ahead: "
                + "set it by NTP."
        case .issuedInFuture:
            "By its \"iat\" the token was issued {span} from now. Your backend's clock is probably ahead: set it by "
                + "NTP."
        case .expiryRequired:
            "The token has no \"exp\", and this workspace requires one. Add exp: the time in seconds at which the "
                + "token ends, for example an hour from now."
        case .lifetimeTooLong:
            "The token ends {span} after it was issued, and this workspace allows {limit}. Set exp closer to iat."
        case .milliseconds:
            "\"{claim}\" looks like milliseconds, and a token's times are in seconds (RFC 7519, section 2). Divide by "
                + "1000: in JavaScript, Math.floor(Date.now() / 1000)."
        case .timeIsText:
            "\"{claim}\" is a string where a number of seconds since 1970 belongs. Sign the number: without quotes, and "
                + "no date as text."
        case .timeKind:
            "\"{claim}\" must be a number of seconds since 1970 and is {kind}. Sign a number or leave it out."
        case .timeRange: "\"{claim}\" must be a number of seconds between 1970 and the year 9999. Check how it is made."
        default: nil
        }
    }

    private var aboutPerson: String? {
        switch self {
        case .missingUserId:
            "The token names nobody: the claim userId is missing, null or empty. Add it with the person's id in your "
                + "application; letter case counts."
        case .placeholderUserId:
            "\"{claim}\" is a placeholder for a missing value, such as the text undefined. Everybody it is signed for "
                + "would be one person: look up why your backend has no id there."
        case .conflictingIds:
            "The token names the person's id more than once (userId, sub, user_id, external_id), and the ids differ. "
                + "Sign one of them."
        case .idNumber:
            "\"{claim}\" is a number that isn't a whole one from 1 to 2^53-1. Sign the id as a string."
        case .idKind: "\"{claim}\" must be a string and is {kind}. Sign the person's id as a string."
        case .idTooLong: "\"{claim}\" is longer than {limit} characters. Sign the id that your database has."
        case .idInvisible:
            "\"{claim}\" has control, bidirectional or zero-width characters, or space at an end. Two ids that look the "
                + "same must be the same: sign the id as your database has it."
        case .missingEmail:
            "The token has no email, and this workspace requires one. Add the claim email, or make it optional in the "
                + "workspace's settings."
        case .emailForm:
            "The email must be one plain address like ada@example.com, of at most {limit} characters, without a name, "
                + "a list or spaces."
        case .nameForm:
            "The name must have at most {limit} characters and no control characters such as line breaks."
        case .textKind: "\"{claim}\" must be a string and is {kind}. Sign a string or leave it out."
        default: nil
        }
    }

    private var aboutRest: String {
        switch self {
        case .attributesKind:
            "customAttributes must be an object and is {kind}. Sign names with values, or leave it out."
        case .attributeNameLength:
            "An attribute's name must have 1 to {limit} characters. Further top-level claims count as attributes, too."
        case .attributeNameForbidden:
            "__proto__, constructor and prototype can't be names of attributes. Further top-level claims count as "
                + "attributes, too."
        case .attributeNameControl:
            "An attribute's name has control characters. Further top-level claims count as attributes, too."
        case .attributeTextControl:
            "An attribute's text has control characters other than tab and line break. Further top-level claims count "
                + "as attributes, too."
        case .tooManyAttributes: "The token has more than {limit} attributes. Sign those that the team needs to see."
        case .audienceUnexpected:
            "The token has an \"aud\", and this workspace expects none. Set the expected audience in the workspace's "
                + "settings, or leave aud out."
        case .audienceMissing:
            "The token has no \"aud\", and this workspace expects one. Set aud to the expected audience of the "
                + "workspace's settings."
        case .audienceOther:
            "The token's \"aud\" isn't the expected audience of this workspace. It may be a token for another "
                + "environment; compare with the workspace's settings."
        case .audienceKind: "\"aud\" must be a string or an array of strings. Sign the audience as a string."
        case .issuerOther:
            "The token's \"iss\" isn't the expected issuer of this workspace. Set iss to the issuer of the workspace's "
                + "settings, or correct the setting."
        default: rawValue
        }
    }
}
