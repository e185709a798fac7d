package import JSON

extension WorkspaceSettings {
    package init(json: JSONObject) {
        self.init()
        enforcement = json["enforcement"]?.string.flatMap(Enforcement.init) ?? enforcement
        emailRequired = json["emailRequired"]?.bool ?? emailRequired
        identifyByEmail = json["identifyByEmail"]?.bool ?? identifyByEmail
        requireExpiry = json["requireExpiry"]?.bool ?? requireExpiry
        longestTokenLifetime = json["longestTokenLifetime"]?.integer.map(Int.init) ?? longestTokenLifetime
        requireEncryption = json["requireEncryption"]?.bool ?? requireEncryption
        expectedAudience = json["expectedAudience"]?.string
        expectedIssuer = json["expectedIssuer"]?.string
        sessionHours = json["sessionHours"]?.integer.map(Int.init) ?? sessionHours
        keepDays = json["keepDays"]?.integer.map(Int.init) ?? keepDays
        strictSessions = json["strictSessions"]?.bool ?? strictSessions
        extraOrigins = json["extraOrigins"]?.array?.compactMap(\.string) ?? []
        signInURL = json["signInURL"]?.string
        centreAudience = json["centreAudience"]?.string.map { Audience($0) ?? .named(id: $0) } ?? centreAudience
        centrePassword = json["centrePassword"]?.string
        answerTime = json["answerTime"]?.string
        accent = json["accent"]?.string
        logo = json["logo"]?.string
        homeLayout = json["homeLayout"]?.string.flatMap(HomeLayout.init) ?? homeLayout
        headerLinks = json["headerLinks"]?.array?.compactMap(SiteLink.init) ?? []
        footerLinks = json["footerLinks"]?.array?.compactMap(SiteLink.init) ?? []
        synonyms = json["synonyms"]?.array?.compactMap(SynonymGroup.init) ?? []
    }

    package var json: JSONValue {
        [
            "enforcement": .string(enforcement.rawValue),
            "emailRequired": .bool(emailRequired),
            "identifyByEmail": .bool(identifyByEmail),
            "requireExpiry": .bool(requireExpiry),
            "longestTokenLifetime": JSONValue(longestTokenLifetime),
            "requireEncryption": .bool(requireEncryption),
            "expectedAudience": JSONValue(expectedAudience),
            "expectedIssuer": JSONValue(expectedIssuer),
            "sessionHours": JSONValue(sessionHours),
            "keepDays": JSONValue(keepDays),
            "strictSessions": .bool(strictSessions),
            "extraOrigins": .array(extraOrigins.map(JSONValue.string)),
            "signInURL": JSONValue(signInURL),
            "centreAudience": .string(centreAudience.text),
            "centrePassword": JSONValue(centrePassword),
            "answerTime": JSONValue(answerTime),
            "accent": JSONValue(accent),
            "logo": JSONValue(logo),
            "homeLayout": .string(homeLayout.rawValue),
            "headerLinks": .array(headerLinks.map(\.json)),
            "footerLinks": .array(footerLinks.map(\.json)),
            "synonyms": .array(synonyms.map(\.json)),
        ]
    }
}
