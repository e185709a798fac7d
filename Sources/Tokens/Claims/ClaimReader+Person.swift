import JSON

/// Who the person is.
extension ClaimReader {
    /// The members that may name the id, in the order in which they are looked at.
    static let idClaims: [Claim] = [.userId, .sub, .userIdSnake, .externalId]

    /// What a backend signs when its own id was missing. Everybody it happened to would be one person, reading each
    /// other's conversations.
    private static let placeholders = ["undefined", "null", "None", "NaN", "[object Object]"]

    private static func isPlaceholder(_ id: String) -> Bool {
        placeholders.contains { $0.isExactly(id) }
    }

    /// The person's id; `nil` only where the workspace identifies by email and the token names none.
    func userId() throws(TokenError) -> String? {
        var found: String?
        var emptyClaim: Claim?
        for claim in Self.idClaims {
            guard let value = claims[claim] else { continue }
            guard let id = try id(value, claim) else {
                emptyClaim = claim
                continue
            }
            if let found, !found.isExactly(id) { throw TokenError(.conflictingIds, claim: claim.rawValue) }
            found = id
        }
        if let found {
            if let emptyClaim { throw TokenError(.conflictingIds, claim: emptyClaim.rawValue) }
            return found
        }
        guard rules.identifyByEmail else { throw TokenError(.missingUserId, claim: (emptyClaim ?? .userId).rawValue) }
        return nil
    }

    /// One id; `nil` when it is null or empty.
    private func id(_ value: JSONValue, _ claim: Claim) throws(TokenError) -> String? {
        switch value {
        case .null: return nil
        case .string(let id): return try id.isEmpty ? nil : checked(id, claim)
        case .number(let number):
            guard let integer = number.integer, 1...TokenLimits.largestInteger ~= integer else {
                throw .form(.idNumber, claim)
            }
            return number.text
        default: throw .kind(.idKind, claim, value)
        }
    }

    private func checked(_ id: String, _ claim: Claim) throws(TokenError) -> String {
        guard id.hasAtMost(TokenLimits.userIdCharacters) else {
            throw .form(.idTooLong, claim, limit: TokenLimits.userIdCharacters)
        }
        guard !id.containsInvisibleCharacters, !id.beginsOrEndsWithSpace else { throw .form(.idInvisible, claim) }
        guard !Self.isPlaceholder(id) else { throw .form(.placeholderUserId, claim) }
        return id
    }

    /// The email, by the workspace's setting required.
    ///
    /// - Parameter isOnlyId: Whether nothing else says who the person is.
    func email(isOnlyId: Bool) throws(TokenError) -> String? {
        guard let email = try optionalText(.email) else {
            guard rules.emailRequired || isOnlyId else { return nil }
            throw TokenError(.missingEmail, claim: "email")
        }
        guard EmailAddress.isPlain(email) else {
            throw .form(.emailForm, .email, limit: TokenLimits.emailCharacters)
        }
        return email
    }

    /// The name, if there is one. Markup in it is data.
    func name() throws(TokenError) -> String? {
        guard let name = try optionalText(.name) else { return nil }
        guard name.hasAtMost(TokenLimits.nameCharacters), !name.containsControlCharacters else {
            throw .form(.nameForm, .name, limit: TokenLimits.nameCharacters)
        }
        return name
    }
}
