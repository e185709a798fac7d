/// In English.
extension Note {
    package var template: String { aboutMeaning ?? aboutKeys ?? aboutPaste ?? aboutRest }

    private var aboutMeaning: String? {
        switch self {
        case .expiresAhead: "The token ends in {span}, at {time}."
        case .expiresPast: "The token ended {span} ago, at {time}."
        case .beginsAhead: "The token begins in {span}, at {time}."
        case .beginsPast: "The token began {span} ago, at {time}."
        case .issuedAhead: "By the backend's clock the token will be issued in {span}, at {time}."
        case .issuedPast: "The token was issued {span} ago, at {time}."
        case .timeUnreadable: "A time in seconds belongs here."
        case .claimAudience: "For whom the token is made."
        case .claimIssuer: "Who made the token."
        case .claimTokenID: "The token's own id."
        case .claimEmail: "The person's email, proved by you."
        case .claimName: "The person's name, shown as text."
        case .claimAttributes: "What your team sees about the person."
        case .claimID: "The person's id in your application, compared exactly."
        case .claimAttribute: "Taken as an attribute of the person."
        case .claimIgnored:
            "Not used: further claims count when they are a string, a number or a boolean. Names are case-sensitive; "
                + "put objects into customAttributes."
        case .headerAlgorithm: "How the token is signed."
        case .headerType: "What the token is."
        case .headerKeyID: "Which key signed, by its id."
        case .headerOther: "Not used."
        case .headerKeyManagement: "How the content's key reaches Usher."
        case .headerEncryption: "How the content is encrypted."
        case .headerEphemeralKey: "A public key made for this token alone."
        case .headerContent: "What is inside: a signed token."
        case .headerEncryptionKeyID: "For which key it is encrypted, by its id."
        default: nil
        }
    }

    private var aboutKeys: String? {
        switch self {
        case .base64Decoded:
            "The backend base64-decodes the secret before it signs. Use the text itself: in Node pass the string and "
                + "not Buffer.from(secret, 'base64'), in PyJWT the str."
        case .base64Encoded: "The backend base64-encodes the secret before it signs. Use the text itself."
        case .hexDecoded: "The backend hex-decodes the secret before it signs. Use the text itself."
        case .hexEncoded: "The backend hex-encodes the secret before it signs. Use the text itself."
        case .withLineBreak:
            "The backend's secret ends with a line break, probably from the file that it was read from. Cut it off."
        case .quotedSecret:
            "The backend's secret has quotes around it, probably from a file of environment variables. Remove them."
        case .trimmed: "The backend cuts off the space around the secret, which belongs to this key's secret."
        case .sha384: "The secret is right, and the signature is HS384. Sign with HS256."
        case .sha512: "The secret is right, and the signature is HS512. Sign with HS256."
        case .otherPadding:
            "The key “{key}” made the signature, but with {used}, and it was entered for {algorithm}. Sign with "
                + "{algorithm}, or enter the public key again for {used}."
        case .signatureInDER:
            "The key “{key}” made the signature, in OpenSSL's form (DER). A token needs the two numbers themselves, 64 "
                + "bytes: sign with a JWT library, or in Node with dsaEncoding: 'ieee-p1363'."
        case .publicKeyAsSecret:
            "The token is signed with the public key “{key}” as if it were a secret. Sign with the private key and "
                + "{algorithm}."
        case .keyRetiring: "The key “{key}” is being retired. Deploy the newer one."
        case .kidOfOtherKey:
            "The kid names one key and the signature is another's, “{key}”. Set kid to the id of the key that signs."
        case .kidUnknown:
            "The kid names no key of this workspace, so all are tried. Set it to the key's id or leave it out."
        case .algorithmNone:
            "The token isn't signed at all (alg: none). Pass the library your key and its algorithm."
        case .foreignAlgorithm:
            "The token says {stated}, which isn't an algorithm that is taken. Choose one in your backend: {algorithms}, "
                + "written exactly so."
        default: nil
        }
    }

    private var aboutPaste: String? {
        switch self {
        case .opened:
            "The token is encrypted, and a key of this workspace opens it. What you see is the signed token "
                + "inside."
        case .bearer: "This is a whole Authorization header. Pass identify the token alone, without Bearer."
        case .quoted:
            "The token stands in quotes. Pass the text alone; a response's body may need JSON.parse first."
        case .insideJSON: "The token stands inside JSON. Pass identify the token itself, for example body.token."
        case .insideURL:
            "The token stands in an address. Addresses are kept in logs and histories: pass it to identify in the page."
        case .insideCookie: "The token stands in a cookie. Pass identify the cookie's value alone, without its name."
        case .spaceAround: "There is space or a line break around the token. Pass exactly the text that was signed."
        case .spaceInside: "The token is broken over several lines. Pass it in one piece."
        case .textAround: "There is other text around the token. Pass exactly the text that was signed."
        case .encodedTwice: "The token is base64-encoded once more. Pass it as the library returned it."
        case .cutOff: "The token is cut off: it was shortened for display. Copy it whole."
        case .pastedPage:
            "This is a web page: the address that should answer with a token answers with a page, perhaps of an error "
                + "or a sign-in. Open it in the browser and look."
        case .pastedPlaceholder:
            "This is what JavaScript makes of a missing token. Wait for the answer (await) and read the token from it."
        case .pastedSession: "This is a session of Usher's, not a token. Paste what your backend signed."
        case .pastedKey:
            "This is a key, not a token. If it is a private one, it has now been seen: make a new one. Paste what your "
                + "backend signed."
        case .pastedSecret:
            "This is the secret of the key “{key}”, not a token. It has now been seen outside your backend: make a new "
                + "key. Paste what your backend signed."
        default: nil
        }
    }

    private var aboutRest: String {
        switch self {
        case .noExpiry:
            "The token never ends: whoever gets hold of it is this person for good. Add exp, an hour from now."
        case .longLifetime:
            "The token lasts longer than a day. It is used once, at page load: minutes are enough."
        case .withinLeeway: "The token has ended and is accepted only because clocks may differ a little."
        case .clockAhead:
            "By iat the backend's clock is {span} ahead of this server's. Set it by NTP."
        case .numberID:
            "The id is a number and is taken as its decimal text. Sign it as a string, so that it is the same text "
                + "everywhere."
        case .misspelled: "“{claim}” has no meaning of its own here. Did you mean “{meant}”? Letter case counts."
        default: rawValue
        }
    }
}
