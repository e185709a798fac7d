import JSON

/// Who the person is.
extension ClaimReader {
    /// The members that may name the id, in the order in which they are looked at.
    static let idClaims = ["userId", "sub", "user_id", "external_id"]

    /// What a backend signs when its own id was missing. Everybody it happened to would be one person, reading each
    /// other's conversations.
    private static func isPlaceholder(_ id: String) -> Bool {
        switch id {
        case "undefined", "null", "None", "NaN", "[object Object]": true
        default: false
        }
    }

    /// The person's id; `nil` only where the workspace identifies by email and the token names none.
    func userId() throws(TokenError) -> String? {
        var found: String?
        var emptyClaim: String?
        for claim in Self.idClaims {
            guard let value = claims[claim] else { continue }
            guard let id = try id(value, claim) else {
                emptyClaim = claim
                continue
            }
            if let found, !found.isExactly(id) { throw .conflictingIds(claim) }
            found = id
        }
        if let found {
            if let emptyClaim { throw .conflictingIds(emptyClaim) }
            return found
        }
        guard rules.identifyByEmail else { throw .missingUserId(emptyClaim) }
        return nil
    }

    /// One id; `nil` when it is null or empty.
    private func id(_ value: JSONValue, _ claim: String) throws(TokenError) -> String? {
        switch value {
        case .null: return nil
        case .string(let id): return try id.isEmpty ? nil : checked(id, claim)
        case .number(let number):
            guard let integer = number.integer, 1...TokenLimits.largestInteger ~= integer else {
                throw .wrongType(
                    claim, "As a number the id must be an integer from 1 to 2^53-1. Sign it as a string instead.")
            }
            return number.text
        default: throw .wrongType(claim, "The id must be a string and is \(value.kindDescription).")
        }
    }

    private func checked(_ id: String, _ claim: String) throws(TokenError) -> String {
        guard id.hasAtMost(TokenLimits.userIdCharacters) else {
            throw .wrongType(claim, "The id is longer than \(TokenLimits.userIdCharacters) characters.")
        }
        guard !id.containsInvisibleCharacters, !id.beginsOrEndsWithSpace else {
            throw .wrongType(
                claim,
                "The id has control, bidirectional or zero-width characters, or space at an end. Two ids that "
                    + "look the same must be the same: sign the id as your database has it.")
        }
        guard !Self.isPlaceholder(id) else {
            throw TokenError(
                .placeholderUserId,
                "\(claim) is a placeholder for a missing value, such as the text undefined. Everybody it is signed for "
                    + "would be one person: look up why your backend has no id there.",
                claim: claim)
        }
        return id
    }

    /// The email, by the workspace's setting required.
    ///
    /// - Parameter isOnlyId: Whether nothing else says who the person is.
    func email(isOnlyId: Bool) throws(TokenError) -> String? {
        guard let email = try optionalText("email", "The email") else {
            guard rules.emailRequired || isOnlyId else { return nil }
            throw TokenError(
                .missingEmail,
                "The token has no email, and this workspace requires one. Add the claim email, or make it optional in "
                    + "the workspace's settings.",
                claim: "email")
        }
        guard EmailAddress.isPlain(email) else {
            throw .wrongType(
                "email",
                "The email must be one plain address like ada@example.com, of at most "
                    + "\(TokenLimits.emailCharacters) characters, without a name, a list or spaces.")
        }
        return email
    }

    /// The name, if there is one. Markup in it is data.
    func name() throws(TokenError) -> String? {
        guard let name = try optionalText("name", "The name") else { return nil }
        guard name.hasAtMost(TokenLimits.nameCharacters), !name.containsControlCharacters else {
            throw .wrongType(
                "name",
                "The name must have at most \(TokenLimits.nameCharacters) characters and no control characters "
                    + "such as line breaks.")
        }
        return name
    }
}

extension TokenError {
    fileprivate static func conflictingIds(_ claim: String) -> TokenError {
        TokenError(
            .conflictingIds,
            "The token names the person's id more than once (userId, sub, user_id, external_id), and the ids differ. "
                + "Sign one of them.",
            claim: claim)
    }

    fileprivate static func missingUserId(_ claim: String?) -> TokenError {
        TokenError(
            .missingUserId,
            "The token names nobody: the claim userId is missing, null or empty. Add it with the person's id in your "
                + "application; letter case counts.",
            claim: claim ?? "userId")
    }
}
