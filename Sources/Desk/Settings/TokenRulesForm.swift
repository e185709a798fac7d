package import Domain

/// What tokens must look like, as the form sends it, unchecked.
package struct TokenRulesForm: Sendable, Hashable {
    package var requireExpiry: Bool
    package var emailOptional: Bool
    package var identifyByEmail: Bool
    package var strictSessions: Bool
    /// Hours.
    package var lifetime: String
    /// Hours.
    package var sessionHours: String
    package var audience: String
    package var issuer: String

    package init(
        requireExpiry: Bool, emailOptional: Bool, identifyByEmail: Bool, strictSessions: Bool, lifetime: String,
        sessionHours: String, audience: String, issuer: String
    ) {
        self.requireExpiry = requireExpiry
        self.emailOptional = emailOptional
        self.identifyByEmail = identifyByEmail
        self.strictSessions = strictSessions
        self.lifetime = lifetime
        self.sessionHours = sessionHours
        self.audience = audience
        self.issuer = issuer
    }

    /// The form as it stands for saved settings.
    package init(_ settings: WorkspaceSettings) {
        self.init(
            requireExpiry: settings.requireExpiry, emailOptional: !settings.emailRequired,
            identifyByEmail: settings.identifyByEmail, strictSessions: settings.strictSessions,
            lifetime: Self.hours(ofSeconds: settings.longestTokenLifetime),
            sessionHours: String(settings.sessionHours), audience: settings.expectedAudience ?? "",
            issuer: settings.expectedIssuer ?? "")
    }

    private static func hours(ofSeconds seconds: Int) -> String {
        String(max(1, seconds / 3600))
    }

    fileprivate struct Checked: Sendable {
        let lifetimeHours: Int
        let sessionHours: Int
        let audience: String?
        let issuer: String?
    }

    fileprivate func checked() throws(FormProblems) -> Checked {
        var problems = FormProblems()
        let lifetime = Self.hours(lifetime, "lifetime", &problems)
        let session = Self.hours(sessionHours, "sessionHours", &problems)
        let audience = Self.claim(audience, "audience", &problems)
        let issuer = Self.claim(issuer, "issuer", &problems)
        try problems.check()
        return Checked(lifetimeHours: lifetime, sessionHours: session, audience: audience, issuer: issuer)
    }

    private static func hours(_ text: String, _ field: String, _ problems: inout FormProblems) -> Int {
        let limit = WorkspaceSettings.sessionHoursLimit
        let trimmed = text.trimmed
        guard trimmed.utf8.count <= 4, trimmed.utf8.allSatisfy({ (48...57).contains($0) }), let hours = Int(trimmed),
            (1...limit).contains(hours)
        else {
            problems.add(field, "hours", ["limit": String(limit)])
            return 1
        }
        return hours
    }

    /// Compared byte for byte with the token's, hence nothing but the space around it is taken off.
    private static func claim(_ text: String, _ field: String, _ problems: inout FormProblems) -> String? {
        let trimmed = text.trimmed
        if trimmed.count > 255 { problems.add(field, "textTooLong") }
        if trimmed != trimmed.withoutControls { problems.add(field, "textControl") }
        return trimmed.isEmpty ? nil : trimmed
    }
}

extension Desk {
    package func change(rules form: TokenRulesForm, in snapshot: WorkspaceSnapshot) async throws {
        let checked = try form.checked()
        try await changeSettings(in: snapshot) { settings in
            settings.requireExpiry = form.requireExpiry
            settings.emailRequired = !form.emailOptional
            settings.identifyByEmail = form.identifyByEmail
            settings.strictSessions = form.strictSessions
            settings.longestTokenLifetime = checked.lifetimeHours * 3600
            settings.sessionHours = checked.sessionHours
            settings.expectedAudience = checked.audience
            settings.expectedIssuer = checked.issuer
        }
    }
}
